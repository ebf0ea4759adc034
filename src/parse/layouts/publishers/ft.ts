import type { Layout } from '../layout.js';

const ft: Layout = {
  id: 'ft',
  name: 'Financial Times',
  cms: 'x-dash',
  hosts: ['ft.com'],
  homeZone: 'Europe/London',
  language: 'en',
  variants: [
    {
      // The server prints its own clock in its own way; a script puts an age and the reader's clock there.
      id: 'live-blog-post',
      kind: 'html',
      era: '2020-2025',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: [
        '.x-live-blog-wrapper .live-blog-post',
        '[data-x-component=live-blog-post]',
        'article[data-trackable=live-post]',
      ],
      posts: 'article.live-blog-post, [data-x-component=live-blog-post], article[data-trackable=live-post]',
      fields: {
        id: ['@id'],
        headline: ['[class*=live-blog-post__title]'],
        byline: ['[class*=live-blog-post__byline]'],
        time: ['time.x-live-blog-post__timestamp@datetime', '.live-blog-post__meta time@datetime'],
        body: ['[class*=live-blog-post__body]', '.n-content-body'],
      },
      labels: { breaking: '[class*=live-blog-post__breaking-news]' },
      drop: ['.o-share', '.o-ads'],
    },
    {
      id: 'live-blog-package',
      kind: 'json',
      era: '2020-2025',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#post-{id}',
      recognise: ['posts[0].bodyHTML', 'posts[0].publishedDate'],
      posts: ['posts[]'],
      fields: {
        id: ['id', 'postId'],
        headline: ['title'],
        byline: ['byline'],
        published: ['publishedDate'],
        updated: ['modifiedTimestamp'],
        body: ['bodyHTML'],
      },
      labels: { breaking: ['standout.breakingNews', 'isBreakingNews'] },
      page: { url: ['webUrl', 'url', 'canonicalUrl'], title: ['title'], published: ['publishedDate'] },
    },
  ],
};
export default ft;
