import type { Layout } from '../layout.js';

const tagesschau: Layout = {
  id: 'tagesschau',
  name: 'tagesschau',
  hosts: ['tagesschau.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // An anchor holds stamp and headline; the words follow it as siblings, until 2022 they stood inside it. The day
      // stands in the stamps only once the blog is over.
      id: 'anchors',
      kind: 'html',
      era: '2022-2024',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: ['.liveblog--anchor .liveblog__datetime'],
      posts: '.liveblog--anchor',
      // Navigation at the top and the link to yesterday's blog have the same class.
      notPosts: ':not(:has(.liveblog__datetime))',
      fields: {
        id: ['@id'],
        headline: ['.meldung__subhead', 'h2'],
        time: ['.liveblog__datetime'],
      },
      drop: ['.teaser-absatz', '.meldungsfooter'],
      page: {
        title: ['.article-head__headline--text', '.seitenkopf__headline--text'],
        authors: ['.authorline__author'],
        updated: ['.metatextline'],
      },
    },
  ],
};
export default tagesschau;
