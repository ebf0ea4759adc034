import { attributeOf, type Document } from '../../read/html/dom.js';
import { selectAll } from '../../read/html/select.js';

/** `?page=2`, `?page=with:block-…`, `?Page=3`; `?p=2`, but `?p=12345` is the article itself; `/page/2` in the path. */
const PAGE_QUERY = /[?&](?:page|paged|pg|pagina|seite)=|[?&]p=\d{1,3}(?:[&#]|$)/i;
const PAGE_PATH = /\/page\/\d{1,4}\/?$/;
/** No live blog has more pages than are worth listing. */
const MOST_PAGES = 200;

/** The addresses of further pages of the same live blog that the page itself links to. */
export function findFurtherPages(
  document: Document,
  pageUrl: string | null,
  resolve: (url: string) => string | null,
): readonly string[] {
  const own = pageUrl === null || !URL.canParse(pageUrl) ? null : new URL(pageUrl);
  const found = new Set<string>();
  for (const link of selectAll('a[href], link[rel~=next i], link[rel~=prev i]', document)) {
    if (attributeOf(link, 'aria-current') === 'page') continue;
    const href = attributeOf(link, 'href') ?? '';
    const rel = attributeOf(link, 'rel') ?? '';
    const named = rel.split(/\s+/).some((word) => /^(?:next|prev)$/i.test(word));
    const paged = PAGE_QUERY.test(href) || PAGE_PATH.test(href.replace(/[?#].*$/, ''));
    // Without an address of its own nothing tells the pages of this blog from those of any list on the page.
    if (!named && (!paged || own === null)) continue;
    if (/#comment|#respond/i.test(href)) continue;
    const url = resolve(href);
    if (url === null || !URL.canParse(url)) continue;
    const target = new URL(url);
    target.hash = '';
    if (own !== null && (target.hostname !== own.hostname || basePath(target) !== basePath(own))) continue;
    // A page-relative link to a single post is a permalink, not a further page.
    if (/[?&]page=with:block-/.test(target.search) && /#block-/.test(href)) continue;
    if (own !== null && target.pathname === own.pathname && target.search === own.search) continue;
    found.add(target.href);
    if (found.size >= MOST_PAGES) break;
  }
  return [...found];
}

function basePath(url: URL): string {
  return url.pathname.replace(PAGE_PATH, '').replace(/\/$/, '');
}
