import type { Layout } from '../layout.js';

const nine: Layout = {
  id: 'nine',
  name: 'The Sydney Morning Herald',
  hosts: ['smh.com.au', 'theage.com.au', 'brisbanetimes.com.au', 'watoday.com.au'],
  homeZone: 'Australia/Sydney',
  language: 'en-AU',
  variants: [
    {
      // "Key posts", "Pinned post from 6.47am", "Latest posts", and below each headline "By Ona Brask".
      id: 'text',
      kind: 'text',
      era: '2019-2026',
      order: null,
      shownTime: 'shown',
      recognise: [
        /^Key posts$/,
        /^Pinned post from\b/,
        /^Latest posts$/,
        /^This was published \d{1,2} (?:days?|weeks?|months?|years?) ago$/,
      ],
      least: 2,
    },
  ],
};
export default nine;
