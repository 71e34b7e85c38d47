/** The style of the frame around the reference and the mailbox: what the bar and the monospaced words need beside the sheet of all pages. */

export const frameRules = `
.bar nav ul{display:flex;gap:var(--space-1)}
.bar nav a{display:flex;align-items:center;min-height:var(--target);padding:0 var(--space-3);border-radius:var(--radius-small);color:var(--ink-soft);font-size:var(--type-label);font-weight:520;text-align:center;text-decoration:none;line-height:1.2}
.bar nav a:hover{background:var(--wash);color:var(--on-wash)}
code,pre{font-family:var(--mono);font-size:.9em;overflow-wrap:anywhere}
summary{cursor:pointer}
`;
