/**
 * What the pages of the server need beyond the style of an exported page: two columns where there is room, forms, charts,
 * differences. Sides are logical, and every control is at least 44 pixels high for fingers.
 */
export const SERVE_STYLE: string = `
:root{--add:#0a5c2c;--add-ground:#e2f3e7;--del:#8a1c1c;--del-ground:#fbe6e6;--bar:#0b4f8a;--gap:#c2410c}
@media (prefers-color-scheme:dark){:root{--add:#8fdcaa;--add-ground:#12331f;--del:#ff9d9d;--del-ground:#3d1a1a;--bar:#8fc4ff;--gap:#ff9a5c}}
body{max-width:72rem}
main:focus{outline:none}
.site{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;justify-content:space-between;border-bottom:1px solid var(--hair);padding-bottom:.7rem;margin-bottom:1.3rem}
footer.site{border-bottom:0;padding:.5rem 0 0;margin-bottom:0}
.site nav.crumbs,nav.parts,nav.pager{background:none;padding:0;margin:0;border-radius:0}
.crumbs ol,nav.parts ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;margin:0;padding:0}
.crumbs li,nav.parts li{border:0;padding:0;display:block}
.crumbs li+li::before{content:"›";color:var(--soft);margin-inline-end:.6rem}
.crumbs li{max-width:22rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:.25rem}
nav.parts{margin:1rem 0}
nav.parts a,nav.pager a,.hits h2 a,.blogs h2 a{display:inline-block;padding:.45rem 0}
nav.parts li{padding:0}
nav.parts li:last-child{padding:.45rem 0}
nav.parts li:last-child a{padding:0}
[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;box-shadow:0 2px 0 var(--mark)}
.head{max-width:50rem}
dl.facts{font-size:.9rem;color:var(--soft);margin:.6rem 0}
dl.facts div,dl.why div{display:flex;flex-wrap:wrap;gap:0 .6rem}
dl.facts dt{flex:0 0 5.5rem}
dl.facts dd{margin:0;flex:1 1 14rem;min-width:0;overflow-wrap:anywhere}
dl.why div{border-top:1px solid var(--hair);padding:.5rem 0}
dl.why dt{flex:0 0 7rem;font-weight:600}
dl.why dd{margin:0;flex:1 1 16rem;overflow-wrap:anywhere}
dl.why dd+dd{flex:1 1 100%;padding-inline-start:7.6rem;color:var(--soft);font-size:.9rem}
.soft{color:var(--soft);font-size:.9rem}
.soft span:not(:last-child)::after{content:" ·"}
.columns{display:grid;gap:1.5rem 2.5rem}
.columns>*{min-width:0}
@media (min-width:60rem){.columns{grid-template-columns:minmax(0,1fr) 20rem}.side{grid-column:2;grid-row:1}.posts{grid-column:1;grid-row:1}}
input,select,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:.35rem;padding:.5rem .6rem;min-height:2.75rem;max-width:100%}
button,#news a{background:var(--panel);font-weight:600;cursor:pointer}
button:hover{border-color:var(--ink)}
label{font-size:.85rem;color:var(--soft)}
.search{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center}
.search label{flex:1 1 100%}
.search input{flex:1 1 9rem;min-width:0}
.filter{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.5rem .8rem;align-items:end;background:var(--panel);border-radius:.5rem;padding:.8rem 1rem}
.filter p{margin:0;min-width:0}
.filter select,.filter input,.filter button{width:100%}
.filter label{display:block}
.rate{margin:1.3rem 0}
.rate h2,.key h2{font-size:1rem}
.rate svg{display:block;width:100%;height:3.2rem}
.rate rect,.axis .shown{fill:var(--bar)}
.axis{margin:1rem 0}
.axis svg{display:block;width:100%;height:auto;min-height:3.5rem;border-block:1px solid var(--line)}
.axis .made{stroke:var(--ink);stroke-width:1;vector-effect:non-scaling-stroke}
.axis .gap{fill:var(--gap);fill-opacity:.35;stroke:var(--gap);stroke-width:1;stroke-dasharray:3 2;vector-effect:non-scaling-stroke}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;margin:.2rem 0;font-size:.8rem;color:var(--soft)}
.line{align-items:baseline}
summary{padding:.5rem 0}
.choose .filter{margin-top:.3rem}
nav.pager{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;justify-content:space-between;border-top:1px solid var(--hair);padding-top:.6rem}
#posts-h{font-size:1rem;color:var(--soft);font-weight:600}
#news:empty{display:none}
#news{position:sticky;top:.5rem;z-index:1;margin:.5rem 0}
#news a{display:inline-block;border:1px solid var(--line);border-radius:.35rem;padding:.5rem .8rem}
#posts img{max-width:100%;height:auto;border-radius:.3rem}
.line a{display:inline-block;padding:.2rem 0}
.fresh{box-shadow:inset .25rem 0 0 var(--mark);padding-inline-start:.8rem}
.blogs,.hits,.revisions{list-style:none;padding:0;margin:1rem 0}
.blogs li,.hits li,.revisions li{border-top:1px solid var(--hair);padding:.7rem 0}
.blogs h2,.hits h2{font-size:1.15rem;margin:0}
.blogs p,.hits p{margin:.1rem 0}
.revisions h3{margin:.2rem 0}
.revisions,dl.why,main>div>article{max-width:46rem}
dl.change dt{font-size:.85rem;color:var(--soft)}
dl.change dd{margin:0;overflow-wrap:anywhere}
ins{color:var(--add);background:var(--add-ground);text-decoration:underline;text-decoration-thickness:.1em}
del{color:var(--del);background:var(--del-ground)}
ins::before,ins::after,del::before,del::after{position:absolute;clip-path:inset(50%);height:1px;width:1px;overflow:hidden;white-space:nowrap}
ins::before{content:" [added: "}
del::before{content:" [taken away: "}
ins::after,del::after{content:"] "}
mark{background:var(--add-ground);color:var(--add);font-weight:600}
.scroll{overflow-x:auto}
.scroll table{display:table;width:100%;font-size:.9rem}
.scroll th{font-weight:400;white-space:nowrap}
.scroll thead th{font-weight:600}
.rate .scroll{max-height:18rem;overflow-y:auto}
@media print{.choose,.line a:not(.at){display:none}:root{--add:#000;--add-ground:#fff;--del:#000;--del-ground:#fff;--bar:#000;--gap:#555}.search,.filter,nav.pager,.site nav.crumbs,nav.parts,#news,.rate details,footer.site{display:none}.columns{display:block}.site{border:0;margin:0;padding:0}}
`.trim();
