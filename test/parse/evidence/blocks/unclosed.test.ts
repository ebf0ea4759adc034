import { describe, expect, it } from 'vitest';
import { postsOf, prose, wordsOf } from './reading.js';

const CLOCKS = ['18:32', '18:05', '17:47', '17:20'];
const page = (post: (clock: string, number: number) => string): string =>
  `<main><h1>Karsk: live updates</h1>${CLOCKS.map(post).join('')}</main>`;

describe('posts whose elements are never closed', () => {
  it.each([
    [
      'without ids',
      (clock: string, number: number) => `<div class="live-post"><time>${clock}</time><p>${prose(number)}</p>`,
    ],
    [
      'with ids',
      (clock: string, number: number) =>
        `<div class="live-post" id="post-${number}"><time>${clock}</time><p>${prose(number)}</p>`,
    ],
  ])('are parted: %s', (_, post) => {
    const posts = postsOf(page(post));
    expect(posts.map(({ stamps }) => stamps[0]?.text)).toEqual(CLOCKS);
    expect(posts.map(wordsOf)).toEqual(CLOCKS.map((_clock, number) => prose(number)));
  });
});

describe('an element of a post that is called like the post', () => {
  it.each([
    [
      'around all of it',
      (clock: string, number: number) =>
        `<div class="live-post"><div class="live-post"><time>${clock}</time><p>${prose(number)}</p></div></div>`,
    ],
    [
      'around its words',
      (clock: string, number: number) =>
        `<div class="live-post"><time>${clock}</time><div class="live-post"><p>${prose(number)}</p></div></div>`,
    ],
  ])('is no post of its own: %s', (_, post) => {
    const posts = postsOf(page(post));
    expect(posts.map(({ stamps }) => stamps[0]?.text)).toEqual(CLOCKS);
    expect(posts.map(wordsOf)).toEqual(CLOCKS.map((_clock, number) => prose(number)));
  });
});
