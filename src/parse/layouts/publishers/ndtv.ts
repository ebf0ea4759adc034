import type { Layout } from '../layout.js';

const ndtv: Layout = {
  id: 'ndtv',
  name: 'NDTV',
  hosts: ['ndtv.com', 'ndtv.in', 'gadgets360.com'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // Date and clock stand in two elements; the microdata says whose they are.
      id: 'liv-blg',
      kind: 'html',
      era: '2021-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.liv-blg_li', '.liv-blg_txt'],
      posts: '.liv-blg_li',
      fields: {
        id: ['@id'],
        url: ['[itemprop=liveBlogUpdate] > meta[itemprop=url]@content'],
        headline: ['.liv-blg_ttl'],
        byline: ['[itemprop=author] > meta[itemprop=name]@content'],
        time: ['.liv-blg_dtime'],
        published: ['[itemprop=liveBlogUpdate] > meta[itemprop=datePublished]@content'],
        updated: ['[itemprop=liveBlogUpdate] > meta[itemprop=dateModified]@content'],
        body: ['.liv-blg_txt', '.liv-blg_con'],
      },
      drop: ['.ss_pg', '.pst_opt'],
      page: { title: ['h1'] },
    },
  ],
};
export default ndtv;
