import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { LiveBlog } from '../../src/model/live-blog.js';
import type { Post } from '../../src/model/post.js';
import type { Timestamp } from '../../src/model/timestamp.js';

/** What a terminal would obey: erase the screen, set the window title, a C1 control, reorder the line. */
export const HOSTILE = '\u001b[2J\u001b]0;pwned\u0007\u009b31mred\u202e\u0000';

export function makeTime(changes: Partial<Timestamp> = {}): Timestamp {
  return {
    instant: '2024-02-07T23:03:00Z',
    local: '2024-02-07T18:03:00-05:00',
    zone: 'America/New_York',
    text: '6:03 p.m. ET, February 7, 2024',
    precision: 'minute',
    source: 'text',
    assumptions: [],
    ...changes,
  };
}

/** 18:00 New York time plus so many minutes. */
export function makeTimeAt(minute: number, changes: Partial<Timestamp> = {}): Timestamp {
  const mm = String(minute).padStart(2, '0');
  return makeTime({
    instant: `2024-02-07T23:${mm}:00Z`,
    local: `2024-02-07T18:${mm}:00-05:00`,
    text: `6:${mm} p.m. ET, February 7, 2024`,
    ...changes,
  });
}

export function makePost(changes: Partial<Post> = {}): Post {
  const time = changes.time === undefined ? makeTime() : changes.time;
  return {
    id: 'p1',
    idSource: 'publisher',
    url: null,
    position: 0,
    headline: 'River falls below the mark',
    time,
    published: time,
    updated: null,
    publishedBetween: null,
    byline: null,
    authors: [],
    contributors: [],
    text: 'The river is falling.',
    html: '<p>The river is falling.</p>',
    media: [],
    embeds: [],
    links: [],
    labels: [],
    markers: [],
    ...changes,
  };
}

export function makeBlog(changes: Partial<LiveBlog> = {}): LiveBlog {
  const posts = changes.posts ?? [makePost()];
  return {
    kind: 'live-blog',
    url: 'https://news.example/live/flood',
    title: 'Flood in Ambria: live',
    description: null,
    language: 'en',
    publisher: { name: 'Example News', domain: 'news.example' },
    authors: [],
    published: null,
    updated: null,
    status: 'unknown',
    declaredPostCount: null,
    completeness: { found: posts.length, declared: null, missing: null, more: [] },
    layout: { id: 'generic', variant: null, evidence: ['blocks'] },
    capture: {
      source: 'file:flood.html',
      capturedAt: null,
      capturedAtSource: null,
      sha256: null,
      mediaType: 'html',
      encoding: 'utf-8',
      savedBy: null,
    },
    diagnostics: [],
    ...changes,
    posts,
  };
}

export function makeDiagnostic(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'time-missing',
    severity: 'warning',
    message: 'the page shows no time for the post',
    where: null,
    raw: null,
    ...changes,
  };
}
