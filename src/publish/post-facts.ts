import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';

/** Whether the time that the post shows is not its first publication but a later change. */
export function isMoved(post: Post): boolean {
  return post.published === null && post.updated !== null && post.updated.instant === post.time?.instant;
}

/** "14 posts", "14 of 35 posts (21 missing)". */
export function showPostCount({ completeness: { found, declared, missing } }: LiveBlog): string {
  if (declared === null) return found === 1 ? '1 post' : `${found} posts`;
  return `${found} of ${declared} posts${missing !== null && missing > 0 ? ` (${missing} missing)` : ''}`;
}

/** "guardian (dcr-2021)". */
export function showLayout({ layout: { id, variant } }: LiveBlog): string {
  return variant === null ? id : `${id} (${variant})`;
}
