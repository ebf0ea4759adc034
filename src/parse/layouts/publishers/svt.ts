import type { Layout } from '../layout.js';

const svt: Layout = {
  id: 'svt',
  name: 'SVT Nyheter',
  hosts: ['svt.se'],
  homeZone: 'Europe/Stockholm',
  language: 'sv',
  variants: [
    {
      // Only the permalinks are known: `?inlagg=` and 32 digits. The posts are found by position.
      id: 'direktrapport',
      kind: 'html',
      era: '2024',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['a[href*="?inlagg="]'],
      posts: null,
      fields: {},
    },
  ],
};
export default svt;
