import type { Layout } from '../layout.js';

const cbsnews: Layout = {
  id: 'cbsnews',
  name: 'CBS News',
  hosts: ['cbsnews.com'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // The lead of the page is made like a post, as the first of them.
      id: 'post-updates',
      kind: 'html',
      era: '2020-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.content__post-items .post-update', 'section.post-update.content__post', '.post-update__headline'],
      posts: 'section.post-update, .content__post-items > .post-update',
      notPosts: '.content__post--intro, .post-update--intro',
      fields: {
        id: ['@id'],
        headline: ['.post-update__headline'],
        byline: ['.post-update__author'],
        time: ['time.post-update__time-ago', '.post-update__time-ago', 'time'],
        updated: ['@data-update-time'],
        body: ['.post-update__bodytext'],
      },
      drop: ['.ad-wrapper', 'aside', '.content-author', '.content__tags'],
      page: {
        title: ['h1.content__title', 'h1'],
      },
    },
  ],
};
export default cbsnews;
