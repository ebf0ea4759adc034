import type { Layout } from '../layout.js';

const sportowefakty: Layout = {
  id: 'sportowefakty',
  name: 'WP SportoweFakty',
  hosts: ['sportowefakty.wp.pl'],
  homeZone: 'Europe/Warsaw',
  language: 'pl',
  variants: [
    {
      // Match reports: a clock or an icon beside each post, the results of heats between them have no time of their
      // own. Microdata calls the list a live blog and says nothing of its posts.
      id: 'coventry',
      kind: 'html',
      era: '2020',
      order: 'newest-first',
      shownTime: 'published',
      permalink: '{page}#{id}',
      recognise: ['.coveragelist .coventry'],
      posts: '.coventry',
      // Polls and the house's own advertisements.
      notPosts: ':has(form.poll), :has(.teaser):not(:has(.coventry__body p:not(:empty)))',
      fields: {
        id: ['@id'],
        // `.coventry__time` of a heat is how long it took.
        headline: ['.coventry__title'],
        byline: [],
        time: ['.coventry__aside time'],
        body: ['.coventry__text', '.coventry__body'],
      },
      drop: ['.teaser'],
    },
  ],
};
export default sportowefakty;
