import type { FeedRule, Layout } from '../layout.js';

/** Pages hold the 20 newest posts of blogs that run for months; their scripts name the feed of all. */
const FEED: FeedRule = {
  at: 'script',
  pattern: /(https:\/\/liveblog\.zdf\.de\/api\/channels\/[a-z\d]{1,60}\/blogitems\/)/i,
  url: '{1}',
};

const zdf: Layout = {
  id: 'zdf',
  name: 'ZDFheute',
  hosts: ['zdfheute.de', 'zdf.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      id: 'articles',
      kind: 'html',
      era: '2025-2026',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['article[data-guid]'],
      posts: 'article[data-guid]',
      fields: {
        id: ['@data-guid'],
        headline: ['h2'],
        time: ['time'],
      },
      // The still of a video.
      drop: ['img[alt=Videoplayer]'],
      feeds: [FEED],
    },
    {
      // What the server sends shows no posts: they are in JSON-LD.
      id: 'json-ld',
      kind: 'html',
      era: '2022-2025',
      order: null,
      shownTime: 'shown',
      onHosts: true,
      recognise: ['script[type="application/ld+json"]'],
      posts: null,
      fields: {},
      feeds: [FEED],
    },
    {
      id: 'blogitems',
      kind: 'json',
      era: '2024-2026',
      order: null,
      shownTime: 'published',
      recognise: ['results[0].guid', 'results[0].start', 'results[0].sharing_url'],
      posts: ['results[]'],
      fields: {
        id: ['guid'],
        url: ['sharing_url'],
        headline: ['title'],
        byline: [],
        // The page prints it beside the post; the address in `url` is of an article about the same.
        time: ['start'],
        body: ['text'],
      },
      labels: { 'key-event': ['is_top_blogitem'] },
    },
  ],
};
export default zdf;
