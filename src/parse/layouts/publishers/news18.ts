import type { Layout } from '../layout.js';

const news18: Layout = {
  id: 'news18',
  name: 'News18',
  hosts: ['news18.com'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // The times of posts are looked for under the names that such data commonly has.
      id: 'get-liveblog',
      kind: 'json',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['data.posts[0].blog_title', 'data.posts[0].blog_content'],
      posts: ['data.posts[]'],
      fields: { headline: ['blog_title'], body: ['blog_content'] },
    },
  ],
};
export default news18;
