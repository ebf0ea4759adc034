import type { HtmlVariant, Layout } from '../layout.js';

/** A clock is all that a post shows of its time; the list on top and the box of the essentials repeat posts. */
const POSTS = {
  kind: 'html',
  era: '2020-2025',
  order: 'newest-first',
  shownTime: 'shown',
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
  drop: ['.header-content__live', '.post__live-container--link-content', '.read-also-live__container', '.meta__social'],
} satisfies Partial<HtmlVariant>;

const lemonde: Layout = {
  id: 'lemonde',
  name: 'Le Monde',
  hosts: ['lemonde.fr'],
  homeZone: 'Europe/Paris',
  language: 'fr',
  variants: [
    {
      ...POSTS,
      id: 'sirius-live',
      permalink: '{page}#{id}',
      recognise: ['#post-container .post__live-container', '.post-container > .post__live-container'],
      page: { title: ['.hero__live-content h1', 'h1'] },
    },
    {
      // Posts without their page, as a script fetches them.
      ...POSTS,
      id: 'posts',
      recognise: ['.post__live-container > .content--live'],
    },
    {
      id: 'scroll',
      kind: 'json',
      era: '2020-2025',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['posts[0]'],
      markup: ['posts[]'],
      posts: [],
      fields: {},
    },
  ],
};
export default lemonde;
