/** The style of the administrators' console, beside the sheet of all pages: frame, tables, filters, numbers. Values come from the tokens. */

const frame = `
.console{--width-area:84rem}
.console .bar>div{flex-wrap:wrap}
.console .brand{min-width:0}
.console .brand span{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:14rem}
.console .brand .initial{display:grid}
.who>a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;min-height:var(--target);line-height:var(--target);color:var(--ink-soft);font-size:var(--type-label);text-decoration:none}
.who>a:hover{text-decoration:underline}
.switcher{position:relative;margin-inline-end:auto}
.switcher summary,.menu summary{display:inline-flex;align-items:center;gap:.4rem;min-height:var(--target);padding:0 var(--space-3);border:1px solid var(--line-strong);border-radius:var(--radius);font-size:var(--type-label);font-weight:560;cursor:pointer;list-style:none}
.switcher summary::-webkit-details-marker,.menu summary::-webkit-details-marker{display:none}
.switcher summary::after,.menu summary::after{content:"";width:.45rem;height:.45rem;border:solid var(--ink-soft);border-width:0 1.5px 1.5px 0;transform:translateY(-.15rem) rotate(45deg)}
.switcher summary bdi{max-width:10rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.switcher>div{position:absolute;z-index:2;inset-inline-start:0;top:calc(100% + .25rem);display:grid;min-width:16rem;max-width:80vw;max-height:70vh;overflow:auto;padding:var(--space-2);background:var(--surface);border:1px solid var(--line-strong);border-radius:var(--radius);box-shadow:0 18px 44px -18px var(--shadow)}
.switcher form{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:var(--space-2);padding-bottom:var(--space-2)}
.switcher .all{margin-top:var(--space-1);padding-top:var(--space-1);border-top:1px solid var(--line)}
.switcher li a{display:flex;flex-wrap:wrap;align-items:center;gap:0 .5rem;min-height:var(--target);padding:.25rem var(--space-3);border-radius:var(--radius-small);color:var(--ink);text-decoration:none;overflow-wrap:anywhere}
.switcher li a:hover{background:var(--wash);color:var(--on-wash)}
.switcher li a span{color:var(--ink-soft);font-size:var(--type-small)}
.switcher li a[aria-current]{font-weight:620}
.board{display:grid;grid-template-columns:12.5rem minmax(0,1fr);gap:var(--space-6);max-width:var(--width-area);margin:auto;padding:var(--space-6) var(--space-5) var(--space-7)}
.side .menu{display:none}
.side nav{position:sticky;top:var(--space-5)}
.side nav ul{display:grid;gap:var(--space-1)}
.side nav a{position:relative;display:flex;align-items:center;min-height:var(--target);padding:0 var(--space-4);border-radius:var(--radius-small);color:var(--ink-soft);text-decoration:none;font-weight:520}
.side nav a:hover{background:var(--wash);color:var(--on-wash)}
.side nav a[aria-current]{color:var(--ink);background:var(--surface);box-shadow:0 0 0 1px var(--line);font-weight:600}
.side nav a[aria-current]::before{content:"";position:absolute;inset-inline-start:-2px;width:5px;height:18px;border-radius:2px;background:linear-gradient(var(--bronze) 0 8px,transparent 8px 10px,var(--bronze) 10px)}
.board main{display:grid;gap:var(--space-5);align-content:start;min-width:0}
.head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:var(--space-3) var(--space-5)}
.board .heading{min-width:0;grid-template-columns:minmax(0,1fr);overflow-wrap:anywhere}
.board .heading .lead{max-width:44rem}
.board .stack{min-width:0;grid-template-columns:minmax(0,1fr)}
.parent{font-size:var(--type-label)}
.parent a{display:inline-flex;align-items:center;gap:.4rem;min-height:var(--target);text-decoration:none}
.parent a::before{content:"";width:.45rem;height:.45rem;border:solid currentColor;border-width:0 0 1.5px 1.5px;transform:rotate(45deg)}
.parent a:dir(rtl)::before{transform:rotate(-135deg)}
.board .panel{min-width:0;grid-template-columns:minmax(0,1fr)}
.contents ul{display:flex;flex-wrap:wrap;gap:0 var(--space-4)}
.contents a{display:inline-flex;align-items:center;min-width:var(--target);min-height:var(--target)}
bdi{unicode-bidi:isolate;text-align:-webkit-match-parent;text-align:match-parent}
`;

