import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import type { Split } from '../../../../src/parse/evidence/text/split-by-stamps.js';
import {
  splitByBylines,
  splitByHeadlines,
  splitByNumbers,
  splitByParagraphs,
} from '../../../../src/parse/evidence/text/split-without-stamps.js';
import { languagesFor, readDump, showPosts } from './read-dump.js';

const WORDS = 'The keeper rang the bell.';
const firstsOf = (split: Split | null): (string | undefined)[] | null =>
  split === null ? null : split.segments.map(({ lines }) => lines[0]?.text);

describe('splitByNumbers', () => {
  const post = (number: number, head: string): string => `${number}. ${head}\n\n${WORDS}\n\nNobody came.\n`;

  it('opens a post at each number', () => {
    const split = splitByNumbers(readLines(`Summary\n\n${post(1, 'Keeper speaks')}\n${post(2, 'Bells ring')}`));
    expect(firstsOf(split)).toEqual(['Keeper speaks', 'Bells ring']);
    expect(split?.segments[1]?.lines[0]).toMatchObject({ bullet: '', heading: true });
    expect(split?.preamble.map(({ text }) => text)).toEqual(['Summary']);
  });

  it('counts from one, without a gap', () => {
    const gapped = readLines(`${post(1, 'One')}\n${post(3, 'Three')}\n${post(2, 'Two')}`);
    expect(firstsOf(splitByNumbers(gapped))).toEqual(['One', 'Two']);
    expect(splitByNumbers(readLines(`${post(2, 'Two')}\n${post(3, 'Three')}`))).toBeNull();
  });

  it('leaves a numbered list alone, whose entries stand line under line', () => {
    expect(splitByNumbers(readLines('Three crates\n1. Eels\n2. Clocks\n3. Bells'))).toBeNull();
  });
});

describe('splitByBylines', () => {
  const lines = readLines(
    `Title of it\n\nKeeper speaks\nBy Ona Brask\n${WORDS}\n\nBells ring\nFrom CNN's Milo Tegg\n${WORDS}`,
  );

  it('opens a post at the line above each', () => {
    expect(firstsOf(splitByBylines(lines, 1, languagesFor()))).toEqual(['Keeper speaks', 'Bells ring']);
  });
  it('does not look above the start', () => {
    expect(splitByBylines(lines, 3, languagesFor())).toBeNull();
  });
  it('takes no sentence for a byline', () => {
    const prose = readLines('Keeper speaks\nFrom Monday, boats run again\n\nBells ring\nBy Friday it was over');
    expect(splitByBylines(prose, 0, languagesFor())).toBeNull();
  });
});

describe('splitByHeadlines', () => {
  it('opens a post at each heading with running text under it', () => {
    const lines = readLines(`Keeper speaks\n\n${WORDS}\n\nBells ring\n\n${WORDS}\n\nA line that nothing follows`);
    expect(firstsOf(splitByHeadlines(lines, 0, languagesFor()))).toEqual(['Keeper speaks', 'Bells ring']);
  });
  it('takes sentences above the first heading for a lead post', () => {
    const lines = readLines(`Title\n\n${WORDS}\n\nBells ring\n\n${WORDS}`);
    expect(firstsOf(splitByHeadlines(lines, 1, languagesFor()))).toEqual([WORDS, 'Bells ring']);
  });
  it('takes the boxes of the page and names for no headings', () => {
    const boxes = ['Latest posts', 'Key event', 'Show more', 'By Ona Brask'].map((box) => `${box}\n\n${WORDS}`);
    expect(splitByHeadlines(readLines(boxes.join('\n\n')), 0, languagesFor())).toBeNull();
  });
  it('marks a post under "Pinned post" and leaves the words out', () => {
    const lines = readLines(
      `Bells ring\n\n${WORDS}\n\nPinned post\n\nKeeper speaks\n\n${WORDS}\n\nBoats go\n\n${WORDS}`,
    );
    const split = splitByHeadlines(lines, 0, languagesFor());
    expect(split?.segments.map(({ pinned }) => pinned)).toEqual([false, true, false]);
    expect(split?.segments.map(({ lines: own }) => own.map(({ text }) => text))).toEqual([
      ['Bells ring', WORDS],
      ['Keeper speaks', WORDS],
      ['Boats go', WORDS],
    ]);
  });
});

describe('splitByParagraphs', () => {
  it('opens a post at each paragraph', () => {
    expect(firstsOf(splitByParagraphs(readLines('One.\nMore.\n\nTwo.\n\nThree.')))).toEqual(['One.', 'Two.', 'Three.']);
  });
  it('needs three', () => {
    expect(splitByParagraphs(readLines('One.\n\nTwo.'))).toBeNull();
  });
});

describe('a text without stamps', () => {
  const posts = `Keeper speaks\n\n${WORDS}\n\nBells ring\n\n${WORDS}`;

  it.each(['', 'Updated 12 March 2024 18:40 GMT\n\n', '2 Posts\n\n', 'Sort by newest\n\n'])(
    'is split below its title and %j',
    (top) => {
      const reading = readDump(`Karsk bridge: live updates\n\n${top}${posts}`);
      expect(showPosts(reading)).toEqual([`- | Keeper speaks | ${WORDS}`, `- | Bells ring | ${WORDS}`]);
      expect(reading).toMatchObject({ boundariesInferred: true, order: null, verdict: { live: true } });
    },
  );

  it('is no live blog where nothing says so', () => {
    expect(readDump(`Karsk bridge\n\n${posts}`).verdict.live).toBe(false);
  });

  it('is no live blog where no post can be told from the next', () => {
    expect(readDump(`Karsk bridge: live updates\n\n${WORDS}\n\n${WORDS}`).verdict).toEqual({
      live: false,
      looksLike: 'a live page whose posts cannot be told apart',
    });
  });

  it('is split by paragraphs on a host that shows nothing but live posts', () => {
    const text = `${WORDS} One.\n\n${WORDS} Two.\n\n${WORDS} Three.`;
    expect(readDump(text, { url: 'https://live.news.example/karsk' }).candidates).toHaveLength(3);
    expect(readDump(text, { url: 'https://news.example/live/karsk' }).candidates).toHaveLength(0);
  });
});
