import type { Layout } from '../layout.js';

const srf: Layout = {
  id: 'srf',
  name: 'SRF',
  hosts: ['srf.ch'],
  homeZone: 'Europe/Zurich',
  language: 'de',
  variants: [
    {
      // A list inside the article; the server may send the headlines without the words.
      id: 'ticker',
      kind: 'html',
      era: '2022-2024',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['.article-content #ticker li [itemprop=headline]'],
      posts: '#ticker li:has([itemprop=headline])',
      fields: {
        headline: ['[itemprop=headline]'],
        byline: [],
      },
      page: { title: ['.article-title__text'] },
    },
  ],
};
export default srf;
