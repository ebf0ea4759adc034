import type { Layout } from '../layout.js';

const sky: Layout = {
  id: 'sky',
  name: 'Sky News',
  cms: 'Norkon Live Center',
  hosts: ['sky.com', 'skynews.com'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The server prints no ids and only clocks with seconds; a script fills in ids, dates and shares.
      id: 'ui-liveblog',
      kind: 'html',
      era: '2021-2026',
      // A button turns the list over, and the page keeps it so.
      order: null,
      shownTime: 'published',
      recognise: ['.ui-liveblog .ncpost-list-post'],
      posts:
        '.ncpost-list-post, .ncpost-pinned > .ncpost-pinned-post, .ncpost-pinned > .ncpost-container, .ncpost-top-text-container',
      // An advert for the app, styled as a post; the box of key points, which JSON-LD lists as the first update.
      notPosts: '[data-post-type=post-app-promo], .ncpost-top-text-container',
      fields: {
        id: ['[data-ncpost-id]@data-ncpost-id', '@data-ncpost-id'],
        url: ['.ncpost-share-link--copy@href'],
        headline: ['.ncpost-title'],
        byline: ['.ncpost-byline'],
        time: ['.ncpost-timestamp'],
        body: ['.ncpost-container'],
      },
      labels: {
        pinned: '.ncpost-pinned-post, .ncpost-pinned > .ncpost-container',
        breaking: '[data-post-type=post-breaking], [data-post-type=breaking], .ncpost-title.ncpost-breaking',
      },
      copies: '.ncpost-pinned > *',
      drop: [
        '.ncpost-header',
        '.ncpost-footer',
        '.ncpost-comments-container',
        '.ncpost-post-close',
        '.ncpost-icon',
        '.ncpost-link-card',
        '.ncpost-link',
        '.ui-consent-roadblock',
      ],
      page: {
        title: ['.sdc-article-header__long-title', 'h1'],
        authors: ['.sdc-article-author__name'],
      },
      feeds: [
        {
          at: '.ui-liveblog[data-norkon-channel-id]',
          url: 'https://livecentercdn.norkon.net/BulletinFeed/{@data-tenant-key}/{@data-norkon-channel-id}/Initial/',
        },
        {
          at: '.ui-liveblog[data-channel-id]',
          url: 'https://livecentercdn.norkon.net/BulletinFeed/{@data-tenant-key}/{@data-channel-id}/Initial/',
        },
      ],
    },
    {
      id: 'ui-liveblog-empty',
      kind: 'elsewhere',
      era: '2021-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.ui-liveblog[data-norkon-channel-id]', '.ui-liveblog[data-channel-id]'],
      feeds: [
        {
          at: '.ui-liveblog[data-norkon-channel-id]',
          url: 'https://livecentercdn.norkon.net/BulletinFeed/{@data-tenant-key}/{@data-norkon-channel-id}/Initial/',
        },
        {
          at: '.ui-liveblog[data-channel-id]',
          url: 'https://livecentercdn.norkon.net/BulletinFeed/{@data-tenant-key}/{@data-channel-id}/Initial/',
        },
      ],
    },
  ],
};
export default sky;
