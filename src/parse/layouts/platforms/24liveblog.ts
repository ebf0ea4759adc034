import type { FeedRule, Layout } from '../layout.js';

const POSTS = 'https://data.24liveplus.com/v1/retrieve_server/x/event';
const QUERY = 'news/?inverted_order=1&last_nid=&limit=100';

const FEEDS: readonly FeedRule[] = [
  { at: '#LB24_LIVE_CONTENT', url: `${POSTS}/{@data-eid}/${QUERY}` },
  { at: '#LB24 [eid]', url: `${POSTS}/{@eid}/${QUERY}` },
  {
    at: 'iframe, amp-iframe',
    from: 'src',
    pattern: /^(?:https?:)?\/\/[\w.-]{0,60}24liveblog\.com\/iframe\/\?(?:[^#\s]{0,200}&)?id=(\d{5,25})/,
    url: `${POSTS}/{1}/${QUERY}`,
  },
  {
    at: 'script',
    from: 'src',
    pattern: /^(?:https?:)?\/\/[\w.-]{0,60}24liveblog\.com\/[^?#\s]{1,80}\?(?:[^#\s]{0,200}&)?id=(\d{5,25})/,
    url: `${POSTS}/{1}/${QUERY}`,
  },
];

const liveblog24: Layout = {
  id: '24liveblog',
  name: '24liveblog',
  cms: '24liveblog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Drawn by the reader's browser, or pasted into the article when the blog was over. Posts show ages only.
      id: 'rendered',
      kind: 'html',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['#LB24 .lb24-news-list-item', '.lb24-base-list .lb24-base-news-container'],
      posts: '.lb24-news-list-item, .lb24-base-news-container',
      notPosts: '.lb24-base-list-ad',
      fields: {
        id: ['.lb24-base-news-content@id'],
        byline: ['.lb24-base-news-editor-name'],
        time: ['.lb24-base-news-date'],
      },
      drop: ['.lb24-component-operation', '.lb24-base-news-footer', '.lb24-base-news-editor-avatar'],
      page: { updated: ['.lb24-base-container@updated', '.lb24-component-update-time'] },
      feeds: FEEDS,
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2017-2026',
      order: null,
      shownTime: 'published',
      recognise: [
        '#LB24_LIVE_CONTENT[data-eid]',
        '#LB24 [eid]',
        'iframe[src*="24liveblog.com/iframe"]',
        'amp-iframe[src*="24liveblog.com/iframe"]',
      ],
      feeds: FEEDS,
    },
    {
      id: 'news',
      kind: 'json',
      era: '2019-2026',
      order: null,
      shownTime: 'published',
      recognise: ['data.news[].nid', 'data.news[].contents'],
      posts: ['data.news[]'],
      fields: {
        id: ['nid'],
        headline: ['newstitle'],
        published: ['created'],
        body: ['contents'],
      },
    },
  ],
};
export default liveblog24;
