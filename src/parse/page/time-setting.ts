import { DIAGNOSTICS, type Report } from '../../model/diagnostic.js';
import { LivepostsError } from '../../model/error.js';
import type { Assumption, Timestamp } from '../../model/timestamp.js';
import type { Stamp } from '../candidate.js';
import type { Coverage } from '../coverage.js';
import type { Language } from '../languages/language.js';
import { knownHost } from '../layouts/known-hosts.js';
import { fixedZone } from '../time/fixed-zone.js';
import { zoneOfHost } from '../time/host-zone.js';
import { type Lexicon, lexiconsOf } from '../time/lexicon.js';
import { readMachineTime } from '../time/machine-time.js';
import { instantOf } from '../time/make-timestamp.js';
import { zonesOfWords } from '../time/place-words.js';
import { readStampOnce } from '../time/read-stamp-once.js';
import type { StampReading, ZoneReading } from '../time/reading.js';
import type { MonthFirst } from '../time/recognise/numeric-date.js';
import { problemOf, resolveAlone } from '../time/resolve-alone.js';
import { type KnownZone, settleZone } from '../time/settle-zone.js';
import type { TimeContext } from '../time/time-context.js';
import { isZone } from '../time/wall-clock.js';
import { tellPageTimes } from './tell-page-times.js';
import { type ClockReading, zoneOfClocks } from './zone-of-clocks.js';
import { zoneOfRegion, zonesNamed } from './zones-of-page.js';

/** The times of the page itself, and everything that the times of its posts may lean on. */
export interface TimeSetting {
  readonly context: TimeContext;
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
}

/** Works out zones, page times and capture time of a page before any post is looked at. */
export function findTimeSetting(
  coverage: Coverage,
  languages: readonly Language[],
  options: { readonly zone: string | null; readonly capturedAt: string | null },
  report: Report,
): TimeSetting {
  if (options.zone !== null && !isZone(options.zone)) {
    throw new LivepostsError('bad-option', `"${options.zone}" is not a time zone.`, {
      hint: 'Give an IANA zone name such as "Europe/London" or "America/New_York".',
    });
  }
  const lexicons = lexiconsOf(languages);
  const { facts } = coverage;
  const texts = [...facts.stamps, ...coverage.posts.flatMap(({ main }) => main.stamps)].flatMap(
    ({ text }) => text ?? [],
  );
  const monthFirst = findMonthFirst(texts, coverage, facts.language);
  const readings = texts
    .map((text) => readStampOnce(text, lexicons, { monthFirst }))
    .filter((reading) => reading !== null);
  const knownZones = findKnownZones(coverage, options.zone, languages, readings);
  const base: TimeContext = {
    lexicons,
    capturedAt: options.capturedAt === null ? null : { instant: Date.parse(options.capturedAt), assumption: null },
    stampZone: findStampZone(coverage, options.zone, knownZones, readings, { lexicons, monthFirst }),
    knownZones,
    pageUpdated: null,
    pagePublished: null,
    days: facts.days,
    monthFirst,
    bareRelative: coverage.bareRelative,
  };
  const named = {
    published: pickPageTime(facts.stamps, 'published', base, lexicons),
    updated: pickPageTime(facts.stamps, 'updated', base, lexicons),
  };
  const unnamed = facts.unnamed.flatMap((stamp) => resolvePageStamp(stamp, base, lexicons) ?? []);
  const told = tellPageTimes(unnamed, coverage.posts, coverage.order, base);
  const published = named.published ?? told.published;
  const updated = named.updated ?? told.updated;
  if (published === null) reportUnresolved(facts.stamps, 'published', base, report);
  if (updated === null) reportUnresolved(facts.stamps, 'updated', base, report);
  const dated: TimeContext = {
    ...base,
    days: told.day === null ? facts.days : [...facts.days, told.day],
    pageUpdated: updated === null || updated.precision === 'day' ? null : instantOf(updated),
    pagePublished: published === null || published.precision === 'day' ? null : instantOf(published),
  };
  return {
    context: { ...dated, capturedAt: dated.capturedAt ?? captureFromPage(facts.stamps, dated, lexicons) },
    published,
    updated,
  };
}

