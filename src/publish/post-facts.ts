import type { Post } from '../model/post.js';
import { type Coverage, isTimeline } from './coverage.js';

/** Whether the time that the post shows is not its first publication but a later change. */
export function isMoved(post: Post): boolean {
  return post.published === null && post.updated !== null && post.updated.instant === post.time?.instant;
}

/** "14 posts", "14 of 35 posts (21 missing)". */
export function showPostCount({ completeness: { found, declared, missing } }: Coverage): string {
  if (declared === null) return found === 1 ? '1 post' : `${found} posts`;
  return `${found} of ${declared} posts${missing !== null && missing > 0 ? ` (${missing} missing)` : ''}`;
}

/** "guardian (dcr-2021)"; each that was used for one of the captures. */
export function showLayout(blog: Coverage): string {
  const used = isTimeline(blog)
    ? blog.captures.map(({ form: { layout: id, variant } }) => ({ id, variant }))
    : [blog.layout];
  return [...new Set(used.map(({ id, variant }) => (variant === null ? id : `${id} (${variant})`)))].join(', ');
}
