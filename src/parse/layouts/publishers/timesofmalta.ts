import type { Layout } from '../layout.js';

const timesofmalta: Layout = {
  id: 'timesofmalta',
  name: 'Times of Malta',
  cms: 'Norkon Live Center',
  hosts: ['timesofmalta.com'],
  homeZone: 'Europe/Malta',
  language: 'en',
  variants: [
    {
      // The ten newest posts; a button fetches the others.
      id: 'live-center',
      kind: 'html',
      era: '2021-2026',
      order: null,
      shownTime: 'published',
      onHosts: true,
      recognise: ['.ncpost-list-post'],
      posts: '.ncpost-list-post, .ncpost-top-text-container',
      notPosts: '.ncpost-top-text-container',
      fields: {
        id: ['[data-ncpost-id]@data-ncpost-id'],
        headline: ['.ncpost-title'],
        byline: ['.ncpost-byline'],
        time: ['.ncpost-timestamp'],
        body: ['.ncpost-content'],
      },
      feeds: [
        {
          at: 'script',
          pattern: /\bsetJsonContent\(\s{0,9}['"]([\w-]{1,60})['"]\s{0,9},\s{0,9}['"]?(\d{1,12})/,
          url: 'https://livecentercdn.norkon.net/BulletinFeed/{1}/{2}/Initial/',
        },
      ],
    },
  ],
};
export default timesofmalta;
