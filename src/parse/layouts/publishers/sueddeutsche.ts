import type { Layout } from '../layout.js';

const sueddeutsche: Layout = {
  id: 'sueddeutsche',
  name: 'Süddeutsche Zeitung',
  cms: 'Tickaroo',
  hosts: ['sueddeutsche.de', 'sz.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // Tickaroo's posts as the server sends them, inside the article; other customers of it have the same names.
      id: 'tickaroo',
      kind: 'html',
      era: '2024-2025',
      order: 'newest-first',
      shownTime: 'shown',
      onHosts: true,
      recognise: ['[class*=event__body] .tik4-rich-text'],
      posts: '[class*=event__body]',
      fields: {
        headline: ['h2', 'h3'],
        byline: ['.tik4-author__name'],
        time: ['time'],
      },
      drop: ['.tik4-author'],
    },
  ],
};
export default sueddeutsche;
