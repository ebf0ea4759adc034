import type { Layout } from '../layout.js';

const washingtonpost: Layout = {
  id: 'washingtonpost',
  name: 'The Washington Post',
  cms: 'Arc XP',
  hosts: ['washingtonpost.com', 'wapo.st'],
  homeZone: 'America/New_York',
  language: 'en',
  variants: [
    {
      // A story whose parts are stories; the page holds the newest of them and asks for others every minute.
      id: 'live-updates',
      kind: 'state',
      era: '2021-2026',
      order: 'newest-first',
      shownTime: 'published',
      // Lists of stories of other sites of the same system look like that too.
      onHosts: true,
      recognise: ['script#__NEXT_DATA__'],
      state: {
        recognise: ['props.pageProps.globalContent.content_elements[type=story].content_elements'],
        posts: ['props.pageProps.globalContent.content_elements[type=story]'],
        fields: {
          id: ['_id'],
          headline: ['headlines.basic'],
          byline: ['credits.by[].name'],
          published: ['additional_properties.first_display_date', 'first_publish_date', 'display_date'],
          updated: ['last_updated_date'],
          body: ['content_elements[]'],
        },
        parts: {
          kind: 'type',
          pattern: /^([a-z_]{1,40})$/,
          rules: {
            text: { tag: 'p', text: ['content'] },
            list: { tag: 'ul', text: ['items[].content', 'items[].items[].content'] },
            header: { tag: 'h3', text: ['content'] },
            image: { tag: 'figure', url: ['url'], text: ['caption', 'caption_display'], credit: ['credits.by[].name'] },
            interstitial_link: 'drop',
          },
        },
      },
    },
  ],
};
export default washingtonpost;
