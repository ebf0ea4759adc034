import type { Layout } from '../layout.js';

const nbcnews: Layout = {
  id: 'nbcnews',
  name: 'NBC News',
  hosts: ['nbcnews.com', 'msnbc.com', 'today.com'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // A long post is parted: the rest of it is hidden behind a button, under "…, continued".
      id: 'cards',
      kind: 'html',
      era: '2019-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.live-blog-card[data-testid=card-container]', '.live-blog-card [data-testid=card-body-container]'],
      posts: '.live-blog-card',
      fields: {
        id: ['@id'],
        headline: ['[data-testid=headline]'],
        byline: ['[data-testid=byline]'],
        time: ['[class*=cardTimestamp] time', '[class*=cardTimestamp]', 'time'],
        body: ['[data-testid=card-body-container]'],
      },
      drop: ['.share-list__wrapper', '.ad', 'h3[style*=clip]'],
      page: { title: ['h1'] },
    },
    {
      // "2,072d ago / 1:27 AM EST": the age counts from the moment of the copy, the clock is that of the reader.
      id: 'text',
      kind: 'text',
      era: '2019-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: [/^\d{1,2}(?:,?\d{3})?[dhm] ago \/ \d{1,2}:\d{2} [AP]M [A-Z]{2,4}$/],
      least: 1,
    },
  ],
};
export default nbcnews;
