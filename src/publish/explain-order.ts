import type { Post } from '../model/post.js';
import { countSteps } from './post-order.js';

/** Which way the shown times run down the page, in words, with the count behind it. */
export function explainOrder(posts: readonly Post[]): string {
  const { earlier, later } = countSteps(posts);
  if (earlier + later === 0) return 'the shown times do not tell';
  const counts = `steps down the page: ${earlier} back in time, ${later} forward`;
  if (earlier > 2 * later) return `newest first (${counts})`;
  if (later > 2 * earlier) return `oldest first (${counts})`;
  return `mixed (${counts})`;
}