const tables = `
.filter{display:flex;flex-wrap:wrap;align-items:end;gap:var(--space-3) var(--space-4);padding:var(--space-4);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));align-items:end;gap:var(--space-3) var(--space-4);flex:1 1 24rem}
.filters>.field:has([type=search]){grid-column:span 2}
.filter-buttons{display:flex;align-items:center;gap:var(--space-4)}
.filter-buttons a{display:inline-flex;align-items:center;min-height:var(--target)}
.choosing{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-3)}
.bulk{position:sticky;bottom:var(--space-3);display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-2) var(--space-3);padding:var(--space-3) var(--space-4);background:var(--surface);border:1px solid var(--line-strong);border-radius:var(--radius-large);box-shadow:0 18px 44px -18px var(--shadow);color:var(--ink-soft);font-size:var(--type-label)}
.choosing:not(:has(.pick :checked)) .bulk{display:none}
.choosing .all{justify-self:end;margin-bottom:calc(-1*var(--space-2));font-size:var(--type-label)}
.all a{display:inline-flex;align-items:center;min-height:var(--target)}
.table tbody tr:has(.pick :checked)>*{background:var(--wash)}
.scroll{overflow-x:auto}
.table{width:100%;border-collapse:separate;border-spacing:0;background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large);font-size:var(--type-small)}
.panel .table{border-width:1px 0 0;border-radius:0}
.table th,.table td{padding:.625rem var(--space-3);text-align:start;vertical-align:middle;font-weight:400;overflow-wrap:anywhere}
.table tbody th{min-width:11.5rem}
.table tbody td:not(.pick,.number){min-width:6rem}
.table tbody td:not(.pick,.number):has(a){min-width:12rem}
.table .detail{max-width:22rem}
.table .form{justify-items:start}
.table thead th,.table thead td{height:var(--target);padding-block:.25rem;color:var(--ink-soft);font-size:var(--type-small);font-weight:560;white-space:nowrap;overflow-wrap:normal}
.table thead a{display:inline-flex;align-items:center;gap:.35rem;min-height:var(--target);color:inherit;text-decoration:none}
.table thead a:hover{color:var(--ink);text-decoration:underline}
.table tbody tr>*{border-top:1px solid var(--line)}
.table tbody tr:hover>*{background:var(--inset)}
.table tbody tr:last-child>:first-child{border-end-start-radius:var(--radius-large)}
.table tbody tr:last-child>:last-child{border-end-end-radius:var(--radius-large)}
.table .number{text-align:end;font-variant-numeric:tabular-nums}
.table th[scope=row] a{font-weight:560}
.table td:not(.pick) .value>time{white-space:nowrap}
.value{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.25rem .5rem;max-width:100%}
.value>*,.value bdi{min-width:0}
.detail{display:block;color:var(--ink-soft);font-size:var(--type-small)}
.more summary{display:inline-flex;align-items:center;gap:.5rem;min-height:var(--target);list-style:none;font-weight:560;cursor:pointer}
.more summary::-webkit-details-marker{display:none}.more summary::before{content:"";flex:none;width:.4rem;height:.4rem;border:solid var(--ink-soft);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
.more summary:dir(rtl)::before{transform:rotate(135deg)}
.more[open] summary::before{transform:translateY(-.1rem) rotate(45deg)}
.more summary:hover{text-decoration:underline}.table tbody tr:has(.more)>th{padding-block:0}
.table tbody tr:has(.more)>*{height:var(--target)}
.rest .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:var(--space-2) var(--space-6);padding:0 var(--space-2) var(--space-3);font-size:var(--type-small)}
.rest .facts>div{grid-template-columns:8rem minmax(0,1fr)}
.table tbody tr.rest>td{border-top:0}
.table tbody tr:has(.more[open]) td,.table tbody tr:has(.more[open]) th,.table tbody tr:has(.more[open])+.rest td{background:var(--inset)}
.table tbody tr:not(:has(.more[open]))+.rest{display:none}
.arrow{width:.4rem;height:.4rem;border:solid transparent;border-width:0 1.5px 1.5px 0;transform:translateY(-.1rem) rotate(45deg)}
[aria-sort=none] a:hover .arrow,[aria-sort=descending] .arrow,[aria-sort=ascending] .arrow{border-color:currentColor}
[aria-sort=ascending] .arrow{transform:translateY(.1rem) rotate(225deg)}
.table .pick{width:var(--target);padding:0}
.pick label{display:grid;place-items:center;width:var(--target);height:var(--target);cursor:pointer}
input[type=checkbox]{width:1.15rem;height:1.15rem;accent-color:var(--accent)}
.empty{padding:var(--space-6) var(--space-4);background:var(--surface);border:1px dashed var(--line-strong);border-radius:var(--radius-large);color:var(--ink-soft);text-align:center}
.panel .empty{padding:0;border:0;text-align:start}
.pager{display:flex;flex-wrap:wrap;align-items:center;justify-content:flex-end;gap:var(--space-3);color:var(--ink-soft);font-size:var(--type-label)}
.table .badge,.facts .badge{max-width:100%;overflow:hidden;text-overflow:ellipsis}
.badge.danger{background:var(--danger-wash);color:var(--danger)}
.badge.plain{background:var(--inset);color:var(--ink-soft);box-shadow:inset 0 0 0 1px var(--line)}
`;

