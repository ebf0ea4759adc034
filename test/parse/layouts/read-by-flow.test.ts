import { describe, expect, it } from 'vitest';
import type { HtmlVariant, Layout } from '../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const variant: HtmlVariant = {
  id: 'inline',
  kind: 'html',
  era: '2024',
  order: 'newest-first',
  shownTime: 'published',
  recognise: ['.article-words'],
  posts: null,
  flow: '.article-words',
  fields: {},
  drop: ['.tip'],
};

const layoutWith = (change: Partial<HtmlVariant>): Layout => ({
  id: 'harbour-news',
  name: 'Harbour News',
  hosts: ['harbour.example'],
  homeZone: 'Europe/Berlin',
  language: 'de',
  variants: [{ ...variant, ...change }],
});

const words = 'Am Kai brannten die Lampen, und niemand hatte daran gedacht, sie zu zählen.';
const page = (clocks: readonly string[]): string =>
  `<!doctype html><html lang="de"><head><title>Am Hafen</title><meta name="last-modified" content="2024-05-02T01:00:00+02:00"></head>
  <body><p>19:00 Uhr: Heute im Fernsehen</p><p>18:00 Uhr: Und davor</p><h1>Am Hafen</h1><div class="article-words"><p>Alles vom Hafen.</p>
  ${clocks.map((clock, index) => `<h3>${clock} Uhr: Nachricht ${index}</h3><p>${words}</p><div class="tip"><p>Lesen Sie auch</p></div>`).join('\n')}
  </div><p>17:00 Uhr: Wetter von gestern</p></body></html>`;

const headlines = (clocks: readonly string[], change: Partial<HtmlVariant> = {}): readonly (string | null)[] => {
  const blog = parsePage(page(clocks), { layout: layoutWith(change), articles: true });
  return blog.kind === 'article' ? [] : blog.posts.map(({ headline }) => headline);
};

describe('an inline blog whose layout says where its flow stands', () => {
  it('is split there and nowhere else', () => {
    const { posts, layout } = parsePage(page(['0:20', '23:50', '23:10']), { layout: layoutWith({}) });
    expect(posts.map(({ headline }) => headline)).toEqual(['Nachricht 0', 'Nachricht 1', 'Nachricht 2']);
    expect(posts.map(({ time }) => time?.local)).toEqual([
      '2024-05-02T00:20:00+02:00',
      '2024-05-01T23:50:00+02:00',
      '2024-05-01T23:10:00+02:00',
    ]);
    expect(layout).toMatchObject({ id: 'harbour-news', variant: 'inline' });
  });

  it('leaves what is dropped out of the words', () => {
    const { posts } = parsePage(page(['23:50', '23:10', '22:00']), { layout: layoutWith({}) });
    expect(posts.map(({ text }) => text)).toEqual([words, words, words]);
  });

  it('is an article with two times', () => {
    expect(headlines(['23:50', '23:10'])).toEqual([]);
  });

  it('is a chronology where its times run the other way', () => {
    expect(headlines(['21:00', '22:20', '23:10', '23:40'])).toEqual([]);
  });

  it('may run either way where the layout knows no order', () => {
    expect(headlines(['23:50', '23:10', '22:00', '21:00'], { order: null })).toHaveLength(4);
  });
});
