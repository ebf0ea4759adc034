import type { Lexicon } from '../../time/lexicon.js';
import { readStamp, type StampOptions } from '../../time/read-stamp.js';
import type { StampReading } from '../../time/reading.js';
import type { Line } from './line.js';

/** How a stamp stands in its line. */
export type StampForm =
  /** It is the whole line: "6:03 p.m. ET, February 7, 2024". */
  | 'whole'
  /** Text follows on the line: "9.00am: Two weeks of hearings …". */
  | 'lead'
  /** A name or headline precedes it: "- NTB07:43", "What the mayor owespublished at 17:14 GMT". */
  | 'tail'
  /** Between plus signs, the headline inside: "+++ 19:35 Plane has landed +++". */
  | 'rule';

/** A stamp found in a line. */
export interface LineStamp {
  readonly form: StampForm;
  readonly reading: StampReading;
  /** What stands on the line before the stamp: a writer, a headline, a number. */
  readonly before: string;
  /** What stands on the line behind it. */
  readonly after: string;
  /** Where the page sets a headline behind the stamp apart from words on the same line: the words. */
  readonly words?: string;
  /** Whether the page sets what stands behind the stamp as a headline; left out where it does not tell. */
  readonly asHeadline?: boolean;
  /** Whether a colon, dash or bracket sets the stamp off from the text that follows. */
  readonly setOff: boolean;
}

