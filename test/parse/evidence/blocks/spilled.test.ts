import { describe, expect, it } from 'vitest';
import { prose, readBlocksOf } from './reading.js';

const CLOCKS = ['18:32', '18:05', '17:47', '17:20', '16:58'];

const stream = (post: (clock: string, number: number) => string): string =>
  `<main><h1>Karsk: live updates</h1><section>${CLOCKS.map(post).join('')}</section></main>`;
const box = (clock: string, number: number): string =>
  `<div class="post"><span>${clock}</span><p>${prose(number)}</p></div>`;

describe('words between the elements of the posts', () => {
  it.each([
    [
      'behind every first paragraph',
      (clock: string, number: number) => `<p><b>${clock}</b> ${prose(number)}</p><p>${prose(number + 10)}</p>`,
    ],
    [
      'behind one first paragraph',
      (clock: string, number: number) =>
        `<p><b>${clock}</b> ${prose(number)}</p>${number === 2 ? `<ul><li>${prose(20)}</li></ul>` : ''}`,
    ],
    ['behind most containers', (clock: string, number: number) => `${box(clock, number)}<p>${prose(number + 10)}</p>`],
    [
      'behind one first paragraph, however short',
      (clock: string, number: number) =>
        `<p><b>${clock}</b> ${prose(number)}</p>${number === 2 ? '<p>It rang.</p>' : ''}`,
    ],
    [
      'as loose text',
      (clock: string, number: number) => `<p><b>${clock}</b> ${prose(number)}</p>${prose(number + 10)}`,
    ],
  ])('say that these do not hold the posts: %s', (_, post) => {
    expect(readBlocksOf(stream(post))?.spilled.isMost).toBe(true);
  });

  it.each([
    ['none', box],
    ['labels', (clock: string, number: number) => `${box(clock, number)}<p>Advertisement</p>`],
    ['links', (clock: string, number: number) => `${box(clock, number)}<p><a href="/">${prose(number + 10)}</a></p>`],
    [
      'boxes',
      (clock: string, number: number) => `${box(clock, number)}<div class="promo"><p>${prose(number + 10)}</p></div>`,
    ],
    [
      'one paragraph among containers',
      (clock: string, number: number) => box(clock, number) + (number === 1 ? `<p>${prose(99)}</p>` : ''),
    ],
    [
      'words behind the last',
      (clock: string, number: number) =>
        `<p><b>${clock}</b> ${prose(number)}</p>${number === 4 ? `<p>${prose(99)}</p>` : ''}`,
    ],
  ])('say nothing of the kind: %s', (_, post) => {
    expect(readBlocksOf(stream(post))?.spilled.isMost).toBe(false);
  });

  it('are named too where they stand in a box', () => {
    const promo = `<div class="promo"><p>${prose(99)}</p></div><div class="ad"><p>Advertisement</p></div>`;
    const post = (clock: string, number: number): string => box(clock, number) + (number === 1 ? promo : '');
    expect(readBlocksOf(stream(post))?.spilled).toEqual({ texts: [prose(99)], isMost: false });
  });

  it('are named', () => {
    const post = (clock: string, number: number): string =>
      box(clock, number) + (number === 1 ? `<p>${prose(99)}</p>` : '');
    expect(readBlocksOf(stream(post))?.spilled.texts).toEqual([prose(99)]);
  });
});
