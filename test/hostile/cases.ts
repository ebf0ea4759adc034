import type { ErrorCode } from '../../src/model/error.js';
import { clockAt, jsonLd, livePage, oneLinePosts } from './live-page.js';

/** An input nobody means well with, and the answer it must get. */
export interface HostileCase {
  readonly make: () => string | Uint8Array;
  readonly answer: { readonly posts: number; readonly diagnostic?: RegExp } | { readonly error: ErrorCode };
}

const MEGABYTE = 1_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52];
const BLOG = '{"@type":"LiveBlogPosting","liveBlogUpdate":';

/** Inputs that a command line meets sooner or later. */
export const COMMON: Readonly<Record<string, HostileCase>> = {
  '50,000 nested elements': {
    make: () => `<!DOCTYPE html><title>x</title>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}`,
    answer: { error: 'not-live-blog' },
  },
  '200 MB': { make: () => new Uint8Array(200 * MEGABYTE).fill(0x61), answer: { error: 'input-too-large' } },
  'a line of 1 MB': { make: () => 'word and '.repeat(MEGABYTE / 9), answer: { error: 'not-live-blog' } },
  'NUL bytes': {
    make: () => livePage(12).replaceAll('wall', 'w\0all').replaceAll('<p>', '<\0p>').replaceAll('>', '>\0'),
    answer: { posts: 12, diagnostic: /^nul-bytes-removed$/ },
  },
  'a truncated page': { make: () => livePage(30).slice(0, -60), answer: { posts: 30 } },
  'broken JSON-LD': {
    make: () => livePage(12, { head: jsonLd(`${BLOG}[{"headline":"The "wall" broke","x":},,{`) }),
    answer: { posts: 12, diagnostic: /^json-ld-(?:unreadable|repaired)$/ },
  },
  'an empty file': { make: () => new Uint8Array(0), answer: { error: 'empty-input' } },
  'a picture': { make: () => Uint8Array.from(PNG), answer: { error: 'binary-input' } },
};

const spaces = ' '.repeat(MEGABYTE);

