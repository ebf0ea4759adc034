import type { ChildNode } from '../../../read/html/dom.js';
import { LANGUAGES } from '../../languages/languages.js';
import { fold } from '../../time/fold.js';

/** One line of a text dump, or one block of a page that has no containers around its posts. */
export interface Line {
  /** Without surrounding spaces, NFC. Never empty. */
  readonly text: string;
  /** Columns before the first character. */
  readonly indent: number;
  /** Whether an empty line stands above. */
  readonly afterBlank: boolean;
  /** Whether a rule is drawn above it; a text dump does not know. */
  readonly afterRule: boolean;
  /** "•", "-", "1.": what stood before the text; "" for none. */
  readonly bullet: string;
  /** Whether the block is a heading of the page; a text dump does not know. */
  readonly heading: boolean;
  /** How many signs of the text, from its start, the page sets in bold; a text dump does not know: 0. */
  readonly strong: number;
  /** The element it was read from, or the texts and inline elements of a line that has none. */
  readonly nodes: readonly ChildNode[];
  /** 1 for the first line of the input, empty ones counted. */
  readonly number: number;
}

const BULLET = /^(?:([•·▪●◦*–—-])\s+|(\d{1,3}\.)\s{1,4}(?=\S))/;
const TAB_WIDTH = 4;

/** The lines of a dump, empty ones left out but remembered. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  unflatten(text.normalize('NFC'))
    .split('\n')
    .forEach((raw, index) => {
      const trimmed = raw.trim();
      if (trimmed === '') {
        afterBlank = true;
        return;
      }
      const found = BULLET.exec(trimmed);
      const bullet = found === null || opensDate(trimmed) ? null : found;
      const rest = bullet === null ? trimmed : trimmed.slice(bullet[0].length);
      lines.push({
        text: rest,
        indent: indentOf(raw),
        afterBlank,
        afterRule: false,
        bullet: bullet?.[1] ?? bullet?.[2] ?? '',
        heading: false,
        strong: 0,
        nodes: [],
        number: index + 1,
      });
      afterBlank = false;
    });
  return lines;
}

/** The line as a reader of the dump sees it: dots are bullets of a list, dashes may open a quotation, numbers count. */
export function withBullet({ text, bullet }: Pick<Line, 'text' | 'bullet'>): string {
  if (bullet === '') return text;
  return /^(?:[–—-]|\d+\.)$/.test(bullet) ? `${bullet} ${text}` : `• ${text}`;
}

/** Months in the languages that write a point behind the day. */
const MONTHS_AFTER_POINT: ReadonlySet<string> = new Set(
  LANGUAGES.filter(({ code }) => /^(?:de|no|da|sv|fi|cs|sr|hu)$/.test(code)).flatMap(({ months }) => months.flat()),
);

/** "12. März 2024", "12. März, 18.30 Uhr", "12. 3. 2024": the number is a day and no number of a list. */
const DATE_START = /^\d{1,2}\.\s{1,4}(?:(\d{1,2}\. ?\d{2,4}\b)|(\p{L}{3,20})\.?(?=$|,|\s\d|\s(?:um|kl|klo)\b))/u;

function opensDate(line: string): boolean {
  const behind = DATE_START.exec(line);
  return behind !== null && (behind[1] !== undefined || MONTHS_AFTER_POINT.has(fold(behind[2] ?? '')));
}

/** A stamp inside a flattened text: a clock between two sentences. */
const FLAT_STAMP = /(?<=[.!?…»”"] )(?=\d{1,2}[:.]\d{2} ["«“¿¡]?\p{Lu})/gu;
/** A dump of so few lines with so many stamps in them has lost its line ends. */
const MOST_FLAT_LINES = 3;
const LEAST_FLAT_STAMPS = 3;

/** Gives a dump its lines back that has none: "22:59 Cerramos. 22:55 Los maestros … 22:50 …". */
function unflatten(text: string): string {
  if (text.length > 2_000_000 || text.trim().split('\n', MOST_FLAT_LINES + 1).length > MOST_FLAT_LINES) return text;
  const parts = text.split(FLAT_STAMP);
  return parts.length > LEAST_FLAT_STAMPS ? parts.join('\n') : text;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (const character of raw) {
    if (character === '\t') columns += TAB_WIDTH;
    else if (character.trim() === '') columns++;
    else break;
  }
  return columns;
}
