/** The style of what a person uses and reads inside a page: fields, buttons, notices, facts, lists. */

const forms = `
.form{display:grid;gap:var(--space-5)}
.form[hidden],.error[hidden],.hint[hidden],.button[hidden],.reveal[hidden]{display:none}
.fields{display:grid;gap:var(--space-4)}
.field{display:grid;gap:.375rem}
.field label{font-size:var(--type-label);font-weight:560}
.field label span{color:var(--ink-soft);font-weight:400}
.labelled{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 var(--space-3)}
.length{color:var(--ink-soft);font-size:var(--type-small);line-height:1.3}
.length.enough{color:var(--accent)}
.length.enough::before{content:"\\2713\\a0"}
.hint{color:var(--ink-soft);font-size:var(--type-small);line-height:1.45;text-wrap:pretty}
.error{display:flex;gap:.4rem;color:var(--danger);font-size:var(--type-small);line-height:1.45;font-weight:520}
.error::before{content:"!";flex:none;display:grid;place-items:center;width:1.05rem;height:1.05rem;margin-top:.1rem;border-radius:50%;background:var(--danger);color:var(--surface);font-size:.75rem;line-height:1;font-weight:700}
.input{width:100%;min-height:var(--target);padding:.5rem .75rem;border:1px solid var(--line-strong);border-radius:var(--radius-small);background:var(--inset);color:var(--ink);font:inherit}
.input:hover{border-color:var(--ink-soft)}
.input:focus{outline:2px solid var(--accent);outline-offset:1px;border-color:var(--accent);background:var(--surface);border-radius:var(--radius-small)}
.input[type=file]{padding:.375rem;color:var(--ink-soft);font-size:var(--type-label)}
.input::file-selector-button{min-height:2rem;margin-inline-end:.75rem;padding:.25rem .9rem;border:1px solid var(--line-strong);border-radius:calc(var(--radius-small) - 2px);background:var(--surface);color:var(--ink);font:560 var(--type-small)/1.3 var(--font);cursor:pointer}
.input::file-selector-button:hover{background:var(--wash);border-color:var(--accent);color:var(--on-wash)}
.input[aria-invalid]{border-color:var(--danger);box-shadow:inset 0 0 0 1px var(--danger)}
.input[aria-invalid]:focus{outline-color:var(--danger)}
.secret{position:relative}
.secret .input{padding-inline-end:2.75rem}
.reveal{position:absolute;inset-block:0;inset-inline-end:0;display:grid;place-items:center;width:var(--target);min-height:var(--target);padding:0;border:0;border-radius:var(--radius-small);background:none;color:var(--ink-soft);cursor:pointer}
.reveal:hover,.reveal[aria-pressed=true]{color:var(--ink)}
.reveal:focus-visible{outline-offset:-3px}
.reveal[aria-pressed=false] .strike{display:none}
.input[autocomplete=one-time-code]{font-family:var(--mono);letter-spacing:.08em}
.input[autocomplete=one-time-code][inputmode=numeric]{min-height:3.25rem;padding-inline-start:calc(.75rem + .3em);font-size:1.375rem;letter-spacing:.3em;text-align:center}
select.input{appearance:none;padding-inline-end:2.25rem;background-image:linear-gradient(45deg,transparent 50%,var(--ink-soft) 50%),linear-gradient(-45deg,transparent 50%,var(--ink-soft) 50%);background-position:right 1.15rem center,right .8rem center;background-size:.36rem .36rem;background-repeat:no-repeat}
select.input:dir(rtl){background-position:left .8rem center,left 1.15rem center}
`;

const buttons = `
.button{display:inline-flex;align-items:center;justify-content:center;min-height:var(--target);padding:.5rem 1.15rem;border:1px solid var(--fill-edge);border-radius:var(--radius);background:var(--fill);color:var(--on-fill);font:600 var(--type-body)/1.3 var(--font);text-align:center;text-decoration:none;cursor:pointer}
.button:hover{background:var(--fill-strong);color:var(--on-fill)}
.button:focus-visible{border-radius:var(--radius)}
.button[aria-disabled]{opacity:.6;cursor:progress}
.button.quiet{background:transparent;border-color:var(--line-strong);color:var(--ink)}
.button.quiet:hover{background:var(--wash);border-color:var(--accent);color:var(--on-wash)}
.button.danger{background:transparent;border-color:var(--danger);color:var(--danger)}
.button.danger:hover{background:var(--danger-wash)}
.button.small{padding:.25rem .9rem;font-size:var(--type-label);font-weight:560}
.leaf .button{width:100%}
.panel .button{justify-self:start}
.buttons{display:grid;gap:var(--space-3)}
.panel .buttons{display:flex;flex-wrap:wrap}
.panel:has(>.form+.form+.form),.panel:has(>.form+.form):not(:has(>.form .field)){display:flex;flex-wrap:wrap;gap:var(--space-5) var(--space-3)}
.panel:has(>.form+.form)>:not(.form),.panel:has(>.form+.form+.form)>.form:has(.field){flex:1 0 100%}
.panel>p{color:var(--ink-soft)}
.leaf .form:not([hidden])+.form[data-or]::before,.leaf .form[hidden]+.buttons::before{content:attr(data-or);display:flex;align-items:center;gap:var(--space-3);color:var(--ink-soft);font-size:var(--type-small);line-height:1.3;white-space:nowrap;background:linear-gradient(var(--line),var(--line)) left/calc(50% - 1.5rem) 1px no-repeat,linear-gradient(var(--line),var(--line)) right/calc(50% - 1.5rem) 1px no-repeat;justify-content:center}
.leaf .form+p,.leaf .form+noscript+.hint+p{padding-top:var(--space-5);border-top:1px solid var(--line);color:var(--ink-soft)}
.leaf .form+p+.form,.leaf .form+noscript+.hint+p+.form{margin-top:calc(-1*var(--space-2))}
.leaf .form+.buttons{margin-top:calc(-1*var(--space-2))}
.leaf .form[hidden]+.buttons{margin-top:0}
@media (scripting:enabled){.form[data-passkey][hidden]:not(.impossible){display:grid;visibility:hidden}.leaf .form[data-passkey][hidden]:not(.impossible)+.buttons{margin-top:calc(-1*var(--space-2))}.leaf .form[data-passkey][hidden]:not(.impossible)+.buttons::before{display:none}}
@media (max-width:30rem){.panel .form .button,.panel .buttons .button{width:100%}.panel>.form,.items>li:has(.field)>.form{flex:1 1 100%}}
`;

