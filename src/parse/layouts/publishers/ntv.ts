import type { Layout } from '../layout.js';

const ntv: Layout = {
  id: 'ntv',
  name: 'ntv',
  hosts: ['n-tv.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // An ordinary article: a bold "+++ 14:05 Headline +++" begins the first paragraph of each post.
      id: 'ticker',
      kind: 'html',
      era: '2022-2024',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['.article__text'],
      posts: null,
      flow: '.article__text',
      fields: {},
      page: {
        authors: ['.article__header .article__author'],
      },
    },
  ],
};
export default ntv;
