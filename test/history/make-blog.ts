import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import type { Timestamp } from '../../src/model/timestamp.js';

/** The day of all invented posts. */
const DAY = '2031-05-04';

/** "10:05" of the invented day, stated by the page to the minute. */
export function clock(time: string, changes: Partial<Timestamp> = {}): Timestamp {
  return {
    instant: `${DAY}T${time}:00Z`,
    local: `${DAY}T${time}:00+00:00`,
    zone: 'UTC',
    text: time,
    precision: 'minute',
    source: 'attribute',
    assumptions: [],
    ...changes,
  };
}

/** A post of that minute; its words are its own. */
export function post(id: string, time: string | null, changes: Partial<Post> = {}): Post {
  const stamp = time === null ? null : clock(time);
  return {
    id,
    idSource: 'publisher',
    url: null,
    position: 0,
    headline: null,
    time: stamp,
    published: stamp,
    updated: null,
    publishedBetween: null,
    byline: null,
    authors: [],
    contributors: [],
    text: `${id} tells ${[...id].map((letter, index) => `${letter}${id} ${index}${id}`).join(' ')} the end.`,
    html: '',
    media: [],
    embeds: [],
    links: [],
    labels: [],
    markers: [],
    ...changes,
  };
}

/** A capture of that minute; null for one that does not know its time. */
export function blog(time: string | null, posts: readonly Post[], changes: Partial<LiveBlog> = {}): LiveBlog {
  return {
    kind: 'live-blog',
    url: 'https://news.example/live/storm',
    title: 'Storm: live updates',
    description: null,
    language: 'en',
    publisher: { name: null, domain: 'news.example' },
    authors: [],
    published: null,
    updated: null,
    status: 'unknown',
    declaredPostCount: null,
    posts: posts.map((one, position) => ({ ...one, position })),
    completeness: { found: posts.length, declared: null, missing: null, more: [] },
    layout: { id: 'generic', variant: null, evidence: ['blocks'] },
    capture: {
      source: 'string',
      capturedAt: time === null ? null : `${DAY}T${time}:00Z`,
      capturedAtSource: time === null ? null : 'option',
      sha256: null,
      mediaType: 'html',
      encoding: null,
      savedBy: null,
    },
    diagnostics: [],
    ...changes,
  };
}
