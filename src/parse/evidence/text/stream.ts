import type { DateReading } from '../../time/reading.js';
import type { Line } from './line.js';
import type { LineStamp, StampForm } from './line-stamp.js';
import { withoutOthers } from './no-openings.js';
import type { Opening } from './opening.js';

/** The stamps that separate the posts of a page, and how sure it is that they do. */
export interface Stream {
  readonly form: StampForm;
  readonly openings: readonly Opening[];
  /** Share of neighbouring pairs whose clock does not rise (falling) or does not fall (rising) down the page. */
  readonly falling: number;
  readonly rising: number;
}

/** A stamp needs this many characters of text behind it, on the average, to open posts and not rows of a table. */
const LEAST_PROSE = 25;

/**
 * Chooses the stamps that separate posts: those of one form ("all on their own line", "all before a colon"), because a
 * live blog prints its stamps alike while times in prose, agendas and captions stand in any way.
 */
export function chooseStream(lines: readonly Line[], stamps: readonly (LineStamp | null)[]): Stream | null {
  const streams = (['rule', 'whole', 'tail', 'lead'] as const)
    .map((form) => openingsOf(form, lines, stamps))
    .filter((openings) => openings.length > 0 && !isPageTime(openings, stamps))
    .map((openings) => makeStream(openings, openings[0]?.stamp.form ?? 'whole'));
  let best: Stream | null = null;
  for (const stream of streams) {
    if (best === null || weigh(stream, lines) > weigh(best, lines)) best = stream;
  }
  if (best === null) return null;
  const lead = streams.find(({ form }) => form === 'lead');
  if (best.form === 'whole' && lead !== undefined && lead.openings.length * 2 >= best.openings.length) {
    // As many posts have headlines as have none: together they are the stream, if all of them fit.
    const both = withBareClocks(lead, stamps);
    if (both.openings.length === lead.openings.length + best.openings.length) return both;
  }
  return withBareClocks(best, stamps);
}

/**
 * A post without a headline shows its bare clock among posts of the form "18:05 Ferries until midnight". It is taken
 * where it fits between its neighbours, else it is the length of a film or a row of a table.
 */
function withBareClocks(stream: Stream, stamps: readonly (LineStamp | null)[]): Stream {
  const { form, openings, falling, rising } = stream;
  if ((form !== 'lead' && form !== 'rule') || Math.max(falling, rising) < 0.8 || falling === rising) return stream;
  const joined = [...openings];
  let position = 0;
  stamps.forEach((stamp, index) => {
    while ((openings[position]?.index ?? index) < index) position++;
    const [before, after] = [openings[position - 1], openings[position]];
    if (stamp?.form !== 'whole' || stamp.reading.clock === null || stamp.reading.role !== null) return;
    if (before === undefined || stamps[index + 1]?.form === 'whole') return;
    // Twice the same clock is one stamp printed in two ways.
    const fits = isBetween(before.stamp, stamp, after?.stamp ?? null, falling > rising ? -1 : 1);
    if (fits) joined.push({ index, stamp });
  });
  return joined.length === openings.length
    ? stream
    : makeStream(
        joined.sort((one, two) => one.index - two.index),
        form,
      );
}

/** A lone dated stamp is the page's own, unless the page has given its time elsewhere. */
function isPageTime(openings: readonly Opening[], stamps: readonly (LineStamp | null)[]): boolean {
  const only = openings.length === 1 ? openings[0] : undefined;
  if (only === undefined || only.stamp.form !== 'whole' || only.stamp.reading.date?.year == null) return false;
  return !stamps.some((stamp) => stamp !== null && isDatedUpdate(stamp));
}

function openingsOf(form: StampForm, lines: readonly Line[], stamps: readonly (LineStamp | null)[]): Opening[] {
  const openings: Opening[] = [];
  // One dated "Updated …" is the page's, with "Posted at …" above it too; several ("UPDATE: 7/20/14 11:17 PM ET") with
  // words between them part its posts.
  const parting = stamps.filter((_, index) => isDated(stamps[index]) && !isDated(stamps[index - 1])).length >= 2;
  const listed: Opening[] = [];
  stamps.forEach((stamp, index) => {
    const line = lines[index];
    if (stamp === null || line === undefined || stamp.form !== form || !canOpen(stamp, parting)) return;
    // A bulleted line is part of a list inside a post ("• First polls close: 7 p.m. ET"), unless names stand in it.
    if (form === 'lead' && line.bullet !== '' && !/^[◆–—-]$/.test(line.bullet)) listed.push({ index, stamp });
    else openings.push({ index, stamp });
  });
  if (openings.length === 0 && isListOfPosts(listed, lines)) return listed;
  return withoutOthers(form === 'lead' ? alike(openings) : openings, lines);
}

/** So many entries of one list, newest first, are the posts themselves: what is to come is listed the other way. */
const LEAST_LISTED = 6;

function isListOfPosts(listed: readonly Opening[], lines: readonly Line[]): boolean {
  const [first, last] = [listed[0]?.index ?? 0, listed.at(-1)?.index ?? -1];
  if (listed.length < LEAST_LISTED || makeStream(listed, 'lead').falling < 0.9) return false;
  return listed.length >= lines.slice(first, last + 1).filter(({ bullet }) => bullet !== '').length * 0.8;
}

