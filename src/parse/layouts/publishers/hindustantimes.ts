import type { Layout } from '../layout.js';

const hindustantimes: Layout = {
  id: 'hindustantimes',
  name: 'Hindustan Times',
  hosts: ['hindustantimes.com'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // An article whose elements are posts among paragraphs and pictures of its introduction.
      id: 'articles-api',
      kind: 'json',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['listElement[type=liveblog].liveBlog.body', 'listElement[type=liveblog].firstPublishedDate'],
      posts: ['listElement[type=liveblog]'],
      fields: {
        id: ['id'],
        headline: ['title'],
        byline: ['createdBy'],
        published: ['firstPublishedDate'],
        updated: ['lastModifiedDate'],
        body: ['liveBlog.body'],
      },
      page: {
        title: ['headline'],
        description: ['summary'],
        authors: ['metadata.authorsList[].name'],
        published: ['firstPublishedDate'],
        updated: ['lastModifiedDate'],
      },
    },
  ],
};
export default hindustantimes;
