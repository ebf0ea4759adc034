import type { Author, Post } from '../model/post.js';
import type { Timestamp } from '../model/timestamp.js';
import { explainRange, explainTime, quote } from './explain-time.js';
import { isMoved } from './post-facts.js';
import { printableLine } from './printable.js';

/** So much of the text is shown, to recognise the post by. */
const EXCERPT = 90;

/** A name and what is known of it, as one line or several: the further lines are indented under the first. */
export type Fact = readonly [name: string, lines: readonly string[]];

/** Everything that is known of a post, with the reason for each of its times. */
export function explainPost(post: Post): Fact[] {
  const facts: Fact[] = [
    [
      'id',
      [
        `${printableLine(post.id)} (${post.idSource === 'publisher' ? "the publisher's own" : 'derived from the content'})`,
      ],
    ],
    ['time', post.time === null ? ['unknown'] : explainTime(post.time)],
    ['published', publishedOf(post)],
    ['updated', updatedOf(post)],
  ];
  if (post.url !== null) facts.splice(1, 0, ['address', [printableLine(post.url)]]);
  if (post.byline !== null) facts.push(['byline', [quote(post.byline)]]);
  if (post.authors.length > 0) facts.push(['authors', post.authors.map(showAuthor)]);
  if (post.contributors.length > 0) facts.push(['helped by', post.contributors.map(showAuthor)]);
  if (post.labels.length > 0) facts.push(['labels', [post.labels.join(', ')]]);
  for (const { kind, text, at } of post.markers) {
    facts.push(['marker', [`${kind}: ${quote(text)}`, ...(at === null ? [] : explainTime(at))]]);
  }
  facts.push(['content', contentOf(post)]);
  return facts;
}

/** "Ada Example (Example News, in Springfield)". */
export function showAuthor({ name, organization, location }: Author): string {
  const details = [organization, location].filter((detail) => detail !== null).join(', ');
  return printableLine(details === '' ? name : `${name} (${details})`);
}

function publishedOf({ time, published, publishedBetween }: Post): string[] {
  if (published === null) return [explainRange(publishedBetween)];
  return isSame(published, time) ? ['the time above'] : explainTime(published);
}

function updatedOf(post: Post): string[] {
  const { time, updated } = post;
  if (updated === null) return ['not known to have been'];
  if (isMoved(post)) return ['the time above is that of an update, not of the first publication'];
  return isSame(updated, time) ? ['the time above'] : explainTime(updated);
}

/** Whether an explanation of `one` would only repeat that of `other`. */
function isSame(one: Timestamp, other: Timestamp | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function contentOf({ text, media, embeds, links }: Post): string[] {
  const line = printableLine(text);
  const excerpt = Array.from(line.slice(0, EXCERPT * 2))
    .slice(0, EXCERPT)
    .join('');
  const counts = [
    count(text.length, 'character'),
    count(media.length, 'picture, film or sound', 'pictures, films or sounds'),
    count(embeds.length, 'embed'),
    count(links.length, 'link'),
  ].filter((words) => words !== '');
  const words = line === '' ? 'no text' : quote(excerpt.length < line.length ? `${excerpt}…` : excerpt);
  return counts.length === 0 ? [words] : [words, counts.join(', ')];
}

function count(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
