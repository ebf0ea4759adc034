import type { CaptureOfBlog } from './capture-of-blog.js';

/**
 * An answer of an interface may hold any choice of posts, unless it holds all; so may a reading that was cut short, and a
 * view of the key events.
 */
export function isWhole({ blog, posts }: CaptureOfBlog): boolean {
  if (posts.every(({ labels }) => labels.includes('key-event') || labels.includes('summary'))) return false;
  if (blog.diagnostics.some(({ code }) => code === 'limit-reached' || code === 'depth-capped')) return false;
  const { declared, missing } = blog.completeness;
  return blog.capture.mediaType !== 'json' || (declared !== null && missing === 0);
}
