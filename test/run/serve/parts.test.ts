import { describe, expect, it } from 'vitest';
import type { PostEntry } from '../../../src/archive/reader/reader.js';
import { newPosts, postsAfter } from '../../../src/run/serve/events/new-posts.js';
import { postRate } from '../../../src/run/serve/hours.js';
import { isHeld } from '../../../src/run/serve/http/document.js';
import { WeightedCache } from '../../../src/run/serve/http/weighted-cache.js';
import { inZone, readerZone } from '../../../src/run/serve/in-zone.js';
import { timeAxis } from '../../../src/run/serve/pages/time-axis.js';
import { wordDiff } from '../../../src/run/serve/pages/word-diff.js';
import { queryOf, readSelection, selectPosts } from '../../../src/run/serve/selection.js';
import { makePost, makeTime } from '../../publish/make-blog.js';
import { makeCapture } from '../../publish/make-timeline.js';

function entry(place: number, changes: Partial<PostEntry> = {}): PostEntry {
  const time = new Date(Date.UTC(2024, 1, 7, 12, place * 10)).toISOString();
  const base = { row: place + 1, key: `k${place}`, place, state: 'present', time, precision: 'minute' } as const;
  return { ...base, changes: 0, labels: [], authors: [], headline: null, ...changes };
}

const entries = Array.from({ length: 12 }, (_, index) => entry(11 - index));
const blog = { entries, places: new Map(entries.map(({ key }, index) => [key, index])) };
const select = (query: string, size = 5): ReturnType<typeof selectPosts> => {
  const words = new URLSearchParams(query);
  return selectPosts(
    blog,
    readSelection((name) => words.get(name) ?? undefined),
    null,
    size,
  );
};

describe('a page of posts', () => {
  it('begins with the post that is asked for, and knows its neighbours', () => {
    const { entries: shown, previous, next, before, total } = select('from=k6');
    expect(shown.map(({ place }) => place)).toEqual([6, 5, 4, 3, 2]);
    expect([previous, next, before, total]).toEqual(['k11', 'k1', 5, 12]);
    expect(select('from=k6&order=oldest').entries.map(({ place }) => place)).toEqual([6, 7, 8, 9, 10]);
  });

  it('begins at the next post where the one asked for is passed over', () => {
    const some = {
      ...blog,
      entries: entries.map((one) => (one.place % 4 === 0 ? one : { ...one, state: 'withdrawn' as const })),
    };
    const selection = readSelection((name) => ({ show: 'withdrawn', from: 'k8' })[name]);
    expect(selectPosts(some, selection, null, 2).entries.map(({ key }) => key)).toEqual(['k7', 'k6']);
  });

  it('leaves the list that it chooses from as it is', () => {
    select('order=oldest');
    expect(entries[0]?.place).toBe(11);
  });

  it('is named by its address', () => {
    const query = 'order=oldest&show=changed&by=Ada+%26+Ben&q=%22a+b%22&zone=Asia%2FTokyo&from=k%2F1';
    const words = new URLSearchParams(query);
    expect(queryOf(readSelection((name) => words.get(name) ?? undefined))).toBe(`?${query}`);
    expect(queryOf(readSelection(() => undefined))).toBe('');
  });
});

describe('the clock of a reader', () => {
  const shown = (zone: string, changes = {}): string | undefined =>
    inZone(makePost({ time: makeTime(changes) }), readerZone(zone)).time?.local;

  it('is that of the zone on that day', () => {
    expect(shown('America/New_York')).toBe('2024-02-07T18:03:00-05:00');
    expect(shown('Europe/London')).toBe('2024-02-07T23:03:00+00:00');
    expect(shown('Europe/London', { instant: '2024-07-07T23:03:00Z' })).toBe('2024-07-08T00:03:00+01:00');
    expect(shown('Pacific/Chatham')).toBe('2024-02-08T12:48:00+13:45');
    expect(shown('UTC')).toBe('2024-02-07T23:03:00Z');
    expect(shown('UTC', { instant: '2024-02-07T23:03:00.250Z', precision: 'millisecond' })).toBe(
      '2024-02-07T23:03:00.250Z',
    );
  });

  it('moves no day and no hour, and believes in no zone that there is not', () => {
    expect(shown('Asia/Kolkata', { precision: 'hour' })).toBe('2024-02-07T18:03:00-05:00');
    expect(shown('Asia/Kolkata', { precision: 'day' })).toBe('2024-02-07T18:03:00-05:00');
    for (const zone of ['own', 'Mars/Base', '+01:00', '', '"><x>', 'a'.repeat(99)])
      expect(readerZone(zone).name).toBe('own');
  });
});