const parts = `
.field legend{padding:0;font-size:var(--type-label);font-weight:560}
fieldset.field{margin:0;padding:0;border:0;min-width:0}
textarea.input{min-height:5rem;resize:vertical}
.tick{display:grid;grid-template-columns:auto minmax(0,1fr);align-items:center;gap:0 .75rem;min-height:var(--target)}
.tick>.hint,.tick>.error{grid-column:2}
.tick label{padding-block:.6rem;font-size:var(--type-label);font-weight:400;overflow-wrap:anywhere}
.boxes .tick{min-height:2.25rem}
.stats{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:var(--space-4)}
.stats>div{position:relative;display:grid;grid-row:span 3;grid-template-rows:subgrid;gap:.1rem;padding:var(--space-4);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.stats dt{color:var(--ink-soft);font-size:var(--type-label);line-height:1.35}
.stats dt a{display:inline-block;margin-block:-.2rem;padding-block:.2rem;color:inherit;text-decoration-color:var(--line-strong)}
.stats dt a::after{content:"";position:absolute;inset:0;border-radius:inherit}
.stats>div:has(a):hover{border-color:var(--accent)}
.stats>div:has(a:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
.stats a:focus-visible{outline-color:transparent}
.stats dd{font-size:1.75rem;line-height:1.2;font-weight:620;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.stats dd.detail{font-size:var(--type-small);font-weight:400;letter-spacing:0}
.code{margin:0;padding:var(--space-3) var(--space-4);max-height:28rem;overflow:auto;background:var(--inset);border:1px solid var(--line);border-radius:var(--radius);font:400 .9375rem/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere;user-select:all;-webkit-user-select:all}
.chart{display:grid;gap:var(--space-3);margin:0;padding:var(--space-4) var(--space-5);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.panel .chart{padding:0;border:0}
.chart figcaption{display:flex;flex-wrap:wrap;justify-content:space-between;gap:var(--space-2) var(--space-4);font-weight:620}
.plot{display:grid;grid-template-columns:auto minmax(0,1fr);gap:var(--space-2) var(--space-3)}
.plot svg{display:block;width:100%;height:10rem;overflow:visible}
.scale{display:flex;flex-direction:column;justify-content:space-between;margin-block:-.6em;text-align:end}
.ends{grid-column:2;display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 var(--space-4)}
.ends span+span{margin-inline-start:auto}
.scale,.ends{color:var(--ink-soft);font-size:var(--type-small);line-height:1.2;font-variant-numeric:tabular-nums}
.plot:dir(rtl) svg{transform:scaleX(-1)}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart polyline{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.chart :is(.grid,polyline){vector-effect:non-scaling-stroke}
polyline.hue-1{stroke-dasharray:6 4}polyline.hue-2{stroke-dasharray:2 4}
rect.hue-0{fill:var(--accent)}rect.hue-1{fill:var(--bronze)}rect.hue-2{fill:var(--danger)}rect.hue-3{fill:var(--line-strong)}rect.danger{fill:var(--danger)}
polyline.hue-0{stroke:var(--accent)}polyline.hue-1{stroke:var(--bronze)}polyline.hue-2{stroke:var(--danger)}polyline.hue-3{stroke:var(--line-strong)}polyline.danger{stroke:var(--danger)}
.legend{display:flex;flex-wrap:wrap;gap:var(--space-1) var(--space-4);color:var(--ink-soft);font-size:var(--type-small);font-weight:400}
.legend b{color:var(--ink);font-weight:620;font-variant-numeric:tabular-nums}
.legend span::before{content:"";display:inline-block;width:.65rem;height:.65rem;margin-inline-end:.4rem;border-radius:2px;background:currentColor}
.legend .hue-0::before{background:var(--accent)}.legend .hue-1::before{background:var(--bronze)}.legend .hue-2::before{background:var(--danger)}.legend .hue-3::before{background:var(--line-strong)}.legend .danger::before{background:var(--danger)}
.plot .empty{display:grid;place-items:center;grid-area:1/1/2/3;padding:0 var(--space-3);border:0;background:none;font-size:var(--type-label);text-align:center}
.plot .empty+svg{grid-area:1/1/2/3}.plot .empty~.ends{grid-column:1/-1}.plot:has(.empty){margin-bottom:var(--space-5)}
.panel:has(>.chart){grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:var(--space-4) var(--space-6)}
.panel:has(>.chart)>:not(.chart){grid-column:1/-1}
.panel:has(>.chart) .chart{align-content:start}
.button[aria-current]{background:var(--wash);color:var(--on-wash);border-color:var(--accent)}
.panel:has(>.chart)>.links{gap:2px;justify-self:start;padding:3px;background:var(--inset);border:1px solid var(--line);border-radius:var(--radius)}
.panel:has(>.chart)>.links a{padding:0 var(--space-4);border-radius:calc(var(--radius) - 3px);color:var(--ink-soft);font-size:var(--type-label);text-decoration:none}
.panel:has(>.chart)>.links a:hover{color:var(--ink)}
.panel:has(>.chart)>.links a[aria-current]{background:var(--surface);box-shadow:0 0 0 1px var(--line),0 1px 3px var(--shadow)}
.panel>.links,.stack>.links{display:flex;flex-wrap:wrap;gap:0 var(--space-5)}
.panel>.links a,.stack>.links a{display:inline-flex;align-items:center;min-height:var(--target)}
:is(.panel,.stack)>.links a[aria-current]{color:var(--ink);font-weight:620;text-decoration:none}
.numbers summary::before{content:"";width:.4rem;height:.4rem;border:solid currentColor;border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
.numbers summary:dir(rtl)::before{transform:rotate(135deg)}
.numbers[open]>summary::before{transform:translateY(-.1rem) rotate(45deg)}
.numbers summary{display:inline-flex;align-items:center;gap:.5rem;list-style:none;min-height:var(--target);color:var(--ink-soft);font-size:var(--type-label);cursor:pointer}
.plain{border-collapse:collapse;font-size:var(--type-small);font-variant-numeric:tabular-nums}
.plain th,.plain td{padding:.25rem var(--space-3);border-top:1px solid var(--line);text-align:start;font-weight:400}
`;

