import type { Random } from './random.js';
import { changesOf, isPinned, type PlayedPost, pageAt, type Version, versionAt, type World } from './world.js';

/** What was captured: the page for readers, its AMP twin, the JSON behind it, its key events only, what became of it. */
export type ShotKind = 'desktop' | 'amp' | 'payload' | 'key-events' | 'article';

/** One capture, as it was made. */
export interface Shot {
  /** `capture.source`: finds the shot again in a timeline. */
  readonly name: string;
  readonly at: number;
  /** Whether the capture knows when it was made. */
  readonly timed: boolean;
  /** The moment whose page was answered: earlier than `at` out of a cache. */
  readonly view: number;
  readonly kind: ShotKind;
  /** 0 for the first page. */
  readonly page: number;
  /** The file ends in the middle of a post. */
  readonly cut: boolean;
  /** By how many days clocks without a date were put wrong. */
  readonly daysOff: number;
  /** Posts of a payload are a choice: every post whose number this divides is left out; 0 for none. */
  readonly skips: number;
  /** Whether the capture was given as bytes. */
  readonly bytes: boolean;
}

/** A post as a capture shows it. */
export interface Standing {
  readonly post: PlayedPost;
  readonly version: Version;
  readonly pinned: boolean;
  /** Its words end with the file. */
  readonly cutOff: boolean;
}

const MINUTE = 60_000;

/** Captures a blog at random moments, in the order they were made in. */
export function shoot(random: Random, world: World): Shot[] {
  const { house, from, to } = world;
  const shots: Shot[] = [];
  const changes = changesOf(world);
  let at = from;
  const count = random.int(2, 9);
  const make = (moment: number, changed: Partial<Shot> = {}): void => {
    const cached = house.caches && random.chance(0.15);
    const kind = random.pick<ShotKind>([
      'desktop',
      'desktop',
      'desktop',
      'desktop',
      'desktop',
      'amp',
      'amp',
      'payload',
    ]);
    shots.push({
      name: `shot:${shots.length}`,
      at: moment,
      timed: !random.chance(0.06),
      view: cached ? Math.max(from, moment - random.int(5, 120) * MINUTE) : moment,
      kind: random.chance(0.04) ? 'key-events' : kind,
      page: house.paged && random.chance(0.3) ? random.int(1, 3) : 0,
      cut: random.chance(0.03),
      daysOff: house.shakyDates && random.chance(0.2) ? random.pick([-1, 1]) : 0,
      skips: random.int(0, 4),
      bytes: random.chance(0.7),
      ...changed,
    });
  };
  for (let index = 0; index < count; index++) {
    at += random.chance(0.12) ? 0 : Math.round((random.next() * 2 * (to - from)) / count / 1000) * 1000;
    // Sometimes in the very second of a change.
    if (random.chance(0.08)) at = changes.find((moment) => moment >= at) ?? at;
    make(at);
    // All pages of the blog, one after the other.
    if (house.paged && random.chance(0.3)) {
      for (const page of [0, 1, 2, 3]) make(at + page * random.int(0, 40) * 1000, { page, kind: 'desktop' });
    }
  }
  if (random.chance(0.04)) make(at + 600 * MINUTE, { kind: 'article', page: 0 });
  return shots;
}

/** What one capture holds. */
export interface Showing {
  /** In page order. */
  readonly standing: readonly Standing[];
  /** How many posts the blog has at that moment. */
  readonly total: number;
  /** How many pages it has. */
  readonly pages: number;
  /** Whether the blog's newest post, pins aside, is within reach of the page. */
  readonly toNewest: boolean;
  /** Whether it shows every post between its newest and its oldest. */
  readonly whole: boolean;
}

/** What the page answered: posts on their places, in page order. */
export function showingOf(world: World, shot: Shot): Showing {
  const { house } = world;
  const { pinned, others } = pageAt(world, shot.view);
  const size = shot.kind === 'amp' ? house.window.amp : house.window.desktop;
  const upwards = house.order === 'oldest-first';
  // A paged oldest-first blog begins with its oldest posts; any other shows its newest.
  const fromOldest = upwards && house.paged;
  const line = fromOldest ? [...others].reverse() : others;
  const pages = house.paged ? Math.max(1, Math.ceil(line.length / size)) : 1;
  const page = Math.min(shot.page, pages - 1);
  const part = line.slice(page * size, (page + 1) * size);
  const inOrder = upwards && !fromOldest ? [...part].reverse() : part;
  const chosen = [...(page === 0 ? pinned : []), ...inOrder].filter((post) => isChosen(post, shot));
  const kept = shot.cut ? chosen.slice(0, Math.max(2, Math.ceil(chosen.length / 2))) : chosen;
  return {
    standing: kept.map((post, index) => ({
      post,
      version: versionAt(post, shot.view),
      pinned: isPinned(post, shot.view),
      cutOff: shot.cut && index === kept.length - 1,
    })),
    total: pinned.length + others.length,
    pages,
    toNewest: fromOldest ? page === pages - 1 : page === 0,
    whole: shot.kind !== 'payload' && shot.kind !== 'key-events' && shot.kind !== 'article' && !shot.cut,
  };
}

function isChosen(post: PlayedPost, { kind, skips }: Shot): boolean {
  if (kind === 'key-events') return post.keyEvent;
  if (kind !== 'payload' || skips === 0) return true;
  return Number(post.key.slice(5)) % (skips + 1) !== 0;
}
