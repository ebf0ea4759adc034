import type { Post } from '../model/post.js';
import type { CaptureOfBlog } from './capture-of-blog.js';
import { msOf } from './instants.js';

/**
 * What tells a post from all others. Some page may say its words twice: "Goal!" is cried again and again, and "Follow us"
 * comes back every few hours. Then its time tells; and if both are of one minute, or have no time, only its place.
 */
export type Telling = 'words' | 'time' | 'place';

export type WhatTells = (post: Post) => Telling;

/** Learns from all pages of a live blog what tells its posts. */
export function learnWhatTells(captures: readonly CaptureOfBlog[]): WhatTells {
  const repeated = new Set<string>();
  for (const { posts } of captures) {
    const onPage = new Set<string>();
    for (const key of posts.flatMap((post) => [wordsOf(post), minuteOf(post)])) {
      if (onPage.has(key)) repeated.add(key);
      onPage.add(key);
    }
  }
  return (post) => {
    if (!repeated.has(wordsOf(post))) return 'words';
    return repeated.has(minuteOf(post)) ? 'place' : 'time';
  };
}

export function wordsOf({ headline, text }: Post): string {
  return `${headline ?? ''}\n${text}`;
}

function minuteOf(post: Post): string {
  const time = post.published ?? post.time;
  return `${time === null ? '-' : Math.floor(msOf(time) / 60_000)} at ${wordsOf(post)}`;
}
