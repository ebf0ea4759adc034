import type { LiveBlog } from '../model/live-blog.js';
import type { Post } from '../model/post.js';
import type { Timeline, TimelinePost } from '../model/timeline.js';

/** What the writers take: a live blog as one capture shows it, or as many captures together tell it. */
export type Coverage = LiveBlog | Timeline;

/** One or several as a list. */
export function listOf(blogs: Coverage | readonly Coverage[]): readonly Coverage[] {
  return 'posts' in blogs ? [blogs] : blogs;
}

/** Whether it was made of many captures. */
export function isTimeline(blog: Coverage): blog is Timeline {
  return blog.kind === 'timeline';
}

/** Whether a post has a history. */
export function hasHistory(post: Post): post is TimelinePost {
  return 'revisions' in post;
}
