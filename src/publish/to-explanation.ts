import type { LiveBlog } from '../model/live-blog.js';
import type { Timestamp } from '../model/timestamp.js';
import { explainDiagnostics } from './explain-diagnostics.js';
import { explainOrder } from './explain-order.js';
import { explainPost, type Fact, showAuthor } from './explain-post.js';
import { explainTime, quote } from './explain-time.js';
import { showPostCount } from './post-facts.js';
import { printableLine } from './printable.js';

/** The facts of a capture that every capture has, with words for them; further ones follow by their own names. */
const CAPTURE_WORDS: ReadonlyMap<string, string> = new Map([
  ['source', 'given as'],
  ['capturedAt', 'captured at'],
  ['capturedAtSource', 'said by'],
  ['savedBy', 'saved by'],
  ['mediaType', 'read as'],
  ['encoding', 'encoding'],
  ['sha256', 'sha256'],
]);

/**
 * Plain text for a reader who doubts a result: which layout was taken and what was read, what is known of the capture,
 * the times of the page, every post with each of its times from the raw text to UTC and every assumption in words,
 * and all that was dropped, doubted or noted.
 */
export function toExplanation(blog: LiveBlog): string {
  const blocks = [
    [blog.kind === 'article' ? 'ARTICLE' : 'LIVE BLOG', ...show(pageFacts(blog))],
    ['LAYOUT', ...show(layoutFacts(blog))],
    ['CAPTURE', ...show(captureFacts(blog))],
    ['TIMES OF THE PAGE', ...show([pageTime('published', blog.published), pageTime('updated', blog.updated)])],
    [`POSTS (${showPostCount(blog)})`, ...show([['order', [explainOrder(blog.posts)]], ...moreFacts(blog)])],
    ...blog.posts.map((post) => [
      `POST ${post.position}  ${post.headline === null ? '(no headline)' : quote(post.headline)}`,
      ...show(explainPost(post)),
    ]),
    explainDiagnostics(blog.diagnostics),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function pageFacts(blog: LiveBlog): Fact[] {
  const { name, domain } = blog.publisher;
  return [
    ['title', [blog.title === null ? 'unknown' : quote(blog.title)]],
    ['address', [orUnknown(blog.url)]],
    ['publisher', [name === null ? orUnknown(domain) : printableLine(domain === null ? name : `${name} (${domain})`)]],
    ['language', [orUnknown(blog.language)]],
    ['authors', blog.authors.length === 0 ? ['unknown'] : blog.authors.map(showAuthor)],
    ['status', [blog.status]],
  ];
}

function layoutFacts({ layout, diagnostics }: LiveBlog): Fact[] {
  const isForced = diagnostics.some(({ code }) => code === 'layout-forced');
  const why = isForced
    ? 'the caller asked for it'
    : layout.id === 'generic'
      ? 'no known layout recognises the page, so it was read by its structure alone'
      : 'it recognises the page';
  return [
    ['layout', [`${printableLine(layout.id)}: ${why}`]],
    ['variant', [layout.variant === null ? 'none' : printableLine(layout.variant)]],
    ['read from', [layout.evidence.length === 0 ? 'nothing' : layout.evidence.map(printableLine).join(', ')]],
  ];
}

function captureFacts({ capture }: LiveBlog): Fact[] {
  const names = new Set([...CAPTURE_WORDS.keys(), ...Object.keys(capture)]);
  return [...names].map((name) => [CAPTURE_WORDS.get(name) ?? printableLine(name), [detail(capture[name])]]);
}

function pageTime(name: string, time: Timestamp | null): Fact {
  return [name, time === null ? ['unknown'] : explainTime(time)];
}

function moreFacts({ completeness }: LiveBlog): Fact[] {
  return completeness.more.length === 0 ? [] : [['more at', completeness.more.map(printableLine)]];
}

function detail(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  return printableLine(typeof value === 'string' ? value : JSON.stringify(value));
}

function orUnknown(value: string | null): string {
  return value === null ? 'unknown' : printableLine(value);
}

function show(facts: readonly Fact[]): string[] {
  const width = facts.reduce((widest, [name]) => Math.max(widest, name.length), 0);
  return facts.flatMap(([name, lines]) =>
    lines.map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`),
  );
}
