import type { Layout } from '../layout.js';

const ippen: Layout = {
  id: 'ippen',
  name: 'Ippen.Media',
  cms: 'id',
  hosts: ['merkur.de', 'tz.de', 'fr.de', 'hna.de', 'ruhr24.de', 'extratipp.com', 'op-online.de', 'kreiszeitung.de'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [
    {
      // Ordinary articles of all papers of the house: "Update, Sonntag (13. März), 21.24 Uhr:" in bold opens a post.
      id: 'ticker',
      kind: 'html',
      era: '2022-2025',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.id-StoryElement-paragraph'],
      posts: null,
      fields: {},
    },
  ],
};
export default ippen;
