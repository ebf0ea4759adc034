import type { Post } from '../model/post.js';
import type { Timestamp } from '../model/timestamp.js';
import { haveOtherTimes } from './compare-posts.js';
import { areCompatible, isCertain, msOf, widthOf } from './instants.js';
import type { WhatTells } from './what-tells.js';
import { foldedWords, likeness, wordPairs } from './words.js';

/** Two texts of fewer words may be alike by chance: "Goal! The whole stand is on its feet again." */
const FEW_WORDS = 20;
/** So many words are not written twice. */
const OWN_WORDS = 12;
/** Two texts that have so much in common are versions of one. */
const ALIKE = 0.8;
/** So much in common is expected of versions that stand at one time. */
const AKIN = 0.5;
const DAY = 86_400_000;
/** So many pairs of words in common are no chance. */
const RELATED = 0.15;

/** The first publication, where nothing speaks against it and the page says it to the minute; else null. */
export function birthOf({ published }: Post): Timestamp | null {
  return published !== null && isCertain(published) && widthOf(published) <= 60_000 ? published : null;
}

/** -1 where the posts were published at different times, 1 where at the same, 0 where that is not known. */
function compareBirths(a: Post, b: Post): -1 | 0 | 1 {
  const [one, other] = [birthOf(a), birthOf(b)];
  if (one === null || other === null) return 0;
  return areCompatible(one, other) ? 1 : -1;
}

/** Whether any times that the posts show, however vague, cannot mean the same. */
function showOtherTimes({ published: a }: Post, { published: b }: Post): boolean {
  if (a === null || b === null || areCompatible(a, b)) return false;
  // One clock with two dates may be one time; so may two clocks that agree, where a date was assumed.
  if (a.text !== null && a.text === b.text) return false;
  const areDated = [a, b].every((time) => time.source === 'relative' || isCertain(time));
  return areDated || !areCompatible(onOneDay(a), onOneDay(b));
}

/** The clock alone. */
function onOneDay(time: Timestamp): Timestamp {
  return { ...time, instant: new Date(msOf(time) % DAY).toISOString() };
}

/** How alike the words are, and how many the shorter one has. */
function compareWords(a: Post, b: Post): { readonly text: number; readonly words: number } {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return { text: likeness(one, other), words: Math.min(one.length, other.length) };
}

/** Words are asked for again and again. */
const known = new WeakMap<Post, readonly string[]>();

function wordsOf(post: Post): readonly string[] {
  const words = known.get(post) ?? foldedWords(`${post.headline ?? ''}\n${post.text}`);
  known.set(post, words);
  return words;
}

/** Whether the same name stands on two posts that have nothing to do with each other: neither the time nor the words. */
export function areOtherPosts(a: Post, b: Post): boolean {
  if (a === b || (a.text === b.text && a.headline === b.headline)) return false;
  return compareBirths(a, b) === -1 && !areRelated(a, b);
}

/** Whether one text may have been made of the other. */
export function areRelated(a: Post, b: Post): boolean {
  return pairLikeness(a, b) >= RELATED;
}

function pairLikeness(a: Post, b: Post): number {
  return likeness(wordPairs(wordsOf(a)), wordPairs(wordsOf(b)));
}

/**
 * How sure it is that two posts of different names are one: 0 for not at all. Posts of one headline and different times
 * are two: "What we know so far" comes back every few hours.
 */
export function samenessOf(a: Post, b: Post, whatTells: WhatTells): number {
  const births = compareBirths(a, b);
  const tellings = [whatTells(a), whatTells(b)];
  if (births === -1 || tellings.includes('place')) return 0;
  const { text, words } = compareWords(a, b);
  const headline = sameHeadline(a, b) ? 1 : 0;
  if (births === 1) return text >= AKIN || headline === 1 ? 1 + text + headline : 0;
  const isSame = a.text === b.text && a.headline === b.headline;
  if (tellings.includes('time')) return isSame && showSameClock(a, b) ? text : 0;
  if (showOtherTimes(a, b)) {
    // An old page out of a cache still says "5 min ago".
    const isAgo = a.published?.source === 'relative' || b.published?.source === 'relative';
    return isSame && isAgo && words >= FEW_WORDS ? text : 0;
  }
  // Words that come back are short ones; and two names or two times speak against one post.
  const areNamed = a.idSource === 'publisher' && b.idSource === 'publisher';
  const isTimed = a.time !== null && b.time !== null;
  const least = (areNamed && !isTimed) || haveOtherTimes(a.time, b.time) ? FEW_WORDS : OWN_WORDS;
  if (isSame && (words >= least || showSameClock(a, b))) return text + headline;
  return text >= ALIKE && words >= FEW_WORDS && !areFar(a, b) ? text + headline : 0;
}

/** Whether one text was likely made of the other, wherever it stands. */
export function areAkin(a: Post, b: Post): boolean {
  return pairLikeness(a, b) >= AKIN || sameHeadline(a, b);
}

/** Whether two texts are surely one that was changed. */
export function areVersions(a: Post, b: Post): boolean {
  const { text, words } = compareWords(a, b);
  return text >= ALIKE && words >= FEW_WORDS;
}

/** Whether the page says of both that they were published in one minute. */
export function areBornTogether(a: Post, b: Post): boolean {
  return compareBirths(a, b) === 1;
}

/** Whether the times that the page shows prove that these are two posts. */
export function areBornApart(a: Post, b: Post): boolean {
  return compareBirths(a, b) === -1;
}

/** Both print the same clock, whatever day was found for it. */
function showSameClock({ time: a }: Post, { time: b }: Post): boolean {
  return a !== null && b !== null && a.source !== 'relative' && a.text !== null && a.text === b.text;
}

function sameHeadline(a: Post, b: Post): boolean {
  const [one, other] = [foldedWords(a.headline), foldedWords(b.headline)];
  return one.length >= 3 && one.join(' ') === other.join(' ');
}

/** More than a day apart, as far as the shown times tell. */
function areFar(a: Post, b: Post): boolean {
  return a.time !== null && b.time !== null && Math.abs(msOf(a.time) - msOf(b.time)) > 86_400_000;
}
