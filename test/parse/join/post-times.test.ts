import { describe, expect, it } from 'vitest';
import type { Timestamp } from '../../../src/model/timestamp.js';
import type { Candidate, Stamp } from '../../../src/parse/candidate.js';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';
import { resolvePostTimes, type TimesOptions } from '../../../src/parse/join/post-times.js';
import type { PostTimes } from '../../../src/parse/join/times-of-post.js';
import { contextFor, type Leaning } from '../time/make-context.js';
import { entry, shown, told } from './candidate.js';

/** What the page displays, with or without an attribute. */
function display(text: string, value: string | null = null): Stamp {
  return { role: 'shown', source: value === null ? 'text' : 'attribute', text, value };
}

function data(role: Stamp['role'], value: string): Stamp {
  return { role, source: 'json-ld', text: null, value };
}

function changed(text: string): Stamp {
  return { role: 'updated', source: 'text', text, value: null };
}

function post(stamps: readonly Stamp[], others: readonly Stamp[] = [], changes: Partial<Candidate> = {}): JoinedPost {
  return {
    main: shown({ stamps, ...changes }),
    others: others.length === 0 ? [] : [entry({ stamps: others })],
  };
}

interface Asked extends Leaning, Partial<TimesOptions> {}

function resolve(
  posts: readonly JoinedPost[],
  asked: Asked = {},
): { times: readonly PostTimes[]; codes: readonly string[] } {
  const { order = 'newest-first', orderIsKnown = true, shownTime = 'shown', ...leaning } = asked;
  const { result, codes } = told((report) =>
    resolvePostTimes(posts, contextFor(leaning), { order, orderIsKnown, shownTime }, report),
  );
  return { times: result, codes };
}

function at(timestamp: Timestamp | null | undefined): string {
  return timestamp == null ? 'none' : timestamp.local.slice(5, 16).replace('T', ' ');
}

const LONDON: Leaning = { zone: 'Europe/London', updated: '2024-02-07T18:30:00Z' };

