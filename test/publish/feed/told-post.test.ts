import { describe, expect, it } from 'vitest';
import { itemTimes } from '../../../src/publish/feed/item-times.js';
import { toldPost, tombstoneOf } from '../../../src/publish/feed/told-post.js';
import { makePost, makeTimeAt } from '../make-blog.js';
import { at, makeRevision, makeTimelinePost } from '../make-timeline.js';

const published = makeTimeAt(5);
/** A post first published at 5 minutes, with these revisions after that of the capture at 10 minutes. */
const post = (...later: ReturnType<typeof makeRevision>[]) => {
  const last = later.at(-1);
  const updated = last?.updated ?? null;
  const revisions = [makeRevision(10, { time: published }), ...later];
  return makeTimelinePost({ time: last?.time ?? published, published, updated, revisions });
};
const revision = (minute: number, changes: Parameters<typeof makeRevision>[1] = {}) =>
  makeRevision(minute, { change: 'correction', changed: ['text'], time: published, ...changes });

describe('toldPost', () => {
  it('leaves a post without a history as it is', () => {
    const bare = makePost();
    expect(toldPost(bare)).toBe(bare);
  });

  it('says nothing new of a post that nothing changed', () => {
    expect(itemTimes(toldPost(post()))).toMatchObject({ published: at(5), updated: at(5), modified: null });
  });

  it('dates a change by the first capture that shows it', () => {
    expect(itemTimes(toldPost(post(revision(20))))).toMatchObject({
      published: at(5),
      updated: at(20),
      modified: at(20),
    });
  });

  it('dates it as the publisher does, where a time is stated with it', () => {
    const changed = ['text', 'updated'] as const;
    expect(itemTimes(toldPost(post(revision(20, { changed, updated: makeTimeAt(17) })))).updated).toBe(at(17));
  });

  it('does not take a time for that of the change that was stated before it', () => {
    const first = revision(20, { updated: makeTimeAt(17), changed: ['text', 'updated'] });
    const second = revision(30, { updated: makeTimeAt(17) });
    expect(itemTimes(toldPost(post(first, second))).updated).toBe(at(30));
  });

  it.each([['typo'], ['timestamp-only']] as const)('is not moved by a change that is %s', (change) => {
    const trivial = revision(20, {
      change,
      changed: ['time', 'updated'],
      time: makeTimeAt(18),
      updated: makeTimeAt(18),
    });
    const told = toldPost(post(trivial));
    expect(itemTimes(told)).toMatchObject({ shown: at(5), updated: at(5), modified: null });
    expect(itemTimes(toldPost(post(trivial), [change])).updated).toBe(at(18));
  });

  it('stays with the last change that counts', () => {
    const told = toldPost(post(revision(20), revision(30, { change: 'typo' })));
    expect(itemTimes(told).updated).toBe(at(20));
  });

  it('keeps what is stated where no capture knows its time', () => {
    expect(itemTimes(toldPost(post(revision(20, { seenFrom: null })))).updated).toBe(at(5));
  });

  it('never dates a change before the publication', () => {
    const early = makeTimelinePost({ published: makeTimeAt(50), revisions: [makeRevision(10), revision(20)] });
    expect(toldPost(early).updated).toBeNull();
  });
});

describe('tombstoneOf', () => {
  it('is there for withdrawn posts only', () => {
    const withdrawnBetween = { after: at(20), before: at(30) };
    expect(tombstoneOf(makeTimelinePost({ state: 'withdrawn', withdrawnBetween }), 'x')).toEqual({
      id: 'x',
      when: at(30),
    });
    for (const state of ['present', 'rolled-off', 'unknown'] as const)
      expect(tombstoneOf(makeTimelinePost({ state }), 'x')).toBeNull();
    expect(tombstoneOf(makePost(), 'x')).toBeNull();
  });
});
