import type { Layout } from '../layout.js';

const vg: Layout = {
  id: 'vg',
  name: 'VG',
  cms: 'DirekteLive',
  hosts: ['vg.no'],
  homeZone: 'Europe/Oslo',
  language: 'no',
  variants: [
    {
      id: 'newsflow',
      kind: 'json',
      era: '2019-2023',
      order: 'newest-first',
      shownTime: 'published',
      recognise: ['entries[0].id', 'entries[0].components', 'entries[0].changes'],
      posts: ['entries[]'],
      fields: {
        id: ['id'],
        headline: ['title.value'],
        published: ['changes.created'],
        updated: ['changes.updated', 'changes.update'],
        body: ['components[]'],
      },
      parts: {
        kind: 'type',
        pattern: /^(\w{1,40})$/,
        rules: { text: { tag: 'p', text: ['text.value'] } },
      },
    },
  ],
};
export default vg;
