import type { Layout } from '../layout.js';

const cnbc: Layout = {
  id: 'cnbc',
  name: 'CNBC',
  hosts: ['cnbc.com'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // Beside the posts stands an age; the state of the page has the times.
      id: 'live-story',
      kind: 'state',
      era: '2020-2026',
      order: 'newest-first',
      shownTime: 'updated',
      recognise: ['.LiveBlogBody-articleBody', '[data-module=LiveBlogBody]', '.LiveBlogBody-post'],
      state: {
        recognise: ['page.page.layout[].columns[].modules[name=liveBlogBody]'],
        posts: ['page.page.layout[].columns[].modules[name=liveBlogBody].data.body.content[tagName=post]'],
        fields: {
          id: ['attributes.id', 'data.id', 'id'],
          headline: ['attributes.title', 'data.title'],
          byline: ['attributes.author', 'data.author[].name'],
          time: ['attributes.dateLastPublished', 'data.dateLastPublished'],
          published: ['attributes.datePublished', 'data.datePublished'],
          updated: ['attributes.dateLastPublished', 'data.dateLastPublished'],
          body: ['data.body.content[]'],
        },
        parts: {
          kind: 'tagName',
          pattern: /^([a-z_-]{1,40})$/,
          rules: {
            cnbcvideo: { tag: 'video', url: ['data.playbackURL'] },
            'service-embed': { tag: 'iframe', url: ['attributes.src'] },
            chart: 'drop',
            'card-module': 'drop',
            wildcard: 'drop',
            content_embed: 'drop',
          },
        },
      },
      page: {
        title: ['.LiveBlogHeader-headline', 'h1'],
        published: ['[data-testid=published-timestamp]@content'],
        updated: ['[data-testid=lastpublished-timestamp]@content'],
      },
    },
    {
      // Before there was a template for it: an article with "11:35 am: Stocks jump" for headings.
      id: 'inline',
      kind: 'html',
      era: '2020',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['.ArticleBody-articleBody'],
      posts: null,
      flow: '.ArticleBody-articleBody',
      fields: {},
      drop: ['.RelatedContent-container', '.InlineVideo-container', '.BoxInline-container'],
      page: {
        title: ['.ArticleHeader-headline', 'h1'],
        published: ['[data-testid=published-timestamp]@content', '[itemprop=datePublished]@content'],
        updated: ['[data-testid=lastpublished-timestamp]@content', '[itemprop=dateModified]@content'],
      },
    },
  ],
};
export default cnbc;
