import type { Layout } from '../layout.js';

const telegraph: Layout = {
  id: 'telegraph',
  name: 'The Telegraph',
  cms: 'Adobe Experience Manager',
  hosts: ['telegraph.co.uk'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The id of a post is the moment it was made; `data-timestamp` counts from somewhere and is no time.
      id: 'live-post',
      kind: 'html',
      era: '2019-2026',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}/#{id}',
      recognise: ['.live-post.js-live-post', '[data-test=live-stream] .live-post'],
      posts: '.live-post',
      fields: {
        id: ['a.live-post__wrapper-body-timestamp@id', '@id'],
        headline: ['.live-post__title'],
        time: ['time.live-post__wrapper-body-timestamp-full', '.live-post__wrapper-body-timestamp'],
        body: ['.live-post__wrapper-body-article'],
      },
      page: {
        title: ['[data-test=live-header-headline]', '.live-header__headline', 'h1'],
        authors: ['[data-test=byline]'],
        updated: ['.live-stream__updated-timestamp', '.live-header__updated-time'],
        published: ['meta[name="DCSext.articleFirstPublished"]@content'],
      },
    },
  ],
};
export default telegraph;
