/** The pages' style sheet: ground rules, the card of the open pages, the area of the account. Values come from the tokens. */
import { controls } from "./controls.ts";
import { languages } from "./languages.ts";
import { tokens } from "./tokens.ts";

const ground = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;min-height:100dvh;background:var(--paper);color:var(--ink);font:400 var(--type-body)/1.55 var(--font);overflow-wrap:break-word}
:lang(ja){word-break:auto-phrase;line-break:strict}
h1,h2,p,ul,dl,dd{margin:0}
ul{padding:0;list-style:none}
h1{font-size:var(--type-title);line-height:1.2;font-weight:650;letter-spacing:-.018em;text-wrap:balance}
h2{font-size:var(--type-section);line-height:1.35;font-weight:620;letter-spacing:-.006em}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{color:var(--accent-strong);text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
.soft{color:var(--ink-soft)}
.lead{color:var(--ink-soft);text-wrap:pretty}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:var(--space-4);top:-4rem;padding:var(--space-3) var(--space-4);background:var(--surface);border-radius:var(--radius-small);z-index:1}
.skip:focus{top:var(--space-3)}
.brand{display:inline-flex;align-items:center;gap:.6rem;min-height:var(--target);color:var(--ink);font-weight:620;letter-spacing:-.01em;text-decoration:none}
.brand:hover{color:var(--ink)}
.brand span{overflow-wrap:anywhere}
.mark{flex:none;width:1.75rem;height:1.75rem;color:var(--accent)}
.mark .hinge{fill:var(--bronze)}
.logo{flex:none;width:auto;height:2rem;max-width:13rem;object-fit:contain;object-position:left}
.initial{flex:none;display:grid;place-items:center;width:2rem;height:2rem;border-radius:var(--radius-small);background:var(--fill);color:var(--on-fill);font-weight:650}
.foot ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 var(--space-5)}
.foot a{display:inline-flex;align-items:center;min-height:var(--target);color:var(--ink-soft);font-size:var(--type-small);text-decoration:none}
.foot a:hover{color:var(--ink);text-decoration:underline}
.stack{display:grid;gap:var(--space-5)}
`;

/** A door leaf: the card hangs on two hinges at its leading edge, and light falls through the gap. */
const card = `
.open{display:grid;grid-template-rows:1fr auto 1.35fr;justify-items:center;padding:var(--space-5) var(--space-4);background:radial-gradient(58rem 40rem at 50% 34%,var(--surface),transparent 70%) var(--paper)}
.open>.door{grid-row:2;width:100%;max-width:var(--width-card)}
.door>.foot{margin-top:var(--space-4)}
.area .foot{margin-bottom:var(--space-5)}
.open .top{margin-bottom:var(--space-3);padding-inline-start:var(--space-1)}
.leaf{position:relative;display:grid;gap:var(--space-5);padding:var(--space-6);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large);box-shadow:0 1px 2px var(--shadow),0 18px 44px -18px var(--shadow)}
.leaf::before,.leaf::after{content:"";position:absolute;inset-inline-start:-5px;width:9px;height:30px;border-radius:3px;background:linear-gradient(var(--bronze) 0 9px,transparent 9px 10.5px,var(--bronze) 10.5px 19.5px,transparent 19.5px 21px,var(--bronze) 21px)}
.leaf::before{top:2.35rem}
.leaf::after{bottom:2.35rem}
.heading{display:grid;gap:var(--space-2)}
.leaf>p:not([class]){color:var(--ink-soft);text-wrap:pretty}
.leaf>.heading+p:not([class]){margin-top:calc(-1*var(--space-4))}
.leaf>p:not([class])+p:not([class]){margin-top:calc(-1*var(--space-3))}
.leaf .facts{gap:var(--space-4)}
.leaf .facts>div{grid-template-columns:minmax(0,1fr)}
.leaf>.panel{padding:var(--space-5) 0 0;border:0;border-top:1px solid var(--line);border-radius:0}
.leaf .links{display:grid;gap:var(--space-3)}
.leaf .links p{color:var(--ink-soft);font-size:var(--type-label)}
.leaf form+.links,.leaf .buttons+.links,.leaf .disclosure+.links,.leaf .stack+.links,.leaf .hint+.links{padding-top:var(--space-4);border-top:1px solid var(--line)}
@media (max-width:26rem){.leaf{padding:var(--space-5)}.open{grid-template-rows:auto auto 1fr;padding-top:var(--space-4)}}
`;

const area = `
.bar{background:var(--surface);border-bottom:1px solid var(--line)}
.bar>div{display:flex;align-items:center;justify-content:space-between;gap:var(--space-4);max-width:var(--width-area);margin:auto;padding:var(--space-2) var(--space-5)}
.who{display:flex;align-items:center;gap:var(--space-4);min-width:0}
.who>span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:var(--ink-soft);font-size:var(--type-label)}
.columns{display:grid;grid-template-columns:11.5rem minmax(0,1fr);gap:var(--space-7);max-width:var(--width-area);margin:auto;padding:var(--space-6) var(--space-5) var(--space-7)}
.columns nav ul{display:grid;gap:var(--space-1)}
.columns nav a{position:relative;display:flex;align-items:center;min-height:var(--target);padding:0 var(--space-4);border-radius:var(--radius-small);color:var(--ink-soft);text-decoration:none;font-weight:520}
.columns nav a:hover{background:var(--wash);color:var(--on-wash)}
.columns nav a[aria-current]{color:var(--ink);background:var(--surface);box-shadow:0 0 0 1px var(--line);font-weight:600}
.columns nav a[aria-current]::before{content:"";position:absolute;inset-inline-start:-2px;width:5px;height:18px;border-radius:2px;background:linear-gradient(var(--bronze) 0 8px,transparent 8px 10px,var(--bronze) 10px)}
.area main{display:grid;gap:var(--space-5);align-content:start}
.area .heading{max-width:40rem}
.panel{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-5);padding:var(--space-5);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.panel>.heading{gap:var(--space-1)}
.panel>.heading p{font-size:var(--type-label)}
.panel .form{max-width:26rem}
@media (max-width:48rem){
.columns{grid-template-columns:minmax(0,1fr);gap:var(--space-5);padding:var(--space-4) var(--space-4) var(--space-6)}
.columns nav ul{display:flex;flex-wrap:wrap;gap:2px;padding:3px;border:1px solid var(--line);border-radius:var(--radius-large);background:var(--inset)}
.columns nav li{flex:1 1 30%}
.columns nav a,.columns nav a[aria-current]{font-weight:560}
.columns nav a{justify-content:center;padding:0 var(--space-3);border-radius:calc(var(--radius-large) - 4px);font-size:var(--type-label);white-space:nowrap}
.columns nav a[aria-current]{box-shadow:0 0 0 1px var(--line),0 1px 3px var(--shadow)}
.columns nav a[aria-current]::before{inset-inline:35%;top:auto;bottom:3px;width:auto;height:3px;background:linear-gradient(to right,var(--bronze) calc(50% - 1px),transparent 0 calc(50% + 1px),var(--bronze) 0)}
.bar>div{padding:var(--space-2) var(--space-4)}
.who>span{display:none}
.panel{padding:var(--space-4)}
}
`;

/** What the person's system asks for comes last, so that it wins. */
const wishes = `
@media (prefers-reduced-motion:no-preference){.button,.input,.columns nav a{transition:background-color .12s,border-color .12s,color .12s}}
@media (forced-colors:active){.leaf,.panel,.button,.badge,.notice,.summary{border:1px solid CanvasText}.leaf::before,.leaf::after{background:CanvasText}.columns nav a[aria-current]{outline:1px solid Highlight}}
@media print{
:root{color-scheme:light}
body{background:none}
.bar form,.columns nav,.skip,.foot,.panel .buttons,.buttons,.links,.secret button{display:none}
.who>span{display:inline}
.columns{display:block;max-width:none;padding:var(--space-5)}
.bar>div{max-width:none;padding:var(--space-3) var(--space-5)}
.panel{padding:var(--space-4) 0;border:0}
.codes{break-inside:avoid}
}
`;

export const styleSheet = [tokens, ground, card, area, controls, languages, wishes].join("").replaceAll(/\n+/g, "\n");
