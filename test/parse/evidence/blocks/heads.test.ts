import { describe, expect, it } from 'vitest';
import { postsOf, prose, readBlocksOf, wordsOf } from './reading.js';

const CLOCKS = ['18:32', '18:05', '17:47', '17:20'];

const stream = (post: (clock: string, number: number) => string): string =>
  `<main><h1>Karsk: live updates</h1><section>${CLOCKS.map(post).join('')}</section></main>`;

describe('a heading above the element of a post', () => {
  it('is its headline', () => {
    const html = stream(
      (clock, number) => `<h3>Boat ${number}</h3><div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`,
    );
    expect(postsOf(html).map(({ headline }) => headline)).toEqual(['Boat 0', 'Boat 1', 'Boat 2', 'Boat 3']);
    expect(readBlocksOf(html)?.spilled).toEqual({ texts: [], isMost: false });
  });

  it.each([
    [
      'the same above all',
      (clock: string, number: number) =>
        `<h3>Update</h3><div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`,
    ],
    [
      'above the first only',
      (clock: string, number: number) =>
        `${number === 0 ? '<h3>Boats of the day</h3>' : ''}<div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`,
    ],
    [
      'away from it',
      (clock: string, number: number) =>
        `<h3>Boat ${number}</h3>Text<div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`,
    ],
  ])('is none where it stands %s', (_, post) => {
    expect(postsOf(stream(post)).map(({ headline }) => headline)).toEqual([null, null, null, null]);
  });

  it('is none where the posts have headings of their own', () => {
    const html = stream(
      (clock, number) =>
        `<h2>Part ${number}</h2><div class="post"><span>${clock}</span><h3>Boat ${number}</h3><p>${prose(number)}</p></div>`,
    );
    expect(postsOf(html).map(({ headline }) => headline)).toEqual(['Boat 0', 'Boat 1', 'Boat 2', 'Boat 3']);
    expect(postsOf(html).map(wordsOf)[0]).not.toContain('Part');
  });

  it('is none where it is the day of the posts', () => {
    const days = ['4 March 2031', '3 March 2031', '2 March 2031', '1 March 2031'];
    const html = stream(
      (clock, number) => `<h3>${days[number]}</h3><div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`,
    );
    expect(postsOf(html).map(({ headline }) => headline)).toEqual([null, null, null, null]);
  });
});
