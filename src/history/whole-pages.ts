import type { Post } from '../model/post.js';
import { viewsAmong } from './blog-address.js';
import type { CaptureOfBlog } from './capture-of-blog.js';

/**
 * An answer of an interface may hold any choice of posts, unless it holds all; so may a reading that was cut short, and a
 * view of the key events.
 */
export function isWhole(capture: CaptureOfBlog): boolean {
  const { posts } = capture;
  if (isKeyEventView(posts)) return false;
  return !isPart(capture);
}

/** Nothing tells what stood behind its last post. */
export function endsEarly({ blog }: CaptureOfBlog): boolean {
  return blog.diagnostics.some(({ code }) => code === 'post-cut-off' || code === 'limit-reached');
}

function isPart({ blog }: CaptureOfBlog): boolean {
  if (blog.diagnostics.some(({ code }) => code === 'limit-reached' || code === 'depth-capped')) return true;
  const { declared, missing } = blog.completeness;
  return blog.capture.mediaType === 'json' && (declared === null || missing !== 0);
}

/**
 * Which captures are of the page itself, and not of a part of it or a view that was asked for: what they do not show may
 * be gone, even where nothing tells in what order their posts stand, or whether all of them are there.
 */
export function pagesAmong(captures: readonly CaptureOfBlog[]): readonly CaptureOfBlog[] {
  const isView = viewsAmong(captures.map(({ blog }) => blog.url));
  return captures.filter(
    (capture) => capture.posts.length > 0 && !capture.stale && !isPart(capture) && !isView(capture.blog.url),
  );
}

/** A view of key events leaves out the posts between them. */
export function isKeyEventView(posts: readonly Post[]): boolean {
  return posts.every(({ labels }) => labels.includes('key-event') || labels.includes('summary'));
}
