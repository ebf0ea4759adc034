import type { Author, Marker, MarkerKind } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';
import { readNames } from '../body/byline.js';
import type { Language } from '../languages/language.js';
import { fold } from '../time/fold.js';

/** Kinds that are told in a sentence; labels are told in a word and read elsewhere. */
const SENTENCES = [
  'corrected',
  'clarified',
  'editors-note',
  'contributed',
  'updated',
  'retracted',
] as const satisfies readonly MarkerKind[];
/** A sentence about a change is short; a long paragraph that contains its words is about something else. */
const LONGEST_ANYWHERE = 260;

/** The sentences of a post that speak about the post: "This post was updated with more details". */
export function findMarkers(paragraphs: readonly string[], languages: readonly Language[]): readonly Marker[] {
  return paragraphs.flatMap((text): readonly Marker[] => {
    const folded = fold(text.normalize('NFC')).replace(/^[\s*•(["“_]+/, '');
    const kind = SENTENCES.find((candidate) =>
      languages.some(({ markers }) => markers[candidate]?.some((phrase) => matches(folded, phrase)) === true),
    );
    return kind === undefined ? [] : [{ kind, text, at: null }];
  });
}

function matches(folded: string, phrase: string): boolean {
  if (phrase.startsWith('…')) return folded.length <= LONGEST_ANYWHERE && folded.includes(phrase.slice(1));
  if (!folded.startsWith(phrase)) return false;
  return !/[\p{L}\p{N}]/u.test(folded.charAt(phrase.length)) || /[^\p{L}]$/u.test(phrase);
}

/** "CNN's Amy Cassidy in London and Mostafa Salem contributed reporting to this post." names people and places. */
export function findContributors(markers: readonly Marker[]): readonly Author[] {
  const people: Author[] = [];
  for (const { kind, text } of markers) {
    if (kind !== 'contributed') continue;
    const names = text
      .replace(/\b(?:also )?(?:contributed|ha contribu|a contribué|ont contribué|trug|hat|haben|mit)\b.*$/iu, '')
      .replace(/^(?:with )?(?:additional )?reporting (?:contributed )?by /i, '')
      .trim();
    for (const author of readNames(names)) if (!people.some(({ name }) => name === author.name)) people.push(author);
  }
  return people;
}

/** Markers once each, the one that names its time kept. */
export function mergeMarkers(markers: readonly Marker[], updated: Timestamp | null): readonly Marker[] {
  const merged = new Map<string, Marker>();
  for (const marker of markers) {
    const key = `${marker.kind} ${marker.text}`;
    const timed = marker.kind === 'updated' && marker.at === null && /\d/.test(marker.text) && marker.text.length < 80;
    if (!merged.has(key)) merged.set(key, timed ? { ...marker, at: updated } : marker);
  }
  return [...merged.values()];
}
