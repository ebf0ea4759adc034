import type { Layout } from '../layout.js';

const nprappsLiveblog: Layout = {
  id: 'nprapps-liveblog',
  name: 'NPR Liveblog',
  cms: 'NPR Liveblog',
  hosts: ['apps.npr.org'],
  homeZone: null,
  language: null,
  variants: [
    {
      // A page of its own or a piece of one. The featured post stands on top without a time and nowhere else.
      id: 'standalone',
      kind: 'html',
      era: '2020-2024',
      order: 'newest-first',
      shownTime: 'published',
      zone: 'America/New_York',
      recognise: ['main.liveblog > article.post .metadata .datetime'],
      posts: 'main.liveblog > article.post',
      notPosts: '.draft',
      fields: {
        id: ['@id'],
        url: ['a.permalink@data-copy'],
        headline: ['h2'],
        byline: ['.author'],
        time: ['.datetime'],
        body: ['.contents'],
      },
      labels: { pinned: '.featured', 'key-event': '.pill.major' },
      copies: ':not(*)',
      drop: ['.pillbox', '.author', '.back-to-top'],
      page: { title: ['.liveblog-container > .metadata > h1', 'body > .metadata > h1'] },
    },
    {
      // A document of notes, drawn into NPR's and its members' pages.
      id: 'items',
      kind: 'html',
      era: '2016-2020',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.liveblog-item.post .post-timestamp', '.liveblog-item.post .post-content'],
      posts: '.liveblog-item.post, #pinned.pinned-post',
      notPosts: '.draft',
      fields: {
        id: ['@id'],
        headline: ['.post-headline'],
        byline: ['.post-author'],
        time: ['.post-timestamp'],
        body: ['.post-content'],
      },
      labels: { pinned: '.pinned-post', 'key-event': '.post-label' },
      copies: ':not(*)',
      drop: ['.post-label', '.post-author', '.post-footer'],
    },
  ],
};
export default nprappsLiveblog;
