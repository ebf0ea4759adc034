import type { Layout } from '../layout.js';

const br24: Layout = {
  id: 'br24',
  name: 'BR24',
  hosts: ['br.de', 'br24.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // An ordinary article: headings "11.39 Uhr: Headline", the date of a day below its posts, a list of the newest
      // with times of its own above them.
      id: 'news-ticker',
      kind: 'html',
      era: '2024',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['time[data-first-publication-date]'],
      posts: null,
      flow: '#articlebody',
      fields: {},
      // The link to the tickers of other weeks.
      drop: ['ul:has(> h2)'],
      page: {
        title: ['[class*=ArticleModuleTeaser_title__]'],
        authors: ['[class*=ArticleModuleTeaser_authorName__]'],
        published: ['time[data-first-publication-date]@data-first-publication-date'],
        updated: ['time[data-first-publication-date]@title'],
      },
    },
  ],
};
export default br24;
