import type { Layout } from '../layout.js';

const indiatoday: Layout = {
  id: 'indiatoday',
  name: 'India Today',
  hosts: ['indiatoday.in', 'businesstoday.in'],
  homeZone: 'Asia/Kolkata',
  language: 'en',
  variants: [
    {
      // An ordinary article whose paragraphs begin with the clock: "08:50 IST: …".
      id: 'inline-2018',
      kind: 'html',
      era: '2016-2020',
      order: 'newest-first',
      shownTime: 'published',
      onHosts: true,
      recognise: ['link[rel=canonical][href*="-live-updates-"]', 'meta[property="og:url"][content*="-live-updates-"]'],
      posts: null,
      fields: {},
      page: { title: ['h1'] },
    },
  ],
};
export default indiatoday;
