import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Revision, Timeline, TimelinePost } from '../../src/model/timeline.js';
import { blameOf, findGame } from './simulator/find-game.js';
import { playGame } from './simulator/game.js';
import type { FaultKind } from './simulator/judge/fault.js';
import type { Scene } from './simulator/judge/scene.js';
import { judge, judgeTimeline } from './simulator/judge.js';
import { writeTruth } from './simulator/oracle.js';

/** Changes one post of the true history. */
function changed(
  timeline: Timeline,
  chosen: (post: TimelinePost) => boolean,
  change: (post: TimelinePost) => Partial<TimelinePost>,
): Timeline {
  const at = timeline.posts.findIndex(chosen);
  return {
    ...timeline,
    posts: timeline.posts.map((post, index) => (index === at ? { ...post, ...change(post) } : post)),
  };
}

/** A game in which the truth has such a post, and its true history. */
function gameWith(holds: (post: TimelinePost, scene: Scene) => boolean): { scene: Scene; truth: Timeline } {
  const scene = findGame((game) => writeTruth(game).posts.some((post) => holds(post, game)));
  return { scene, truth: writeTruth(scene) };
}

const blame = (scene: Scene, timeline: Timeline): FaultKind[] => blameOf(judgeTimeline(scene, timeline));

const isSeenTwice = ({ seenIn, revisions, firstSeen, lastSeen }: TimelinePost): boolean =>
  seenIn.length > 1 && revisions.length === 1 && firstSeen !== lastSeen && lastSeen !== null;
const isEdited = ({ revisions }: TimelinePost): boolean =>
  revisions.length === 2 && revisions.every(({ seenFrom }) => seenFrom !== null) && revisions[1]?.change === 'addition';
const isWithdrawn = ({ state }: TimelinePost): boolean => state === 'withdrawn';
const isThere = ({ state, seenIn }: TimelinePost): boolean => state === 'present' && seenIn.length > 2;

