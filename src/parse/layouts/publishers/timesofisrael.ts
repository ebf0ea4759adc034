import type { Layout } from '../layout.js';

const timesofisrael: Layout = {
  id: 'timesofisrael',
  name: 'The Times of Israel',
  cms: 'WordPress',
  hosts: ['timesofisrael.com'],
  homeZone: 'Asia/Jerusalem',
  language: 'en',
  variants: [
    {
      // The script of the page puts an age where the server printed a clock.
      id: 'liveblog-entry',
      kind: 'html',
      era: '2020-2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['[id^=liveblog-entry-] .liveblog-paragraph'],
      posts: '[id^=liveblog-entry-]',
      fields: {
        id: ['@id'],
        url: ['.liveblog-paragraph > h4 a@href', '.liveblog-date a@href'],
        headline: ['.liveblog-paragraph > h4'],
        byline: ['.byline'],
        time: ['.liveblog-date [data-timestamp]@data-timestamp', '.liveblog-date'],
        // Pictures stand beside the words.
        body: [],
      },
      drop: ['.liveblog-date', '.liveblog-social', '.single-share'],
      page: { title: ['h1.headline', 'h1'] },
    },
  ],
};
export default timesofisrael;