/** Inputs that somebody has thought about. */
export const CRAFTED: Readonly<Record<string, HostileCase>> = {
  'posts beside 50,000 nested elements': {
    make: () => livePage(5, { end: '<div>'.repeat(50_000) }),
    answer: { posts: 5, diagnostic: /^depth-capped$/ },
  },
  'posts inside 50,000 elements': {
    make: () => `<!DOCTYPE html>${'<div class="box">'.repeat(50_000)}${livePage(5)}`,
    answer: { posts: 5, diagnostic: /^depth-capped$/ },
  },
  'posts inside 50,000 elements named as posts': {
    make: () => `<!DOCTYPE html>${'<div class="live-post">'.repeat(50_000)}${livePage(5)}`,
    answer: { posts: 5, diagnostic: /^depth-capped$/ },
  },
  '5,000 posts whose elements are never closed': {
    make: () =>
      livePage(0, {
        end: numbered(
          5_000,
          (index) => `<div class="live-post"><time>${clockAt(index)}</time><p>The tide ran over wall ${index}.</p>`,
        ),
      }),
    answer: { error: 'not-live-blog' },
  },
  '70,000 nested elements': { make: () => '<div><b>'.repeat(35_000), answer: { error: 'not-live-blog' } },
  'a paragraph of 1 MB': {
    make: () => livePage(5, { inside: `<p>${'word and '.repeat(MEGABYTE / 9)}</p>` }),
    answer: { posts: 5 },
  },
  'nothing but NUL': { make: () => new Uint8Array(MEGABYTE), answer: { error: 'binary-input' } },
  'nothing but spaces': { make: () => spaces, answer: { error: 'empty-input' } },
  'a page cut inside a tag': { make: () => `${livePage(12)}<a href="htt`, answer: { posts: 12 } },
  '1 MB of <': { make: () => '<'.repeat(MEGABYTE), answer: { error: 'not-live-blog' } },
  'posts before 1 MB of <': { make: () => livePage(5, { end: '<'.repeat(MEGABYTE) }), answer: { posts: 5 } },
  'a comment without an end': {
    make: () => livePage(5, { end: `<!--${' -- x'.repeat(200_000)}` }),
    answer: { posts: 5 },
  },
  'a script without an end': { make: () => livePage(5, { end: '<script>'.repeat(100_000) }), answer: { posts: 5 } },
  '100,000 attributes on a tag': {
    make: () => livePage(5, { attributes: numbered(100_000, (index) => ` data-time-${letters(index)}="${index}"`) }),
    answer: { posts: 5 },
  },
  '100,000 class names on a post': {
    make: () => livePage(5, { attributes: ` data-component="${numbered(100_000, (index) => `live-post-${index} `)}"` }),
    answer: { posts: 5 },
  },
  '20,000 times': {
    make: () => livePage(0, { end: numbered(20_000, (index) => `<time>${clockAt(index)}</time>`) }),
    answer: { error: 'not-live-blog' },
  },
  '20,000 times in a post': {
    make: () => livePage(12, { inside: numbered(20_000, (index) => `<time>${clockAt(index)}</time> `) }),
    answer: { posts: 12 },
  },
  '20,000 dated lines': {
    make: () => livePage(12, { end: `<div>${'<p>23:03 GMT, 7 February 2024</p>'.repeat(20_000)}</div>` }),
    answer: { posts: 12 },
  },
  '20,000 lists of one post': {
    make: () =>
      livePage(0, { end: '<section><p class="live-post"><time>23:03</time> A.</p></section>'.repeat(20_000) }),
    answer: { posts: 19_999, diagnostic: /^limit-reached$/ },
  },
  '20,000 bylines in a post': {
    make: () => livePage(12, { inside: '<b class="byline">By Ann Bell</b>'.repeat(20_000) }),
    answer: { posts: 12 },
  },
  '50,000 links in a paragraph': {
    make: () => livePage(12, { inside: '<a href="https://a.example/">here</a> '.repeat(50_000) }),
    answer: { posts: 12 },
  },
  '100,000 line breaks in a post': {
    make: () => livePage(12, { inside: '<br>x '.repeat(100_000) }),
    answer: { posts: 12 },
  },
  '10,000 posts that show a clock only': {
    make: () => livePage(10_000).replaceAll(/<time datetime="[^"]{0,40}">/g, '<time>'),
    answer: { posts: 10_000 },
  },
  '10,000 headings with a clock': {
    make: () => {
      const entries = numbered(
        10_000,
        (index) => `<h2>${clockAt(index)} Wall ${index}</h2><p>It broke at noon, they say.</p>`,
      );
      return `<!DOCTYPE html><html lang="en"><title>Storm – live updates</title><main>${entries}</main></html>`;
    },
    answer: { posts: 10_000 },
  },
  '5,000 posts, all pinned on top too': {
    make: () => livePage(5_000).replace(/<div class="liveblog">(.*)<\/div>/s, '<div class="pinned">$1</div>$&'),
    answer: { posts: 5_000 },
  },
  'JSON-LD nested 10,000 deep': {
    make: () => livePage(12, { head: jsonLd(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`) }),
    answer: { posts: 12 },
  },
  'JSON-LD with posts 10,000 lists deep': {
    make: () => livePage(12, { head: jsonLd(`${BLOG}${'['.repeat(10_000)}${']'.repeat(10_000)}}`) }),
    answer: { posts: 12 },
  },
  'JSON-LD of 30 MB': {
    make: () =>
      livePage(12, {
        head: jsonLd(`{"@type":"LiveBlogPosting","about":[${'{"name":"harbour"},'.repeat(1_600_000)}1]}`),
      }),
    answer: { posts: 12 },
  },
  'JSON-LD with 20,000 updates of one post': {
    make: () => {
      const updates = Array.from({ length: 20_000 }, () => '{"url":"https://news.example/#post-1000"}');
      return livePage(12, { head: jsonLd(`${BLOG}[${updates.join(',')}]}`) });
    },
    answer: { posts: 12 },
  },
  'broken JSON-LD with 1 MB of spaces': {
    make: () => livePage(12, { head: jsonLd(`{"a":1,${spaces}x${spaces}}`) }),
    answer: { posts: 12, diagnostic: /^json-ld-(?:unreadable|repaired)$/ },
  },
  'broken JSON-LD with 1 MB of quotes': {
    make: () => livePage(12, { head: jsonLd(`{${'"'.repeat(MEGABYTE)}}`) }),
    answer: { posts: 12, diagnostic: /^json-ld-(?:unreadable|repaired)$/ },
  },
  'broken JSON-LD with 100,000 apostrophes': {
    make: () => livePage(12, { head: jsonLd(`{${"The wall's end ".repeat(100_000)}}`) }),
    answer: { posts: 12, diagnostic: /^json-ld-(?:unreadable|repaired)$/ },
  },
  'a headline of 1 MB of spaces in JSON-LD': {
    make: () => livePage(12, { head: jsonLd(`{"@type":"LiveBlogPosting","headline":"a${spaces}z"}`) }),
    answer: { posts: 12 },
  },
  '100,000 posts of a line each': { make: () => oneLinePosts(100_000), answer: { posts: 100_000 } },
  '100,000 posts under relative times': {
    make: () =>
      `Live updates\n${numbered(100_000, (index) => `${index % 60} min ago\nWall ${index} broke at last.\n`)}`,
    answer: { posts: 100_000 },
  },
  '50,000 posts under day headings': {
    make: () =>
      `Live updates\n${numbered(50_000, (index) => `February 7, 2024\n${clockAt(index)}\nWall ${index} broke at last.\n`)}`,
    answer: { posts: 50_000 },
  },
  '50,000 lines above the first post': {
    make: () => `${numbered(50_000, (index) => `Storm in the harbour ${index}\n`)}${oneLinePosts(100)}`,
    answer: { posts: 100 },
  },
  'a line of 1 MB of digits and colons': { make: () => '23:03:'.repeat(170_000), answer: { error: 'not-live-blog' } },
  '50,000 lines of 1:': { make: () => '1:\n'.repeat(50_000), answer: { error: 'not-live-blog' } },
  '100,000 brackets of JSON': { make: () => '['.repeat(100_000), answer: { error: 'nested-too-deep' } },
  'JSON that is cut off': { make: () => `[${'{"a":[1,2,3]},'.repeat(100_000)}`, answer: { error: 'bad-json' } },
};

function numbered(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** Attribute names hold no digits where a time is looked for. */
function letters(index: number): string {
  return index.toString().replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}
