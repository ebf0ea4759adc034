import type { Report } from '../../model/diagnostic.js';
import type { Stamp } from '../candidate.js';
import { type MachineTime, readMachineTime } from '../time/machine-time.js';
import { readStampOnce } from '../time/read-stamp-once.js';
import type { TimeContext } from '../time/time-context.js';
import { instantsOf, offsetAt, wallAt } from '../time/wall-clock.js';
import type { JoinedPost } from './join-candidates.js';
import { claimedInstant, isLocalInData } from './local-as-utc.js';
import type { MachineStamp, PostStamps } from './post-stamps.js';

/** Reads the stamps of every post, and sets aside the sources that cannot be believed. */
export function readPostStamps(
  posts: readonly JoinedPost[],
  context: TimeContext,
  report: Report,
): readonly PostStamps[] {
  const identical = findIdentical(posts, report);
  const read = posts
    .map((post) => readStampsOf(post, context, identical))
    .map((stamps) => withoutOtherYears(stamps, report));
  const shift = findShift(read, context);
  if (shift !== 0) {
    report('time-attribute-disbelieved', {
      message: `the attributes call a local time UTC: they are ${shift / 3_600_000} h off against the other evidence`,
      raw: String(read.find(({ shownMachine }) => shownMachine !== null)?.shownMachine?.stamp.value ?? ''),
    });
    return read.map((stamps) => withoutAttribute(stamps));
  }
  if (!isLocalInData(read, context)) return read;
  report('time-attribute-disbelieved', {
    message: 'the data calls a local time UTC: only as local times are the posts as old as their page',
    raw: String(
      read.map(({ shownMachine, published }) => shownMachine ?? published).find((stamp) => stamp !== null)?.stamp
        .value ?? '',
    ),
  });
  return read.map((stamps) => ({ ...stamps, shownMachine: null, published: null, updated: null }));
}

function readStampsOf(post: JoinedPost, context: TimeContext, identical: ReadonlySet<string>): PostStamps {
  const stamps = [post.main, ...post.others].flatMap((candidate) => candidate.stamps);
  const believed = stamps.filter((stamp) => !identical.has(`${stamp.source} ${stamp.role}`));
  const shownOnes = stamps.filter(({ role }) => role === 'shown');
  const displayed = [...shownOnes, ...stamps.filter(({ role, text }) => role === 'published' && text !== null)];
  const shown = firstReading(displayed, context);
  return {
    shown,
    unread: shown === null ? (displayed.find(({ text }) => text !== null && text.trim() !== '')?.text ?? null) : null,
    shownMachine: firstMachine(believed.filter(({ role }) => role === 'shown')),
    published: firstMachine(believed.filter(({ role }) => role === 'published')),
    updated: firstMachine(believed.filter(({ role }) => role === 'updated')),
    updatedShown: firstReading(
      stamps.filter(({ role }) => role === 'updated'),
      context,
    ),
  };
}

function firstReading(stamps: readonly Stamp[], context: TimeContext): PostStamps['shown'] {
  let relative: PostStamps['shown'] = null;
  for (const stamp of stamps) {
    if (stamp.text === null) continue;
    const { monthFirst, bareRelative } = context;
    const reading = readStampOnce(stamp.text.normalize('NFC'), context.lexicons, { monthFirst, bareRelative });
    if (reading === null) continue;
    const found = { reading, stamp };
    // "20m ago" beside "15:45": the clock says more, whichever stands first.
    if (reading.clock !== null) return found;
    relative ??= found;
  }
  return relative;
}

function firstMachine(stamps: readonly Stamp[]): MachineStamp | null {
  let best: MachineStamp | null = null;
  for (const stamp of stamps) {
    const time = stamp.value === null ? null : readMachineTime(stamp.value);
    if (time === null) continue;
    // A wall clock without zone is worth less than an instant, a date less than a clock.
    if (best === null || rank(time) > rank(best.time)) best = { stamp, time };
  }
  return best;
}

function rank(time: MachineTime): number {
  return (time.kind === 'instant' ? 2 : 0) + (time.precision === 'day' ? 0 : 1);
}

const YEAR_MS = 366 * 86_400_000;

/**
 * A time that lies more than a year off the date that readers see is there to sort by: AMP pages keep a pinned post on
 * top by adding ten years. A difference of days may be a zone, or a date that was read wrong.
 */
