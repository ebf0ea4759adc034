import type { Layout } from '../layout.js';

const drupalLiveblog: Layout = {
  id: 'drupal-liveblog',
  name: 'Drupal Liveblog',
  cms: 'Drupal Liveblog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // What stands in a post, and in which order, is up to the site.
      id: 'posts',
      kind: 'html',
      era: '2016-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.liveblog-post[data-postid]'],
      posts: '.liveblog-post[data-postid]',
      fields: { id: ['@data-postid'] },
      labels: { breaking: '[class*="liveblog-post--highlight-breaking"]' },
      drop: ['.liveblog-post--edit-button'],
    },
  ],
};
export default drupalLiveblog;
