import type { Layout } from '../layout.js';

const arsLiveblog: Layout = {
  id: 'ars-liveblog',
  name: 'Ars Liveblog',
  cms: 'Ars Liveblog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Drawn by the reader's browser, with the clock of the reader; what hangs above is copied from below.
      id: 'posts',
      kind: 'html',
      era: '2012-2013',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.ars-liveblog-post[data-time] .post-content'],
      posts: '.ars-liveblog-post',
      fields: {
        id: ['@id'],
        published: ['@data-time'],
        body: ['.post-content'],
      },
      permalink: '{page}#{id}',
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2012-2013',
      order: null,
      shownTime: 'published',
      recognise: ['#ars-liveblog-posts:not(:has(.ars-liveblog-post))'],
      feeds: [{ at: '#ars-liveblog-posts', url: 'events.json' }],
    },
    {
      id: 'events',
      kind: 'json',
      era: '2012-2013',
      order: null,
      shownTime: 'published',
      recognise: ['[].html', '[].version', '[].sticky'],
      posts: ['[]'],
      notPosts: ['delete'],
      markup: ['[].html'],
      fields: { id: ['id'] },
    },
  ],
};
export default arsLiveblog;
