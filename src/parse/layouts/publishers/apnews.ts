import type { Layout } from '../layout.js';

const apnews: Layout = {
  id: 'apnews',
  name: 'Associated Press',
  cms: 'Brightspot',
  hosts: ['apnews.com', 'ap.org'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // The whole blog in one page. What stands beside a post is written by a script, in the zone of the reader.
      id: 'live-blog',
      kind: 'html',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: [
        'link[rel=canonical][href^="https://apnews.com/live/"]',
        'bsp-liveblog-post bsp-copy-link[data-link*="//apnews.com/"]',
      ],
      posts: 'bsp-liveblog-post, .LiveBlogPost[data-post-id]',
      days: '.LiveBlogPage-dateGroup',
      fields: {
        id: ['@data-post-id'],
        url: ['bsp-copy-link@data-link'],
        headline: ['.LiveBlogPost-headline'],
        published: ['@data-posted-date-timestamp'],
        body: ['.LiveBlogPost-body'],
      },
      drop: ['bsp-copy-link', '.Page-actions', '.Advertisement'],
    },
    {
      // What members of the agency print of a story that is told backwards, with the clock of the place it is told of.
      id: 'the-latest',
      kind: 'text',
      era: '2012-2019',
      order: 'newest-first',
      shownTime: 'published',
      recognise: [/^(?:\S{1,40} ){0,6}\(AP\) [—–-] The Latest on .{3,200}\(all times local\):/],
      least: 1,
    },
  ],
};
export default apnews;