/** "01:23 - Source: CNN": how long a film is. */
export const VIDEO_LENGTH: RegExp = /^(\d{1,2}:\d{2})(?::\d{2})?\s*[-–•|]\s*Source\b/;
/** What may set a stamp off from its text. */
const SEPARATOR = /^\s?(?:[:\]】〕］–—|•·]|-{1,2}(?=\s)|\.(?=\s)|\)\s?:?)+\s?[:–—|-]?\s?/;
/** What opens a stamp: a bracket or one of the marks that newsrooms set before their times. */
const MARK = /^[[(+【〔［◆◇■□●○▼▽▲★☆►▶➤→»›]{1,3}\s?/u;
/** Words and numbers that newsrooms put before the clock: "Update, ", "11th UPDATE: ", "Meldung 9, ", "UPDATE: ". */
const LEADING_WORDS =
  /^(?:\d{1,2}(?:st|nd|rd|th) )?(?:update[ds]?|aktualisierung|aktualisiert|meldung|mise à jour|actualización|aggiornamento)\b(?: \d{1,3})?[,:]?\s+(?:um\s+)?/i;
const RULES = /^(?:\*{3}|\+{2,3})\s*(.{3,20000}?)\s*(?:\*{3}|\+{2,3})?$/;
const RULE_INSIDE = /^(.{0,160}?)\s?\+{3}\s*(.{3,240}?)\s*(?:\+{3})?$/;
/** Signs that close a headline with words behind it. */
const CLOSING = /\s?\+{2,3}\s*(?=[^\s+])/;
const HAS_DIGIT = /[0-9٠-٩۰-۹०-९০-৯௦-௯]/;
/** "Posted at 18:3218:32": hidden and shown, the same clock stands twice without a space. */
const DOUBLED_CLOCK = /^((?:.{0,120}?(?:published at|posted at) )?)(\d{1,2}[:.]\d{2})\2(?!\d)/i;
/** "18:32Mayor asks for calm", "4:57:09 PMNow that": what follows is glued to the clock. */
const GLUED_TEXT = /^([^\p{L}]{0,20}\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?)(?=\p{Lu}[\p{Ll}'’])/u;
/** "12:30 - 13:30 Lunch": from then to then is a programme. */
const RANGE = /^\s?(?:[-–—]|to|bis|until|till|til|tot|à|a)\s?(?:\d{1,2}[:.h]\d{2}(?![.\d])|\d{1,2}\s?[ap]\.?m\b)/i;
/** "18.32 horas. El alcalde": the word alone is a length of time, so no language has it for a clock. */
const HOURS = /^\s(?:horas|heures|hours|saat)(?=[\s.,:;)\]–—|•-]|$)/i;
/** "17h40 DF - O barco": the state of Brazil in which the clock runs so. */
const STATE = /^ (?:A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)(?= ?[-–—:])/;
/** "18.32 the boat left", "At 9:30, the boat left": a sentence goes on in small letters. */
const GOES_ON = /^,?\s?\p{Ll}/u;
/** What stands between a headline and its words on one line. */
const SEPARATES = /^[\s.:–—|·•-]+/;
const SEPARATED = /[\s:–—|·•-]+$/;
/** "6:32 PM EST by Ona Brask". */
const SIGNED_BEHIND = /^(?:by|von|par|por|di|av|door)\s+(.{3,60})$/i;

/** The stamp of a line, if a line of this kind can separate posts; null for prose. */
export function findLineStamp(line: Line, lexicons: readonly Lexicon[], options: StampOptions = {}): LineStamp | null {
  if (VIDEO_LENGTH.test(line.text)) return null;
  const text = line.text.replace(DOUBLED_CLOCK, '$1$2').replace(GLUED_TEXT, '$1 ');
  const ruled = readRule(text, lexicons, options);
  if (ruled !== null) return ruled;
  const opening = MARK.exec(text)?.[0].length ?? 0;
  const words = LEADING_WORDS.exec(text.slice(opening))?.[0].length ?? 0;
  const reading =
    readStamp(text, lexicons, options) ??
    (opening + words === 0 ? null : readStamp(text, lexicons, { ...options, from: opening + words }));
  if (reading !== null) {
    const found = fromStart(text, reading, line.heading);
    return found?.form === 'lead' ? withSetting(found, line, text) : found;
  }
  if (!HAS_DIGIT.test(text)) return null;
  const headed = line.heading ? findHeaded(text, lexicons, options) : null;
  if (headed !== null) return headed;
  const named = findNamedLead(text, lexicons, options);
  if (named !== null) return withSetting(named, line, text);
  return findTail({ ...line, text }, lexicons, options) ?? findSigned(text, lexicons, options);
}

function fromStart(text: string, reading: StampReading, heading: boolean): LineStamp | null {
  const rest = afterHours(text, reading).replace(/\dh/i.test(reading.text) ? STATE : '', '');
  if (/^[\s.:\])】〕］–—-]*$/.test(rest)) return { form: 'whole', reading, before: '', after: '', setOff: true };
  // A date alone before text is prose or a heading, a relative time alone is too ("2 hours ago, they …").
  if ((reading.clock === null && reading.relative === null) || RANGE.test(rest)) return null;
  const separator = SEPARATOR.exec(rest);
  const opened = /^[[(◆]/.test(text.slice(0, reading.start + 1).trim()) && /[\])]$/.test(text.slice(0, reading.end));
  const setOff = separator !== null || opened || reading.start > 0;
  const after = rest.slice(separator?.[0].length ?? 0).trim();
  const writer = setOff ? undefined : SIGNED_BEHIND.exec(after)?.[1];
  if (writer !== undefined && isName(writer)) return { form: 'tail', reading, before: '', after: writer, setOff: true };
  if (after === '' || (!setOff && !heading && GOES_ON.test(after))) return null;
  return {
    form: 'lead',
    reading,
    before: text.slice(0, reading.start).trim(),
    after: setOff ? after : after.replace(/^,\s?/, ''),
    setOff,
  };
}

/** What stands behind a stamp and the word "horas" that belongs to its clock. */
export function afterHours(text: string, { clock, end }: StampReading): string {
  const behind = text.slice(end);
  return clock === null ? behind : behind.replace(HOURS, '');
}

/** Shorter bold words behind a stamp open a sentence: "**18.32 Uhr: Der** Kahn". */
const LEAST_BOLD = 12;
/** A longer text in bold is a lead paragraph. */
const LONGEST_HEADLINE = 300;

/**
 * What the setting of the line says of the words behind its stamp: "**Ore 21.15 – Il traghetto riparte –** Il servizio
 * …" has a headline that is as bold as the stamp, "**8.40am:** It's hard to tell" has none.
 */