function withoutOtherYears(stamps: PostStamps, report: Report): PostStamps {
  const year = stamps.shown?.reading.date?.year ?? null;
  if (year === null || (stamps.shown?.reading.date?.doubts.length ?? 0) > 0) return stamps;
  const from = Date.UTC(year, 0, 1) - YEAR_MS;
  const to = Date.UTC(year + 1, 0, 1) + YEAR_MS;
  const believe = (stamp: MachineStamp | null): MachineStamp | null => {
    if (stamp?.time.kind !== 'instant' || (stamp.time.ms >= from && stamp.time.ms <= to)) return stamp;
    report('time-attribute-disbelieved', {
      message: `the attribute is years off the date that is shown: "${stamps.shown?.stamp.text ?? ''}"`,
      raw: String(stamp.stamp.value),
    });
    return null;
  };
  return { ...stamps, shownMachine: believe(stamps.shownMachine), published: believe(stamps.published) };
}

/** From this many posts on one and the same instant is no coincidence. */
const LEAST_IDENTICAL = 3;

/** Data that gives all posts one time: Guardian JSON-LD puts the newest post's into every update. */
function findIdentical(posts: readonly JoinedPost[], report: Report): ReadonlySet<string> {
  const values = new Map<string, { count: number; readonly distinct: Set<string> }>();
  for (const { main, others } of posts) {
    for (const candidate of [main, ...others]) {
      for (const { role, source, value } of candidate.stamps) {
        if (value === null) continue;
        const key = `${source} ${role}`;
        const known = values.get(key) ?? { count: 0, distinct: new Set<string>() };
        known.count++;
        known.distinct.add(String(value));
        values.set(key, known);
      }
    }
  }
  const identical = new Set<string>();
  for (const [key, { count, distinct }] of values) {
    if (count < LEAST_IDENTICAL || distinct.size > 1) continue;
    identical.add(key);
    report('times-identical', { severity: 'info', where: key, raw: [...distinct][0] ?? null });
  }
  return identical;
}

/** Share of the posts that must show the same shift. */
const AGREEMENT = 0.8;
const QUARTER_MS = 15 * 60_000;

/**
 * How far the displayed element's attribute is off, when it labels local time as UTC ("2024-07-18T11:48:00Z" for 11:48
 * in London): the same whole offset against structured data on nearly all posts, and the data agrees with the clock
 * that is shown in the zone of the page. 0 when it can be believed.
 */
function findShift(posts: readonly PostStamps[], context: TimeContext): number {
  const shifts = new Map<number, number>();
  let compared = 0;
  for (const { shownMachine, published } of posts) {
    if (shownMachine === null || published === null || shownMachine.stamp.source === published.stamp.source) continue;
    if (shownMachine.time.kind !== 'instant' || published.time.kind !== 'instant') continue;
    compared++;
    const minutes = Math.round((shownMachine.time.ms - published.time.ms) / 60_000) * 60_000;
    shifts.set(minutes, (shifts.get(minutes) ?? 0) + 1);
  }
  for (const [shift, count] of shifts) {
    if (compared < 2 || count < compared * AGREEMENT || shift === 0 || shift % QUARTER_MS !== 0) continue;
    if (Math.abs(shift) <= 14 * 3_600_000) return agreesWithPage(posts, shift, context) ? shift : 0;
  }
  return compared === 0 ? findLoneShift(posts, context) : 0;
}

function agreesWithPage(posts: readonly PostStamps[], shift: number, context: TimeContext): boolean {
  const { stampZone } = context;
  const sample = posts.find(({ shownMachine }) => shownMachine?.time.kind === 'instant');
  if (stampZone === null || sample?.shownMachine?.time.kind !== 'instant') return true;
  const instant = sample.shownMachine.time.ms - shift;
  return offsetAt(instant, { zone: stampZone.zone }) * 60_000 === shift;
}

/**
 * With nothing but the attribute to go by: its digits are those of the clock shown, the page's zone is not UTC, and
 * read as UTC the newest post would lie after the last change of the page.
 */
function findLoneShift(posts: readonly PostStamps[], context: TimeContext): number {
  const { stampZone, pageUpdated } = context;
  if (stampZone === null || pageUpdated === null) return 0;
  const zulu = posts.flatMap(({ shown, shownMachine }) => claimedInstant(shown, shownMachine));
  if (zulu.length < 2 || zulu.length < posts.length / 2) return 0;
  const newest = Math.max(...zulu);
  const [real] = instantsOf(wallAt(newest, { zone: 'UTC' }), { zone: stampZone.zone }).instants;
  if (real === undefined || real === newest) return 0;
  const tooLate = newest > pageUpdated + QUARTER_MS;
  return tooLate && Math.abs(real - pageUpdated) < Math.abs(newest - pageUpdated) ? newest - real : 0;
}

/** Leaves the text of the displayed time and takes the data for the instant. */
function withoutAttribute(stamps: PostStamps): PostStamps {
  return stamps.shownMachine?.stamp.source === 'attribute' ? { ...stamps, shownMachine: null } : stamps;
}
