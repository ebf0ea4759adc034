import type { Layout } from '../layout.js';

/** Services in forty languages, each with the zone of its readers, on the hosts of the BBC. */
const bbcWorldService: Layout = {
  id: 'bbc-world-service',
  name: 'BBC World Service',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Posts show their age, after ten hours only their day; the clocks stand in the data. A headline and the one
      // below it are one heading.
      id: 'live-page',
      kind: 'html',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}?post={id}#{id}',
      recognise: ['article > h3[id^="asset:"]'],
      posts: 'article:has(> h3[id^="asset:"])',
      fields: {
        id: ['h3@id'],
      },
      labels: { breaking: ':has([data-testid=breaking-news-label])' },
      drop: ['a[href^="#end-of-"]', '[id^="end-of-"]', '[data-e2e=share]'],
      page: {
        authors: ['[data-testid=live-contributors]'],
      },
    },
    {
      // The answer that the page is made of.
      id: 'live-stream',
      kind: 'json',
      era: '2023-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['data.liveTextStream.content.data.results'],
      posts: ['data.liveTextStream.content.data.results[]'],
      fields: {
        id: ['urn'],
        headline: ['header.model.blocks[type=headline].model.blocks[].model.blocks[].model.text'],
        byline: ['header.model.blocks[type=contributor].model.name'],
        time: ['dates.curated'],
        published: ['dates.firstPublished'],
        updated: ['dates.lastPublished'],
        body: ['*.model.blocks[]'],
      },
      parts: {
        kind: 'type',
        pattern: /^(\w{1,40})$/,
        rules: {
          headline: 'drop',
          contributor: 'drop',
          social: { tag: 'iframe', url: ['model.source'] },
        },
      },
      labels: { breaking: ['options.isBreakingNews'] },
      page: {
        title: ['data.title'],
        description: ['data.description'],
        language: ['data.language'],
        authors: ['data.liveTextStream.contributors'],
        published: ['data.seo.datePublished'],
        updated: ['data.seo.dateModified'],
      },
    },
  ],
};
export default bbcWorldService;
