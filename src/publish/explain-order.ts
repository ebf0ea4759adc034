import type { Post } from '../model/post.js';

/**
 * Which way the shown times run down the page, in words, with the count behind it. Pinned posts stand outside the
 * order and are passed over, and so are posts without a time.
 */
export function explainOrder(posts: readonly Post[]): string {
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
  if (earlier + later === 0) return 'the shown times do not tell';
  const counts = `steps down the page: ${earlier} back in time, ${later} forward`;
  if (earlier > 2 * later) return `newest first (${counts})`;
  if (later > 2 * earlier) return `oldest first (${counts})`;
  return `mixed (${counts})`;
}
