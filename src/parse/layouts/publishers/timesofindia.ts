import type { Layout } from '../layout.js';

const timesofindia: Layout = {
  id: 'timesofindia',
  name: 'The Times of India',
  hosts: ['indiatimes.com', 'timesnownews.com', 'etnownews.com'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // Balls of a cricket match, polls and quoted posts of other sites stand among the snippets of text.
      id: 'request-liveblog',
      kind: 'json',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: [
        'response.sections.live_blog.data.children[0].insertdate',
        'response.sections.live_blog.data[cmstype=LIVEBLOG]',
      ],
      posts: ['response.sections.live_blog.data.children[]'],
      notPosts: ['[cmstype=POLL]', '[cmstype=AD]'],
      fields: {
        id: ['msid', 'id'],
        headline: ['title'],
        published: ['insertdate'],
        updated: ['updatedate'],
        body: ['synopsis', 'text'],
      },
      page: {
        url: ['response.sections.live_blog.data.seo.canonical'],
        title: ['response.sections.live_blog.data.title'],
        description: ['response.sections.live_blog.data.synopsis'],
        authors: ['response.sections.live_blog.data.authors[].name', 'response.sections.live_blog.data.createdby'],
        published: [
          'response.sections.live_blog.data.seo.datePublished',
          'response.sections.live_blog.data.insertdate',
        ],
        updated: ['response.sections.live_blog.data.seo.dateModified', 'response.sections.live_blog.data.updatedate'],
      },
    },
  ],
};
export default timesofindia;