const messages = `
.notice,.summary{padding:var(--space-3) var(--space-4);border-radius:var(--radius);font-size:var(--type-label);line-height:1.5}
.notice{background:var(--wash);color:var(--on-wash)}
.notice.attention{background:var(--attention-wash);color:var(--attention)}
.notice.attention a{color:inherit;font-weight:600}
.summary{background:var(--danger-wash);color:var(--danger)}
.summary h2{font-size:var(--type-label)}
.summary a{color:inherit}
.summary li a{display:inline-block;padding-block:.2rem}
.summary:focus{outline:2px solid var(--danger);outline-offset:2px;border-radius:var(--radius)}
.badge{display:inline-flex;align-items:center;padding:.1rem .6rem;border-radius:999px;font-size:.8125rem;line-height:1.5;font-weight:580;white-space:nowrap}
.badge.good{background:var(--wash);color:var(--on-wash)}
.badge.attention{background:var(--attention-wash);color:var(--attention)}
`;

const content = `
.facts{display:grid;gap:var(--space-3)}
.facts>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:var(--space-1) var(--space-4);align-items:baseline}
.facts dt{color:var(--ink-soft);font-size:var(--type-label)}
.facts dd{display:flex;flex-wrap:wrap;align-items:baseline;gap:var(--space-1) var(--space-3);overflow-wrap:anywhere}
.items{display:grid}
.items>li{display:flex;align-items:center;justify-content:space-between;gap:var(--space-4);padding:var(--space-4) 0;border-top:1px solid var(--line)}
.items>li:first-child{padding-top:0;border-top:0}
.items>li:last-child{padding-bottom:0}
.items .what{display:grid;grid-template-columns:minmax(0,1fr);gap:.1rem;min-width:0;overflow-wrap:anywhere}
.items .what>p:first-child{display:flex;flex-wrap:wrap;align-items:center;gap:var(--space-1) var(--space-3);font-weight:560}
.items>li:has(.field){flex-wrap:wrap;align-items:end}
.items>li:has(.field) .what{flex:1 0 100%}
.items .form:has(.field){display:flex;flex:1 1 16rem;flex-wrap:wrap;align-items:end;gap:var(--space-3)}
.items .fields{flex:1 1 12rem}
.items .what>p+p{color:var(--ink-soft);font-size:var(--type-small)}
.facts code{font:500 1.0625rem/1.5 var(--mono);user-select:all;-webkit-user-select:all}
.picture{justify-self:start;padding:var(--space-2);background:#fff;border:1px solid var(--line);border-radius:var(--radius)}
.picture svg{display:block;width:13rem;height:13rem;max-width:100%}
.codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(8rem,100%),1fr));gap:var(--space-2) var(--space-4);max-width:26rem;padding:var(--space-4);background:var(--inset);border:1px solid var(--line);border-radius:var(--radius);user-select:all;-webkit-user-select:all}
.codes code{font:560 1.0625rem/1.5 ui-monospace,monospace}
.disclosure{border:1px solid var(--line);border-radius:var(--radius)}
.disclosure summary{display:flex;align-items:center;gap:.6rem;min-height:var(--target);padding:.25rem var(--space-4);border-radius:var(--radius);font-weight:560;cursor:pointer;list-style:none}
.disclosure summary::-webkit-details-marker{display:none}
.disclosure summary::before{content:"";flex:none;width:.45rem;height:.45rem;border:solid var(--ink-soft);border-width:0 1.5px 1.5px 0;transform:rotate(-45deg)}
.disclosure summary:dir(rtl)::before{transform:rotate(135deg)}
.disclosure[open]>summary::before{transform:translateY(-.1rem) rotate(45deg)}
.disclosure summary:hover{background:var(--inset)}
.disclosure.danger summary{color:var(--danger)}
.disclosure>div{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--space-4);padding:var(--space-2) var(--space-4) var(--space-4)}
.disclosure .lead{max-width:40rem;font-size:var(--type-label)}
.panel:has(>.disclosure){gap:var(--space-3)}
@media (max-width:48rem){.facts>div{grid-template-columns:minmax(0,1fr)}.facts{gap:var(--space-4)}}
`;

export const controls = [forms, buttons, messages, content].join("");
