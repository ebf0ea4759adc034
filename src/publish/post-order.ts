import type { Post } from '../model/post.js';

/** How often the shown time goes back and forward from one post to the next down the page. */
export interface Steps {
  readonly earlier: number;
  readonly later: number;
}

/** Counts the steps. Pinned posts stand outside the order and are passed over, and so are posts without a time. */
export function countSteps(posts: readonly Post[]): Steps {
  const instants = posts
    .filter((post) => post.time !== null && !post.labels.includes('pinned'))
    .map((post) => Date.parse(post.time?.instant ?? ''));
  let earlier = 0;
  let later = 0;
  for (const [index, instant] of instants.entries()) {
    const above = instants[index - 1] ?? instant;
    if (instant < above) earlier += 1;
    if (instant > above) later += 1;
  }
  return { earlier, later };
}

/** Posts with the newest first, by the order of their page and not by their times: some have none. */
export function newestFirst(posts: readonly Post[]): readonly Post[] {
  const { earlier, later } = countSteps(posts);
  return later > 2 * earlier ? [...posts].reverse() : posts;
}
