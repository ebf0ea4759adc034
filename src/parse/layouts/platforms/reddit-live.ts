import type { Layout } from '../layout.js';

const redditLive: Layout = {
  id: 'reddit-live',
  name: 'Reddit',
  hosts: ['reddit.com'],
  homeZone: null,
  language: null,
  variants: [
    {
      id: 'listing',
      kind: 'html',
      era: '2014-2024',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.liveupdate-listing li.liveupdate', '.liveupdate-listing .liveupdate time.live-timestamp'],
      posts: '.liveupdate-listing .liveupdate',
      fields: {
        id: ['@data-fullname'],
        headline: [],
        byline: ['a.author', '.author'],
        time: ['time.live-timestamp', 'time'],
        body: ['.md', '.body'],
      },
      retracted: '.stricken',
      drop: ['.buttonrow'],
      page: { title: ['#liveupdate-title'] },
      feeds: [
        {
          at: 'link[rel=canonical]',
          from: 'href',
          pattern: /^(https?:\/\/[\w.-]{0,40}reddit\.com\/live\/\w{5,30})\/?$/,
          url: '{1}.json',
        },
      ],
    },
    {
      // `created` is off by the zone of the server: only `created_utc` is the time.
      id: 'api',
      kind: 'json',
      era: '2014-2024',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['data.children[kind=LiveUpdate].data.created_utc'],
      posts: ['data.children[kind=LiveUpdate].data'],
      fields: {
        id: ['id'],
        headline: [],
        byline: ['author'],
        published: ['created_utc'],
        body: ['body_html', 'body'],
      },
    },
  ],
};
export default redditLive;
