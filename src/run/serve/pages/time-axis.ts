import type { InstantRange } from '../../../model/post.js';
import type { TimelineCapture } from '../../../model/timeline.js';
import type { ReaderZone } from '../in-zone.js';
import { count, showInstantIn } from './show-instant.js';

const WIDTH = 720;
/** The lane of the captures, and the lane of what they show. */
const TICKS = 14;
const LANE = 4;
/** So many captures have a lane of their own; of more, some are drawn. */
const MOST_LANES = 40;
/** Narrower marks could not be seen. */
const LEAST = 1.5;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * When captures were made and which stretch of the coverage each of them shows, over one axis of time; stretches that no
 * capture shows stand out over all of it. Empty where fewer than two moments are known.
 */
export function timeAxis(
  captures: readonly TimelineCapture[],
  gaps: readonly InstantRange[],
  zone: ReaderZone,
): string {
  const made = captures.flatMap(({ capture }) => timeOf(capture.capturedAt));
  const windows = captures.flatMap(({ window }) => spanOf(window?.oldest, window?.newest));
  const holes = gaps.flatMap(({ after, before }) => spanOf(after, before));
  const times = [...made, ...[...windows, ...holes].flatMap(({ from, to }) => [from, to])];
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  if (!(last > first)) return '';
  const x = (time: number): number => round(((time - first) / (last - first)) * WIDTH);
  const drawn = sample(windows, MOST_LANES);
  const height = TICKS + drawn.length * LANE + 4;
  const marks = [
    ...made.map((time) => `<line class="made" x1="${x(time)}" x2="${x(time)}" y1="0" y2="${TICKS - 4}"/>`),
    ...drawn.map(({ from, to }, lane) => bar('shown', x(from), x(to), TICKS + lane * LANE, LANE - 1)),
    ...holes.map(({ from, to }) => bar('gap', x(from), x(to), 0, height)),
  ];
  const label = `${count(captures.length, 'capture')} over time; ${holes.length === 0 ? 'no gap between them' : count(holes.length, 'gap')}`;
  return [
    '<figure class="axis">',
    `<svg viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" role="img" aria-label="${label}">${marks.join('')}</svg>`,
    `<p class="ends"><span>${showInstantIn(iso(first), zone)}</span> <span>${showInstantIn(iso(last), zone)}</span></p>`,
    `<figcaption>Strokes: captures. Bars: the posts that each shows, from its oldest to its newest.${holes.length === 0 ? '' : ' Shaded: posts may be missing.'}</figcaption>`,
    '</figure>',
  ].join('\n');
}

function bar(kind: string, from: number, to: number, y: number, height: number): string {
  const width = Math.max(LEAST, round(to - from));
  return `<rect class="${kind}" x="${Math.min(from, WIDTH - width)}" y="${y}" width="${width}" height="${height}"/>`;
}

function spanOf(from: string | null | undefined, to: string | null | undefined): readonly Span[] {
  const [one] = timeOf(from ?? null);
  const [other] = timeOf(to ?? null);
  return one === undefined || other === undefined || other < one ? [] : [{ from: one, to: other }];
}

function timeOf(instant: string | null): readonly number[] {
  const time = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(time) ? [] : [time];
}

/** Evenly, with the first and the last. */
function sample<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.round((index * (all.length - 1)) / (most - 1))]).flatMap(
    (one) => one ?? [],
  );
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
