import type { Layout } from '../layout.js';

const brightspot: Layout = {
  id: 'brightspot',
  name: 'Brightspot',
  cms: 'Brightspot',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Clock and date beside a post are written by a script, in the language and the zone of the reader.
      id: 'live-blog',
      kind: 'html',
      era: '2021-2026',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: [
        'bsp-liveblog-post[data-posted-date-timestamp]',
        '.LiveBlogPost[data-posted-date-timestamp]',
        '.LiveBlogPost [class^=LiveBlogPost-]',
      ],
      posts: 'bsp-liveblog-post, .LiveBlogPost',
      days: '.LiveBlogPage-dateGroup',
      fields: {
        id: ['@data-post-id', '@id'],
        url: ['bsp-copy-link@data-link', '[data-link]@data-link'],
        headline: ['.LiveBlogPost-headline'],
        published: ['@data-posted-date-timestamp'],
        body: ['.LiveBlogPost-body'],
      },
      drop: ['bsp-copy-link', '.Page-actions', '.Advertisement'],
    },
    {
      // The page's address with `?_renderer=json`: what goes into the templates.
      id: 'renderer',
      kind: 'json',
      era: '2021-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['_template', 'currentPosts[]._template'],
      posts: ['currentPosts[]'],
      fields: {
        id: ['postId', 'contentId', 'id'],
        headline: ['headline[].items[]', 'headline'],
        byline: [
          'people[type=author].title',
          'authors[].name[].items[]',
          'authors[].name',
          'authors[].body',
          'authorsInfo[].authorName',
          'authorName',
          'bylineText',
        ],
        published: ['datePublishedISO'],
        updated: ['dateModifiedISO', 'updateDate'],
        body: ['articleBody[]', 'body[]'],
      },
      page: {
        url: ['canonicalLink'],
        title: ['headline[].items[]', 'headline'],
        description: ['description'],
        authors: ['authors[].name[].items[]', 'authors[].name', 'authors[].body', 'authorName', 'bylineText'],
        published: ['datePublishedISO'],
        updated: ['dateModifiedISO', 'updateDate'],
      },
    },
  ],
};
export default brightspot;
