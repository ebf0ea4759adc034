import type { Post } from '../model/post.js';
import { type Coverage, hasHistory, isTimeline } from './coverage.js';
import { frontMatter } from './front-matter.js';
import { captureWords, changeWords, countWords, isWithdrawn, seenWords, stateWords } from './history-facts.js';
import { markdownBody } from './markdown-body.js';
import { escapeHeading, escapeMarkdown, linkTarget, markdownLink } from './markdown-escape.js';
import { isMoved, showPostCount } from './post-facts.js';
import { printableLine, printableText } from './printable.js';
import { showTime } from './show-time.js';

/** A clock as long as this is no clock but a sentence around it. */
const LONGEST_CLOCK = 60;

/**
 * A live blog as one Markdown document: front matter, its title as the first heading, a line of facts, then every post as a second
 * level heading of the time as the page shows it and the headline, a line with the exact time, and the body. The body
 * comes from the HTML of the post, or from its text where there is none. Nothing in it is raw HTML.
 *
 * @param options.frontMatter Whether it begins with front matter; false for a part of a longer document.
 * @example
 * ```ts
 * const [first] = toMarkdown(parsePage(html)).split('\n').slice(1);
 * console.log(first); // title: "Storm Odalie comes ashore"
 * ```
 */
export function toMarkdown(blog: Coverage, options: { frontMatter?: boolean } = {}): string {
  const title = escapeHeading(blog.title ?? '') || 'Untitled live blog';
  const blocks = [`# ${title}`, factsOf(blog), ...blog.posts.flatMap((post) => blocksOf(post))];
  const head = options.frontMatter === false ? '' : `${frontMatter(blog)}\n`;
  return `${head}${blocks.filter(Boolean).join('\n\n')}\n`;
}

function factsOf(blog: Coverage): string {
  const target = blog.url === null ? null : linkTarget(blog.url);
  return joinFacts([
    target === null ? null : `<${target}>`,
    blog.publisher.name === null ? null : escapeMarkdown(blog.publisher.name),
    blog.published === null ? null : `published ${showTime(blog.published)}`,
    blog.updated === null ? null : `updated ${showTime(blog.updated)}`,
    blog.status === 'unknown' ? null : blog.status,
    showPostCount(blog),
    ...captureFacts(blog),
  ]);
}

function captureFacts(blog: Coverage): readonly (string | null)[] {
  if (isTimeline(blog)) return [...countWords(blog), captureWords(blog)];
  const { capturedAt } = blog.capture;
  return [capturedAt === null ? null : `captured ${escapeMarkdown(capturedAt)}`];
}

function blocksOf(post: Post): string[] {
  const headline = escapeHeading(post.headline ?? '');
  const shown = headline !== '' && isWithdrawn(post) ? `~~${headline}~~` : headline;
  const heading = [clockOf(post), shown].filter(Boolean).join(' · ');
  const body = post.html === '' ? null : markdownBody(post.html);
  return [
    `## ${heading}`,
    postFactsOf(post),
    body ?? textBody(post.text),
    attachments(post, body === null ? '' : post.html),
  ];
}

function clockOf({ time }: Post): string {
  if (time === null) return 'Time unknown';
  // "14 min ago" says nothing to a later reader.
  const asShown = time.source === 'relative' || time.text === null ? '' : escapeHeading(time.text);
  return asShown !== '' && asShown.length <= LONGEST_CLOCK ? asShown : showTime(time);
}

function postFactsOf(post: Post): string {
  const { time, updated } = post;
  const byline = post.byline ?? post.authors.map((author) => author.name).join(', ');
  return joinFacts([
    time === null ? null : escapeMarkdown(showTime(time)) + (time.zone === null ? '' : ` ${escapeMarkdown(time.zone)}`),
    isMoved(post) ? 'shown time is that of an update' : updated === null ? null : `updated ${showTime(updated)}`,
    escapeMarkdown(printableLine(byline)),
    ...post.labels,
    ...historyFacts(post),
    post.url === null || linkTarget(post.url) === null ? null : markdownLink('link', post.url),
  ]);
}

function historyFacts(post: Post): readonly (string | null)[] {
  if (!hasHistory(post)) return [];
  const state = stateWords(post);
  return [state !== null && isWithdrawn(post) ? `**${state}**` : state, changeWords(post), seenWords(post)];
}

function textBody(text: string): string {
  const paragraphs = printableText(text).split(/\n{2,}/);
  return paragraphs.map((paragraph) => linesOf(paragraph).map(escapeMarkdown).join('  \n')).join('\n\n');
}

function linesOf(paragraph: string): string[] {
  return paragraph.split('\n').map((line) => line.trim());
}

/** Pictures, films and embeds that the body does not show already. */
function attachments({ media, embeds }: Post, html: string): string {
  const isShown = (url: string): boolean => html.includes(url) || html.includes(url.replaceAll('&', '&amp;'));
  const lines: string[] = [];
  for (const { type, url, caption, alt } of media) {
    if (url !== null && !isShown(url))
      lines.push(`* ${type}: ${markdownLink(escapeHeading(caption ?? alt ?? url), url)}`);
    else if (url === null && html === '' && caption !== null) lines.push(`* ${type}: ${escapeHeading(caption)}`);
  }
  for (const { provider, url, text } of embeds) {
    if (url !== null && isShown(url)) continue;
    const name = escapeHeading(text ?? url ?? '');
    lines.push(`* ${escapeHeading(provider ?? 'embed')}: ${url === null ? name : markdownLink(name, url)}`);
  }
  return lines.join('\n');
}

function joinFacts(facts: readonly (string | null)[]): string {
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ');
}
