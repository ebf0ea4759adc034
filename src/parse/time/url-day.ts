import { daysInMonth } from './machine-time.js';
import type { Day } from './time-context.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Ways in which addresses carry the day, the clearest first. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly ['y' | 'm' | 'd', 'y' | 'm' | 'd', 'y' | 'm' | 'd'];
}[] = [
  // /2024/02/07/, /2023/may/15/
  { pattern: /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$)/i, order: ['y', 'm', 'd'] },
  // liveblog-july-08-2021
  { pattern: /[-/_]([a-z]{3,9})-(\d{1,2})-((?:19|20)\d{2})(?!\d)/i, order: ['m', 'd', 'y'] },
  // 2024-02-07, 20200427
  { pattern: /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/, order: ['y', 'm', 'd'] },
  { pattern: /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/, order: ['y', 'm', 'd'] },
  // 06-02-2023, 30082018: everywhere but in the United States the day comes first
  { pattern: /(?<!\d)(\d{2})-(\d{2})-(20\d{2})(?!\d)/, order: ['d', 'm', 'y'] },
  { pattern: /(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d{2})(?!\d)/, order: ['d', 'm', 'y'] },
  // CNN: …-news-02-07-24, …-10-28-24/index.html
  { pattern: /(?<!\d)(\d{1,2})-(\d{1,2})-(\d{2})(?=[-/_.]|$|-intl)/, order: ['m', 'd', 'y'] },
];

/** The day an address names; null when it names none. */
export function dayOfUrl(url: string): Day | null {
  const path = URL.canParse(url) ? decodePath(new URL(url).pathname) : url;
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(path);
    if (match === null) continue;
    const parts = { y: '', m: '', d: '' };
    order.forEach((part, index) => {
      parts[part] = match[index + 1] ?? '';
    });
    const day = makeDay(parts.y, parts.m, parts.d);
    if (day !== null) return day;
  }
  return null;
}

function makeDay(y: string, m: string, d: string): Day | null {
  const year = Number(y) + (y.length === 2 ? 2000 : 0);
  const month = /^\d+$/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const day = Number(d);
  const possible = year >= 1998 && year < 2100 && month >= 1 && month <= 12 && day >= 1;
  return possible && day <= daysInMonth(year, month) ? { year, month, day } : null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
