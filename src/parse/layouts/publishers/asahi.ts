import type { Layout } from '../layout.js';

const asahi: Layout = {
  id: 'asahi',
  name: '朝日新聞',
  hosts: ['asahi.com'],
  homeZone: 'Asia/Tokyo',
  language: 'ja',
  variants: [
    {
      // A clock, or the day and the clock, on a line of its own, the headline below it; "拡大する" opens the captions.
      id: 'text',
      kind: 'text',
      era: '2020-2024',
      order: 'newest-first',
      shownTime: 'shown',
      recognise: [
        /^【(?:速報中|速報|随時更新|タイムライン|LIVE)】/,
        /^拡大する/,
        /^写真・図版$/,
        /タイムスタンプは日本時間/,
        /^\d{1,2}日\d{1,2}:\d{2}/,
        /朝日新聞/,
      ],
      least: 2,
    },
  ],
};
export default asahi;
