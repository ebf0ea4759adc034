import type { Layout } from '../layout.js';

const spiegel: Layout = {
  id: 'spiegel',
  name: 'DER SPIEGEL',
  hosts: ['spiegel.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // An ordinary article: the headline of a post stands above the paragraph that "23.56 Uhr:" opens.
      id: 'news-blog',
      kind: 'html',
      era: '2022',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['main .word-wrap'],
      posts: null,
      flow: 'main',
      fields: {},
      drop: ['header', '[data-area*=related]'],
    },
  ],
};
export default spiegel;
