import { describe, expect, it } from 'vitest';
import { mergeCaptures } from '../../src/history/merge-captures.js';
import type { Post } from '../../src/model/post.js';
import { blog, post } from './make-blog.js';

const [a, b, c] = [post('alpha', '10:01'), post('bravo', '10:03'), post('charlie', '10:05')] as const;

/** A cry without a time: the parser counts those of one page from its top. */
function goal(number: number, time: string | null = null): Post {
  const id = number === 1 ? 'p-77' : `p-77-${number}`;
  return { ...post(id, time), idSource: 'derived', text: 'Goal! They are dancing.' };
}

const seenIn = (...captures: readonly (readonly Post[])[]): string[] =>
  mergeCaptures(captures.map((posts, index) => blog(`11:${index}0`, posts)))
    .posts.filter(({ text }) => text.startsWith('Goal'))
    .map((one) => one.seenIn.join());

describe('posts that say the same', () => {
  it('are not known by the number that the reading gave them', () => {
    // The only one of the first page stands second on the next, and alone on the last.
    expect(seenIn([b, goal(1), a], [c, goal(1), b, goal(2), a], [c, goal(1), b])).toEqual(['1,2', '0,1']);
  });

  it('are two where other posts stand on both sides', () => {
    expect(seenIn([b, goal(1), a], [c, goal(1), b, a], [c, goal(1), b, goal(2), a])).toEqual(['1,2', '0,2']);
  });

  it('are found again side by side', () => {
    expect(seenIn([goal(1), goal(2), a], [b, goal(1), goal(2), a])).toEqual(['0,1', '0,1']);
  });

  it('are known by their minute, if it is another', () => {
    expect(seenIn([goal(1, '10:04'), b, goal(1, '10:02'), a], [c, goal(1, '10:04')])).toEqual(['0,1', '0']);
  });
});
