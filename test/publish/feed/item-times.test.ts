import { describe, expect, it } from 'vitest';
import { doubtOf, itemTimes, latest, mayBeSince, NO_TIME, placeOf } from '../../../src/publish/feed/item-times.js';
import { makePost, makeTime, makeTimeAt } from '../make-blog.js';

const DAY = makeTime({ precision: 'day', instant: '2024-02-07T05:00:00Z', local: '2024-02-07T00:00:00-05:00' });
const HOUR = makeTime({ precision: 'hour', instant: '2024-02-07T20:17:00Z' });
const notAfter = (instant: string) => ({ after: null, before: instant });

describe('itemTimes', () => {
  it('gives the first publication, and the last change where there was one', () => {
    const time = makeTimeAt(3);
    expect(itemTimes(makePost({ time }))).toEqual({
      published: '2024-02-07T23:03:00Z',
      shown: '2024-02-07T23:03:00Z',
      modified: null,
      updated: '2024-02-07T23:03:00Z',
    });
    expect(itemTimes(makePost({ time, updated: makeTimeAt(20) }))).toMatchObject({
      published: '2024-02-07T23:03:00Z',
      modified: '2024-02-07T23:20:00Z',
      updated: '2024-02-07T23:20:00Z',
    });
    expect(itemTimes(makePost({ time, updated: time }))).toMatchObject({ modified: null });
  });

  it('never calls the time of an update a publication', () => {
    const time = makeTimeAt(30);
    const post = makePost({ time, published: null, updated: time, publishedBetween: notAfter('2024-02-07T23:10:00Z') });
    expect(itemTimes(post)).toEqual({
      published: null,
      shown: '2024-02-07T23:30:00Z',
      modified: '2024-02-07T23:30:00Z',
      updated: '2024-02-07T23:30:00Z',
    });
  });

  it.each([DAY, HOUR])('makes no instant of a day or an hour but where one must be', (time) => {
    expect(itemTimes(makePost({ time }))).toEqual({
      published: null,
      shown: null,
      modified: null,
      updated: time.instant,
    });
  });

  it('falls back on the bound of the publication, then on 1970', () => {
    const post = makePost({ time: null });
    expect(itemTimes({ ...post, publishedBetween: notAfter('2024-02-07T23:10:00Z') })).toEqual({
      published: null,
      shown: null,
      modified: null,
      updated: '2024-02-07T23:10:00Z',
    });
    expect(itemTimes(post).updated).toBe(NO_TIME);
  });

  it('keeps milliseconds that the page gives, and makes up none', () => {
    expect(itemTimes(makePost({ time: makeTime({ instant: '2024-02-07T23:03:00.250Z' }) })).published).toBe(
      '2024-02-07T23:03:00.250Z',
    );
    expect(itemTimes(makePost({ time: makeTime({ instant: 'yesterday' }) })).published).toBeNull();
  });
});

describe('placeOf', () => {
  const at = (text: string): number => Date.parse(text);

  it('is the first publication, though the post was changed', () => {
    expect(placeOf(makePost({ time: makeTimeAt(3), updated: makeTimeAt(40) }), Number.MAX_VALUE)).toBe(
      at('2024-02-07T23:03:00Z'),
    );
    const moved = makePost({
      time: makeTimeAt(30),
      published: null,
      publishedBetween: notAfter('2024-02-07T23:10:00Z'),
    });
    expect(placeOf(moved, Number.MAX_VALUE)).toBe(at('2024-02-07T23:10:00Z'));
  });

  it('is below the post above where there is no time, or only a day', () => {
    const above = at('2024-02-07T12:00:00Z');
    expect(placeOf(makePost({ time: null }), above)).toBe(above);
    expect(placeOf(makePost({ time: DAY }), above)).toBe(above);
    expect(placeOf(makePost({ time: DAY }), Number.MAX_VALUE)).toBe(at('2024-02-08T05:00:00Z'));
  });
});

describe('mayBeSince', () => {
  const since = Date.parse('2024-02-07T21:00:00Z');

  it.each([
    ['a later post', makePost({ time: makeTime() }), true],
    ['an earlier one', makePost({ time: makeTime({ instant: '2024-02-07T20:59:00Z' }) }), false],
    ['one changed since', makePost({ time: makeTime({ instant: '2024-02-07T20:59:00Z' }), updated: makeTime() }), true],
    ['one of that day', makePost({ time: DAY }), true],
    ['one of that hour', makePost({ time: HOUR }), true],
    ['one of unknown time', makePost({ time: null }), true],
    ['one known to be older', makePost({ time: null, publishedBetween: notAfter('2024-02-07T20:00:00Z') }), false],
  ])('%s', (_, post, expected) => {
    expect(mayBeSince(post, since)).toBe(expected);
  });
});

describe('doubtOf', () => {
  it.each([
    [makePost(), null],
    [makePost({ time: DAY }), 'day-only'],
    [makePost({ time: HOUR }), 'hour-only'],
    [makePost({ time: null }), 'time-unknown'],
    [makePost({ time: null, publishedBetween: notAfter('2024-02-07T20:00:00Z') }), null],
  ])('%#', (post, term) => {
    expect(doubtOf(post)?.term ?? null).toBe(term);
  });
});

describe('latest', () => {
  it('compares instants, not their letters', () => {
    expect(latest(['2024-02-07T23:03:00Z', '2024-02-07T23:03:00.500Z', '2023-01-01T00:00:00Z'])).toBe(
      '2024-02-07T23:03:00.500Z',
    );
    expect(latest([])).toBe(NO_TIME);
  });
});
