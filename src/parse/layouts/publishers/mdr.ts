import type { Layout } from '../layout.js';

const mdr: Layout = {
  id: 'mdr',
  name: 'MDR',
  hosts: ['mdr.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // An ordinary article: headings "23:39 Uhr | Headline" above the paragraphs of each post.
      id: 'ticker',
      kind: 'html',
      era: '2022',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['.paragraph'],
      posts: null,
      fields: {},
      page: { authors: ['.articleMeta > .author'] },
    },
  ],
};
export default mdr;
