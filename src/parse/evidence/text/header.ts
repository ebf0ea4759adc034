import type { Author } from '../../../model/post.js';
import { isByline, readNames } from '../../body/byline.js';
import { readCredit } from '../../body/caption.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import type { Lexicon } from '../../time/lexicon.js';
import { readStamp } from '../../time/read-stamp.js';
import type { StampReading } from '../../time/reading.js';
import { isFurniture } from './furniture.js';
import type { Line } from './line.js';
import { looksLikeProse } from './style.js';

/** What the lines above the first post say about the whole page. */
export interface TextHeader {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly Author[];
  /** Stamps that are the page's own, as read. */
  readonly stamps: readonly StampReading[];
}

const NAVIGATION =
  /^(?:live|live news|live updates?(?: \(closed\))?|home|menu|audio|world|u\.s\.|us|uk|politics|business|opinion|sport|news|digital|start reading|key posts|latest posts|live reporting|summary|what we covered here|follow (?:live|cnn.*)|all your news in one place)$/i;
/** "Political editor", "Halden correspondent" above or below a name. */
const ROLE =
  /^(?:[\p{L}-]+ ){0,4}(?:editor|reporter|correspondent|writer|journalist|producer|analyst|redakteur(?:in)?|journaliste|redactor(?:a)?)$/iu;
