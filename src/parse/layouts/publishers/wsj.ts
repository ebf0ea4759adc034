import type { Layout } from '../layout.js';

const wsj: Layout = {
  id: 'wsj',
  name: 'The Wall Street Journal',
  hosts: ['wsj.com', 'marketwatch.com', 'barrons.com'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // The cards as the page tells them to search engines, in the state of its scripts.
      id: 'seo-schema',
      kind: 'state',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'published',
      // Many sites have such a script.
      onHosts: true,
      recognise: ['script#__NEXT_DATA__'],
      state: {
        recognise: ['props.pageProps.seoSchema[].liveBlogUpdate[].datePublished'],
        posts: ['props.pageProps.seoSchema[].liveBlogUpdate[]'],
        fields: {
          id: ['url'],
          url: ['url', 'mainEntityOfPage.@id', 'mainEntityOfPage', '@id'],
          headline: ['headline', 'name'],
          byline: ['author[].name', 'author.name'],
          published: ['datePublished'],
          updated: ['dateModified'],
          body: ['articleBody'],
        },
      },
    },
    {
      // The cards themselves, where a copy has lost the scripts.
      id: 'cards',
      kind: 'html',
      era: '2022-2026',
      order: 'newest-first',
      shownTime: 'shown',
      recognise: ['[data-id=LiveCoverageCard_index_CardWrapper]'],
      posts: '[data-id=LiveCoverageCard_index_CardWrapper]',
      fields: {
        id: ['@id'],
        headline: ['h1', 'h2', 'h3'],
        body: ['[data-id=LiveCoverageCard_index_CardBlock]'],
      },
    },
  ],
};
export default wsj;