describe('the judge', () => {
  it('has nothing against who knows the truth and says only what can be proven', () => {
    for (let seed = 0; seed < 250; seed++) {
      const scene = playGame(seed);
      const judgement = judgeTimeline(scene, writeTruth(scene));
      expect(blameOf(judgement), `seed ${seed}`).toEqual([]);
      // Where a cache hides, even the truth cannot be told rightly.
      if (judgement.faults.length > 0) continue;
      for (const score of [judgement.scores.matching, judgement.scores.edits, judgement.scores.withdrawals]) {
        expect([score.right, score.found], `seed ${seed}`).toEqual([score.claimed, score.provable]);
      }
    }
  });

  it('plays everything that can become of a post', () => {
    const scores = { edits: 0, withdrawals: 0, matching: 0 };
    for (let seed = 0; seed < 250; seed++) {
      const { scores: own } = judgeTimeline(playGame(seed), writeTruth(playGame(seed)));
      for (const name of ['edits', 'withdrawals', 'matching'] as const) scores[name] += own[name].provable;
    }
    expect(scores.edits).toBeGreaterThan(100);
    expect(scores.withdrawals).toBeGreaterThan(10);
    expect(scores.matching).toBeGreaterThan(10_000);
  });

  it('finds a withdrawal that did not happen', () => {
    const { scene, truth } = gameWith((post) => isSeenTwice(post) && post.state !== 'withdrawn');
    const between = ({ lastSeen }: TimelinePost) => ({
      state: 'withdrawn' as const,
      withdrawnBetween: { after: lastSeen ?? '', before: '2039-01-01T00:00:00Z' },
    });
    expect(blame(scene, changed(truth, isSeenTwice, between))).toContain('false-withdrawal');
  });

  it('finds a withdrawal at another time, and one that is kept silent', () => {
    const { scene, truth } = gameWith(isWithdrawn);
    const later = changed(truth, isWithdrawn, ({ withdrawnBetween }) => ({
      withdrawnBetween: { after: withdrawnBetween?.before ?? '', before: '2039-01-01T00:00:00Z' },
    }));
    expect(blame(scene, later)).toContain('withdrawal-misdated');
    const silent = changed(truth, isWithdrawn, () => ({ state: 'unknown', withdrawnBetween: null }));
    expect(blame(scene, silent)).toContain('missed-withdrawal');
  });

  it('finds an edit that nobody made, and one that is kept silent', () => {
    const twice = gameWith(isSeenTwice);
    const invented = changed(twice.truth, isSeenTwice, ({ revisions: [first], lastSeen }) => ({
      revisions: first === undefined ? [] : [first, edit(first, { seenFrom: lastSeen, changed: ['text'] })],
    }));
    expect(blame(twice.scene, invented)).toContain('false-edit');
    const timed = changed(twice.truth, isSeenTwice, ({ revisions: [first], lastSeen }) => ({
      revisions:
        first === undefined
          ? []
          : [first, edit(first, { seenFrom: lastSeen, changed: ['time'], change: 'timestamp-only' })],
    }));
    expect(blame(twice.scene, timed)).toContain('false-edit');
    const { scene, truth } = gameWith(isEdited);
    const silent = changed(truth, isEdited, ({ revisions }) => ({ revisions: revisions.slice(0, 1) }));
    expect(blame(scene, silent)).toContain('missed-edit');
  });

  it('finds an edit that is called what it is not, and one the wrong way round', () => {
    const { scene, truth } = gameWith(isEdited);
    const rename = changed(truth, isEdited, ({ revisions: [first, second] }) => ({
      revisions: first === undefined || second === undefined ? [] : [first, { ...second, change: 'typo' }],
    }));
    expect(blame(scene, rename)).toEqual(['wrong-class']);
    const turned = changed(truth, isEdited, ({ revisions: [first, second] }) => ({
      revisions:
        first === undefined || second === undefined
          ? []
          : [
              { ...second, change: 'first', changed: [], seenFrom: first.seenFrom, seenTo: first.seenTo },
              { ...first, change: 'correction', changed: ['text'], seenFrom: second.seenFrom, seenTo: second.seenTo },
            ],
    }));
    expect(blame(scene, turned)).toEqual(expect.arrayContaining(['missed-edit', 'wrong-seen']));
  });

  it('finds posts that became one, one that became two, and one that is lost', () => {
    const { scene, truth } = gameWith(isSeenTwice);
    const [one, two] = truth.posts.filter(({ seenIn }) => seenIn.length > 0);
    if (one === undefined || two === undefined) throw new Error('a game with fewer than two posts');
    const lost = { ...truth, posts: truth.posts.filter((post) => post !== one) };
    expect(blame(scene, lost)).toContain('lost-sighting');
    const alone = two.seenIn.filter((at) => !one.seenIn.includes(at));
    const glued = {
      ...one,
      ids: [...one.ids, ...two.ids],
      seenIn: [...one.seenIn, ...alone],
      revisions: [...one.revisions, ...two.revisions],
    };
    const game = findGame((other) => {
      const [, first, second] = writeTruth(other).posts;
      return first !== undefined && second !== undefined && !second.seenIn.some((at) => first.seenIn.includes(at));
    });
    expect(
      blame(scene, {
        ...truth,
        posts: truth.posts.flatMap((post) => (post === one ? [glued] : post === two ? [] : [post])),
      }),
    ).not.toEqual([]);
    expect(blame(game, joinSecondAndThird(writeTruth(game)))).toContain('merged-posts');
    const parts = truth.posts.flatMap((post) =>
      isSeenTwice(post) ? post.seenIn.map((at) => ({ ...post, seenIn: [at] })) : [post],
    );
    expect(blame(scene, { ...truth, posts: parts })).toContain('split-post');
  });

  it('finds wrong times: seen, published, between', () => {
    const { scene, truth } = gameWith(isSeenTwice);
    const late = changed(truth, isSeenTwice, ({ lastSeen }) => ({ firstSeen: lastSeen }));
    expect(blame(scene, late)).toEqual(['wrong-seen']);
    const bounds = changed(truth, isSeenTwice, () => ({
      publishedBetween: { after: '2039-01-01T00:00:00Z', before: null },
    }));
    expect(blame(scene, bounds)).toEqual(['wrong-bounds']);
    const stamped = gameWith(({ time, firstSeen }) => time?.precision === 'second' && firstSeen !== null);
    const hasTime = ({ time, firstSeen }: TimelinePost): boolean => time?.precision === 'second' && firstSeen !== null;
    const wrong = changed(stamped.truth, hasTime, ({ time }) => ({
      published: time === null ? null : { ...time, instant: '2039-01-01T00:00:00Z' },
    }));
    expect(blame(stamped.scene, wrong)).toEqual(['wrong-publication']);
  });

  it('finds a wrong state, a wrong order, wrong counts and fresh pages called stale', () => {
    const { scene, truth } = gameWith((post, { exposures }) => {
      const times = exposures.map(({ shot }) => (shot.timed ? shot.at : null));
      return isThere(post) && !times.includes(null) && new Set(times).size === times.length;
    });
    expect(
      blame(
        scene,
        changed(truth, isThere, () => ({ state: 'unknown' })),
      ),
    ).toContain('wrong-state');
    expect(blame(scene, { ...truth, posts: [...truth.posts].reverse() })).toContain('wrong-order');
    const found = { ...truth.completeness, found: 0 };
    expect(blame(scene, { ...truth, completeness: found })).toEqual(['wrong-count']);
    const honest = findGame(
      ({ world, exposures }) =>
        world.house.pageUpdated === 'every-change' && !world.house.caches && exposures.length > 1,
    );
    const history = writeTruth(honest);
    const captures = history.captures.map((capture) => ({ ...capture, stale: true }));
    expect(blame(honest, { ...history, captures })).toEqual(['false-stale']);
  });

  it('finds a gap that is not told, and one between neighbours', () => {
    const hasGap = (scene: Scene): boolean => {
      const history = writeTruth(scene);
      return blame(scene, { ...history, completeness: { ...history.completeness, gaps: [] } }).includes('missed-gap');
    };
    const scene = findGame(hasGap);
    const history = writeTruth(scene);
    const turned = [{ after: '2039-01-01T00:00:00Z', before: '2031-01-01T00:00:00Z' }];
    const completeness = { ...history.completeness, gaps: turned };
    expect(blame(scene, { ...history, completeness })).toContain('false-gap');
  });

  it('finds a history that hangs on the order of the captures, and one that changes them', () => {
    const scene = findGame(({ exposures }) => exposures.length > 4);
    const byOrder = (blogs: readonly LiveBlog[]): Timeline => ({
      ...writeTruth(scene),
      title: blogs[0]?.capture.source ?? null,
    });
    expect(blameOf(judge(scene, byOrder))).toEqual(['order-dependent']);
    const greedy = (blogs: readonly LiveBlog[]): Timeline => {
      for (const blog of blogs) Object.assign(blog, { posts: [] });
      return writeTruth(scene);
    };
    expect(() => judge(scene, greedy)).toThrow(TypeError);
  });
});

function edit(first: Revision, changes: Partial<Revision>): Revision {
  return { ...first, change: 'correction', seenTo: changes.seenFrom ?? null, ...changes };
}

function joinSecondAndThird(timeline: Timeline): Timeline {
  const [first, second, third, ...rest] = timeline.posts;
  if (first === undefined || second === undefined || third === undefined) return timeline;
  const joined = {
    ...second,
    ids: [...second.ids, ...third.ids],
    seenIn: [...second.seenIn, ...third.seenIn],
    revisions: [...second.revisions, ...third.revisions],
  };
  return { ...timeline, posts: [first, joined, ...rest] };
}
