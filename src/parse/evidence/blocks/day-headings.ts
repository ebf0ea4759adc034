import { type Element, isElement, parentOf } from '../../../read/html/dom.js';
import type { DateReading } from '../../time/reading.js';
import { findOtherPlace } from './names.js';
import type { TimeSignal } from './signals.js';

/** The headings that part a stream by days, and which posts each speaks for. */
export interface DayHeadings {
  readonly elements: ReadonlySet<Element>;
  readonly dates: ReadonlyMap<Element, DateReading>;
}

/** A day heading or a post, as the reader meets them. */
type Row = { readonly date: DateReading } | { readonly member: Element };

/**
 * Reads the dates that stand alone between the posts: "Wednesday, 4 March" above the posts of the day. Some pages set
 * them below; a date above all posts outside their container is that of the page.
 *
 * @param members in page order
 * @param times of the page, in page order
 */
export function findDayHeadings(members: ReadonlySet<Element>, times: readonly TimeSignal[]): DayHeadings {
  const containers = containersOf(members);
  const elements = new Set<Element>();
  const rows: Row[] = [];
  const met = new Set<Element>();
  for (const signal of times) {
    const place = placeOf(signal.element, members, containers);
    if (place === null) continue;
    if ('member' in place) {
      if (!met.has(place.member)) rows.push(place);
      met.add(place.member);
    } else if (isDayAlone(signal) && signal.reading?.date != null && findOtherPlace(signal.element) === null) {
      elements.add(place.child);
      rows.push({ date: signal.reading.date });
    }
  }
  return { elements, dates: spread(rows) };
}

/** What the posts lie in directly: one element, or one for each day. */
function containersOf(members: ReadonlySet<Element>): ReadonlySet<Element> {
  const containers = new Set<Element>();
  for (const member of members) {
    const around = parentOf(member);
    if (around !== null && !members.has(around)) containers.add(around);
  }
  return containers;
}

/** The post that an element stands in, or the child of a container of posts. */
function placeOf(
  element: Element,
  members: ReadonlySet<Element>,
  containers: ReadonlySet<Element>,
): { readonly member: Element } | { readonly child: Element } | null {
  let at: Element | null = element;
  while (at !== null) {
    if (members.has(at)) return { member: at };
    const around: Element | null = parentOf(at);
    if (around !== null && containers.has(around)) return { child: at };
    at = isElement(around) ? around : null;
  }
  return null;
}

function isDayAlone({ machine, reading }: TimeSignal): boolean {
  if (reading?.date?.day == null || reading.date.month === null) return false;
  if (reading.clock !== null || reading.relative !== null || reading.role !== null) return false;
  return machine === null || machine.time.precision === 'day';
}

/** Headings stand above their posts, unless posts come first and a heading last. */
function spread(rows: readonly Row[]): ReadonlyMap<Element, DateReading> {
  const first = rows[0];
  const last = rows.at(-1);
  const below = first !== undefined && last !== undefined && 'member' in first && 'date' in last;
  const dates = new Map<Element, DateReading>();
  let date: DateReading | null = null;
  for (const row of below ? [...rows].reverse() : rows) {
    if ('date' in row) date = row.date;
    else if (date !== null) dates.set(row.member, date);
  }
  return dates;
}
