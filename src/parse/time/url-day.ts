import { zoneOfHost } from './host-zone.js';
import { daysInMonth } from './machine-time.js';
import type { Day, DayHint } from './time-context.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Part = 'y' | 'm' | 'd';

/** Ways in which addresses carry the day, the clearest first. `either`: which of two is the month is not said. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: readonly [Part, Part, Part] | 'either' }[] = [
  // /2024/02/07/, /2023/may/15/
  { pattern: /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$)/i, order: ['y', 'm', 'd'] },
  // liveblog-july-08-2021
  { pattern: /[-/_]([a-z]{3,9})-(\d{1,2})-((?:19|20)\d{2})(?!\d)/i, order: ['m', 'd', 'y'] },
  // liveblog-8-july-2021
  { pattern: /[-/_](\d{1,2})-([a-z]{3,9})-((?:19|20)\d{2})(?!\d)/i, order: ['d', 'm', 'y'] },
  // 2024-02-07, 20200427
  { pattern: /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/, order: ['y', 'm', 'd'] },
  // 06-02-2023, 30082018
  { pattern: /(?<!\d)(\d{2})-(\d{2})-(20\d{2})(?!\d)/, order: 'either' },
  { pattern: /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d{2})(?!\d)/, order: ['d', 'm', 'y'] },
  // CNN: …-news-02-07-24, …-10-28-24/index.html
  { pattern: /(?<!\d)(\d{1,2})-(\d{1,2})-(\d{2})(?=[-/_.]|$|-intl)/, order: 'either' },
];

/** A day that an address names, and whether the order of day and month was taken from the language of the page. */
export interface UrlDay {
  readonly day: Day;
  readonly orderAssumed: boolean;
}

/**
 * The day an address names; null when it names none, or two by the order of day and month.
 *
 * @param language of the page, BCP 47: whoever writes French puts the day first; English alone does not tell.
 */
export function dayOfUrl(url: string, language: string | null = null): UrlDay | null {
  const { host, path } = takeApart(url);
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const day = order === 'either' ? eitherWay(match, host) : inOrder(match, order);
    if (day !== null) return { day, orderAssumed: false };
    const assumed = order === 'either' && writesDayFirst(language) ? inOrder(match, ['d', 'm', 'y']) : null;
    if (assumed !== null) return { day: assumed, orderAssumed: true };
  }
  return null;
}

/** The day of an address, for the times of the posts: the day on which the coverage began. */
export function hintOfUrl(url: string, language: string | null): DayHint | null {
  const named = dayOfUrl(url, language);
  if (named === null) return null;
  const hint = { day: named.day, role: 'published', assumption: 'date-from-url' } as const;
  return named.orderAssumed ? { ...hint, doubt: 'day-month-order' } : hint;
}

/** Languages that put the year or the month first, or are written in countries that do. */
const NOT_DAY_FIRST = /^(?:en|zh|ja|ko|hu|fil|tl|mn|lt|eu|fa|ps)(?:-|$)/i;

function writesDayFirst(language: string | null): boolean {
  if (language === null) return false;
  return /^en-(?:gb|ie|in|au|nz|za)\b/i.test(language) || !NOT_DAY_FIRST.test(language);
}

/** Everywhere but in the United States the day comes first; a country's own ending tells, else only the numbers do. */
function eitherWay(match: RegExpExecArray, host: string | null): Day | null {
  const dayFirst = inOrder(match, ['d', 'm', 'y']);
  const monthFirst = inOrder(match, ['m', 'd', 'y']);
  if (host !== null && zoneOfHost(host) !== null) return dayFirst;
  if (host !== null && /(?:^|\.)cnn\.com$/.test(host)) return monthFirst;
  return dayFirst === null || monthFirst === null || match[1] === match[2] ? (dayFirst ?? monthFirst) : null;
}

function inOrder(match: RegExpExecArray, order: readonly [Part, Part, Part]): Day | null {
  const parts = { y: '', m: '', d: '' };
  order.forEach((part, index) => {
    parts[part] = match[index + 1] ?? '';
  });
  return makeDay(parts.y, parts.m, parts.d);
}

function makeDay(y: string, m: string, d: string): Day | null {
  const year = Number(y) + (y.length === 2 ? 2000 : 0);
  const month = /^\d+$/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d);
  const possible = year >= 1998 && year < 2100 && month >= 1 && month <= 12 && day >= 1;
  return possible && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

function takeApart(url: string): { readonly host: string | null; readonly path: string } {
  if (!URL.canParse(url)) return { host: null, path: url };
  const { hostname, pathname } = new URL(url);
  try {
    return { host: hostname, path: decodeURIComponent(pathname) };
  } catch {
    return { host: hostname, path: pathname };
  }
}