/** On a phone: the navigation opens on demand, and each row of a table is a card whose values name themselves. */
const narrow = `
@media (max-width:60rem){
.board{grid-template-columns:minmax(0,1fr);gap:var(--space-4);padding:var(--space-4)}
.side .menu{display:block}
.side .menu summary{width:100%;justify-content:space-between;background:var(--surface)}
.side .menu:not([open])+nav{display:none}
.side nav{position:static;margin-top:var(--space-2);padding:var(--space-2);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius)}
}
@media (max-width:44rem){
.stats{grid-template-columns:repeat(2,minmax(0,1fr));gap:var(--space-3)}
.stats>div:last-child:nth-child(odd){grid-column:1/-1}
.panel:has(>.chart)>.links{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));justify-self:stretch}
.panel:has(>.chart)>.links a{justify-content:center;width:100%;padding:0;font-size:var(--type-small);text-align:center;line-height:1.2}
@media (min-width:23rem){.panel:has(>.chart)>.links{grid-template-columns:repeat(4,minmax(0,1fr))}}
.console .bar>div{position:relative;display:grid;grid-template-columns:minmax(0,max-content) minmax(4.9rem,1fr);gap:var(--space-2);padding-inline-end:7.25rem}
.console .brand span{max-width:8rem}
.switcher{min-width:0}
.switcher summary{max-width:100%}
.switcher summary bdi{max-width:6rem}
.switcher>div{position:fixed;inset-inline:var(--space-4);top:4rem;min-width:0;max-width:none}
.side .menu{position:absolute;top:var(--space-2);inset-inline-end:var(--space-4)}
.console:not(:has(.menu[open])) .who{display:none}
.console .who{grid-column:1/-1;justify-content:space-between;gap:var(--space-2);margin-inline-end:-6.25rem}
.filters>.field:has([type=search]){grid-column:auto}
.head>.buttons{flex:1 1 100%}
.filter{padding:var(--space-4)}
.filters{flex-basis:100%;grid-template-columns:minmax(0,1fr)}
.scroll{overflow:visible}
.table,.table tbody{display:grid;grid-template-columns:minmax(0,1fr);background:none;border:0}
.table thead{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}
.table tbody{gap:var(--space-3)}
.table tbody tr{position:relative;display:grid;grid-template-columns:minmax(0,1fr);gap:.35rem;padding:var(--space-4);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.panel .table tbody tr{background:var(--inset)}
.table tbody tr>*,.table tbody tr>td:not(.pick,.number),.table tbody tr>th{min-width:0;padding:0;border:0}
.plain th,.plain td{padding-inline:var(--space-2);overflow-wrap:anywhere}
.table td:not(.pick) .value>time{white-space:normal}
.table tbody tr:is(:hover,:has(.pick :checked))>*{background:none}
.table tbody tr:has(.pick :checked){border-color:var(--accent);background:var(--wash)}
.table tbody tr>td:not(.pick){display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:var(--space-3);align-items:baseline}
.table tbody tr>td:not(.pick)::before{content:attr(data-label);color:var(--ink-soft);font-size:var(--type-small)}
.table tbody tr>td:not(.pick)>*{grid-column:2}
.table tbody tr:has(.more)>*{height:auto}
.table tbody tr.rest>td:not(.pick){display:block;padding-top:var(--space-2)}
.table tbody tr.rest>td:not(.pick)::before{content:none}
.rest .facts{padding:0}
.table tbody tr:has(.more[open]){border-end-start-radius:0;border-end-end-radius:0;border-bottom-color:transparent;background:var(--inset)}
.table tbody tr.rest{margin-top:calc(-1*var(--space-3) - 1px);border-top:0;border-start-start-radius:0;border-start-end-radius:0;background:var(--inset)}
.table tbody .number{text-align:start}
.table tbody .pick{position:absolute;inset-block-start:.35rem;inset-inline-end:.35rem}
.table tbody tr:has(.pick)>th{padding-inline-end:var(--target)}
.pager{justify-content:stretch}
.pager .button{flex:1}
}
`;

