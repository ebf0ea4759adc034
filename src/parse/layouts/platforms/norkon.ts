import type { FeedRule, Layout } from '../layout.js';

/** Tenant and channel stand in attributes, or in the call that starts the script, in either order. */
const feeds: readonly FeedRule[] = [
  {
    at: '[data-tenant-key][data-norkon-channel-id]',
    url: 'https://livecentercdn.norkon.net/BulletinFeed/{@data-tenant-key}/{@data-norkon-channel-id}/Initial/',
  },
  {
    at: 'script',
    pattern: /\bsetJsonContent\(\s{0,9}['"]([\w-]{1,60})['"]\s{0,9},\s{0,9}['"]?(\d{1,12})/,
    url: 'https://livecentercdn.norkon.net/BulletinFeed/{1}/{2}/Initial/',
  },
  {
    at: 'script',
    pattern:
      /\bNcPosts\.start\(\{[^{}]{0,300}?\btenantKey['"]?\s{0,9}:\s{0,9}['"]([\w-]{1,60})['"][^{}]{0,300}?\bchannelId['"]?\s{0,9}:\s{0,9}['"]?(\d{1,12})/,
    url: 'https://livecentercdn.norkon.net/BulletinFeed/{1}/{2}/Initial/',
  },
  {
    at: 'script',
    pattern:
      /\bNcPosts\.start\(\{[^{}]{0,300}?\bchannelId['"]?\s{0,9}:\s{0,9}['"]?(\d{1,12})['"]?[^{}]{0,300}?\btenantKey['"]?\s{0,9}:\s{0,9}['"]([\w-]{1,60})/,
    url: 'https://livecentercdn.norkon.net/BulletinFeed/{2}/{1}/Initial/',
  },
];

/** What every answer says of a post, times in seconds. */
const fields = {
  id: ['id'],
  headline: ['title'],
  byline: ['authorName'],
  published: ['created'],
  updated: ['updated'],
  body: ['content.html'],
} as const;

const norkon: Layout = {
  id: 'norkon',
  name: 'Norkon Live Center',
  hosts: ['norkon.net', 'livecenter.com'],
  homeZone: null,
  language: null,
  variants: [
    {
      // Customers print the stamp as they like: a <time>, a clock, a date and a clock, or a picture card of the author.
      id: 'ncposts',
      kind: 'html',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.ncpost-list-post', '.ncpost-list-container [data-ncpost-id]'],
      posts:
        '.ncpost-list-post, .ncpost-pinned > .ncpost-pinned-post, .ncpost-pinned > .ncpost-container, .ncpost-top-text-container',
      notPosts: '.ncpost-top-text-container',
      fields: {
        id: ['[data-ncpost-id]@data-ncpost-id', '@data-ncpost-id'],
        url: ['.ncpost-share-link--copy@href'],
        headline: ['.ncpost-title'],
        byline: ['.ncpost-byline', '.ncpost-avatar-header__name'],
        time: ['.ncpost-timestamp', '.ncpost-avatar-header__timestamp'],
        body: ['.ncpost-content'],
      },
      labels: {
        pinned: '.ncpost-pinned-post, .ncpost-pinned > .ncpost-container',
        breaking: '.ncpost-title.ncpost-breaking',
      },
      copies: '.ncpost-pinned > *',
      drop: ['.ncpost-header', '.ncpost-footer', '.ncpost-link-card', '.ncpost-link'],
      feeds,
    },
    {
      id: 'ncposts-empty',
      kind: 'elsewhere',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['#lc-load-more', '[data-norkon-channel-id]', 'script[src*="norkon.net"]'],
      feeds,
    },
    {
      id: 'feed-initial',
      kind: 'json',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['result.addedOrChanged[0].content.html', 'result.addedOrChanged[0].created'],
      posts: ['result.addedOrChanged[]'],
      fields,
    },
    {
      id: 'feed-earlier-object',
      kind: 'json',
      era: '2022-2026',
      order: null,
      shownTime: 'published',
      recognise: ['result.bulletins[0].content.html', 'result.bulletins[0].created'],
      posts: ['result.bulletins[]'],
      fields,
    },
    {
      id: 'feed-earlier',
      kind: 'json',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['[0].content.html', '[0].created', '[0].authorName'],
      posts: ['[]'],
      fields,
    },
  ],
};
export default norkon;