describe('posts per hour', () => {
  it('counts from the first to the last hour', () => {
    expect(postRate(entries)).toEqual({ hours: 1, start: '2024-02-07T12:00:00.000Z', counts: [6, 6], untimed: 0 });
  });

  it('takes longer stretches for a long blog, and never many bars', () => {
    const far = postRate([entry(0), entry(1, { time: '2024-03-07T12:00:00Z' })]);
    expect([far?.hours, (far?.counts.length ?? 0) <= 96]).toEqual([12, true]);
    const wrong = postRate([entry(0), entry(1, { time: '1970-01-01T00:00:00Z' }), entry(2, { time: null })]);
    expect((wrong?.counts.length ?? 999) <= 96).toBe(true);
    expect(wrong?.untimed).toBe(1);
  });

  it('says nothing of posts without hours', () => {
    expect(postRate([entry(0, { precision: 'day' }), entry(1, { precision: 'day' })])).toBeNull();
    expect(postRate([])).toBeNull();
  });
});

describe('the axis of time', () => {
  it('draws gaps over all of it, and nothing where nothing is known', () => {
    const captures = [makeCapture(10), makeCapture(40)];
    const gap = { after: '2024-02-07T23:20:00Z', before: '2024-02-07T23:30:00Z' };
    const svg = timeAxis(captures, [gap], readerZone(null));
    expect(svg).toContain('aria-label="2 captures over time; 1 gap"');
    expect(svg).toMatch(/<rect class="gap" x="360" y="0" width="180" height="26"\/>/);
    expect(timeAxis([], [], readerZone(null))).toBe('');
    expect(timeAxis([makeCapture(10, { window: null })], [], readerZone(null))).toBe('');
  });
});

describe('news', () => {
  it('are posts that were not there, and those that were changed or withdrawn', () => {
    const now = [
      entry(12),
      ...entries.map((one) =>
        one.place === 3 ? { ...one, changes: 1 } : one.place === 4 ? { ...one, state: 'rolled-off' as const } : one,
      ),
    ];
    expect(newPosts(entries, now)).toEqual({ added: ['k12'], changed: ['k3'], last: 13 });
    expect(newPosts(entries, entries)).toEqual({ added: [], changed: [], last: 12 });
    expect(postsAfter(now, 11)).toEqual({ added: ['k12', 'k11'], changed: [], last: 13 });
    expect(postsAfter(now, 99)).toEqual({ added: [], changed: [], last: 99 });
  });
});

describe('small parts', () => {
  it('keeps what was used last', () => {
    const cache = new WeightedCache<string>(10);
    cache.set('a', 'A', 4);
    cache.set('b', 'B', 4);
    cache.get('a');
    cache.set('c', 'C', 4);
    expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.weight]).toEqual(['A', undefined, 'C', 8]);
    cache.set('d', 'too heavy', 6);
    expect([cache.get('d'), cache.weight]).toEqual([undefined, 8]);
    cache.set('a', 'A2', 1);
    expect([cache.get('a'), cache.weight]).toEqual(['A2', 5]);
  });

  it('compares tags', () => {
    expect(['"a"', 'W/"a"', '"b", "a"', '*'].map((held) => isHeld('"a"', held))).toEqual([true, true, true, true]);
    expect([null, undefined, '', '"b"', 'a'].map((held) => isHeld('"a"', held))).toEqual(Array(5).fill(false));
  });

  it('marks what was taken away and added, and escapes it', () => {
    expect(wordDiff('The <b> road', 'The <i> road')).toBe('The &lt;<del>b</del><ins>i</ins>&gt; road');
  });
});