/** "Updated less than 1 min ago6:53 a.m. ET": the page was captured within a minute of that time. */
function captureFromPage(
  stamps: readonly Stamp[],
  context: TimeContext,
  lexicons: readonly Lexicon[],
): TimeContext['capturedAt'] {
  for (const { text } of stamps) {
    const reading = text === null ? null : readStampOnce(text, lexicons);
    if (reading?.relative == null || reading.clock === null || reading.date === null) continue;
    const timestamp = resolveAlone(reading, 'text', context);
    if (timestamp === null || reading.relative.milliseconds > 3_600_000) continue;
    const age = reading.relative.vague ? 0 : reading.relative.milliseconds;
    return { instant: instantOf(timestamp) + age, assumption: 'capture-time-from-page' };
  }
  return null;
}

/**
 * The first version is the earliest time that any source calls so, the last version the latest: many pages put the
 * last change into `article:published_time`, none an earlier time than the first version.
 */
function pickPageTime(
  stamps: readonly Stamp[],
  role: 'published' | 'updated',
  context: TimeContext,
  lexicons: readonly Lexicon[],
): Timestamp | null {
  const found: Timestamp[] = [];
  for (const stamp of stamps) {
    if (stamp.role !== role) continue;
    const timestamp = resolvePageStamp(stamp, context, lexicons);
    if (timestamp !== null) found.push(timestamp);
  }
  const exact = found.filter(({ precision }) => precision !== 'day');
  const pool = exact.length > 0 ? exact : found;
  const better = (one: Timestamp, two: Timestamp): boolean =>
    role === 'published' ? instantOf(one) < instantOf(two) - 60_000 : instantOf(one) > instantOf(two) + 60_000;
  let best: Timestamp | null = null;
  for (const timestamp of pool) if (best === null || better(timestamp, best)) best = timestamp;
  return best;
}

/** Says why a time that the page shows for itself is not given: "EDT" may be that of New York or of Sydney. */
function reportUnresolved(
  stamps: readonly Stamp[],
  role: 'published' | 'updated',
  context: TimeContext,
  report: Report,
): void {
  for (const { text, source, ...stamp } of stamps) {
    if (stamp.role !== role || text === null || stamp.value !== null) continue;
    const reading = readStampOnce(text, context.lexicons, { monthFirst: context.monthFirst });
    const problem = reading === null ? null : problemOf(reading, source, context);
    if (problem !== null)
      report(problem, { message: `the ${role} time of the page: ${DIAGNOSTICS[problem]}`, raw: text });
  }
}

function resolvePageStamp(stamp: Stamp, context: TimeContext, lexicons: readonly Lexicon[]): Timestamp | null {
  if (stamp.value !== null) {
    const machine = readMachineTime(stamp.value);
    return machine === null ? null : resolveAlone(machine, stamp.source, context);
  }
  const reading = stamp.text === null ? null : readStampOnce(stamp.text, lexicons, { monthFirst: context.monthFirst });
  return reading === null
    ? null
    : resolveAlone({ ...reading, text: stamp.text ?? reading.text }, stamp.source, context);
}

/** Zones that settle abbreviations: caller, publisher, host, page, words of the page, language. */
function findKnownZones(
  coverage: Coverage,
  option: string | null,
  languages: readonly Language[],
  readings: readonly StampReading[],
): readonly KnownZone[] {
  const known: KnownZone[] = [];
  const add = (zone: string | null | undefined, assumption: KnownZone['assumption']): void => {
    if (zone != null && !known.some((other) => other.zone === zone)) known.push({ zone, assumption });
  };
  add(option, 'zone-from-option');
  add(coverage.homeZone, 'zone-from-publisher');
  const host = hostOf(coverage.facts.url) ?? coverage.facts.sourceHost;
  const publisher = host === null ? null : knownHost(host);
  add(publisher?.zone, 'zone-from-publisher');
  add(coverage.facts.settingZone, 'zone-from-data');
  add(host === null ? null : zoneOfHost(host), 'zone-from-host');
  // "9.35pm BST": the dot in a 12-hour clock is how London writes.
  if (readings.some(({ text, zone }) => zone?.kind === 'abbreviation' && /\d\.\d\d ?[ap]m/i.test(text)))
    add('Europe/London', 'zone-from-page');
  for (const zone of zonesOfWords(coverage.facts.sample)) add(zone, 'zone-from-page');
  for (const zone of zonesNamed(readings)) add(zone, 'zone-from-page');
  add(zoneOfRegion(coverage.facts.language), 'zone-from-language');
  add(languages[0]?.homeZone, 'zone-from-language');
  return known;
}

