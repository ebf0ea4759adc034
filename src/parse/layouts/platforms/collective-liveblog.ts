import type { Layout } from '../layout.js';

const collectiveLiveblog: Layout = {
  id: 'collective-liveblog',
  name: 'collective.liveblog',
  cms: 'Plone',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // The time names no zone. An element of the same class says that there are no posts yet.
      id: 'micro-updates',
      kind: 'html',
      era: '2014-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['#micro-updates .microupdate .microupdate-text', '.microupdate[data-timestamp] .microupdate-text'],
      posts: '.microupdate',
      notPosts: ':not(:has(.microupdate-text))',
      fields: {
        headline: ['.microupdate-title'],
        byline: ['.microupdate-byline [itemprop=author]', '.microupdate-byline > span:first-of-type'],
        time: ['.microupdate-byline time', '.microupdate-byline span[title]@title', '.microupdate-byline span[title]'],
        body: ['.microupdate-text'],
      },
    },
  ],
};
export default collectiveLiveblog;
