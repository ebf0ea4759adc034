import { type EditKind, editWords } from './edits.js';
import { type House, makeHouse } from './house.js';
import type { Random } from './random.js';
import { CRY, makeWords, nameOf } from './words.js';
import type { PlayedPost, Span, Version, World } from './world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Ordinary evenings, and the nights on which clocks are set in London, New York and on Lord Howe Island. */
const EVENINGS: readonly [string, ...string[]] = [
  '2031-02-11T17:00:00Z',
  '2031-07-19T21:30:00Z',
  '2031-12-31T20:00:00Z',
  '2031-03-29T20:00:00Z',
  '2031-10-25T20:00:00Z',
  '2031-03-09T02:00:00Z',
  '2031-11-02T01:00:00Z',
  '2031-04-05T11:00:00Z',
];

const EDITS: readonly [EditKind, ...EditKind[]] = [
  'typo',
  'addition',
  'addition',
  'correction',
  'correction',
  'rewrite',
  'clock',
];

/** Plays one live blog from its first post to its last change. */
export function playBlog(random: Random, seed: number, house: House = makeHouse(random)): World {
  const from = Date.parse(random.pick(EVENINGS)) + random.int(0, 3 * 3600) * 1000;
  const to = from + random.int(3, 13) * HOUR;
  const names = { next: random.int(0, 900) };
  const births = makeBirths(random, from, to);
  const migration = house.ids && random.chance(0.1) ? wholeSecond(random.int(from, to)) : null;
  const cries = random.chance(0.12);
  const posts = births.map((stamped, index) => {
    const nextName = (): string => nameOf(names.next++);
    const late = index > 1 && random.chance(0.06);
    const born = late ? stamped + random.int(10, 120) * MINUTE : stamped;
    const cry = cries && random.chance(0.35);
    const edits = makeEdits(random, house, { index, born, stamped, to, migration, cry }, nextName);
    const absences = random.chance(0.14) ? makeAbsence(random, born, to) : [];
    return {
      key: `post ${index}`,
      born,
      stamped,
      versions: edits,
      absences,
      pins: !cry && random.chance(0.04) ? [makeSpan(random, born, to)] : [],
      places: makePlaces(house, stamped, index / 1000, edits),
      keyEvent: random.chance(0.3),
    } satisfies PlayedPost;
  });
  return { seed, house, posts, from, to };
}

/** Now and then several posts within one minute, now and then an hour of silence. */
function makeBirths(random: Random, from: number, to: number): number[] {
  const count = random.int(3, 36);
  const step = (to - from) / count;
  const births: number[] = [];
  let at = from;
  for (let index = 0; index < count && at < to; index++) {
    births.push(at);
    at += random.chance(0.15) ? random.int(2, 50) * 1000 : Math.ceil((random.next() * 2 * step + 1000) / 1000) * 1000;
  }
  return births;
}

/** Captures and pages know no parts of seconds. */
const wholeSecond = (moment: number): number => Math.ceil(moment / 1000) * 1000;

function makeSpan(random: Random, born: number, to: number): Span {
  const from = wholeSecond(random.int(born, to));
  return { from, to: random.chance(0.4) ? Number.POSITIVE_INFINITY : from + random.int(5, 120) * MINUTE };
}

function makeAbsence(random: Random, born: number, to: number): Span[] {
  const from = born + random.int(1, Math.max(2, Math.floor((to - born) / MINUTE))) * MINUTE;
  return [{ from, to: random.chance(0.25) ? from + random.int(5, 90) * MINUTE : Number.POSITIVE_INFINITY }];
}

interface Birth {
  readonly index: number;
  readonly born: number;
  readonly stamped: number;
  readonly to: number;
  /** When the publisher gave all posts new ids. */
  readonly migration: number | null;
  readonly cry: boolean;
}

function makeEdits(random: Random, house: House, birth: Birth, nextName: () => string): Version[] {
  const { index, born, to, migration } = birth;
  const newId = (generation: number): string | null =>
    house.ids ? `${generation === 0 ? 'b' : 'c'}-${1000 + index}` : null;
  const words = birth.cry ? CRY : makeWords(random, nextName());
  const versions: Version[] = [{ ...words, from: born, id: newId(0), changed: null, corrected: false }];
  const moments = Array.from({ length: random.chance(0.35) ? random.int(1, 3) : 0 }, () =>
    wholeSecond(random.int(born + 1000, Math.max(to, born + HOUR))),
  );
  // A few ids change alone, some of them together with the words.
  const own = house.ids && migration === null && random.chance(0.03) ? wholeSecond(random.int(born, to)) : null;
  const renaming = migration ?? own;
  if (renaming !== null && renaming > born) moments.push(renaming);
  for (const from of [...new Set(moments)].sort((one, two) => one - two)) {
    const before = versions.at(-1);
    if (before === undefined || from <= before.from) continue;
    const renamed = renaming !== null && from >= renaming;
    const id = renamed ? newId(1) : before.id;
    const onlyRenamed = id !== before.id && random.chance(migration === null ? 0.6 : 0.9);
    const kind = random.pick(EDITS);
    const after = onlyRenamed ? before : editWords(random, kind, before, nextName());
    const corrected = before.corrected || (!onlyRenamed && kind === 'correction' && random.chance(0.3));
    versions.push({ ...after, from, id, changed: onlyRenamed ? before.changed : from, corrected });
  }
  return versions;
}

/** Posts of one second keep their order. */
function makePlaces(house: House, rank: number, tie: number, versions: readonly Version[]): PlayedPost['places'] {
  const first = { from: 0, rank: rank + tie };
  if (!house.movesUp) return [first];
  const changes = versions.flatMap(({ changed }) => (changed === null ? [] : [changed]));
  return [first, ...changes.map((changed) => ({ from: changed, rank: changed + tie }))];
}
