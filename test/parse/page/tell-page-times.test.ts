import { describe, expect, it } from 'vitest';
import type { Timestamp } from '../../../src/model/timestamp.js';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';
import { tellPageTimes } from '../../../src/parse/page/tell-page-times.js';
import { entry, published } from '../join/candidate.js';
import { contextFor } from '../time/make-context.js';

/** The time of a clock that shows minutes. */
function time(clock: string): Timestamp {
  const instant = `2022-07-18T${clock}:00Z`;
  return { instant, local: instant, zone: 'UTC', text: clock, precision: 'minute', source: 'text', assumptions: [] };
}

/** A post out of the data of a page: where it stands among the elements is not known. */
function post(clock: string): JoinedPost {
  return { main: entry({ evidence: 'state', stamps: [published(`2022-07-18T${clock}:21.311Z`)] }), others: [] };
}

const told = (times: readonly string[], posts: readonly string[]) =>
  tellPageTimes(times.map(time), posts.map(post), 'newest-first', contextFor());

describe('times of a page that no word explains', () => {
  it('are of the last version after the newest post, and of the first before the oldest', () => {
    const { published: first, updated } = told(['09:10', '12:40'], ['12:30', '11:00', '09:15']);
    expect(first?.instant).toBe('2022-07-18T09:10:00Z');
    expect(updated?.instant).toBe('2022-07-18T12:40:00Z');
  });

  it('may be those of the newest and the oldest post', () => {
    const { published: first, updated } = told(['12:30', '09:15'], ['12:30', '11:00', '09:15']);
    expect(first?.instant).toBe('2022-07-18T09:15:00Z');
    expect(updated?.instant).toBe('2022-07-18T12:30:00Z');
  });

  it('are those of posts where there are as many of them as no page shows for itself', () => {
    const { published: first, updated } = told(['09:05', '12:30', '11:00', '09:15'], ['12:30', '11:00', '09:15']);
    expect(first?.instant).toBe('2022-07-18T09:05:00Z');
    expect(updated).toBeNull();
  });
});