function withSetting(lead: LineStamp, line: Line, text: string): LineStamp {
  if (lead.after.length > LONGEST_HEADLINE) return lead;
  if (line.heading) return { ...lead, asHeadline: true };
  if (line.strong === 0) return lead;
  const strong = line.strong + text.length - line.text.length;
  const from = text.length - lead.after.length;
  const words = text.slice(strong).replace(SEPARATES, '');
  if (words === '') return { ...lead, asHeadline: true };
  const after = text.slice(from, strong).replace(SEPARATED, '');
  if (after.length < LEAST_BOLD || GOES_ON.test(words)) return { ...lead, asHeadline: false };
  return { ...lead, after, words };
}

function readRule(text: string, lexicons: readonly Lexicon[], options: StampOptions): LineStamp | null {
  if (!/\+{2}|\*{3}/.test(text)) return null;
  const match = RULES.exec(text) ?? RULE_INSIDE.exec(text);
  const inside = match?.[2] ?? match?.[1];
  if (inside === undefined) return null;
  const before = match?.[2] === undefined ? '' : (match[1] ?? '').trim();
  const reading = readStamp(inside, lexicons, options);
  if (reading !== null && reading.clock !== null) {
    const behind = afterHours(inside, reading)
      .replace(/^[\s:–—|-]+/, '')
      .trim();
    // "+++ 19:35 Plane has landed +++ The plane …": the words may follow on the line.
    const closing = CLOSING.exec(behind);
    const after = closing === null ? behind : behind.slice(0, closing.index);
    const words = closing === null ? '' : behind.slice(closing.index + closing[0].length);
    return { form: 'rule', reading, before, after, setOff: true, ...(words === '' ? {} : { words }) };
  }
  return ruleWithTail(inside, before, lexicons, options);
}

/** "+++ Plane has landed (19:35 Uhr) +++". */
function ruleWithTail(
  inside: string,
  before: string,
  lexicons: readonly Lexicon[],
  options: StampOptions,
): LineStamp | null {
  const at = /[\s(|–-]\(?(\d{1,2}[:.]\d{2}.{0,12})$/.exec(inside);
  if (at === null) return null;
  const from = at.index + at[0].length - (at[1] ?? '').length;
  const reading = readStamp(inside, lexicons, { ...options, from });
  if (reading === null || reading.clock === null || !/^[\s)]*$/.test(inside.slice(reading.end))) return null;
  const headline = inside.slice(0, at.index).replace(/[\s(|–-]+$/, '');
  return headline === '' ? null : { form: 'rule', reading, before, after: headline, setOff: true };
}

/** "Plane has landed (19:35)", "Plane has landed | 7.35pm", "L'avion a atterri (à 19h35)". */
const HEADED = /\S ?(?:[[(]| [|–—•·-] )(?=[^\d[()\]|–—•·]{0,12}\d[^[()\]|–—•·]{1,16}[\])]?$)/u;

/** A heading that its stamp ends. */
function findHeaded(text: string, lexicons: readonly Lexicon[], options: StampOptions): LineStamp | null {
  if (text.length > LONGEST_HEADLINE) return null;
  const at = HEADED.exec(text);
  if (at === null) return null;
  const from = at.index + at[0].length;
  const reading = readStamp(text, lexicons, { ...options, from });
  if (reading === null || reading.clock === null || !/^[\s.)\]]*$/.test(afterHours(text, reading))) return null;
  return { form: 'lead', reading, before: '', after: text.slice(0, at.index + 1), setOff: true, asHeadline: true };
}

