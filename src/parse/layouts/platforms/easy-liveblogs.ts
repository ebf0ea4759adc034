import type { Layout } from '../layout.js';

const easyLiveblogs: Layout = {
  id: 'easy-liveblogs',
  name: 'Easy Liveblogs',
  cms: 'Easy Liveblogs',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Drawn by the reader's browser: an age, and the local time of the site without a zone. The number beside the id
      // is that local time counted as if it were UTC. Posts further down are hidden and all there.
      id: 'entries',
      kind: 'html',
      era: '2018-2026',
      order: null,
      shownTime: 'published',
      recognise: ['li.elb-liveblog-post .elb-liveblog-post-content', '.elb-liveblog-list > .elb-liveblog-post'],
      posts: 'li.elb-liveblog-post',
      fields: {
        id: ['@data-elb-post-id'],
        headline: ['.elb-liveblog-post-heading'],
        byline: ['.elb-liveblog-post-author'],
        time: ['.elb-liveblog-post-time time'],
        body: ['.elb-liveblog-post-content'],
      },
      drop: ['.elb-liveblog-actions'],
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2020-2026',
      order: null,
      shownTime: 'published',
      recognise: ['.elb-liveblog[data-endpoint]:not(:has(.elb-liveblog-post))', 'a.elb-view-liveblog-link'],
      // An AMP page has a link to the whole one only.
      feeds: [
        { at: '.elb-liveblog[data-endpoint]', url: '{@data-endpoint}' },
        { at: 'a.elb-view-liveblog-link[href]', url: '{@href}' },
      ],
    },
    {
      id: 'api',
      kind: 'json',
      era: '2020-2026',
      order: null,
      shownTime: 'published',
      recognise: ['updates[].datetime', 'updates[].html', 'status'],
      posts: ['updates[]'],
      fields: {
        id: ['id'],
        headline: ['title'],
        time: ['datetime'],
        timeText: ['datetime'],
        body: ['content'],
      },
      page: { url: ['url'], title: ['title'], updated: ['last_update'] },
    },
  ],
};
export default easyLiveblogs;
