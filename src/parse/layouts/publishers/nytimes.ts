import type { Layout } from '../layout.js';

const nytimes: Layout = {
  id: 'nytimes',
  name: 'The New York Times',
  hosts: ['nytimes.com', 'nytimesn7cgmftshazwhfgzm37qxb44r64ytbb2dj3x62d2lljsciiyd.onion'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // Long posts and short ones of single reporters in one list; the pinned summary has no time but in JSON-LD.
      id: 'live-feed',
      kind: 'html',
      era: '2021-2026',
      order: null,
      shownTime: 'shown',
      // Sky News has [data-testid=live-blog-post] too.
      recognise: [
        '[data-testid=live-blog-content]',
        '#live-feed-items [data-testid=live-blog-post]',
        '#live-feed-items [data-testid=reporter-update]',
        '.live-blog-reporter-update',
      ],
      posts:
        '#live-feed-items [data-testid=live-blog-post], #live-feed-items [data-testid=reporter-update], .live-blog-post, .live-blog-reporter-update',
      fields: {
        id: ['@data-source-id', '@id'],
        url: ['@data-url', '.live-blog-post-headline a@href'],
        headline: ['.live-blog-post-headline h2', '[itemprop=headline]', 'h2'],
        byline: ['[data-testid=live-blog-byline]', '[itemprop=author]'],
        time: ['time'],
      },
      labels: { pinned: '.pinned-post' },
      drop: [
        '[data-testid=copy-link]',
        '[data-testid=Show-More]',
        '[data-testid=share-tools]',
        '[role=toolbar]',
        '[role=complementary]',
      ],
      page: {
        title: ['[data-testid=live-blog-content] h1', '.live-blog-header h1', 'h1'],
        updated: ['.live-blog-header-timestamp time@datetime', '.live-blog-header time@datetime'],
        declared: ['#live-feed-items [aria-setsize]@aria-setsize'],
      },
    },
    {
      // Posts in the order of the editors, and without times but in JSON-LD; the author stands below the words.
      id: 'briefing',
      kind: 'html',
      era: '2020-2021',
      order: null,
      shownTime: 'shown',
      recognise: ['[data-test-id=live-blog-post]', '.live-blog-header-timestamp'],
      posts: '[data-test-id=live-blog-post], .live-blog-post',
      fields: {
        id: ['@data-source-id'],
        url: ['.live-blog-post-headline a@href', 'h2 a@href'],
        headline: ['.live-blog-post-headline h2', '[itemprop=headline]'],
      },
      page: {
        title: ['.live-blog-header h1', 'h1'],
        updated: ['.live-blog-header-timestamp time@datetime'],
      },
    },
  ],
};
export default nytimes;
