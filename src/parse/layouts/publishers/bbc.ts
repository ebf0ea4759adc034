import type { JsonVariant, Layout } from '../layout.js';

/** `assetId` is also the end of the `locator`. `dateAdded` has the milliseconds that `firstPublished` leaves off. */
const RESULT_FIELDS: JsonVariant['fields'] = {
  id: ['assetId'],
  headline: ['title'],
  byline: ['contributor.name'],
  published: ['dateAdded', 'firstPublished'],
  updated: ['lastUpdated'],
};

const RESULT_LABELS: JsonVariant['labels'] = { breaking: ['options.isBreakingNews'] };

const bbc: Layout = {
  id: 'bbc',
  name: 'BBC',
  hosts: ['bbc.co.uk', 'bbc.com', 'bbci.co.uk'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The same cards stand on the pages of topics and teams. A heading holds the time too, seen and read out.
      id: 'content-post',
      kind: 'html',
      era: '2023-2026',
      order: null,
      shownTime: 'published',
      recognise: [
        'html:has([data-testid=content-post]) > head > link[rel=canonical][href*="bbc.co"][href*="/news/live/"]',
        'html:has([data-testid=content-post]) > head > link[rel=canonical][href*="bbc.co"][href*="/sport/"][href*="/live/"]',
        'html:has([data-testid=content-post]) > head > meta[property="og:url"][content*="bbc.co"][content*="/news/live/"]',
        'html:has([data-testid=content-post]) > head > meta[property="og:url"][content*="bbc.co"][content*="/sport/"][content*="/live/"]',
      ],
      posts: 'article[data-testid=content-post]',
      fields: {},
    },
    {
      // Topic pages have such posts too. The server prints clocks in UTC, the reader's browser those of London.
      id: 'lx',
      kind: 'html',
      era: '2014-2023',
      order: null,
      shownTime: 'published',
      recognise: [
        '.qa-live-page .lx-stream-post',
        '#lx-commentary-top .lx-stream-post',
        '.lx-commentary__stream .lx-stream-post',
      ],
      posts: 'article.lx-stream-post',
      fields: {
        id: ['@id'],
        headline: ['.lx-stream-post__header-text'],
        byline: ['.lx-stream-post__contributor-name'],
        time: ['.lx-stream-post__meta-time [aria-hidden]', '.lx-stream-post__meta-time'],
        body: ['.qa-post-body'],
      },
      labels: { breaking: '.lx-stream-post--breaking' },
      page: {
        title: ['#lx-event-title'],
        authors: ['.lx-commentary__meta-reporter'],
      },
    },
    {
      // Several questions in one: `push.api.bbci.co.uk/batch?t=…`.
      id: 'lx-batch',
      kind: 'json',
      era: '2018-2023',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['payload[].body.results[type=POST]'],
      posts: ['payload[].body.results[type=POST]'],
      fields: RESULT_FIELDS,
      labels: RESULT_LABELS,
      page: { updated: ['payload[].body.latestChange'] },
    },
    {
      id: 'lx-morph',
      kind: 'json',
      era: '2018-2023',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['body.results[type=POST]'],
      posts: ['body.results[type=POST]'],
      fields: RESULT_FIELDS,
      labels: RESULT_LABELS,
      page: { updated: ['body.latestChange'] },
    },
    {
      // What the page makes its JSON-LD of.
      id: 'lx-seo',
      kind: 'json',
      era: '2019-2023',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['body.pageData.liveBlogUpdate'],
      posts: ['body.pageData.liveBlogUpdate[]'],
      fields: {},
      page: {
        url: ['body.pageData.url'],
        title: ['body.pageData.headline'],
        description: ['body.pageData.description'],
        published: ['body.pageData.datePublished'],
        updated: ['body.pageData.dateModified'],
      },
    },
  ],
};
export default bbc;
