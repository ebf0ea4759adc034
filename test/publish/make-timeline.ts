import type { Revision, Timeline, TimelineCapture, TimelinePost } from '../../src/model/timeline.js';
import { makeBlog, makePost, makeTimeAt } from './make-blog.js';

const FORM = { layout: 'generic', variant: null, mediaType: 'html', savedBy: null } as const;

/** 23:00 UTC plus so many minutes, as captures and revisions name it. */
export function at(minute: number): string {
  return makeTimeAt(minute).instant;
}

export function makeCapture(minute: number, changes: Partial<TimelineCapture> = {}): TimelineCapture {
  return {
    capture: { ...makeBlog().capture, source: `file:${minute}.html`, capturedAt: at(minute) },
    url: 'https://news.example/live/flood',
    form: FORM,
    status: 'live',
    found: 2,
    declared: null,
    updated: null,
    window: { oldest: at(0), newest: at(minute), toNewest: true },
    stale: false,
    ...changes,
  };
}

export function makeRevision(minute: number, changes: Partial<Revision> = {}): Revision {
  const { headline, byline, text, html, media, time, updated, labels, markers } = makePost();
  return {
    seenFrom: at(minute),
    seenTo: at(minute),
    change: 'first',
    changed: [],
    form: FORM,
    ...{ headline, byline, text, html, media, time, updated, labels, markers },
    ...changes,
  };
}

/** A post that three captures show, at 10, 20 and 30 minutes. */
export function makeTimelinePost(changes: Partial<TimelinePost> = {}): TimelinePost {
  return {
    ...makePost(),
    firstSeen: at(10),
    lastSeen: at(30),
    seenIn: [0, 1, 2],
    state: 'present',
    withdrawnBetween: null,
    matchedBy: ['id'],
    ids: ['p1'],
    revisions: [makeRevision(10, { seenTo: at(30) })],
    ...changes,
  };
}

export function makeTimeline(changes: Partial<Timeline> = {}): Timeline {
  const { url, title, description, language, publisher, authors, published, updated } = makeBlog();
  const posts = changes.posts ?? [makeTimelinePost()];
  return {
    kind: 'timeline',
    ...{ url, urls: [url ?? ''], title, description, language, publisher, authors, published, updated },
    status: 'live',
    captures: [makeCapture(10), makeCapture(20), makeCapture(30)],
    completeness: { found: posts.length, declared: null, missing: null, gaps: [], more: [] },
    diagnostics: [],
    ...changes,
    posts,
  };
}

/** One post that stays, one that was corrected, one that was withdrawn, one that rolled off. */
export function makeStory(): Timeline {
  const words = 'Two bridges are closed.';
  const corrected = 'Three bridges are closed.';
  const text = (value: string) => ({ text: value, html: `<p>${value}</p>` });
  return makeTimeline({
    posts: [
      makeTimelinePost({
        id: 'stays',
        ids: ['stays'],
        position: 0,
        headline: 'Boats are out',
        time: makeTimeAt(9),
        published: makeTimeAt(9),
      }),
      makeTimelinePost({
        id: 'edited',
        ids: ['edited'],
        position: 1,
        headline: 'Bridges close',
        time: makeTimeAt(8),
        published: makeTimeAt(8),
        ...text(corrected),
        revisions: [
          makeRevision(10, { headline: 'Bridges close', time: makeTimeAt(8), ...text(words) }),
          makeRevision(20, {
            seenTo: at(30),
            headline: 'Bridges close',
            time: makeTimeAt(8),
            change: 'correction',
            changed: ['text'],
            ...text(corrected),
          }),
        ],
      }),
      makeTimelinePost({
        id: 'gone',
        ids: ['gone'],
        position: 2,
        headline: 'Dam is said to break',
        time: makeTimeAt(7),
        published: makeTimeAt(7),
        lastSeen: at(20),
        seenIn: [0, 1],
        state: 'withdrawn',
        withdrawnBetween: { after: at(20), before: at(30) },
      }),
      makeTimelinePost({
        id: 'old',
        ids: ['old'],
        position: 3,
        headline: 'Rain begins',
        time: makeTimeAt(1),
        published: makeTimeAt(1),
        lastSeen: at(10),
        seenIn: [0],
        state: 'rolled-off',
        matchedBy: [],
      }),
    ],
  });
}
