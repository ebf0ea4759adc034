import type { Layout } from '../layout.js';

const bfmtv: Layout = {
  id: 'bfmtv',
  name: 'BFMTV',
  hosts: ['bfmtv.com'],
  homeZone: 'Europe/Paris',
  language: 'fr',
  variants: [
    {
      // The address tells a live from an article (_AN-) and a film (_VN-); how its posts are marked up is not known.
      id: 'live',
      kind: 'html',
      era: '2022-2024',
      order: 'newest-first',
      shownTime: 'shown',
      recognise: [
        'link[rel=canonical][href*="bfmtv.com"][href*="_LN-"]',
        'meta[property="og:url"][content*="bfmtv.com"][content*="_LN-"]',
      ],
      posts: null,
      fields: {},
    },
  ],
};
export default bfmtv;
