import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { parsePage } from '../../../src/parse/parse-page.js';

/** Pages that only a script or a frame fills, with the address that it fetches the posts from. */
const PAGES: readonly (readonly [page: string, variant: string, address: string])[] = [
  [
    '24liveblog/amp-frame',
    'shell',
    'https://data.24liveplus.com/v1/retrieve_server/x/event/3000802748257424172/news/?inverted_order=1&last_nid=&limit=100',
  ],
  ['arena/element', 'element', 'https://cached-api.arena.im/v1/liveblog/merrowlight/vote24'],
  ['arena/script', 'script', 'https://cached-api.eu.arena.im/v1/liveblog/merrowlight/vote24'],
  ['ars-liveblog/shell', 'shell', 'http://live.lampweekly.example/2012/lamp/events.json'],
  ['automattic-liveblog/shell', 'shell', 'https://islepost.example/wp-json/liveblog/v1/3310/entries/0/1554214810'],
  ['bdn-liveblog/shell', 'shell', 'https://pinepaper.example/wp-json/bdn-liveblog/v1/entries?post_id=661&page=1'],
  [
    'coveritlive/frame',
    'frame',
    'http://www.coveritlive.com/mobile.php/option=com_mobile/task=viewaltcast/altcast_code=d41fb385ab',
  ],
  ['easy-liveblogs/shell', 'shell', 'https://kanalblad.example/wp-json/easy-liveblogs/v1/liveblog/911'],
  ['scribblelive/embed', 'embed', 'https://apiv1.scribblelive.com/event/2069027/page/last?PageSize=25&format=json'],
  [
    'slack-liveblog/shell',
    'shell',
    'https://court.example/?action=slack_liveblog_get_channel_messages&channel_id=5b1f0c2e-77',
  ],
  [
    'superdesk-liveblog/embed-shell',
    'embed-shell',
    'https://wendhof-api.example/api/client_blogs/56af1c2ddda505e600f71959/posts',
  ],
  ['superdesk-liveblog/frame', 'frame', 'https://blatt.liveblog.pro/blatt/blogs/5dad1a2ff8728e00ebe4dd8c/index.html'],
  [
    'tickaroo/element',
    'element',
    'https://cdn.tickaroo.com/api/embed/v4/prefetch/liveblog.json?client_id=63c9a9f25d2a2a96383bc60d&liveblogId=69d7f6b873c197e4f2ecfc0a',
  ],
];

function pageOf(name: string): { readonly html: string; readonly url: string } {
  const path = new URL(`../../../fixtures/${name}`, import.meta.url).pathname;
  const options: unknown = JSON.parse(readFileSync(`${path}.options.json`, 'utf8'));
  const url = typeof options === 'object' && options !== null && 'url' in options ? String(options.url) : '';
  return { html: readFileSync(`${path}.html`, 'utf8'), url };
}

function refusalOf(html: string, url: string): LivepostsError {
  try {
    parsePage(html, { url });
  } catch (error) {
    if (error instanceof LivepostsError) return error;
    throw error;
  }
  throw new Error('the page was not refused');
}

describe('a page whose posts are elsewhere', () => {
  it.each(PAGES)('%s is refused, and the refusal names the address', (name, _variant, address) => {
    const { html, url } = pageOf(name);
    const refusal = refusalOf(html, url);
    expect(refusal.code).toBe('posts-elsewhere');
    expect(refusal.message).toContain(` ${address}.`);
    expect(refusal.hint).toContain('Save that address');
    const told = refusal.diagnostics.filter(({ code }) => code === 'posts-elsewhere');
    // Long ones are shortened here, and whole in the message.
    expect(told.some(({ raw }) => raw !== null && address.startsWith(raw.replace('…', '')))).toBe(true);
  });

  it.each(PAGES)('%s is an article that says where more is, for those who want articles', (name, variant, address) => {
    const { html, url } = pageOf(name);
    const article = parsePage(html, { url, articles: true });
    expect(article.kind).toBe('article');
    expect(article.layout).toMatchObject({ id: name.replace(/\/.*/, ''), variant });
    expect(article.completeness.more).toContain(address);
    expect(article.diagnostics.map(({ code }) => code)).toContain('posts-elsewhere');
  });

  it('is told from one that only advertises a live blog', () => {
    const teaser =
      '<title>Storm</title><h1>Storm over the cape</h1><article><p>The storm has passed east of the cape, and the ferry sails again at noon.</p></article><aside><tickaroo-liveblog-teaser liveblogId="1111f6b8" clientId="63c9"></tickaroo-liveblog-teaser></aside>';
    expect(refusalOf(teaser, 'https://cape.example/storm').code).toBe('not-live-blog');
  });
});
