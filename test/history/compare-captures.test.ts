import { describe, expect, it } from 'vitest';
import { compareCaptures } from '../../src/history/compare-captures.js';
import type { ComparedPost, Comparison } from '../../src/history/comparison.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Revision } from '../../src/model/timeline.js';
import { blog, clock, post } from './make-blog.js';
import { playGame } from './simulator/game.js';
import { type Sighting, sightingsOf } from './simulator/judge/scene.js';
import type { Exposure } from './simulator/show.js';
import { isUp, versionAt } from './simulator/world.js';

const before = blog('10:10', [
  post('dredger', '10:08'),
  post('cathedral', '10:06'),
  post('bridges', '10:04', {
    text: 'Two bridges are closed in the town of Odry until the water falls, the mayor said.',
  }),
  post('harbour', '10:03'),
  post('albatross', '10:02'),
]);
const after = blog('10:30', [
  post('ferryman', '10:25'),
  post('dredger', '10:08'),
  post('bridges', '10:04', {
    text: 'Three bridges are closed in the town of Odry until the water falls, the mayor said.',
  }),
  post('harbour', '10:03'),
]);
const outcomes = ({ posts }: Comparison): readonly string[] => posts.map(({ id, outcome }) => `${id} ${outcome}`);
const untimed = (one: LiveBlog): LiveBlog => ({ ...one, capture: { ...one.capture, capturedAt: null } });

describe('compareCaptures', () => {
  it('tells what became of each post', () => {
    const comparison = compareCaptures(before, after);
    expect(outcomes(comparison)).toEqual([
      'ferryman new',
      'cathedral withdrawn',
      'bridges changed',
      'albatross rolled-off',
    ]);
    expect(comparison.counts).toEqual({ new: 1, changed: 1, withdrawn: 1, 'rolled-off': 1, unknown: 0, same: 2 });
  });

  it('tells a change word by word', () => {
    const words = (text: string) => post('bridges', '10:04', { text, headline: 'Bridges' });
    const { posts } = compareCaptures(
      blog('10:10', [words('Two bridges over the river are closed.'), post('albatross', '10:02')]),
      blog('10:30', [words('Three bridges over the river are closed.'), post('albatross', '10:02')]),
    );
    expect(posts).toMatchObject([
      {
        change: 'correction',
        changed: ['text'],
        words: [
          {
            field: 'text',
            words: [
              { kind: 'removed', text: 'Two' },
              { kind: 'added', text: 'Three' },
              { kind: 'same', text: ' bridges over the river are closed.' },
            ],
          },
        ],
        before: { text: 'Two bridges over the river are closed.', seenFrom: '2031-05-04T10:10:00Z' },
        after: { seenFrom: '2031-05-04T10:30:00Z' },
      },
    ]);
  });

  it('takes captures that know no times for what they are called, and invents no times', () => {
    for (const [one, two] of [
      [untimed(before), untimed(after)],
      [untimed(before), after],
      [before, untimed(after)],
    ] as const) {
      const comparison = compareCaptures(one, two);
      expect(outcomes(comparison)).toEqual([
        'ferryman new',
        'cathedral withdrawn',
        'bridges changed',
        'albatross rolled-off',
      ]);
      expect(JSON.stringify(comparison)).not.toMatch(/9999|1970|10:30:00\.001|10:09:59/);
    }
    const same = compareCaptures(before, {
      ...after,
      capture: { ...after.capture, capturedAt: before.capture.capturedAt },
    });
    expect(outcomes(same)).toContain('bridges changed');
  });

  it('refuses captures that are known to be in the other order', () => {
    expect(() => compareCaptures(after, before)).toThrow('made before the first');
  });

  it('does not call new what the first capture need not show', () => {
    const older = blog('10:30', [...after.posts, post('albatross', '10:02'), post('older', '10:00')]);
    expect(outcomes(compareCaptures(before, older))).toContain('older unknown');
    const [first, ...others] = before.posts;
    if (first === undefined) throw new Error('no posts');
    // Between two posts that both show there was none; on top it may be an old one that was moved.
    const between = blog('10:30', [first, post('x', null), ...others]);
    expect(outcomes(compareCaptures(before, between))).toEqual(['x new']);
    const onTop = blog('10:30', [post('x', null), first, ...others]);
    expect(outcomes(compareCaptures(before, onTop))).toEqual(['x unknown']);
    const pinned = blog('10:30', [first, post('x', null, { labels: ['pinned'] }), ...others]);
    expect(outcomes(compareCaptures(before, pinned))).toEqual(['x unknown']);
  });

  it('does not call new what may be a post that is gone', () => {
    const derived = (id: string, time: string, text: string) => post(id, time, { idSource: 'derived', text });
    const payload = { ...after.capture, mediaType: 'json' } as const;
    const one = blog('10:10', [derived('one', '10:08', 'The first ferry left at dawn.'), post('harbour', '10:03')]);
    const two = blog('10:30', [derived('two', '10:20', 'A crane fell into the dock.'), post('harbour', '10:03')]);
    expect(
      outcomes(compareCaptures(one, { ...two, capture: { ...two.capture, mediaType: payload.mediaType } })),
    ).toEqual(['two unknown', 'one unknown']);
  });

  it('does not trust an assumed day', () => {
    const assumed = clock('10:20', { assumptions: ['day-rollover'] });
    const old = post('older', null, { time: assumed, published: assumed });
    expect(outcomes(compareCaptures(before, blog('10:30', [...before.posts, old])))).toEqual(['older unknown']);
  });

  it('compares no words that were read in different ways', () => {
    const amp = { ...after, layout: { ...after.layout, variant: 'amp' } };
    const comparison = compareCaptures(before, amp);
    expect(comparison.comparesWords).toBe(false);
    expect(comparison.counts.changed).toBe(0);
  });
});

