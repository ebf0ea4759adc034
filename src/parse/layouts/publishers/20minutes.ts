import type { Layout } from '../layout.js';

const minutes20: Layout = {
  id: '20minutes',
  name: '20 Minutes',
  hosts: ['20minutes.fr'],
  homeZone: 'Europe/Paris',
  language: 'fr',
  variants: [
    {
      // An ordinary article: "20h33 : Headline" above the paragraphs of each post.
      id: 'live',
      kind: 'html',
      era: '2022',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['.lt-endor-body.content'],
      posts: null,
      flow: '.lt-endor-body.content',
      fields: {},
      page: {
        title: ['.nodeheader-title'],
        authors: ['.authorsign-label'],
      },
    },
  ],
};
export default minutes20;
