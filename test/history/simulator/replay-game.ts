import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { Post } from '../../../src/model/post.js';
import { sceneOf } from './game.js';
import type { House } from './house.js';
import type { Scene } from './judge/scene.js';
import { makeRandom, type Random } from './random.js';
import { type Shot, type Standing, showingOf } from './shoot.js';
import { type Exposure, lastChangeOf } from './show.js';
import { stampOf } from './stamps.js';
import type { PlayedPost, Version, World } from './world.js';
import { utcOf } from './zones.js';

/** Long pages whose posts tell when they were published, and some of them when they were changed. */
export const REPLAYED_PAGES: readonly string[] = [
  'reachplc-mirror/2024-08-05.html',
  'telegraph/fundus-eval-1.html',
  'skynews/component-liveblog-sport-b.html',
  'ndtv/2023-cricket-world-cup-sports.html',
  'reachplc-corkbeo/2020-level.html',
  'bbc/2020-05-12-lx-postlight.html',
  'superdesk-liveblog/theme-simple-sample-160k.html',
  'guardian/fundus-2023-05-15.html',
  'independent/fundus-2023-08-14.html',
  'express/2024-07-18.html',
  'br24/2024-08-27-nahost-ticker.html',
];

const MINUTE = 60_000;

/** How a real page is played again. */
export interface Replay {
  /** How many posts each capture shows. */
  readonly window: number;
  readonly captures: number;
  readonly seed: number;
}

/**
 * Plays a real page as if it had been captured while it grew: posts of later times are not there yet, those that the page
 * says were changed later have other words still, and a few are taken away again.
 */
export function replayPage(blog: LiveBlog, { window, captures, seed }: Replay): Scene {
  const random = makeRandom(seed);
  const posts = new Map<string, Post>();
  // Captures of a few posts each would miss most of a page of hundreds, and have nothing in common.
  const played = blog.posts.slice(0, window * captures).flatMap((post, index) => {
    const one = playPost(post, index, random);
    if (one !== null) posts.set(one.key, post);
    return one ?? [];
  });
  const births = played.map(({ born }) => born);
  const [from, to] = [Math.min(...births), Math.max(...births) + 30 * MINUTE];
  const world: World = { seed, house: houseOf(blog, window), posts: played, from, to };
  const step = (to - from) / captures;
  // Changes follow within minutes: half of the captures are made between a publication and the change of the same post.
  const changing = played.filter(({ versions }) => versions.length > 1);
  const moments = Array.from({ length: captures }, (_, index) => {
    const post = index % 2 === 0 ? changing[random.int(0, changing.length - 1)] : undefined;
    const [first, second] = post?.versions ?? [];
    if (first === undefined || second === undefined) return from + (index + random.next()) * step;
    return (first.from + second.from) / 2;
  });
  const shots = [...new Set(moments.map((moment) => Math.ceil(moment / 1000) * 1000))]
    .sort((one, two) => one - two)
    .map((at, index) => makeShot(index, at));
  return sceneOf(
    world,
    shots.map((shot) => exposePage(blog, posts, world, shot)),
  );
}

/** The times of a page to the second, as the captures have theirs. */
function playPost(post: Post, index: number, random: Random): PlayedPost | null {
  const { published, updated } = post;
  // Coarser times do not tell which capture is the first to show the post.
  if (published === null || /^(?:day|hour)$/.test(published.precision)) return null;
  const stamped = Date.parse(published.instant);
  // No capture shows a post before the time that it tells.
  const born = Math.ceil(stamped / 1000) * 1000;
  const changed = updated === null ? null : Math.ceil(Date.parse(updated.instant) / 1000) * 1000;
  const id = post.idSource === 'publisher' ? post.id : null;
  const { headline, byline, text } = post;
  const final: Version = { headline, byline, text, from: born, id, changed: null, corrected: false };
  // Derived ids are made of the words: what they were before is not known.
  const isEdited = id !== null && changed !== null && changed > born && text.includes('. ');
  const versions: readonly Version[] =
    isEdited && changed !== null
      ? [
          { ...final, text: withoutLastSentence(text) },
          { ...final, from: changed, changed },
        ]
      : [final];
  const gone = born + random.int(1, 240) * MINUTE;
  return {
    key: `post ${index}`,
    born,
    stamped,
    versions,
    absences: random.chance(0.08) ? [{ from: gone, to: Number.POSITIVE_INFINITY }] : [],
    pins: [],
    places: [{ from: 0, rank: stamped - index / 1000 }],
    keyEvent: false,
  };
}

function withoutLastSentence(text: string): string {
  return text.slice(0, text.trimEnd().lastIndexOf('. ') + 1);
}

function houseOf(blog: LiveBlog, window: number): House {
  return {
    order: 'newest-first',
    ids: blog.posts.some(({ idSource }) => idSource === 'publisher'),
    permalinks: blog.posts.some(({ url }) => url !== null),
    stamps: { desktop: 'minute', amp: 'minute' },
    shows: 'published-and-change',
    movesUp: false,
    pageUpdated: 'every-change',
    pageUpdatedTo: 'second',
    zone: 'UTC',
    window: { desktop: window, amp: window },
    paged: false,
    declares: false,
    caches: false,
    shakyDates: false,
  };
}

function makeShot(index: number, at: number): Shot {
  const name = `shot:${index}`;
  return { name, at, timed: true, view: at, kind: 'desktop', page: 0, cut: false, daysOff: 0, skips: 0, bytes: false };
}

function exposePage(blog: LiveBlog, originals: ReadonlyMap<string, Post>, world: World, shot: Shot): Exposure {
  const showing = showingOf(world, shot);
  const posts = showing.standing.flatMap((standing, position) => {
    const original = originals.get(standing.post.key);
    return original === undefined ? [] : [sayPost(original, standing, position)];
  });
  const changed = lastChangeOf(world, shot);
  const { capture } = blog;
  return {
    shot,
    showing,
    blog: {
      ...blog,
      updated: changed === null ? null : stampOf('full', changed, 'UTC', shot),
      declaredPostCount: null,
      posts,
      completeness: { found: posts.length, declared: null, missing: null, more: [] },
      capture: { ...capture, source: shot.name, capturedAt: utcOf(shot.at), capturedAtSource: 'option', sha256: null },
      diagnostics: [],
    },
  };
}

/** What the page said of a post at that moment. */
function sayPost(original: Post, { version }: Standing, position: number): Post {
  const { labels, markers, ...said } = original;
  const isFinal = version.text === original.text;
  return {
    ...said,
    position,
    text: version.text,
    html: isFinal ? original.html : '',
    updated: isFinal ? original.updated : null,
    labels: labels.filter((label) => label !== 'pinned'),
    markers: isFinal ? markers : [],
  };
}
