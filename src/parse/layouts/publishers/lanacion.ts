import type { Layout } from '../layout.js';

const lanacion: Layout = {
  id: 'lanacion',
  name: 'La Nación',
  cms: 'Arc XP',
  hosts: ['lanacion.com.ar'],
  homeZone: 'America/Argentina/Buenos_Aires',
  language: 'es',
  variants: [
    {
      // Cards; pinned ones stand on top and nowhere else. Two elements hold clock and day; the clock may be an age or any words.
      id: 'cards',
      kind: 'html',
      era: '2024-2026',
      order: 'newest-first',
      shownTime: 'shown',
      permalink: '{page}#{id}',
      recognise: ['#body-liveblog-editorial .liveBlog_post', '#body-liveblog-editorial .body-post'],
      posts: '#body-liveblog-editorial .liveBlog_post, #body-liveblog-editorial [id]:has(> div > .body-post)',
      fields: {
        id: ['@id'],
        headline: ['h2'],
      },
      labels: { pinned: '.bg-danger-600' },
      copies: ':not(*)',
    },
    {
      // Headings "10:30 | Headline" inside an article; its data is of the posts, or made up for its paragraphs.
      id: 'headings',
      kind: 'html',
      era: '2021-2024',
      order: null,
      shownTime: 'shown',
      recognise: ['script#Schema_LiveBlog'],
      posts: null,
      fields: {},
    },
  ],
};
export default lanacion;