describe('the time a page shows for a post', () => {
  it('is its publication where nothing speaks against it', () => {
    const { times, codes } = resolve([post([display('18.05')]), post([display('17.50')])], LONDON);
    expect(times.map(({ time }) => at(time))).toEqual(['02-07 18:05', '02-07 17:50']);
    expect(times[0]?.published).toEqual(times[0]?.time);
    expect(times[0]?.updated).toBeNull();
    expect(times[0]?.publishedBetween).toBeNull();
    expect(codes).toEqual([]);
  });

  it('is read from the attribute and keeps the words', () => {
    const { times } = resolve([post([display('6.05pm', '2024-02-07T18:05:09.000Z')])], LONDON);
    expect(times[0]?.time?.instant).toBe('2024-02-07T18:05:09.000Z');
    expect(times[0]?.time?.text).toBe('6.05pm');
    expect(times[0]?.time?.source).toBe('attribute');
    expect(times[0]?.time?.assumptions).toEqual([]);
  });

  it('is that of the words where they name a zone and contradict the attribute', () => {
    const { times, codes } = resolve(
      [post([display('6:05 p.m. ET, February 7, 2024', '2024-02-07T18:05:00Z')])],
      LONDON,
    );
    expect(times[0]?.time?.instant).toBe('2024-02-07T23:05:00Z');
    expect(codes).toContain('time-attribute-disbelieved');
  });

  it('is missed aloud', () => {
    expect(resolve([post([])]).codes).toEqual(['time-missing']);
    // What stands where a time stands, and is none.
    expect(resolve([post([display('End of third')])]).codes).toEqual(['time-unreadable']);
    expect(resolve([post([display('18.05')])], { zone: 'Europe/London' }).codes).toEqual(['time-without-date']);
    expect(resolve([post([display('18.05')])], { updated: LONDON.updated ?? '' }).codes).toEqual(['time-without-zone']);
  });

  it('is given and reported where its two zones differ', () => {
    const { times, codes } = resolve([post([display('0615 GMT (1315 HKT) July 16, 2022')])]);
    expect(times[0]?.time?.instant).toBe('2022-07-16T06:15:00Z');
    expect(codes).toContain('time-zones-disagree');
  });

  it('is given and reported where the clock showed it twice or never', () => {
    const twice = resolve([post([display('1:30 a.m. ET, November 3, 2024')])]);
    expect(twice.times[0]?.time?.assumptions).toContain('dst-earlier');
    expect(twice.codes).toContain('time-ambiguous');
    expect(resolve([post([display('2:30 a.m. ET, March 10, 2024')])]).codes).toContain('time-nonexistent');
  });

  it('is that of the data where the page shows its day alone', () => {
    const days = (shownTime: TimesOptions['shownTime'], others: readonly Stamp[]): string =>
      at(resolve([post([display('7 February 2024', '2024-02-07')], others)], { ...LONDON, shownTime }).times[0]?.time);
    const published = data('published', '2024-02-07T18:05:00Z');
    const updated = data('updated', '2024-02-07T18:22:00Z');
    expect(days('published', [published, updated])).toBe('02-07 18:05');
    expect(days('shown', [published])).toBe('02-07 18:05');
    // Of the publication or of the change: nothing tells.
    expect(days('shown', [published, updated])).toBe('02-07 00:00');
    expect(days('published', [data('published', '2024-02-05T18:05:00Z')])).toBe('02-07 00:00');
    expect(at(resolve([post([display('7 February 2024')], [published])], LONDON).times[0]?.time)).toBe('02-07 18:05');
    expect(at(resolve([post([display('18:30, 7 February 2024')], [published])], LONDON).times[0]?.time)).toBe(
      '02-07 18:30',
    );
  });

  it('may be an age, which leans on the capture', () => {
    const captured = { zone: 'Europe/London', captured: '2024-02-07T18:30:00Z' };
    expect(at(resolve([post([display('25m ago')])], captured).times[0]?.time)).toBe('02-07 18:05');
  });

  it('leaves a bound of an age that has no capture', () => {
    const { times, codes } = resolve([post([display('25m ago')]), post([display('3h ago')])], LONDON);
    expect(times.map(({ time }) => time)).toEqual([null, null]);
    expect(times[0]?.publishedBetween).toEqual({ after: '2024-02-07T18:05:00Z', before: null });
    // "3h ago" is told until the fourth hour is full.
    expect(times[1]?.publishedBetween).toEqual({ after: '2024-02-07T14:30:00Z', before: null });
    expect(codes).toContain('time-relative-unresolved');
  });
});

describe('publication and change', () => {
  it('are told apart by the data', () => {
    const { times } = resolve(
      [
        post(
          [display('6.05pm', '2024-02-07T18:05:00Z')],
          [data('published', '2024-02-07T18:05:00Z'), data('updated', '2024-02-07T18:20:00Z')],
        ),
      ],
      LONDON,
    );
    expect([times[0]?.time, times[0]?.published, times[0]?.updated].map(at)).toEqual([
      '02-07 18:05',
      '02-07 18:05',
      '02-07 18:20',
    ]);
  });

  it('knows no change that is the publication itself or before it', () => {
    const with_ = (updated: string): Timestamp | null | undefined =>
      resolve([post([display('6.05pm', '2024-02-07T18:05:00Z')], [data('updated', updated)])], LONDON).times[0]
        ?.updated;
    expect(with_('2024-02-07T18:05:00Z')).toBeNull();
    expect(with_('2024-02-07T17:45:00Z')).toBeNull();
    expect(at(with_('2024-02-07T18:06:00Z'))).toBe('02-07 18:06');
  });

  it('knows no change within the minute that the page shows', () => {
    const { times } = resolve(
      [
        post([display('18.05')], [data('updated', '2024-02-07T18:05:41Z')]),
        post([display('17.50')], [data('updated', '2024-02-07T17:51:00Z')]),
      ],
      { ...LONDON, shownTime: 'published' },
    );
    expect(times.map(({ updated }) => at(updated))).toEqual(['none', '02-07 17:51']);
  });

  it('reads a change that is only displayed, past midnight too', () => {
    const update = (published: string, text: string): Timestamp | null | undefined =>
      resolve([post([display('', published), changed(text)])], LONDON).times[0]?.updated;
    expect(at(update('2024-02-07T18:05:00Z', 'Updated at 18.36 GMT'))).toBe('02-07 18:36');
    expect(at(update('2024-02-07T23:50:00Z', 'Updated at 00.20 GMT'))).toBe('02-08 00:20');
    expect(update('2024-02-07T23:50:00Z', 'Updated at 00.20 GMT')?.assumptions).toContain('date-from-neighbour');
    expect(update('2024-02-07T17:20:00Z', 'Updated at 16.45 GMT')).toBeNull();
  });

  it('states no publication on a page that shows changes', () => {
    const { times } = resolve(
      [post([display('6.05pm', '2024-02-07T18:05:00Z')], [data('updated', '2024-02-07T18:05:00Z')])],
      {
        ...LONDON,
        shownTime: 'updated',
      },
    );
    expect(times[0]?.published).toBeNull();
    expect(at(times[0]?.updated)).toBe('02-07 18:05');
    expect(times[0]?.publishedBetween).toEqual({ after: null, before: '2024-02-07T18:05:00Z' });
  });
});

