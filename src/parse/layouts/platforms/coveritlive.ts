import type { Layout } from '../layout.js';

const CODE = /\bcoveritlive\.com\/\S{0,200}?altcast_code=([0-9a-f]{10})\b/i;

const coveritlive: Layout = {
  id: 'coveritlive',
  name: 'CoverItLive',
  cms: 'CoverItLive',
  hosts: ['coveritlive.com'],
  homeZone: null,
  language: null,
  variants: [
    {
      // The frame holds a player; the replay of a finished blog is that of the mobile page.
      id: 'frame',
      kind: 'elsewhere',
      era: '2008-2017',
      order: null,
      shownTime: 'published',
      recognise: ['iframe[src*="coveritlive.com/"]', 'script[src*="coveritlive.com/"]'],
      feeds: [
        {
          at: 'iframe, script',
          from: 'src',
          pattern: CODE,
          url: 'http://www.coveritlive.com/mobile.php/option=com_mobile/task=viewaltcast/altcast_code={1}',
        },
      ],
    },
  ],
};
export default coveritlive;
