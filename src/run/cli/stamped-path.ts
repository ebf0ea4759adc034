import { LivepostsError } from '../../model/error.js';
import { instantOfIso } from '../../read/saved/instant.js';

/** What begins like a date and holds nothing that no time holds: `2024-05-04T10:10:00Z`, but not `2024.html`. */
const LIKE_A_TIME = /^\d{4}[\dTZ:+., -]*$/i;

/** A path, and when the page behind it was saved: UTC, ISO 8601. */
export interface StampedPath {
  readonly path: string;
  readonly capturedAt: string;
}

/**
 * The path and the time of `page.html@2024-05-04T10:10:00Z`; null where nothing like a time stands behind the last `@`.
 *
 * @throws LivepostsError `bad-option` for a time without a zone, or none that there is
 */
export function splitStamp(text: string): StampedPath | null {
  const at = text.lastIndexOf('@');
  const stamp = text.slice(at + 1);
  if (at < 1 || !LIKE_A_TIME.test(stamp)) return null;
  return { path: text.slice(0, at), capturedAt: readCaptureTime(stamp, text) };
}

/**
 * The time at which a page was saved, in UTC.
 *
 * @param where what the time stands in, for the message
 * @throws LivepostsError `bad-option`
 */
export function readCaptureTime(text: string, where: string): string {
  const instant = instantOfIso(text.toUpperCase());
  if (instant !== null) return instant;
  const lacksZone = instantOfIso(`${text.toUpperCase()}Z`) !== null;
  throw new LivepostsError(
    'bad-option',
    lacksZone ? `${where}: the time "${text}" names no zone` : `${where}: "${text}" is no time`,
    { hint: 'Give date, time and zone as in 2024-05-04T10:10:00Z or 2024-05-04T11:10:00+01:00' },
  );
}