describe('posts that the order of the page proves to be moved', () => {
  const stream = ['18:05', '17:00', '17:40', '16:30'].map((clock) => post([display(`${clock} 7 Feb 2024`)]));

  it('show their change, and were published before the earliest above them', () => {
    const { times, codes } = resolve(stream, LONDON);
    expect(times.map(({ published }) => at(published))).toEqual(['02-07 18:05', '02-07 17:00', 'none', '02-07 16:30']);
    expect(times[2]?.updated).toEqual(times[2]?.time);
    expect(at(times[2]?.time)).toBe('02-07 17:40');
    expect(times[2]?.publishedBetween?.after).toBeNull();
    expect(times[2]?.publishedBetween?.before).toMatch(/^2024-02-07T17:00:/);
    expect(codes).toEqual(['post-moved']);
  });

  it('are none where the data states the publications', () => {
    const stated = stream.map(({ main }, index) =>
      post(main.stamps, index === 0 ? [data('published', '2024-02-07T18:05:00Z')] : []),
    );
    expect(resolve(stated, LONDON).codes).not.toContain('post-moved');
  });

  it('are none on a page that shows publications', () => {
    expect(resolve(stream, { ...LONDON, shownTime: 'published' }).codes).not.toContain('post-moved');
  });

  it('are none where pinned posts stand above', () => {
    const pinned = post([display('09:00 7 Feb 2024')], [], { pinnedCopy: true, labels: ['pinned'] });
    const calm = [stream[0], stream[1], stream[3]].filter((one) => one !== undefined);
    const { times, codes } = resolve([pinned, ...calm], LONDON);
    expect(times.map(({ published }) => at(published))).toEqual([
      '02-07 09:00',
      '02-07 18:05',
      '02-07 17:00',
      '02-07 16:30',
    ]);
    expect(codes).toEqual([]);
  });

  it('are not claimed for the seconds that a coarser stamp above leaves out', () => {
    // The second was published at 10:05:45 and shows 10:05; the third, at 10:05:30, shows its seconds.
    const mixed = [
      post([display('11:00 7 Feb 2024')]),
      post([display('10:05 7 Feb 2024')]),
      post([display('', '2024-02-07T10:05:30Z')]),
      post([display('09:00 7 Feb 2024')]),
      post([display('08:00 7 Feb 2024')]),
    ];
    expect(resolve(mixed, LONDON).codes).not.toContain('post-moved');
  });

  it('were published no later than the minute that the post above shows', () => {
    expect(resolve(stream, LONDON).times[2]?.publishedBetween?.before).toBe('2024-02-07T17:00:00Z');
  });
});
