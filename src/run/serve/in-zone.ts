import type { Post } from '../../model/post.js';
import type { Timestamp } from '../../model/timestamp.js';

/** A clock to read times by: the zone of each time as its page wrote it, or one zone for all. */
export interface ReaderZone {
  /** `own`, or an IANA name. */
  readonly name: string;
  /** A time by that clock. */
  readonly of: (time: Timestamp) => Timestamp;
}

const OWN: ReaderZone = { name: 'own', of: (time) => time };
/** The zone that is asked for most needs no calendar. */
const UTC: ReaderZone = { name: 'UTC', of: inUtc };
const NAME = /^[A-Za-z][A-Za-z0-9_+-]{0,30}(?:\/[A-Za-z0-9_+-]{1,30}){0,2}$/;

/** The zone that a reader asks for; that of the pages for none, and for what is no zone. */
export function readerZone(name: string | null): ReaderZone {
  if (name === null || !NAME.test(name)) return OWN;
  if (name === 'UTC') return UTC;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
  } catch {
    return OWN;
  }
  // Not the name that the system takes it for: it may be one that its country gave up.
  return { name, of: (time) => moved(time, format, name) };
}

function inUtc(time: Timestamp): Timestamp {
  const { precision, instant } = time;
  const isMoved = precision !== 'day' && precision !== 'hour' && instant.endsWith('Z');
  return isMoved ? { ...time, local: instant, zone: 'UTC' } : time;
}

/** A day or an hour alone is not moved: by another clock it would be parts of two. */
function moved(time: Timestamp, format: Intl.DateTimeFormat, zone: string): Timestamp {
  const at = Date.parse(time.instant);
  if (time.precision === 'day' || time.precision === 'hour' || Number.isNaN(at)) return time;
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  const offset = part('timeZoneName').replace('GMT', '') || '+00:00';
  // A few zones of the past have seconds in their offsets, which no time of a page has.
  if (!/^(?:[+-]\d\d:\d\d)$/.test(offset)) return time;
  const fraction = /\.\d+/.exec(time.instant)?.[0] ?? '';
  const year = part('year').padStart(4, '0');
  const local = `${year}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${fraction}${offset}`;
  return { ...time, local, zone };
}

/** A post with its times by the clock of a reader. */
export function inZone<P extends Post>(post: P, { name, of }: ReaderZone): P {
  if (name === 'own') return post;
  const { time, published, updated, markers } = post;
  return {
    ...post,
    time: time === null ? null : of(time),
    published: published === null ? null : of(published),
    updated: updated === null ? null : of(updated),
    markers: markers.map((marker) => (marker.at === null ? marker : { ...marker, at: of(marker.at) })),
  };
}
