import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import type { Line } from './line.js';

/** Signs that a text is, or is not, the dump of a live blog, apart from its stamps. */
export interface LiveSigns {
  /** Points for: words in title and address, a declared count, marks of a known template. */
  readonly points: number;
  /** What was seen, for the reader of `explain`. */
  readonly seen: readonly string[];
  /** "35 Posts", "72 Updates". */
  readonly declared: { readonly count: number; readonly index: number } | null;
  /** Marks of other kinds of page: transcript, TV guide, forum, tag page, chronology. */
  readonly against: readonly string[];
}

/** Only the top of a page says what the page is. */
const TOP_LINES = 40;
const COUNT = /^(\d{1,5}) (?:posts?|updates?|beiträge|entrées|entradas|publicaciones|inlägg|innlegg)$/i;
/** `/live/2024/feb/07`, `/live-news/`, `/liveblog-july-08-2021/`, `live.example.com`, `/en-direct/`, `-live-updates`. */
export const LIVE_ADDRESS: RegExp =
  /(?:\/\/live(?:news|blog)?\.|\/(?:[a-z]+-)?live(?:blogs?|ticker|-news|-blog|-updates|-coverage)?(?:[/_-]|$)|-live(?:-?(?:blog|updates?|ticker|news))?(?:[-_/.?]|$)|live-?blog|liveticker|live-?updates|nyhetsstudio|\/relacja|ticker|\/jetzt\/|en-direct|\/direct-|en-directo|en-vivo|ao-vivo|minuto-a-minuto|as-it-happened)/i;

/** Lines that only other kinds of page print. */
const AGAINST: readonly (readonly [RegExp, string])[] = [
  [/^(?:this is a rush transcript|return to transcripts)/i, 'transcript'],
  [/^aired .{3,30}(?:et|gmt)$/i, 'transcript'],
  [/\btimeline of\b|\bchronology of\b|\bchronologie\b/i, 'chronology'],
  [/^filed under:|^post by:$/i, 'list of articles'],
  [/\bread more\b.{0,20}$|read more »/i, 'list of teasers'],
  [/^members .{1,40} posted /i, 'forum thread'],
  [/^(?:program|programme|agenda|schedule|tagesordnung|programm)$/i, 'agenda'],
];

/** Weighs everything but the stamps. */
export function weighLiveSigns(
  lines: readonly Line[],
  url: string | null,
  title: string | null,
  languages: readonly Language[],
): LiveSigns {
  const seen: string[] = [];
  let points = 0;
  const add = (value: number, what: string): void => {
    if (seen.includes(what)) return;
    points += value;
    seen.push(what);
  };
  if (url !== null && LIVE_ADDRESS.test(url)) add(2, 'address');
  let declared: LiveSigns['declared'] = null;
  const top = title === null ? [] : [title];
  for (const line of lines.slice(0, TOP_LINES)) top.push(line.text);
  for (const text of top) {
    const folded = fold(text);
    if (text.length <= 200 && languages.some((language) => hasLiveWord(folded, language))) add(2, 'words');
    if (languages.some(({ markers }) => markers.closed?.some((phrase) => startsWithPhrase(folded, phrase)) === true)) {
      add(2, 'closed');
    }
  }
  lines.forEach((line, index) => {
    const count = COUNT.exec(line.text);
    if (count !== null && declared === null) {
      declared = { count: Number(count[1]), index };
      add(3, 'declared count');
    }
  });
  const against: string[] = [];
  for (const [pattern, what] of AGAINST) {
    const hits = lines.filter(({ text }) => text.length < 300 && pattern.test(text)).length;
    if (hits > 0 && (what !== 'list of teasers' || hits >= 2)) against.push(what);
  }
  return { points, seen, declared, against };
}

function hasLiveWord(folded: string, language: Language): boolean {
  return language.liveWords.some((word) => containsPhrase(folded, word));
}

const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function containsPhrase(folded: string, phrase: string): boolean {
  let at = folded.indexOf(phrase);
  while (at >= 0) {
    const before = folded.charAt(at - 1);
    const after = folded.charAt(at + phrase.length);
    // "ライブ更新": scripts without spaces go on behind a word.
    const ends = !/[\p{L}\d]/u.test(after) || UNSPACED.test(phrase.slice(-1));
    if (!/[\p{L}\d]/u.test(before) && ends) return true;
    at = folded.indexOf(phrase, at + 1);
  }
  return false;
}

function startsWithPhrase(folded: string, phrase: string): boolean {
  return phrase.startsWith('…') ? folded.includes(phrase.slice(1)) : folded.startsWith(phrase);
}
