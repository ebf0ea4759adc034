import type { FeedRule, Layout } from '../layout.js';

/** The page fetches one answer that names all posts, newest first, and one for each of them. */
const feeds: readonly FeedRule[] = [
  {
    at: 'link[rel=canonical]',
    from: 'href',
    pattern: /\/liveblog\/\d{4}\/\d{1,2}\/\d{1,2}\/([\w-]{1,300})/,
    url: 'https://www.aljazeera.com/graphql?wp-site=aje&operationName=SingleLiveBlogChildrensQuery&variables=%7B%22postName%22%3A%22{1}%22%7D&extensions=%7B%7D',
  },
];

const aljazeera: Layout = {
  id: 'aljazeera',
  name: 'Al Jazeera',
  hosts: ['aljazeera.com'],
  homeZone: 'UTC',
  language: 'en',
  variants: [
    {
      // An age and, in brackets, the clock in GMT; the date stands in the address alone.
      id: 'card-live',
      kind: 'html',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'shown',
      recognise: ['[data-testid=live-blog-feed-item]', '.card-live .card-live__content-area'],
      posts: '.card-live',
      // The id of a post is in its share links only, and is found by position.
      fields: {
        headline: ['.card-live__content-area h2', '.card-live__content-area h3'],
        time: ['.date-relative__time', 'time', '.date-relative'],
        body: ['.card-live__content'],
      },
      page: { title: ['h1'] },
      feeds,
    },
    {
      id: 'card-live-empty',
      kind: 'elsewhere',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['link[rel=canonical][href*="/liveblog/"]'],
      feeds,
    },
    {
      // One post an answer; its times are UTC and do not say so.
      id: 'live-blog-update-query',
      kind: 'json',
      era: '2022-2026',
      order: null,
      shownTime: 'published',
      recognise: ['data.posts.content', 'data.posts.date', 'data.posts.modified_gmt'],
      posts: ['data.posts'],
      fields: {
        id: ['id'],
        url: ['link'],
        headline: ['title'],
        byline: ['author[].name'],
        published: ['date'],
        updated: ['modified_gmt'],
        body: ['content'],
      },
    },
  ],
};
export default aljazeera;
