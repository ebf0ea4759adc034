import type { Line } from './line.js';
import { kindOf } from './line-kind.js';
import type { Opening } from './opening.js';

/** Fewer openings show no habit. */
const LEAST = 3;
/** In minutes. */
const DAY = 24 * 60;

/** The openings without those lines that have a stamp and open no post: the page's own time, the lines of an agenda. */
export function withoutOthers(openings: readonly Opening[], lines: readonly Line[]): Opening[] {
  return withoutAgenda(withoutPageTime(openings, lines), lines);
}

/** The only whole date, above the posts and set in another way than their stamps, is that of the page. */
function withoutPageTime(openings: readonly Opening[], lines: readonly Line[]): readonly Opening[] {
  const [first, ...rest] = openings;
  if (first === undefined || rest.length < LEAST || first.stamp.reading.date?.year == null) return openings;
  if (rest.some(({ stamp }) => stamp.reading.date?.year != null)) return openings;
  const setting = ({ index }: Opening): string | null => {
    const line = lines[index];
    return line === undefined ? null : (kindOf(line)?.own ?? null);
  };
  const own = setting(first);
  return own !== null && rest.every((opening) => setting(opening) !== own) ? rest : openings;
}

/**
 * "10am: The keeper gives evidence. 12pm: The ferry company reports." inside a post of 8.40am: lines under each other
 * whose times run ahead of the posts around them.
 */
function withoutAgenda(openings: readonly Opening[], lines: readonly Line[]): Opening[] {
  const [down, up] = ([1, -1] as const).map((direction) => withoutRunsAhead(openings, lines, direction));
  if (down === undefined || up === undefined) return [...openings];
  return orderIn(down, 1) >= orderIn(up, -1) ? down : up;
}

/** Without the runs that are ahead of a page whose times go one way: 1 for oldest first. */
function withoutRunsAhead(openings: readonly Opening[], lines: readonly Line[], direction: 1 | -1): Opening[] {
  const agenda = new Set<Opening>();
  for (let start = 1; start < openings.length; start++) {
    const end = endOfRun(openings, start, lines);
    const [before, after] = [openings[start - 1], openings[end]];
    const run = openings.slice(start, end);
    if (run.length >= 2 && before !== undefined && after !== undefined && runsAhead(run, before, after, direction))
      for (const opening of run) agenda.add(opening);
    start = Math.max(start, end - 1);
  }
  const posts = openings.filter((opening) => !agenda.has(opening));
  // Where most lines are of the kind, the page is the agenda.
  return posts.length >= LEAST && posts.length > agenda.size ? posts : [...openings];
}

/** Share of the steps that go one way, over midnight or not. */
function orderIn(openings: readonly Opening[], direction: 1 | -1): number {
  const steps = openings.slice(1).map((opening, index) => follows(openings[index], opening, direction));
  return steps.filter(Boolean).length / Math.max(1, steps.length);
}

/** Where a run of rising times on lines under each other ends. */
function endOfRun(openings: readonly Opening[], start: number, lines: readonly Line[]): number {
  let end = start + 1;
  for (; end < openings.length; end++) {
    const [above, here] = [openings[end - 1], openings[end]];
    if (above === undefined || here === undefined || here.index !== above.index + 1) break;
    if (here.stamp.form !== 'lead' || lines[here.index]?.heading === true) break;
    const [one, two] = [minutesOf(above), minutesOf(here)];
    if (one === null || two === null || two <= one) break;
  }
  return end;
}

/** Whether the run is later than both posts around it, and these follow each other as if it were not there. */
function runsAhead(run: readonly Opening[], before: Opening, after: Opening, direction: 1 | -1): boolean {
  const [one, two] = [minutesOf(before), minutesOf(after)];
  const first = minutesOf(run[0]);
  if (one === null || two === null || first === null) return false;
  // Something leads over to an agenda; the second lesson of a timetable follows on the first.
  if ((run[0]?.index ?? 0) <= before.index + 1) return false;
  // On the way from one to the other over midnight it is in its place.
  if (direction === 1 && (first - one + DAY) % DAY <= (two - one + DAY) % DAY) return false;
  return first > one && first > two && follows(before, after, direction);
}

/** Whether it is less than half a day from one to the next in this direction. */
function follows(one: Opening | undefined, two: Opening, direction: 1 | -1): boolean {
  const [from, to] = [minutesOf(one), minutesOf(two)];
  return from !== null && to !== null && ((to - from) * direction + DAY) % DAY < DAY / 2;
}

function minutesOf(opening: Opening | undefined): number | null {
  const clock = opening?.stamp.reading.clock;
  return clock == null ? null : clock.hour * 60 + clock.minute;
}
