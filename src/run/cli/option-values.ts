import { InvalidArgumentError } from 'commander';

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i;
const SIZE = /^(\d{1,9}(?:\.\d{1,3})?) ?(B|KB|MB|GB)?$/i;
const BYTES_PER_UNIT: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** `--captured-at`: an ISO 8601 instant. @returns the same in UTC. @throws InvalidArgumentError */
export function readInstant(value: string): string {
  const [, year, month, day] = INSTANT.exec(value) ?? [];
  const milliseconds = Date.parse(value.toUpperCase().replace(',', '.'));
  // `Date.parse` takes 30 February for 1 March.
  const isRealDay = Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number.isNaN(milliseconds) || !isRealDay) {
    throw new InvalidArgumentError('Give date, time and zone as in 2024-02-07T23:03:00Z or 2024-02-07T18:03:00-05:00.');
  }
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** `--zone`: an IANA name. An offset or abbreviation is no zone: it does not know summer time. */
export function readZone(value: string): string {
  if ((value.includes('/') || value.toUpperCase() === 'UTC') && isZone(value)) return value;
  const wanted = value.toLowerCase().replace(/[\s-]+/g, '_');
  const like =
    wanted.length < 3 ? [] : Intl.supportedValuesOf('timeZone').filter((zone) => zone.toLowerCase().includes(wanted));
  const meant = like.length > 0 && like.length < 4 ? ` Did you mean ${like.join(' or ')}?` : '';
  throw new InvalidArgumentError(`Give an IANA zone such as Europe/London, America/New_York or UTC.${meant}`);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `--language`: a BCP 47 tag, in its usual spelling. */
export function readLanguage(value: string): string {
  try {
    const [language] = Intl.getCanonicalLocales(value);
    if (language !== undefined) return language;
  } catch {
    // Not well formed: the same message as for none at all.
  }
  throw new InvalidArgumentError('Give a language tag such as en, de or pt-BR.');
}

/** `--url`: the address the page was published at. */
export function readUrl(value: string): string {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('Give the whole address, beginning with https:// or http://.');
}

/** `--max-size`: bytes, or a number with KB, MB or GB (1 KB is 1024 bytes). @returns bytes */
export function readSize(value: string): number {
  const [, number, unit = 'B'] = SIZE.exec(value.trim()) ?? [];
  const bytes = Math.floor(Number(number) * (BYTES_PER_UNIT[unit.toUpperCase()] ?? Number.NaN));
  if (!(bytes >= 1)) throw new InvalidArgumentError('Give a number of bytes, or a size such as 500KB, 64MB or 1GB.');
  return bytes;
}

const DURATION = /^(\d{1,9}(?:\.\d{1,3})?) ?(ms|s|m|min|h|d)$/i;
const MS_PER_UNIT: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A time span: `90s`, `5m`, `2h`, `1d`. @returns milliseconds */
export function readDuration(value: string): number {
  const [, number, unit = ''] = DURATION.exec(value.trim()) ?? [];
  const milliseconds = Math.round(Number(number) * (MS_PER_UNIT[unit.toLowerCase()] ?? Number.NaN));
  if (!(milliseconds >= 0)) throw new InvalidArgumentError('Give a number with a unit: 90s, 5m, 2h or 1d.');
  return milliseconds;
}

/** Asking more often is no following, but an attack. */
const LEAST_INTERVAL = 1_000;

/** `--interval`: `1m-30m`, or one span for always the same. @returns milliseconds */
export function readInterval(value: string): { readonly least: number; readonly most: number } {
  const [first = '', second = first, ...rest] = value.split('-');
  const [least, most] = [readDuration(first), readDuration(second)];
  if (rest.length > 0 || least > most)
    throw new InvalidArgumentError('Give the shortest and the longest interval: 1m-30m.');
  if (least < LEAST_INTERVAL) throw new InvalidArgumentError('The shortest interval is 1s.');
  return { least, most };
}

/** `--limit` and the like: a whole number. */
export function readCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return Number(value);
}
