import type { Media, Post } from '../model/post.js';
import type { RevisedField } from '../model/timeline.js';
import type { Timestamp } from '../model/timestamp.js';
import { areCompatible, isCertain } from './instants.js';
import { plainWords } from './words.js';

/**
 * The parts in which two sightings of a post differ. What differs by the capture alone is no change: white space, the
 * address a picture is served from, a relative time that has moved on, a time that one capture has and the other has not.
 */
export function changedFields(before: Post, after: Post): readonly RevisedField[] {
  const fields: RevisedField[] = [];
  if (plainWords(before.headline) !== plainWords(after.headline)) fields.push('headline');
  if (plainWords(before.text) !== plainWords(after.text)) fields.push('text');
  if (plainWords(before.byline) !== plainWords(after.byline)) fields.push('byline');
  if (differInMedia(before.media, after.media)) fields.push('media');
  if (haveOtherTimes(before.time, after.time)) fields.push('time');
  if (haveOtherTimes(before.updated, after.updated)) fields.push('updated');
  if (saidOf(before) !== saidOf(after)) fields.push('markers');
  return fields;
}

/** Whether two pages state times that cannot mean the same. */
export function haveOtherTimes(a: Timestamp | null, b: Timestamp | null): boolean {
  if (a === null || b === null || areCompatible(a, b)) return false;
  // The same words, dated otherwise: the reading differs, not the page.
  if (a.text !== null && a.text === b.text) return false;
  return isCertain(a) && isCertain(b);
}

/** Pictures are served in many sizes and from many hosts; their words and number tell more than their addresses. */
function differInMedia(before: readonly Media[], after: readonly Media[]): boolean {
  if (before.length !== after.length) return keysOf(before).size !== keysOf(after).size;
  const [one, two] = [keysOf(before), keysOf(after)];
  const captions = (media: readonly Media[]): string =>
    media
      .map(({ caption, alt }) => plainWords(caption ?? alt))
      .sort()
      .join('\n');
  if ([...one].every((key) => two.has(key))) return false;
  return captions(before) !== captions(after) || captions(before).trim() === '';
}

function keysOf(media: readonly Media[]): Set<string> {
  return new Set(media.filter(({ url }) => !(url ?? '').startsWith('data:')).map(keyOf));
}

/** The name of the file without what stands for its size. */
function keyOf({ url, caption }: Media): string {
  if (url === null || !URL.canParse(url)) return plainWords(caption);
  const name = new URL(url).pathname
    .split('/')
    .filter((part) => /[a-z]/i.test(part))
    .slice(-2)
    .join('/');
  return name.replace(/[-_]?\d{2,4}x\d{2,4}/g, '').toLowerCase();
}

/** Markers that say what was done to the words; those of the page's arrangement come and go. */
const OF_WORDS: ReadonlySet<string> = new Set(['corrected', 'clarified', 'editors-note', 'retracted']);

function saidOf({ markers }: Post): string {
  return markers
    .filter(({ kind }) => OF_WORDS.has(kind))
    .map(({ kind, text }) => `${kind} ${plainWords(text)}`)
    .sort()
    .join('\n');
}
