import { describe, expect, it } from 'vitest';
import { findSign } from '../../../src/parse/signs/find-sign.js';
import { prose } from '../evidence/blocks/reading.js';

const page = (body: string, head = '<title>Storm over the harbour</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>Storm over the harbour</h1>${body}</body></html>`;
const sign = (html: string, url: string | null = null): string | null => findSign(html, { url, generic: false });
const clocks = (all: readonly string[]): string => all.map((clock, n) => `<p>${clock} ${prose(n)}</p>`).join('');

describe('the first sign of a live blog', () => {
  it.each([
    ['address', 'of the caller', sign(page(''), 'https://a.example/live/storm')],
    ['address', 'of the page', sign(page('', '<link rel="canonical" href="https://a.example/live/storm">'))],
    ['address', 'that a browser noted', sign(`<!-- saved from url=(0028)https://a.example/live/storm -->${page('')}`)],
    ['title', 'of the page', sign(page('', '<title>Storm: live updates</title>'))],
    ['title', 'in a heading', sign(page('<h1>Storm <i>live</i> blog</h1>'))],
    ['title', 'in data', sign(page('<script type="application/ld+json">{"headline":"Storm live blog"}</script>'))],
    ['data', 'in a script', sign(page('<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>'))],
    ['data', 'in an attribute', sign(page('<div itemtype="https://schema.org/LiveBlogPosting">'))],
    ['name', 'of an element', sign(page('<div class="live-post">'))],
    ['layout', 'in a class', sign(page('<section class="poststyles__Box"><article class="poststyles__PostBox">'))],
    ['clocks', 'in the text', sign(page(clocks(['18:32', '18:05', '17:47', '17:31', '17:02'])))],
    ['unreadable', 'name', sign(page('<div class="&#108;ive-post">'))],
    ['unreadable', 'title', sign('<html><title>Storm')],
    ['unreadable', 'word', sign(page('<div class="li\0ve-post">'))],
  ])('%s %s', (kind, _where, found) => {
    expect(found).toBe(kind);
  });
});

describe('a page without any sign', () => {
  it.each([
    ['an article', clocks(['', '', ''])],
    ['a timetable', '<table><tr><td>10:42<td>Quay 4</table>'.repeat(30)],
    ['clocks that rise', clocks(['17:02', '17:31', '17:47', '18:05', '18:32'])],
    ['a script that speaks of live blogs', '<script>var a = "liveblog-post", b = "LiveBlogPosting";</script>'],
    ['words that speak of live blogs', '<p>Our live blog has ended.</p><a href="/live/storm">Live updates</a>'],
    ['a menu', '<nav><a class="nav-item-live" href="/live">Live</a></nav>'],
  ])('%s', (_what, body) => {
    expect(sign(page(body))).toBeNull();
  });

  it('has the address that the caller gives, whatever it says itself', () => {
    const html = page('', '<link rel="canonical" href="https://a.example/live/storm">');
    expect(sign(html, 'https://a.example/news/storm')).toBeNull();
  });
  it('shows no layout when none is to be used', () => {
    const html = page('<article class="poststyles__PostBox">');
    expect(findSign(html, { url: null, generic: true })).toBeNull();
  });
});

describe('hostile pages', () => {
  it.each([
    ['tags without end', '<a '.repeat(100_000)],
    ['scripts in a value', `<a title="${'<script '.repeat(100_000)}">`],
    ['comments without end', '<!--'.repeat(100_000)],
    ['names in a value', `<a title="${'live-post '.repeat(100_000)}">`],
    ['clocks without words', '10:42 '.repeat(300_000)],
    ['clocks between brackets', '10:42 < '.repeat(200_000)],
    ['a tag without end', `<a ${'live-post '.repeat(200_000)}`],
    ['headings without end', '<h2 <link <meta '.repeat(50_000)],
    ['letters by their numbers', '&#108;'.repeat(100_000)],
    ['quotes', `<a b=${'"\''.repeat(100_000)}`],
  ])('%s take as long as they are', (_what, html) => {
    const start = performance.now();
    sign(page(html));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
