import type { Layout } from '../layout.js';

const jmLiveBlog: Layout = {
  id: 'jm-live-blog',
  name: 'JM Live Blog',
  cms: 'JM Live Blog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // The number of an update is its place counted from below. Its time is any words that the writer chose.
      id: 'updates',
      kind: 'html',
      era: '2017-2026',
      order: null,
      shownTime: 'shown',
      recognise: ['.jm-live-blog-section .jm-live-blog-update', '.jm-live-blog-update .live-blog-content'],
      posts: '.jm-live-blog-update',
      fields: {
        id: ['@id'],
        headline: ['.live-blog-title'],
        time: ['.live-blog-time'],
        body: ['.live-blog-content'],
      },
      permalink: '{page}#{id}',
      page: { title: ['.jm-live-blog-title'] },
    },
  ],
};
export default jmLiveBlog;
