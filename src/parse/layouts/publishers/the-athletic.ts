import type { Layout } from '../layout.js';

const theAthletic: Layout = {
  id: 'the-athletic',
  name: 'The Athletic',
  hosts: ['theathletic.com'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // Posts, adverts and places for adverts are entries of one list; times are milliseconds.
      id: 'graphql',
      kind: 'json',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['data.liveBlog.posts.items', 'data.liveBlog.permalink'],
      posts: ['data.liveBlog.posts.items[]'],
      notPosts: ['presented_by', 'desktop_image', 'dropzone_id'],
      fields: {
        id: ['id'],
        url: ['permalink'],
        headline: ['title'],
        byline: ['user.name'],
        published: ['publishedAt', 'createdAt'],
        updated: ['updatedAt'],
        body: ['body', 'tweets[].html'],
      },
      labels: { pinned: ['is_pinned'] },
      page: {
        url: ['data.liveBlog.permalink'],
        title: ['data.liveBlog.title'],
        description: ['data.liveBlog.description'],
        authors: ['data.liveBlog.byline_linkable.raw_string', 'data.liveBlog.byline_authors[].name'],
        published: ['data.liveBlog.publishedAt'],
        updated: ['data.liveBlog.lastActivityAt'],
        declared: ['data.liveBlog.posts.total'],
      },
    },
  ],
};
export default theAthletic;