/** "Ona [5:45]: The boat …": the writer stands before the bracket. */
const NAMED_LEAD = /^(\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{1,20}){0,2}) ?[[(](?=\d)/u;

function findNamedLead(text: string, lexicons: readonly Lexicon[], options: StampOptions): LineStamp | null {
  const match = NAMED_LEAD.exec(text);
  if (match === null) return null;
  const from = match[0].length;
  const reading = readStamp(text, lexicons, { ...options, from });
  if (reading === null || reading.clock === null || reading.start !== from) return null;
  const behind = /^[\])]? ?: ?/.exec(text.slice(reading.end))?.[0].length ?? 0;
  const after = text.slice(reading.end + behind).trim();
  return behind === 0 || after === '' ? null : { form: 'lead', reading, before: match[1] ?? '', after, setOff: true };
}

/** A line this long is no name and stamp any more. */
const LONGEST_TAIL = 200;
/** Where a stamp may begin behind other text: at a digit that no digit precedes, or at a word "published". */
const TAIL_START = /(?:published at|posted at) |(?<![\d:.,/-])\d{1,2}(?=[:./ hH]|[ap]m|\.? ?\p{L})/giu;

/**
 * A stamp behind a name or headline. Only in list entries and glued lines, where it ends the line (or is followed by
 * a name only): elsewhere a time in a sentence would be taken for one.
 */
function findTail(line: Line, lexicons: readonly Lexicon[], options: StampOptions): LineStamp | null {
  if (line.text.length > LONGEST_TAIL) return null;
  // "22. februar 2020 10:42Hanne Kristen": the writer is glued behind the clock.
  const text = line.bullet === '' ? line.text : line.text.replace(GLUED_NAME, '$1 $2');
  let tries = 0;
  for (const match of text.matchAll(TAIL_START)) {
    if (match.index === 0) continue;
    if (++tries > 8) break;
    const reading = readStamp(text, lexicons, { ...options, from: match.index, bareRelative: line.bullet !== '' });
    if (reading === null || (reading.clock === null && reading.relative === null)) continue;
    const rest = text.slice(reading.end).trim();
    // A dump may be cut in the middle of "PM".
    const after = /^[ap]\.?$/i.test(rest) ? '' : rest;
    const before = text.slice(0, match.index).trim();
    const published = match[0].length > 2 && /^p/i.test(match[0]);
    const listed = line.bullet !== '' && isWriter(before);
    if (!(published || listed) || !(after === '' || (listed && isName(after)))) continue;
    return { form: 'tail', reading, before, after, setOff: true };
  }
  return null;
}

/** "Ona Brask March 12, 2024 at 6:32 PM": a name and a whole time, as some platforms head or end their posts. */
function findSigned(text: string, lexicons: readonly Lexicon[], options: StampOptions): LineStamp | null {
  if (text.length > LONGEST_TAIL || !/\d{4}|\d\/\d{2}/.test(text)) return null;
  const words = text.replace(/^by /i, '').split(' ', 5);
  const skipped = /^by /i.test(text) ? 3 : 0;
  for (let count = 2; count <= 4; count++) {
    const writer = words.slice(0, count).join(' ').replace(/,$/, '');
    if (!isName(writer)) return null;
    const from = skipped + words.slice(0, count).join(' ').length + 1;
    const reading = readStamp(text, lexicons, { ...options, from });
    if (reading === null || reading.clock === null || reading.date?.year == null) continue;
    if (text.slice(reading.end).trim() === '')
      return { form: 'tail', reading, before: writer, after: '', setOff: true };
  }
  return null;
}

const GLUED_NAME = /(\d)(\p{Lu}\p{Ll})/gu;

/** What may stand before the stamp of a listed post: a name, a login, an agency, two words of a label. */
function isWriter(text: string): boolean {
  return (
    text.length <= 60 && (isName(text) || /^[\p{L}\d._-]{2,30}$/u.test(text) || /^\p{Lu}\p{Ll}+ \p{Ll}+$/u.test(text))
  );
}

/** One to four words, each with a capital: "Hanne Kristen". */
export function isName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length >= 1 &&
    words.length <= 5 &&
    words.every(
      (word) => /^[\p{Lu}][\p{L}.'’-]*$/u.test(word) || /^(?:de|da|van|von|der|den|al|el|bin|la|le|di)$/i.test(word),
    )
  );
}