function canOpen(stamp: LineStamp, parting: boolean): boolean {
  const { clock, relative, role } = stamp.reading;
  if (clock === null && relative === null) return false;
  // "This was published 1 year ago", "Updated 5 minutes ago": the age of the page.
  if (clock === null && role !== null) return false;
  return parting || !isDatedUpdate(stamp);
}

function isDated(stamp: LineStamp | null | undefined): boolean {
  return stamp != null && isDatedUpdate(stamp);
}

/** "Updated 9:50 a.m. ET, February 23, 2023"; "[Update 11:40 p.m.]" has no date and is a post's. */
function isDatedUpdate(stamp: LineStamp): boolean {
  const { role, date } = stamp.reading;
  return (stamp.form === 'whole' || stamp.form === 'tail') && role !== null && date?.year != null;
}

/** Keeps the leads that are set off like most of them: "22.10 Monday …" among "22.14 – …" is prose. */
function alike(openings: readonly Opening[]): Opening[] {
  const setOff = openings.filter(({ stamp }) => stamp.setOff);
  return setOff.length * 2 >= openings.length ? setOff : [...openings];
}

/** Whether a clock lies on the way from one to the next, over midnight or not: 02:15 is not between 18:32 and 18:05. */
function isBetween(one: LineStamp, middle: LineStamp, two: LineStamp | null, direction: 1 | -1): boolean {
  const [here, at, next] = [minutesOf(one), minutesOf(middle), two === null ? null : minutesOf(two)];
  if (here === null || at === null || one.reading.clock === null) return false;
  const way = (from: number, to: number): number => ((to - from) * direction + DAY) % DAY;
  if (way(here, at) === 0) return false;
  return next === null ? way(here, at) <= DAY / 2 : way(here, at) <= way(here, next);
}

function makeStream(openings: readonly Opening[], form: StampForm): Stream {
  let pairs = 0;
  let falls = 0;
  let rises = 0;
  openings.forEach((opening, index) => {
    const next = openings[index + 1];
    const step = next === undefined ? null : stepBetween(opening.stamp, next.stamp);
    if (step === null) return;
    pairs++;
    if (step.falls) falls++;
    if (step.rises) rises++;
  });
  return { form, openings, falling: pairs === 0 ? 0 : falls / pairs, rising: pairs === 0 ? 0 : rises / pairs };
}

const DAY = 24 * 60;

/** Which way the time goes from one stamp to the next, both ways where it stands still; null where nobody can tell. */
function stepBetween(one: LineStamp, two: LineStamp): { readonly falls: boolean; readonly rises: boolean } | null {
  const [here, next] = [minutesOf(one), minutesOf(two)];
  const days = daysBetween(one, two);
  if (here === null || next === null || (one.reading.clock === null) !== (two.reading.clock === null)) return null;
  if (!Number.isNaN(days)) {
    const step = next - here + days * DAY;
    return { falls: step <= 0, rises: step >= 0 };
  }
  // Half a day and more against the direction is midnight, not disorder.
  const midnight = one.reading.clock === null ? Number.POSITIVE_INFINITY : DAY / 2;
  return { falls: next <= here || next - here > midnight, rises: next >= here || here - next > midnight };
}

/** The clock in minutes, or the age with its sign turned: what falls down a newest-first page. */
function minutesOf({ reading: { clock, relative } }: LineStamp): number | null {
  if (clock !== null) return clock.hour * 60 + clock.minute + clock.second / 60;
  return relative === null ? null : -relative.milliseconds / 60_000;
}

/** Days from one stamp to the next by their full dates, or by "today" and "yesterday"; NaN without them. */
function daysBetween({ reading: one }: LineStamp, { reading: two }: LineStamp): number {
  if (one.date?.fromToday != null && two.date?.fromToday != null) return two.date.fromToday - one.date.fromToday;
  return dayOf(two.date) - dayOf(one.date);
}

function dayOf(date: DateReading | null): number {
  if (date?.year == null || date.month === null || date.day === null) return Number.NaN;
  return Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;
}

function weigh(stream: Stream, lines: readonly Line[]): number {
  const order = Math.max(stream.falling, stream.rising);
  const prose = proseOf(stream, lines) >= LEAST_PROSE ? 1 : 0.2;
  const clear = stream.form === 'lead' ? 0.9 : 1.1;
  return stream.openings.length ** 0.7 * (0.4 + order) * prose * clear;
}

/** Characters of text per opening. */
export function proseOf(stream: Stream, lines: readonly Line[]): number {
  const first = stream.openings[0]?.index ?? lines.length;
  let characters = 0;
  for (let index = first; index < lines.length; index++) characters += lengthOf(lines[index]?.text ?? '');
  return characters / Math.max(1, stream.openings.length) - 8;
}

/** A sign of these scripts says as much as two or three letters. */
const SIGN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

function lengthOf(text: string): number {
  return text.length + 1.5 * (text.match(SIGN)?.length ?? 0);
}
