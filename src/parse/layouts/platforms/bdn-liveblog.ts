import type { Layout } from '../layout.js';

const bdnLiveblog: Layout = {
  id: 'bdn-liveblog',
  name: 'BDN Liveblog',
  cms: 'BDN Liveblog',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Drawn by the reader's browser, with the clocks of the reader; the picture stands beside the words.
      id: 'entries',
      kind: 'html',
      era: '2026',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['.bdn-liveblog .bdn-lb-entry'],
      posts: '.bdn-lb-entry',
      fields: {
        id: ['@data-entry-id'],
        url: ['.bdn-lb-copy-link@data-url'],
        headline: ['.bdn-lb-entry-title'],
        byline: ['.bdn-lb-entry-byline'],
        published: ['.bdn-lb-time@datetime'],
        body: [],
      },
      labels: { pinned: '.is-pinned', 'key-event': '.is-highlight' },
      // The pinned one stands on top and nowhere else.
      copies: ':not(*)',
      drop: ['.bdn-lb-time-col', '.bdn-lb-meta', '.bdn-lb-entry-footer'],
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2026',
      order: null,
      shownTime: 'published',
      recognise: ['.bdn-liveblog[data-post-id]:not(:has(.bdn-lb-entry))'],
      feeds: [
        { at: '.bdn-liveblog[data-post-id]', url: '/wp-json/bdn-liveblog/v1/entries?post_id={@data-post-id}&page=1' },
      ],
    },
    {
      id: 'rest',
      kind: 'json',
      era: '2026',
      order: null,
      shownTime: 'published',
      recognise: ['entries[].published', 'entries[].anchor_url', 'total_pages'],
      posts: ['entries[]'],
      fields: {
        id: ['id'],
        url: ['entry_url', 'anchor_url'],
        headline: ['title'],
        byline: ['byline'],
        published: ['published'],
        updated: ['modified'],
        body: ['content'],
      },
      labels: { pinned: ['pinned'], 'key-event': ['highlight'] },
      page: { declared: ['total'] },
    },
  ],
};
export default bdnLiveblog;
