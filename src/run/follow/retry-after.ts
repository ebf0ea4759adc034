/** A server that asks for more is asked again after a day all the same. */
const LONGEST = 24 * 60 * 60_000;

/**
 * How long a server asks to be left alone: `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3).
 *
 * @returns milliseconds; null where it does not say
 */
export function readRetryAfter(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,12}$/.test(text)) return Math.min(Number(text) * 1_000, LONGEST);
  // A date begins with a name of a day; other words would be guessed at.
  if (!/^[A-Z][a-z]{2,8},? /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(0, at - now), LONGEST);
}

/**
 * How long an answer says it stays fresh in the caches of its readers (`Cache-Control: max-age`, without the age it had
 * already); to ask sooner would be to ask in vain.
 *
 * @returns milliseconds
 */
export function readFreshness(cacheControl: string | null, age: string | null): number {
  const seconds = /(?:^|[,\s])max-age\s{0,5}=\s{0,5}"?(\d{1,9})/i.exec(cacheControl ?? '')?.[1];
  if (seconds === undefined) return 0;
  const old = /^\d{1,9}$/.test(age?.trim() ?? '') ? Number(age) : 0;
  return Math.min(Math.max(0, Number(seconds) - old) * 1_000, LONGEST);
}
