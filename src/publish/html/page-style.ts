/**
 * The style of the exported page: system fonts, one column that a phone can show, the reader's choice of light or dark,
 * and a print form without links to jump by. Text has a contrast of 7 to 1 against its ground (WCAG AAA), lines and
 * marks of 3 to 1. Sides are logical, for pages that run from right to left.
 */
export const PAGE_STYLE: string = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#4d4d4d;--paper:#fff;--panel:#f4f4f2;--line:#8c8c8c;--hair:#d9d9d6;--mark:#8a1c1c;--link:#0b4f8a}
@media (prefers-color-scheme:dark){:root{--ink:#ececec;--soft:#b9b9b9;--paper:#151515;--panel:#202020;--line:#767676;--hair:#363636;--mark:#ff9d9d;--link:#8fc4ff}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%}
body{max-width:43rem;margin:0 auto;padding:1.25rem 1rem 3rem;overflow-wrap:break-word}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.1rem);line-height:1.2;margin:0 0 .6rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:.15rem 0 .3rem}
h3,h4,h5,h6{font-size:1.05rem;line-height:1.35;margin:1rem 0 .3rem}
p,ul,ol,blockquote,figure,dl{margin:.7rem 0}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;inset-inline-start:1rem;top:.4rem;padding:.3rem .7rem;background:var(--panel)}
.skip:not(:focus){clip-path:inset(50%);height:1px;width:1px;padding:0;overflow:hidden}
header dl{font-size:.9rem;color:var(--soft)}
header dl div{display:flex;gap:.6rem}
header dt{flex:0 0 5.5rem}
header dd{margin:0;min-width:0;overflow-wrap:anywhere}
nav{background:var(--panel);border-radius:.5rem;padding:.7rem 1rem;margin:1.2rem 0}
nav h2,summary{font-size:1rem;font-weight:600;margin:0}
summary{cursor:pointer}
nav ol{margin:.3rem 0 0;padding-inline-start:0;list-style:none}
nav li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.25rem 0;border-top:1px solid var(--hair)}
nav li:first-child{border-top:0}
nav li a{flex:1 1 16rem}
nav time{color:var(--soft);font-size:.85rem}
time{font-variant-numeric:tabular-nums}
article{border-top:1px solid var(--hair);padding:1.1rem 0 .6rem}
article:target{background:var(--panel);box-shadow:0 0 0 .7rem var(--panel);border-top-color:transparent}
.line,.by,figcaption,footer{color:var(--soft);font-size:.9rem}
.line{margin:0;display:flex;flex-wrap:wrap;gap:0 .9rem}
.by{margin:0 0 .5rem}
.at{color:var(--ink);font-weight:600;text-decoration:none}
.at:hover{text-decoration:underline}
.label{color:var(--mark);font-weight:600}
blockquote{margin-inline:0;padding-inline-start:.9rem;border-inline-start:3px solid var(--line)}
ul,ol{padding-inline-start:1.4rem}
table{border-collapse:collapse;display:block;overflow-x:auto}
td,th{border:1px solid var(--line);padding:.25rem .6rem;text-align:start;vertical-align:top}
pre{white-space:pre-wrap}
figure{margin-inline:0}
.note{border-inline-start:3px solid var(--mark);padding-inline-start:.9rem;font-size:.95rem}
footer{border-top:1px solid var(--hair);margin-top:1.5rem}
@media print{:root{--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--line:#777;--hair:#bbb;--mark:#000;--link:#000}html{font-size:10pt}body{max-width:none;padding:0}nav,.skip,.line a[rel]{display:none}article{break-inside:avoid-page}h1,h2{break-after:avoid}a{text-decoration:none}}
`.trim();
