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
  const phrases = phrasesOf(languages);
  return paragraphs.flatMap((text): readonly Marker[] => {
    // Paragraphs are NFC already; only their beginning can hold a phrase, or all of a short one.
    const start = fold(text.slice(0, LONGEST_ANYWHERE + 1)).replace(/^[\s*•_]+/, '');
    // "(Updated)" is listed with its bracket, "(This post was updated.)" without.
    const folded = start.replace(OPENING, '');
    const candidates = [
      ...(phrases.byWord.get(firstWord(folded)) ?? []),
      ...(start === folded ? [] : phrases.bracketed),
      ...(folded.length <= LONGEST_ANYWHERE ? phrases.anywhere : []),
    ];
    let best: PhraseOf | null = null;
    for (const candidate of candidates) {
      if (best !== null && candidate.rank >= best.rank) continue;
      if (matches(OPENING.test(candidate.phrase) ? start : folded, candidate, text)) best = candidate;
    }
    return best === null ? [] : [{ kind: best.kind, text, at: null }];
  });
}

/** What may stand before a sentence about the post. */
const OPENING = /^[\s*•(["“_]+/;

interface PhraseOf {
  readonly kind: MarkerKind;
  readonly phrase: string;
  /** Place of the kind in {@link SENTENCES}: a correction that speaks of an update is a correction. */
  readonly rank: number;
}

interface Phrases {
  /** By their first word, so that an ordinary paragraph costs one look-up. */
  readonly byWord: ReadonlyMap<string, readonly PhraseOf[]>;
  readonly anywhere: readonly PhraseOf[];
  /** "(updated)", "[aktualisiert]". */
  readonly bracketed: readonly PhraseOf[];
}

/** The first word; of scripts written without spaces the first character. */
const FIRST_WORD = /^(?:[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[\p{L}\p{M}\p{N}]+)/u;

function firstWord(folded: string): string {
  return FIRST_WORD.exec(folded)?.[0] ?? '';
}

const known = new WeakMap<readonly Language[], Phrases>();

function phrasesOf(languages: readonly Language[]): Phrases {
  const cached = known.get(languages);
  if (cached !== undefined) return cached;
  const byWord = new Map<string, PhraseOf[]>();
  const anywhere: PhraseOf[] = [];
  const bracketed: PhraseOf[] = [];
  SENTENCES.forEach((kind, rank) => {
    for (const phrase of languages.flatMap(({ markers }) => markers[kind] ?? [])) {
      if (phrase.startsWith('…')) {
        anywhere.push({ kind, phrase, rank });
        continue;
      }
      if (OPENING.test(phrase)) {
        bracketed.push({ kind, phrase, rank });
        continue;
      }
      const word = firstWord(phrase);
      byWord.set(word, [...(byWord.get(word) ?? []), { kind, phrase, rank }]);
    }
  });
  const phrases = { byWord, anywhere, bracketed };
  known.set(languages, phrases);
  return phrases;
}

function matches(folded: string, { phrase, kind }: PhraseOf, text: string): boolean {
  if (phrase.startsWith('…')) {
    const at = folded.indexOf(phrase.slice(1));
    return at >= 0 && (kind !== 'contributed' || namesSomebody(text.replace(OPENING, '').slice(0, at)));
  }
  if (!folded.startsWith(phrase)) return false;
  return !/[\p{L}\p{N}]/u.test(folded.charAt(phrase.length)) || /[^\p{L}]$/u.test(phrase);
}

/** "Ona Brask contributed to this report", but not "The mayor contributed to this fund". */
function namesSomebody(before: string): boolean {
  return !/^\p{Script=Latin}/u.test(before) || readNames(before.trim()).length > 0;
}

/** "With additional reporting by", "Reporting from": the names stand behind. */
const LEAD =
  /^(?:with )?(?:(?:additional|further|previous) )?(?:reporting|contributions)(?: contributed)?(?: by| from|:)(?: by)? /i;
/** What a line of helpers says of the names before it. */
const HELPED =
  /(?:^|\s)(?:also )?(?:contributed|a contribué|ont contribué|ha contribu\p{L}*|trug|hat|haben|mit)(?=[\s.,]|$).*$/iu;

/** "CNN's Amy Cassidy in London and Mostafa Salem contributed reporting to this post." names people and places. */
export function findContributors(markers: readonly Marker[]): readonly Author[] {
  const people: Author[] = [];
  for (const { kind, text } of markers) {
    if (kind !== 'contributed') continue;
    const names = text
      .replace(OPENING, '')
      .replace(LEAD, '')
      .replace(HELPED, '')
      .replace(/;\s*edit(?:ing|ed) by .*$|[.)\]]+$/iu, '')
      .trim();
    for (const author of readNames(names)) if (!people.some(({ name }) => name === author.name)) people.push(author);
  }
  return people;
}

/** Markers once each, the one that names its time kept. */
export function mergeMarkers(markers: readonly Marker[], updated: Timestamp | null): readonly Marker[] {
  const merged = new Map<string, Marker>();
  for (const marker of markers) {
    const key = `${marker.kind} ${marker.text.toLowerCase()}`;
    const timed = marker.kind === 'updated' && marker.at === null && /\d/.test(marker.text) && marker.text.length < 80;
    // The name of an element is no word that a reader sees: "pinned" is "Pinned" where the page says so too.
    const named = merged.get(key)?.text === marker.kind;
    if (named || !merged.has(key)) merged.set(key, timed ? { ...marker, at: updated } : marker);
  }
  return [...merged.values()];
}
