import { type Line, readLines } from '../../../../src/parse/evidence/text/line.js';
import { findLineStamp, type LineStamp } from '../../../../src/parse/evidence/text/line-stamp.js';
import { readText, type TextReading } from '../../../../src/parse/evidence/text/read-text.js';
import type { Language } from '../../../../src/parse/languages/language.js';
import { languageOf } from '../../../../src/parse/languages/languages.js';
import { type Lexicon, lexiconsOf } from '../../../../src/parse/time/lexicon.js';

/** The words of some languages by code, English behind them as on every page. */
export function languagesFor(...codes: readonly string[]): readonly Language[] {
  const wanted = codes.includes('en') ? codes : [...codes, 'en'];
  return wanted.map(languageOf).filter((language) => language !== null);
}

export function lexiconsFor(...codes: readonly string[]): readonly Lexicon[] {
  return lexiconsOf(languagesFor(...codes));
}

/** The only line of a text. */
export function lineOf(text: string, change: Partial<Line> = {}): Line {
  const [line] = readLines(text);
  if (line === undefined) throw new Error(`no line in ${JSON.stringify(text)}`);
  return { ...line, ...change };
}

/** The stamp of a line in short: "lead: 12:10 > The boat left", "tail: NTB < 07:43"; null for none. */
export function showStamp(text: string, ...codes: readonly string[]): string | null {
  const stamp = findLineStamp(lineOf(text), lexiconsFor(...codes));
  return stamp === null ? null : shortFormOf(stamp);
}

function shortFormOf({ form, before, after, reading }: LineStamp): string {
  const left = before === '' ? '' : `${before} < `;
  const right = after === '' ? '' : ` > ${after}`;
  return `${form}: ${left}${reading.text}${right}`;
}

export function readDump(text: string, options: { codes?: readonly string[]; url?: string } = {}): TextReading {
  const languages = languagesFor(...(options.codes ?? []));
  return readText(readLines(text), {
    languages,
    lexicons: lexiconsOf(languages),
    url: options.url ?? null,
    title: null,
    monthFirst: null,
  });
}

/** Each post in one line: "stamp | headline | first paragraph / second paragraph". */
export function showPosts(reading: TextReading): string[] {
  return reading.candidates.map(({ stamps, headline, body }) => {
    const words = body?.kind === 'lines' ? body.lines.join(' / ') : '';
    return [stamps[0]?.text ?? '-', headline ?? '-', words].join(' | ');
  });
}
