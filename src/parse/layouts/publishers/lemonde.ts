import type { Layout } from '../layout.js';

const lemonde: Layout = {
  id: 'lemonde',
  name: 'Le Monde',
  hosts: ['lemonde.fr'],
  homeZone: 'Europe/Paris',
  language: 'fr',
  variants: [
    {
      // A clock is all that a post shows of its time; the list on top and the box of the essentials repeat posts.
      id: 'sirius-live',
      kind: 'html',
      era: '2020-2025',
      order: 'newest-first',
      shownTime: 'shown',
      permalink: '{page}#{id}',
      recognise: ['#post-container .post__live-container', '.post-container > .post__live-container'],
      posts: '.post__live-container',
      fields: {
        id: ['@id'],
        headline: ['.post__live-container--title'],
        // The only names are those of readers who ask.
        byline: [],
        time: ['.info-content .date', '.header-content__live .date'],
        body: ['.content--live'],
      },
      labels: { 'key-event': '.post__live-container--essential, [data-post-essential]' },
      drop: [
        '.header-content__live',
        '.post__live-container--link-content',
        '.read-also-live__container',
        '.meta__social',
      ],
      page: { title: ['.hero__live-content h1', 'h1'] },
    },
  ],
};
export default lemonde;
