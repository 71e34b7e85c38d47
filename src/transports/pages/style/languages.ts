/** The style of the choice of a language below the card: quiet until it is asked for. */

export const languages = `
.languages{margin-top:var(--space-3);font-size:var(--type-label);text-align:center}
.languages summary{display:inline-flex;align-items:center;gap:.4rem;min-height:var(--target);padding-inline:var(--space-3);border-radius:var(--radius-small);color:var(--ink-soft);cursor:pointer;list-style:none}
.languages summary::-webkit-details-marker{display:none}
.languages summary::after{content:"";width:.4rem;height:.4rem;border:solid;border-width:0 .1rem .1rem 0;rotate:45deg;translate:0 -.1rem}
.languages [open] summary::after{rotate:225deg;translate:0 .1rem}
.languages ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 var(--space-2)}
.languages a{display:inline-flex;align-items:center;min-height:var(--target);padding-inline:var(--space-2);color:var(--ink-soft)}
.languages a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
`;
