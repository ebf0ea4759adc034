import { describe, expect, it } from 'vitest';
import { readDump } from './read-dump.js';

const WORDS = 'The keeper rang the bell. Nobody came down to the mole.';
const live = (stamps: readonly string[]): boolean =>
  readDump(stamps.map((stamp) => `${stamp}\n${WORDS}`).join('\n\n')).verdict.live;

describe('stamps that lie days apart make no live blog', () => {
  it.each([
    ['by their dates', ['March 9, 2031 10:42', 'March 4, 2031 09:12', 'February 20, 2031 18:32']],
    ['without years', ['March 9 10:42', 'March 4 09:12', 'February 20 18:32']],
    [
      'several on some days, and long pauses',
      [
        '9 March 2031 10:42',
        '9 March 2031 10:40',
        '9 March 2031 10:11',
        '1 March 2031 10:42',
        '20 February 2031 9:12',
      ].concat(['20 February 2031 9:10', '20 February 2031 9:02', '2 February 2031 9:02']),
    ],
    [
      'by the headings of their days',
      ['May 9, 2031\n10:42', 'May 8, 2031\n10:12', 'May 7, 2031\n09:58', 'May 6, 2031\n09:10'],
    ],
    ['by their ages', ['1 day ago', '2 days ago', '3 days ago', '2 weeks ago', '1 month ago']],
  ])('%s', (_what, stamps) => {
    expect(live(stamps)).toBe(false);
  });
});

describe('a live blog', () => {
  it.each([
    ['over midnight', ['March 5, 2031 00:42', 'March 4, 2031 23:12', 'March 4, 2031 18:32']],
    ['over the end of a year', ['January 1 00:42', 'December 31 23:12', 'December 31 18:32']],
    ['of several days with headings', ['May 9, 2031\n10:42', '10:12', '09:58', 'May 8, 2031\n23:10', '22:04', '21:08']],
    ['by the hour', ['1 hour ago', '2 hours ago', '3 hours ago', '5 hours ago']],
  ])('%s', (_what, stamps) => {
    expect(live(stamps)).toBe(true);
  });
});

describe('a copy made much later', () => {
  it('shows one age for all posts, which says nothing against what the page calls itself', () => {
    const ages = ['Storm: live updates', '3 years ago', '3 years ago', '3 years ago', '3 years ago', '3 years ago'];
    expect(live(ages)).toBe(true);
  });
});

describe('other texts with times', () => {
  it('a long text in which few lines begin with a clock', () => {
    const long = Array.from({ length: 400 }, (_, n) => `${WORDS} It was the keeper's watch number ${n}.`).join('\n');
    expect(live(['18:32', '18:05', '17:47'].map((clock) => `${clock}\n${long}`))).toBe(false);
  });
  it('a number that repeats', () => {
    expect(live(['22.04:', '22.04:', '22.04:', '20.04:', '20.04:', '18.04:'])).toBe(false);
  });
});