/** Settings, and the theme with its preview. */
const settings = `
.duration{display:grid;grid-template-columns:minmax(5rem,8rem) minmax(0,12rem);gap:var(--space-2)}
.colour{display:grid;grid-template-columns:minmax(0,9rem) auto;justify-content:start;gap:var(--space-2)}
.colour .input{font-family:var(--mono)}
.colour [type=color]{width:var(--target);height:var(--target);padding:.25rem;border:1px solid var(--line-strong);border-radius:var(--radius-small);background:var(--inset);cursor:pointer}
.colour [hidden],.button[hidden]{display:none}
.present{max-width:min(13rem,100%);max-height:4rem;padding:var(--space-2);border:1px solid var(--line);border-radius:var(--radius-small)}
.board .panel>.form,.board .panel>.stack>.form{flex:1 0 100%;max-width:34rem}
@media (min-width:72rem){
.panel.beside{grid-template-columns:15rem minmax(0,1fr);gap:var(--space-4) var(--space-6)}
}
.board .preview{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:var(--space-4)}
.pane{display:grid;gap:var(--space-2);align-content:start;margin:0;overflow:hidden;padding:var(--space-4) var(--space-5) var(--space-6);background:var(--paper);color:var(--ink);border:1px solid var(--line);border-radius:var(--radius-large)}
.pane figcaption{color:var(--ink-soft);font-size:var(--type-small)}
.pane .brand{margin-bottom:var(--space-2);color:var(--ink)}
.pane .leaf{gap:var(--space-4);padding:var(--space-5)}
.pane .title{font-size:1.25rem;font-weight:650}
.pane .field span:first-child{font-size:var(--type-label);font-weight:560}
.pane .button,.pane .input{cursor:default}
.pane .way{color:var(--accent);text-decoration:underline;font-size:var(--type-label)}
`;

const wishes = `
@media (forced-colors:active){.table,.filter,.disclosure,.chart,.stats>div{border:1px solid CanvasText}.side nav a[aria-current]{outline:1px solid Highlight}.chart .grid{stroke:CanvasText}rect[class^=hue]{fill:Highlight}polyline[class^=hue]{stroke:Highlight}}
@media print{.side,.filter,.bulk,.pager,.pick{display:none}.board{grid-template-columns:minmax(0,1fr)}}
`;

export const consoleSheet = [frame, tables, parts, settings, narrow, wishes].join("").replaceAll(/\n+/g, "\n");
