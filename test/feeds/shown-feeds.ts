import { isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { LiveBlog } from '../../src/model/live-blog.js';
import { toAtom } from '../../src/publish/feed/to-atom.js';
import { toJsonFeed } from '../../src/publish/feed/to-json-feed.js';
import { toRss } from '../../src/publish/feed/to-rss.js';
import { toJsonLd } from '../../src/publish/to-json-ld.js';

/**
 * What a reader of feeds would put into its page: HTML where a feed says HTML, and in RSS wherever readers take it so.
 *
 * @throws where the formats do not say the same: each stands for the others
 */
export function shownFeeds(blog: LiveBlog): string {
  const atom = shownOfXml(toAtom(blog));
  const rss = shownOfXml(toRss(blog));
  const { items } = JSON.parse(toJsonFeed(blog));
  const json: string[] = items.flatMap((item: { content_html?: string }) => item.content_html ?? []);
  // White space around is that of the document, and feedsmith writes the apostrophe in one way only.
  const said = new Set([...atom, ...rss].map((html) => html.trim()));
  if (json.some((html) => !said.has(html.trim().replaceAll('&apos;', "'"))))
    throw new Error('JSON Feed says something else');
  return ['<!doctype html><meta charset="utf-8">', ...said].join('\n<hr>\n');
}

/** The same for the reader that a site has: structured data in the script of a page. */
export function shownJsonLd(blog: LiveBlog): string {
  return `<!doctype html><meta charset="utf-8"><script type="application/ld+json">${toJsonLd(blog)}</script><p>Page</p>`;
}

const IS_HTML = new Set([
  'title',
  'description',
  'dc:creator',
  'category',
  'content:encoded',
  'media:description',
  'media:credit',
]);

function shownOfXml(xml: string): readonly string[] {
  const document = parseDocument(xml, { xmlMode: true });
  const isAtom = xml.includes('<feed');
  return DomUtils.findAll(isTag, document)
    .filter(({ name, attribs }) => (isAtom ? attribs['type'] === 'html' : IS_HTML.has(name)))
    .map((element) => DomUtils.textContent(element));
}
