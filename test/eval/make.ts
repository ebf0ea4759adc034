import { type PageLabel, readLabels } from '../../eval/labels.js';
import { scorePage } from '../../eval/score.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import type { Timestamp } from '../../src/model/timestamp.js';

export function makeStamp(instant: string, more: Partial<Timestamp> = {}): Timestamp {
  return {
    instant,
    local: instant.replace('Z', '+00:00'),
    zone: null,
    text: null,
    precision: 'minute',
    source: 'text',
    assumptions: [],
    ...more,
  };
}

export function makePost(more: Partial<Post> = {}): Post {
  return {
    id: 'derived',
    idSource: 'derived',
    url: null,
    position: 0,
    headline: null,
    time: null,
    published: null,
    updated: null,
    publishedBetween: null,
    byline: null,
    authors: [],
    contributors: [],
    text: '',
    html: '',
    media: [],
    embeds: [],
    links: [],
    labels: [],
    markers: [],
    ...more,
  };
}

export function makeBlog(posts: readonly Post[], more: Partial<LiveBlog> = {}): LiveBlog {
  return {
    kind: 'live-blog',
    url: null,
    title: 'Harbour day',
    description: null,
    language: 'en',
    publisher: { name: null, domain: null },
    authors: [],
    published: null,
    updated: null,
    status: 'unknown',
    declaredPostCount: null,
    posts,
    completeness: { found: posts.length, declared: null, missing: null, more: [] },
    layout: { id: 'generic', variant: null, evidence: ['blocks'] },
    capture: {
      source: 'bytes',
      capturedAt: null,
      capturedAtSource: null,
      sha256: null,
      mediaType: 'html',
      encoding: null,
      savedBy: null,
    },
    diagnostics: [],
    ...more,
  };
}

/** Reads one label as if from its file. */
export function makeLabel(file: Record<string, unknown>): PageLabel {
  const [part] = readLabels({ title: 'Harbour day', declaredPostCount: null, ...file });
  if (part === undefined) throw new Error('no label');
  return part.label;
}

const STORIES = [
  ['Crane stops at noon', 'The tall crane stopped turning over', 'and nobody climbed down again.'],
  ['Ferry turns back', 'A ferry with forty goats on', 'was back before the soup.'],
  ['Lantern vote delayed', 'Councillors will count the paper lanterns', 'until the ink has dried.'],
  ['Tuba found in canal', 'Divers lifted a dented tuba from', 'plays only one note now.'],
] as const;

const clock = (hour: number): string => String(hour).padStart(2, '0');

/** Four labelled posts, newest first, each an hour before the one above. */
export const POST_LABELS: readonly Record<string, unknown>[] = STORIES.map(([headline, firstWords, lastWords], at) => ({
  id: `post-${90 - at}`,
  instant: `2031-05-04T${clock(12 - at)}:20:30Z`,
  displayed: `${13 - at}.20 BST`,
  published: `2031-05-04T${clock(12 - at)}:20:30Z`,
  updated: null,
  headline,
  authors: at === 0 ? ['Ada Quill', 'Bo Tern'] : [],
  firstWords,
  lastWords,
  labels: at === 1 ? ['key-event'] : [],
  markers: [],
  images: 0,
}));

/** What a parser without fault gives for {@link POST_LABELS}. */
export const RIGHT_POSTS: readonly Post[] = STORIES.map(([headline, firstWords, lastWords], at) => {
  const time = makeStamp(`2031-05-04T${clock(12 - at)}:20:00Z`, { text: `${13 - at}.20 BST` });
  return makePost({
    id: `post-${90 - at}`,
    idSource: 'publisher',
    position: at,
    headline,
    time,
    published: time,
    authors: at === 0 ? ['Bo Tern', 'Ada Quill'].map((name) => ({ name, location: null, organization: null })) : [],
    text: `${firstWords} one long afternoon.\n\nThe rest is told by ${at + 3} gulls, ${lastWords}`,
    labels: at === 1 ? ['key-event'] : [],
  });
});

/** The posts without their ids: they can only be known by what they say. */
export const withoutIds = (posts: readonly Post[]): readonly Post[] =>
  posts.map((post, at) => ({ ...post, id: `d${at}`, idSource: 'derived' }));

/** The post at a position. */
export function at(posts: readonly Post[], index: number): Post {
  const post = posts[index];
  if (post === undefined) throw new Error(`no post ${index}`);
  return post;
}

/** Scores posts against a label file. `told`: the parser says that the last post is cut off. */
export function score(
  file: Record<string, unknown>,
  posts: readonly Post[],
  more: { withUrl?: boolean; source?: string; told?: boolean } = {},
): ReturnType<typeof scorePage> {
  const diagnostic = { code: 'post-cut-off', severity: 'warning', message: '', where: null, raw: null } as const;
  return scorePage(makeLabel(file), makeBlog(posts, more.told === true ? { diagnostics: [diagnostic] } : {}), {
    withUrl: more.withUrl ?? false,
    source: more.source ?? '',
  });
}

/** The label file with something changed in one post. */
export const given = (change: Record<string, unknown>, index = 0): Record<string, unknown> => ({
  posts: POST_LABELS.map((post, place) => (place === index ? { ...post, ...change } : post)),
});
