import type { Post } from '../../model/post.js';
import type { Coverage } from '../coverage.js';
import { newestFirst } from '../post-order.js';
import { itemIds } from './feed-id.js';
import { placeOf } from './item-times.js';

/** A post of a capture, and where it belongs among those of all captures. */
export interface PlacedPost {
  readonly id: string;
  readonly post: Post;
  readonly blog: Coverage;
  /** See {@link placeOf}. */
  readonly place: number;
}

/** Every post once, as the last capture that holds it gives it, the newest first. */
export function latestPosts(captures: readonly Coverage[]): readonly PlacedPost[] {
  const posts = new Map<string, PlacedPost>();
  for (const blog of captures) {
    const ids = new Map(itemIds(blog).map((id, index) => [blog.posts[index], id]));
    // Above the first post there is nothing newer.
    let above = Number.MAX_SAFE_INTEGER;
    for (const post of newestFirst(blog.posts)) {
      const place = placeOf(post, above);
      // A pinned post stands outside the order.
      if (!post.labels.includes('pinned')) above = place;
      const id = ids.get(post) ?? '';
      posts.set(id, { id, post, blog, place });
    }
  }
  return [...posts.values()].sort((one, two) => two.place - one.place);
}
