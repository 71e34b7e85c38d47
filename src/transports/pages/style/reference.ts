/** The style of the reference alone: side navigation, cards, tables of fields. It comes after the sheet of all pages and uses its tokens. */
import { frameRules } from "./frame.ts";

const shelf = `
.reference .bar>div,.shelf{max-width:76rem}
.shelf{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:var(--space-7);margin:auto;padding:0 var(--space-5)}
.contents{position:sticky;top:0;align-self:start;max-height:100vh;max-height:100dvh;overflow-y:auto;overscroll-behavior:contain;padding:var(--space-6) var(--space-1) var(--space-6) 0}
.contents>ul{display:grid;gap:var(--space-4)}
.contents a{display:flex;align-items:center;min-height:2rem;padding:0 var(--space-3);border-radius:var(--radius-small);color:var(--ink-soft);font-size:var(--type-small);line-height:1.3;text-decoration:none;overflow-wrap:anywhere}
.contents a.group{color:var(--ink);font-weight:620}
.contents a:hover{background:var(--wash);color:var(--on-wash)}
.contents ul ul{margin-inline-start:var(--space-3);border-inline-start:1px solid var(--line)}
.folded{display:none}
.shelf main{display:grid;gap:var(--space-7);min-width:0;padding:var(--space-6) 0 var(--space-7)}
.shelf section{display:grid;gap:var(--space-4)}
.shelf h2{font-size:1.3125rem;letter-spacing:-.012em;scroll-margin-top:var(--space-5)}
.shelf .lead,.lone .lead{max-width:42rem}
.lone{display:grid;justify-items:start;gap:var(--space-5);max-width:76rem;margin:auto;padding:var(--space-7) var(--space-5)}
`;

const cards = `
.reference .panel{gap:var(--space-4);scroll-margin-top:var(--space-4)}
.reference .panel:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.panel>header{display:grid;gap:var(--space-3)}
.panel>header p{max-width:42rem}
h3,h4{margin:0}
h3{font:620 1.0625rem/1.35 var(--mono);overflow-wrap:anywhere}
h3 a{color:inherit;text-decoration:none}
h3 a:hover{text-decoration:underline}
h4{margin-bottom:var(--space-2);color:var(--ink-soft);font-size:.8125rem;font-weight:620;letter-spacing:.02em}
.route{display:flex;align-items:baseline;gap:var(--space-3);padding:var(--space-2) var(--space-3);border:1px solid var(--line);border-radius:var(--radius-small);background:var(--inset)}
.panel>header .route{max-width:none}
.method{flex:none;padding:.1rem .5rem;border-radius:.3rem;background:var(--accent);color:var(--on-accent);font:650 .75rem/1.5 var(--mono)}
.method.get{background:var(--wash);color:var(--on-wash)}
.method.put,.method.patch{background:var(--attention-wash);color:var(--attention)}
.method.delete{background:var(--danger-wash);color:var(--danger)}
.terms{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-2) var(--space-3);color:var(--ink-soft);font-size:var(--type-small)}
.badge.plain{background:var(--inset);box-shadow:inset 0 0 0 1px var(--line);color:var(--ink)}
`;

/** Three columns on a desk, one below the other on a phone: nothing scrolls sideways. */
const tables = `
.rows{border-top:1px solid var(--line)}
.rows>div{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr) minmax(0,1.5fr);gap:var(--space-1) var(--space-4);align-items:baseline;padding:.6rem 0;border-bottom:1px solid var(--line);font-size:var(--type-label)}
.rows>div:last-child{border-bottom:0;padding-bottom:0}
.rows dt{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 var(--space-2);overflow-wrap:anywhere}
.rows dt code{font-weight:600}
.rows dt span,.rows dd+dd,.bounds{color:var(--ink-soft);font-size:var(--type-small)}
.rows dd{overflow-wrap:anywhere}
.bounds{display:block}
.panel>.rows:first-child{border-top:0}
.panel>.rows:first-child>div:first-child{padding-top:0}
.type{font-size:var(--type-label)}
`;

const narrow = `
@media (max-width:64rem){
.shelf{display:block;padding:0 var(--space-4)}
.shelf>.contents{display:none}
.folded{display:block;margin-top:var(--space-4);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius)}
.folded summary{display:flex;align-items:center;justify-content:space-between;min-height:var(--target);padding:0 var(--space-4);border-radius:var(--radius);font-weight:580}
.folded summary::-webkit-details-marker{display:none}
.folded summary::after{content:"";width:.55rem;height:.55rem;margin-inline-end:.2rem;border:solid var(--ink-soft);border-width:0 2px 2px 0;transform:translateY(-25%) rotate(45deg)}
.folded[open] summary::after{transform:translateY(25%) rotate(225deg)}
.folded .contents{position:static;max-height:none;padding:0 var(--space-2) var(--space-4)}
.folded .contents a{min-height:var(--target);font-size:var(--type-label)}
.shelf main{gap:var(--space-6);padding-top:var(--space-5)}
}
@media (max-width:40rem){
.rows>div{grid-template-columns:minmax(0,1fr)}
.reference .bar>div{flex-wrap:wrap;gap:0 var(--space-4)}
.reference .bar nav a{padding:0 var(--space-2);font-size:var(--type-small);white-space:nowrap}
.reference .bar nav ul{flex-wrap:wrap;margin-inline:calc(-1*var(--space-2))}
.lone{padding:var(--space-6) var(--space-4)}
}
@media (forced-colors:active){.method{border:1px solid CanvasText}.reference .panel:target{outline:2px solid Highlight}}
@media print{.contents,.folded,.bar nav{display:none}.shelf{display:block}.panel{break-inside:avoid}}
`;

export const referenceSheet = [frameRules, shelf, cards, tables, narrow].join("").replaceAll(/\n+/g, "\n");
