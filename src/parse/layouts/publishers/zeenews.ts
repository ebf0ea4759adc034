import type { Layout } from '../layout.js';

const zeenews: Layout = {
  id: 'zeenews',
  name: 'Zee News',
  hosts: ['zeenews.india.com'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // An ordinary article with a line of date and clock above each post: "24 October 2019, 18:28 PM".
      id: 'inline-2019',
      kind: 'html',
      era: '2017-2021',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['link[rel=canonical][href*="/live-updates/"]', 'meta[property="og:url"][content*="/live-updates/"]'],
      posts: null,
      fields: {},
      page: { title: ['h1'] },
    },
  ],
};
export default zeenews;