/** "MIAMI (AP) — The Latest on …": an agency's story begins with the place it is sent from. */
const DATELINE = /^\p{Lu}{2}[\p{L} .,'’-]{0,58} \((?:AP|AFP|dpa|Reuters)\) [—–-]/u;
/** Every title is weighed against all others, every writer compared with all others. */
const MOST_TITLES = 300;
const MOST_AUTHORS = 100;
const SITE_SUFFIX = / [|–—-] [\p{L}\p{N} .&'’]{2,40}$/u;

/** Reads title, writers and page times out of the lines above the first post. */
export function readHeader(
  preamble: readonly Line[],
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
): TextHeader {
  const stamps: StampReading[] = [];
  const authors: Author[] = [];
  const candidates: { readonly line: Line; readonly index: number }[] = [];
  preamble.forEach((line, index) => {
    const stamp = pageStamp(preamble, index, lexicons);
    if (stamp !== null) {
      stamps.push(stamp, ...stampsBehind(line.text, stamp, lexicons));
      return;
    }
    if (isByline(line.text, languages)) {
      if (authors.length >= MOST_AUTHORS) return;
      authors.push(
        ...readNames(line.text, languages).filter(({ name }) => !authors.some((known) => known.name === name)),
      );
      return;
    }
    if (candidates.length < MOST_TITLES && canBeTitle(line, languages)) candidates.push({ line, index });
  });
  const title = chooseTitle(candidates, preamble, languages, lexicons);
  const signed = authors.length > 0 ? authors : signedBy(preamble, languages);
  const description = preamble.find(
    (line) => looksLikeProse(line) && line.text.length > 60 && readCredit(line.text) === null,
  );
  return {
    title,
    description: description?.text ?? null,
    authors: signed,
    stamps: stamps.map((stamp) => withRole(stamp, preamble, title)),
  };
}

/** A whole time without a word: above the title it dates the entry of a weblog, below it the version of the page. */
function withRole(stamp: StampReading, preamble: readonly Line[], title: string | null): StampReading {
  if (stamp.role !== null || stamp.clock === null || stamp.date?.year == null) return stamp;
  const first = stamp.text.split('\n')[0] ?? '';
  const at = preamble.findIndex(({ text }) => text.startsWith(first));
  const titleAt = title === null ? -1 : preamble.findIndex(({ text }) => text === title);
  return { ...stamp, role: at < titleAt ? 'published' : 'updated' };
}

/** "Updated 5:55 a.m. ET, February 28, 2019", or a date line with its clock on the next line. */
function pageStamp(lines: readonly Line[], index: number, lexicons: readonly Lexicon[]): StampReading | null {
  const text = lines[index]?.text ?? '';
  // " date 2022-03-12 World": a crawler's own note, before the page begins.
  const crawled = /^date (\d{4}-\d{2}-\d{2})\b/.exec(text);
  if (crawled !== null && index === 0) return readStamp(crawled[1] ?? '', lexicons);
  if (text.length > 120) return null;
  const reading = readStamp(text, lexicons);
  if (reading === null) return null;
  const whole = /^[\s.|•·-]*$/.test(text.slice(reading.end));
  if (!whole && reading.role === null) return null;
  if (reading.date === null || reading.clock !== null)
    return reading.date === null && reading.relative === null ? null : reading;
  const next = lines[index + 1]?.text;
  if (next === undefined || next.length > 20) return reading;
  const joined = readStamp(`${text}, ${next}`, lexicons);
  return joined?.clock != null && joined.date !== null ? { ...joined, text: `${text}\n${next}` } : reading;
}

/** "Publié le 12 mars 2024 à 08h12, mis à jour le 12 mars 2024 à 10h40": a second time that has its own word. */
function stampsBehind(text: string, first: StampReading, lexicons: readonly Lexicon[]): readonly StampReading[] {
  if (first.role === null || first.text.includes('\n')) return [];
  const gap = /^[\s,;|•·–—-]{1,6}(?:et |and |und )?/.exec(text.slice(first.end))?.[0].length ?? 0;
  const second = gap === 0 ? null : readStamp(text, lexicons, { from: first.end + gap });
  return second === null || second.role === null || second.role === first.role || second.date === null ? [] : [second];
}

function canBeTitle(line: Line, languages: readonly Language[]): boolean {
  const { text } = line;
  if (line.bullet !== '' || text.length < 8 || text.length > 220) return false;
  if (NAVIGATION.test(text) || ROLE.test(text) || isFurniture(line, languages) || readCredit(text) !== null)
    return false;
  if (/^\d{1,5} (?:posts?|updates?)$/i.test(text) || /^\(.*\)$/.test(text) || /^date \d{4}/.test(text)) return false;
  return !/[.,;—–-]["”’]?$/.test(text) && /\p{L}{3}/u.test(text);
}

function chooseTitle(
  candidates: readonly { readonly line: Line; readonly index: number }[],
  preamble: readonly Line[],
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
): string | null {
  let best: { readonly text: string; readonly score: number } | null = null;
  for (const { line, index } of candidates) {
    const score = scoreTitle(line, index, candidates, preamble, languages, lexicons);
    if (best === null || score > best.score) best = { text: line.text, score };
  }
  return best === null ? null : unfold(best.text);
}

function scoreTitle(
  line: Line,
  index: number,
  candidates: readonly { readonly line: Line }[],
  preamble: readonly Line[],
  languages: readonly Language[],
  lexicons: readonly Lexicon[],
): number {
  const { text } = line;
  const next = preamble[index + 1]?.text ?? '';
  const folded = fold(text);
  let score = 2 - index * 0.05;
  if (isByline(next, languages)) score += namesAgain(text, next) ? -6 : 4;
  if (preamble.some((other, at) => at < index && index - at <= 2 && /^live updates?$/i.test(other.text))) score += 3;
  if (languages.some(({ liveWords }) => liveWords.some((word) => folded.includes(word)))) score += 3;
  // The <title> repeats the headline and adds the name of the site; the headline is the title.
  if (candidates.some((other) => other.line.text !== text && other.line.text.startsWith(text))) score += 2;
  if (SITE_SUFFIX.test(text) && candidates.some((other) => other.line.text === text.replace(SITE_SUFFIX, '')))
    score -= 4;
  if (readStamp(text, lexicons)?.end === text.length) score -= 4;
  if (DATELINE.test(text)) score -= 4;
  if (/\?$/.test(text)) score -= 0.5;
  // Two words with capitals are more likely a writer than a title.
  if (FULL_NAME.test(text)) score -= 3;
  return score;
}

/** The names of a byline, printed once more above it without "By". */
function namesAgain(text: string, byline: string): boolean {
  return text.split(/[\s,]+/).every((word) => byline.includes(word));
}

/** A line printed twice on itself: "Politics live blog: X Politics live blog: X" (diff pages print both versions). */
function unfold(text: string): string {
  const half = (text.length - 1) / 2;
  if (Number.isInteger(half) && text.slice(0, half) === text.slice(half + 1)) return text.slice(0, half);
  const start = text.split(' ').slice(0, 2).join(' ');
  const again = start.length >= 8 ? text.indexOf(` ${start}`, start.length) : -1;
  return again > 0 ? text.slice(again + 1) : text;
}

const FULL_NAME = /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+$/u;

/** "Edited by Sal Collier", "Paul Owens with all today's news", "Matt Mathew" above the date: a name standing alone. */
function signedBy(preamble: readonly Line[], languages: readonly Language[]): readonly Author[] {
  for (const [index, { text }] of preamble.entries()) {
    const edited = /^(?:edited by|live reporting by|updates from) (.+)$/i.exec(text);
    if (edited?.[1] !== undefined) return readNames(edited[1], languages);
    const withNews = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2})(?: with .*| \((?:now|earlier)\))$/u.exec(text);
    if (withNews?.[1] !== undefined) return readNames(text.replace(/ with .*$/, ''), languages);
    // "Ona Brask (now) and Milo Tegg (earlier)", "Ona Brask, Milo Tegg (now)".
    if (
      /^(?:\p{Lu}[\p{L}'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+(?: in \p{Lu}|,| and| \((?:now|earlier)\)).{0,300}\((?:now|earlier)\)$/u.test(
        text,
      )
    )
      return readNames(text, languages);
    const role = [preamble[index + 1], preamble[index - 1]].find((line) => line !== undefined && ROLE.test(line.text));
    if (role !== undefined && FULL_NAME.test(text))
      return readNames(text, languages).map((author) => ({
        ...author,
        organization: author.organization ?? role.text,
      }));
  }
  const alone = preamble.find((line, index) => {
    const next = preamble[index + 1]?.text ?? '';
    return FULL_NAME.test(line.text) && /\b(?:19|20)\d{2}\b/.test(next) && /\d[:.]\d{2}/.test(next);
  });
  return alone === undefined ? [] : readNames(alone.text, languages);
}
