/**
 * The style of the exported page: system fonts, one column that a phone can show, the reader's choice of light or dark,
 * and a print form without links to jump by. Colours keep a contrast of 7 to 1 for text.
 */
export const PAGE_STYLE: string = `
:root{color-scheme:light dark;--ink:#1a1a1a;--soft:#4a4a4a;--paper:#fff;--line:#d0d0d0;--mark:#8a1c1c;--link:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b8b8b8;--paper:#161616;--line:#3c3c3c;--mark:#ff9d9d;--link:#8fc4ff}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{max-width:44rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
h2{font-size:1.2rem;line-height:1.3;margin:.2rem 0 .4rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.facts,.line,figcaption,footer{color:var(--soft);font-size:.9rem}
.facts dt{float:left;clear:left;margin-right:.5rem}
.facts dd{margin:0 0 .1rem}
nav{border:1px solid var(--line);padding:.5rem 1rem;margin:1rem 0}
nav h2{font-size:1rem}
nav ol{margin:.3rem 0;padding-left:1.2rem}
article{border-top:1px solid var(--line);padding:1rem 0;scroll-margin-top:1rem}
article:target{border-left:4px solid var(--mark);padding-left:.8rem}
.line{margin:0;display:flex;flex-wrap:wrap;gap:.1rem .8rem}
.line time{color:var(--ink);font-weight:600}
.label{color:var(--mark);font-weight:600}
blockquote{margin:.8rem 0;padding-left:.9rem;border-left:3px solid var(--line)}
table{border-collapse:collapse;display:block;overflow-x:auto}
td,th{border:1px solid var(--line);padding:.2rem .5rem;text-align:start}
pre{white-space:pre-wrap}
figure{margin:.8rem 0}
.note{border-left:3px solid var(--mark);padding-left:.8rem}
@media print{html{font-size:10pt;color:#000;background:#fff}body{max-width:none;padding:0}nav,.line a{display:none}article{break-inside:avoid-page}a{color:inherit;text-decoration:none}}
`.trim();
