import { describe, expect, it } from 'vitest';
import { readDump, showPosts } from './read-dump.js';

const WORDS = 'The keeper rang the bell.';
const TITLE = 'Karsk bridge: live updates';

describe('posts parted by stamps', () => {
  it('run from one stamp to the next', () => {
    const reading = readDump(`${TITLE}\n\n18:32\n${WORDS}\nNobody came.\n18:05\n${WORDS}\n17:47\nIt is shut.`);
    expect(showPosts(reading)).toEqual([
      `18:32 | - | ${WORDS} / Nobody came.`,
      `18:05 | - | ${WORDS}`,
      '17:47 | - | It is shut.',
    ]);
    expect(reading.preamble.map(({ text }) => text)).toEqual([TITLE]);
  });

  it('lose a stamp that is printed again in another clock', () => {
    const post = (one: string, two: string): string => `${one}\n${two}\n${WORDS}`;
    const reading = readDump(
      `${TITLE}\n\n${post('2.12pm BST', '14:12')}\n${post('2.05pm BST', '14:05')}\n${post('1.30pm BST', '13:30')}`,
    );
    expect(showPosts(reading)).toEqual([
      `2.12pm BST | - | ${WORDS}`,
      `2.05pm BST | - | ${WORDS}`,
      `1.30pm BST | - | ${WORDS}`,
    ]);
  });

  it('take the title from in front of the first rule', () => {
    const reading = readDump(`Kahn im Liveticker +++ 19:56 Kahn da +++\n${WORDS}\n+++ 19:35 Kahn weg +++\n${WORDS}`, {
      codes: ['de'],
    });
    expect(reading.header.title).toBe('Kahn im Liveticker');
    expect(showPosts(reading)).toEqual([`19:56 | Kahn da | ${WORDS}`, `19:35 | Kahn weg | ${WORDS}`]);
  });

  it('begin with a post whose stamp is lost where the dump begins in the middle of a page', () => {
    const lost = `Bells ring over the sound\n\n${WORDS} It could be heard in Tolm.\n\nNobody came down to the mole that night.`;
    const page = `${lost}\n\n6:32 p.m. ET, March 12, 2024\n\nKeeper asks for calm\n\n${WORDS}\n\n6:05 p.m. ET, March 12, 2024\n\nIt is shut\n\n${WORDS}`;
    const reading = readDump(page);
    expect(reading.candidates.map(({ headline }) => headline)).toEqual([
      'Bells ring over the sound',
      'Keeper asks for calm',
      'It is shut',
    ]);
    expect(reading.candidates[0]?.stamps).toEqual([]);
    expect(readDump(`${TITLE}\n\nBy Ona Brask, CNN\n\n${page}`).candidates).toHaveLength(2);
  });
});

describe('day headings', () => {
  const daysOf = (text: string, ...codes: readonly string[]): (number | null)[] =>
    readDump(text, { codes }).candidates.map(({ heading }) => heading?.day ?? null);
  const post = (clock: string): string => `${clock}\n${WORDS}`;
  const between = (heading: string): string =>
    `${TITLE}\n13 March 2024\n${post('18:32')}\n${post('18:05')}\n${heading}\n${post('23:10')}`;

  it('speak for the posts below them and are no words of a post', () => {
    expect(daysOf(between('12 March 2024'))).toEqual([13, 13, 12]);
    expect(showPosts(readDump(between('12 March 2024')))[1]).toBe(`18:05 | - | ${WORDS}`);
  });

  describe('that stand below the posts of their days', () => {
    const days = (...headings: readonly string[]): string =>
      [TITLE, post('18:32'), post('18:05'), headings[0], post('23:10'), ...headings.slice(1)].join('\n');

    it('are known by the post before the first of them and the days they count down', () => {
      expect(daysOf(days('13 March 2024', '12 March 2024'))).toEqual([13, 13, 12]);
    });

    it('are not where a date stands at the foot of the page', () => {
      expect(daysOf(days('12 March 2024', '13 March 2024'))).toEqual([null, null, 12]);
      expect(daysOf(days('12 March 2024', '2 March 2024'))).toEqual([null, null, 12]);
      expect(daysOf(days('12 March 2024'))).toEqual([null, null, 12]);
    });
  });

  it.each(['12 March 2024', 'Tuesday, March 12', 'Mar 12', '2024-03-12'])('%j is one', (heading) => {
    expect(daysOf(between(heading))[2]).toBe(12);
  });

  it.each(['March 2024', '12 March 2024 was cold', 'Tuesday', `12 March 2024 ${'- '.repeat(20)}`])(
    '%j is none',
    (line) => {
      expect(daysOf(between(line))[2]).toBe(13);
    },
  );

  it('are read with a point behind the day', () => {
    const text = `Karsk im Liveticker\n13. März 2024\n${post('18.32 Uhr')}\n12. März 2024\n${post('23.10 Uhr')}`;
    expect(daysOf(text, 'de')).toEqual([13, 12]);
  });

  it('between the posts leave those above them alone', () => {
    const text = `${TITLE}\n${post('18:32')}\n12 March 2024\n${post('23:10')}\n${post('22:10')}`;
    expect(daysOf(text)).toEqual([null, 12, 12]);
  });

  it('below all posts are left to the times', () => {
    expect(daysOf(`${TITLE}\n${post('18:32')}\n${post('18:05')}\n13 March 2024`)).toEqual([null, null]);
  });

  it('far above the posts are a date of the page', () => {
    const text = `13 March 2024\n${TITLE}\nBy Ona Brask\nThe bridge.\nIt is shut.\n${post('18:32')}\n${post('18:05')}`;
    expect(daysOf(text)).toEqual([null, null]);
  });
});
