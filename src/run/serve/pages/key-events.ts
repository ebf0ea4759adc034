import { escapeMarkup, legalLine } from '../../../publish/xml-text.js';
import type { LoadedBlog } from '../blog-store.js';
import { queryOf, type Selection } from '../selection.js';
import { anchorOfKey, blogAddress } from './addresses.js';

/** No list to jump by is longer. */
const MOST = 100;
/** The others are behind a line to open: posts are what the reader came for. */
const SHOWN = 6;
const LONGEST = 120;

/** Key events and summaries, each leading to its place in the timeline. */
export function keyEvents({ blog, entries }: LoadedBlog, selection: Selection): string {
  const marked = entries.filter(({ headline, state }) => headline !== null && state !== 'withdrawn').slice(0, MOST);
  if (marked.length === 0) return '';
  const { order, zone } = selection;
  const rows = marked.map(({ key, headline }) => {
    const query = queryOf({ order, zone, kind: null, author: null, words: null, from: key });
    const address = `${blogAddress(blog.name)}${query}#${anchorOfKey(key)}`;
    const words = legalLine((headline ?? '').slice(0, LONGEST)) || 'Post without words';
    return `<li><a href="${escapeMarkup(address)}"><bdi>${escapeMarkup(words)}</bdi></a></li>`;
  });
  const [shown, more] = rows.length <= SHOWN + 2 ? [rows, []] : [rows.slice(0, SHOWN), rows.slice(SHOWN)];
  return [
    '<nav class="key" aria-labelledby="key">',
    '<h2 id="key">Key events</h2>',
    listOf(shown),
    more.length === 0 ? '' : `<details>\n<summary>${more.length} more</summary>\n${listOf(more)}\n</details>`,
    '</nav>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function listOf(rows: readonly string[]): string {
  return `<ol>\n${rows.join('\n')}\n</ol>`;
}