/** The zone of stamps that name none, from the surest source; null rather than a guess. */
function findStampZone(
  coverage: Coverage,
  option: string | null,
  known: readonly KnownZone[],
  readings: readonly StampReading[],
  clocks: ClockReading,
): KnownZone | null {
  if (option !== null) return { zone: option, assumption: 'zone-from-option' };
  const { zoneNote, datelineZone } = coverage.facts;
  // "(all times local)": local to the story, so the publisher's own zone is no help.
  if (zoneNote?.kind === 'local')
    return datelineZone === null ? null : { zone: datelineZone, assumption: 'zone-from-dateline' };
  if (zoneNote?.kind === 'zone') {
    const zone = zoneOfNote(zoneNote.reading, known);
    if (zone !== null) return { zone, assumption: 'zone-from-page-note' };
  }
  const written = zoneOfReadings(readings, known);
  if (written !== null) return { zone: written, assumption: 'zone-from-page' };
  const sure = known.find(({ assumption }) => assumption !== null && SURE.includes(assumption));
  if (sure !== undefined) return sure;
  const proven = zoneOfClocks(
    coverage.posts,
    clocks,
    known.map(({ zone }) => zone),
  );
  if (proven !== null)
    return known.find(({ zone }) => zone === proven) ?? { zone: proven, assumption: 'zone-from-page' };
  // The language speaks only where no host does: a German page on a Swiss host has a host.
  return known.find(({ assumption }) => assumption === 'zone-from-language') ?? null;
}

/** What speaks for the clocks of a whole site. */
const SURE: readonly Assumption[] = ['zone-from-publisher', 'zone-from-data', 'zone-from-host'];

/** The zone that a note names; a bare offset is that offset, in summer and in winter. */
function zoneOfNote(reading: ZoneReading, known: readonly KnownZone[]): string | null {
  if (reading.kind === 'offset') return fixedZone(reading.minutes);
  const settled = settleZone(reading, NOON, known);
  return settled.ok && 'zone' in settled.place ? settled.place.zone : null;
}

const NOON = { year: 2024, month: 1, day: 15, hour: 12, minute: 0, second: 0, millisecond: 0 };

/** The zone that most of the stamps with a zone name. */
function zoneOfReadings(readings: readonly StampReading[], known: readonly KnownZone[]): string | null {
  const counts = new Map<string, number>();
  for (const { zone, date } of readings) {
    if (zone === null) continue;
    const wall =
      date?.year != null && date.month !== null && date.day !== null
        ? { ...NOON, year: date.year, month: date.month, day: date.day }
        : NOON;
    const settled = settleZone(zone, wall, known);
    if (settled.ok && 'zone' in settled.place)
      counts.set(settled.place.zone, (counts.get(settled.place.zone) ?? 0) + 1);
  }
  return [...counts].sort((one, two) => two[1] - one[1])[0]?.[0] ?? null;
}

/** "13/2/2024" somewhere on the page tells the order of all its slashed dates; else the country of its English. */
function findMonthFirst(texts: readonly string[], coverage: Coverage, language: string | null): MonthFirst {
  for (const text of texts) {
    const match = /(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(text);
    if (match === null) continue;
    if (Number(match[1]) > 12) return false;
    if (Number(match[2]) > 12) return true;
    // "10/11/2013 5:00:03 PM": seconds and a meridiem are the American form of .NET, whatever the customer's country.
    if (/\d:\d{2}:\d{2} ?[AP]M/.test(text)) return 'likely';
  }
  if (language !== null && /^en-(?!US|PH|CA)/.test(language)) return 'unlikely';
  const home = coverage.homeZone ?? '';
  if (home.startsWith('America/')) return 'likely';
  return home.startsWith('Europe/') || home.startsWith('Asia/') ? 'unlikely' : null;
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname : null;
}
