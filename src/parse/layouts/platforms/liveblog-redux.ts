import type { Layout } from '../layout.js';

const liveblogRedux: Layout = {
  id: 'liveblog-redux',
  name: 'Liveblog Redux',
  cms: 'Liveblog Redux',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Blocks of WordPress; the shown time is a clock, and the day stands in the attribute only.
      id: 'entries',
      kind: 'html',
      era: '2026',
      order: null,
      shownTime: 'published',
      recognise: ['.liveblog-entry > .liveblog-entry__content'],
      posts: '.liveblog-entry',
      fields: {
        id: ['@data-update-id'],
        headline: ['.liveblog-entry__content > :is(h2, h3, h4):first-child'],
        byline: ['.liveblog-entry__author', '.liveblog-entry__authors'],
        time: ['.liveblog-entry__time'],
        published: ['@data-timestamp'],
        body: ['.liveblog-entry__content'],
      },
      drop: ['.liveblog-entry__copy-link-btn', '.liveblog-entry__read-more-btn'],
    },
    {
      // The content is the whole block.
      id: 'rest',
      kind: 'json',
      era: '2026',
      order: null,
      shownTime: 'published',
      recognise: ['updates[].change_type', 'updates[].content', 'last_modified'],
      posts: ['updates[]'],
      fields: {
        id: ['id'],
        byline: ['coauthors[].display_name', 'author'],
        published: ['timestamp'],
        updated: ['modified'],
        body: ['content'],
      },
      labels: { pinned: ['is_pinned'] },
      drop: ['.liveblog-entry__header', '.liveblog-entry__copy-link-btn', '.liveblog-entry__read-more-btn'],
      page: { updated: ['last_modified'] },
    },
  ],
};
export default liveblogRedux;
