import type { PageHead } from '../../read/captures/capture.js';
import type { CaptureFilter } from './job.js';

/** Longer patterns are a mistake, and many stars would take long to try. */
const MOST_STARS = 8;

/**
 * Whether a capture is wanted, by its address and time. A pattern fits a whole address, `*` stands for anything; without
 * a star it fits everything that it is a part of.
 */
export function wants({ include, exclude, since, until }: CaptureFilter): (head: PageHead) => boolean {
  const included = include.map(matcherOf);
  const excluded = exclude.map(matcherOf);
  const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
  const before = until === null ? Number.POSITIVE_INFINITY : Date.parse(until);
  return ({ url, capturedAt }) => {
    const address = url ?? '';
    if (included.length > 0 && !included.some((fits) => fits(address))) return false;
    if (excluded.some((fits) => fits(address))) return false;
    const at = capturedAt === null ? null : Date.parse(capturedAt);
    return at === null || (at >= from && at < before);
  };
}

function matcherOf(pattern: string): (address: string) => boolean {
  const parts = pattern.split('*').slice(0, MOST_STARS + 1);
  if (parts.length === 1) return (address) => address.includes(pattern);
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  return (address) => {
    if (!address.startsWith(first) || !address.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = address.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= address.length - last.length;
  };
}
