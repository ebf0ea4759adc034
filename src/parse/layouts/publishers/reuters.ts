import type { FeedRule, Layout } from '../layout.js';

const ARENA: FeedRule = {
  at: '.arena-liveblog[data-publisher][data-event]',
  url: 'https://cached-api.arena.im/v1/liveblog/{@data-publisher}/{@data-event}',
};

const reuters: Layout = {
  id: 'reuters',
  name: 'Reuters',
  cms: 'Arena',
  hosts: ['reuters.com'],
  homeZone: null,
  language: 'en',
  variants: [
    {
      // Saved from a browser: Arena's script has filled the frame of the page with cards.
      id: 'live-page',
      kind: 'html',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['[data-testid=live-pbp-card]', '[data-testid=LivePage] .live-message--card'],
      posts: '[data-testid=live-pbp-card], .live-message--card',
      fields: {
        id: ['@data-message-id', '@data-id', '@id'],
        body: ['.live-message--card--body', '[class*=LivePlayByPlayCardBody]'],
      },
      page: { title: ['[data-testid=LivePage] h1[data-testid=Heading]', 'h1'] },
      feeds: [ARENA],
    },
    {
      // As the server sends it: the posts are fetched by Arena's script.
      id: 'before-script',
      kind: 'elsewhere',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['[data-testid=LivePage] .arena-liveblog'],
      feeds: [ARENA],
    },
  ],
};
export default reuters;
