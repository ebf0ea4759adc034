import type { Layout } from '../layout.js';

const noticiasaominuto: Layout = {
  id: 'noticiasaominuto',
  name: 'Notícias ao Minuto',
  hosts: ['noticiasaominuto.com'],
  homeZone: 'Europe/Lisbon',
  language: 'pt',
  variants: [
    {
      // One blog of its feed; oldest first, against the custom of all others.
      id: 'feed',
      kind: 'json',
      era: '2023',
      order: 'oldest-first',
      shownTime: 'published',
      recognise: ['guid', 'posts[0]._id', 'posts[0].timestamp'],
      posts: ['posts[]'],
      fields: {
        id: ['_id'],
        headline: ['title'],
        byline: [],
        published: ['timestamp'],
        updated: ['updated_at'],
        body: ['body'],
      },
      // Cards of other articles, with a stamp of their own.
      drop: ['.article-embed'],
      page: {
        title: ['title'],
        published: ['created_at'],
        updated: ['updated_at'],
      },
    },
  ],
};
export default noticiasaominuto;