describe('the captures of simulated live blogs, two by two', () => {
  it('are told apart without a claim that is not true', () => {
    const wrong: string[] = [];
    const counts = { new: 0, changed: 0, withdrawn: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      const { exposures, world } = playGame(seed);
      // A page that shows last changes as if they were first publications, or moves what was changed, tells nothing apart.
      const tellsBirths = world.house.shows !== 'last-change' && !world.house.movesUp;
      // What a cache hides no comparison can know.
      const fresh = exposures.filter(({ shot }) => shot.view === shot.at && shot.kind !== 'article');
      for (const [index, one] of fresh.entries()) {
        const two = fresh[index + 1];
        if (two === undefined || two.shot.at <= one.shot.at) continue;
        for (const change of [(it: LiveBlog) => it, untimed]) {
          const { posts } = compareCaptures(change(one.blog), change(two.blog));
          for (const claim of posts) {
            // Twins of few words without an id of their own are nobody.
            if ((claim.after ?? claim.before)?.text.startsWith('Goal!')) continue;
            if (claim.outcome === 'new' && !tellsBirths) continue;
            // A pinned post has no place but its time, which may be that of its last change.
            if (claim.outcome === 'withdrawn' && !tellsBirths && claim.before?.labels.includes('pinned')) continue;
            if (claim.outcome in counts) counts[claim.outcome as keyof typeof counts] += 1;
            if (!isTrue(claim, one, two)) wrong.push(`seed ${seed}, ${one.shot.name}: ${claim.id} ${claim.outcome}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(20);
  });
});

function isTrue({ outcome, before: said, after: says }: ComparedPost, one: Exposure, two: Exposure): boolean {
  const truths = (exposure: Exposure, revision: Revision | null): Sighting['truth'][] =>
    sightingsOf(exposure)
      .filter(({ said: own }) => own.text === revision?.text && own.headline === revision.headline)
      .map(({ truth }) => truth);
  switch (outcome) {
    case 'new':
      return truths(two, says).some((truth) => !isUp(truth, one.shot.view));
    case 'withdrawn':
      return truths(one, said).some((truth) => !isUp(truth, two.shot.view));
    case 'changed':
      return truths(one, said).some(
        (truth) =>
          truths(two, says).includes(truth) && versionAt(truth, one.shot.view) !== versionAt(truth, two.shot.view),
      );
    default:
      return true;
  }
}
