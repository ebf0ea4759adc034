import type { Timestamp } from '../../../src/model/timestamp.js';
import type { StampKind } from './house.js';
import type { Shot } from './shoot.js';
import { localOf, utcOf, wallOf } from './zones.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment as the parser gives it when a page prints it in this way; null where it cannot be told. */
export function stampOf(kind: StampKind, moment: number, zone: string, shot: Shot): Timestamp | null {
  if (kind === 'none') return null;
  if (kind === 'relative') return relativeStamp(moment, zone, shot);
  if (kind === 'full') {
    return { ...base(moment, zone), text: null, precision: 'second', source: 'attribute', assumptions: [] };
  }
  const minute = Math.floor(moment / MINUTE) * MINUTE;
  const wall = wallOf(zone, minute).toISOString();
  if (kind === 'minute') {
    const text = `${wall.slice(0, 10)} ${wall.slice(11, 16)}`;
    return { ...base(minute, zone), text, precision: 'minute', source: 'text', assumptions: [] };
  }
  return {
    ...base(minute + shot.daysOff * DAY, zone),
    text: wall.slice(11, 16),
    precision: 'minute',
    source: 'text',
    assumptions: shot.daysOff === 0 ? ['date-from-page', 'zone-from-page'] : ['date-from-capture', 'day-rollover'],
  };
}

function base(instant: number, zone: string): Pick<Timestamp, 'instant' | 'local' | 'zone'> {
  return { instant: utcOf(instant), local: localOf(zone, instant), zone };
}

/** The page counts from the moment it was made, the parser from the moment of the capture: a cache parts the two. */
function relativeStamp(moment: number, zone: string, shot: Shot): Timestamp | null {
  if (!shot.timed) return null;
  const age = Math.max(0, shot.view - moment);
  const [unit, word, precision] =
    age < HOUR
      ? ([MINUTE, 'min', 'minute'] as const)
      : age < DAY
        ? ([HOUR, 'hours', 'hour'] as const)
        : ([DAY, 'days', 'day'] as const);
  const count = Math.floor(age / unit);
  return {
    ...base(shot.at - count * unit, zone),
    text: `${count} ${word} ago`,
    precision,
    source: 'relative',
    assumptions: [],
  };
}
