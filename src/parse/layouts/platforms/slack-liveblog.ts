import type { Layout } from '../layout.js';

const slackLiveblog: Layout = {
  id: 'slack-liveblog',
  name: 'Liveblog with Slack',
  cms: 'Liveblog with Slack',
  hosts: [],
  homeZone: null,
  language: null,
  variants: [
    {
      // Drawn by the reader's browser, with the clocks of New York wherever that is. The writer stands above the first
      // of his messages only; answers to a message hang below it.
      id: 'messages',
      kind: 'html',
      era: '2023-2026',
      order: null,
      shownTime: 'published',
      zone: 'America/New_York',
      recognise: ['#slack-liveblog-app .slack-liveblog-messages-item-parent'],
      posts: '.slack-liveblog-messages-item-parent',
      fields: {
        id: ['@data-id'],
        headline: [],
        byline: ['.slack-liveblog-messages-item-author'],
        time: ['.slack-liveblog-messages-item-time'],
        body: ['.slack-liveblog-messages-item-body'],
      },
      permalink: '{page}#lbwslm-{id}',
      drop: ['.slack-liveblog-messages-item-reactions', '.slack-liveblog-messages-item-share'],
    },
    {
      id: 'shell',
      kind: 'elsewhere',
      era: '2023-2026',
      order: null,
      shownTime: 'published',
      recognise: ['#slack-liveblog-app:not(:has(.slack-liveblog-messages-item-parent))'],
      feeds: [{ at: 'script', pattern: /slack_liveblog_messages_url\s?=\s?["']([^"'\s]{1,300})["']/, url: '{1}' }],
    },
  ],
};
export default slackLiveblog;
