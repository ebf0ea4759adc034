import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/index.js';

const POSTS = [
  ['The ferry is late', '10:30 BST', 'The ferry left with crates of pears in the early fog.'],
  ['Gulls have been counted', '10:20 BST', 'The keeper counted the gulls twice before the fog came down.'],
  ['All boats stay in port', '10:10 BST', 'All boats stayed in port while the wind rose over the moles.'],
  ['A bell was rung', '10:05 BST', 'The old bell of the harbour rang for the first time this year.'],
] as const;
const page = (posts: string): string =>
  `<!doctype html><html lang="en"><title>Harbour live</title><body><main><h1>Harbour live updates</h1>${posts}</main></body></html>`;

const SHAPES = {
  'a text': `Harbour live updates: the ferry\n\n${POSTS.map((lines) => lines.join('\n\n')).join('\n\n')}`,
  'a flow of headings and paragraphs': page(POSTS.map(([h, t, p]) => `<h2>${h}</h2><p>${t}</p><p>${p}</p>`).join('')),
  'three containers without names': page(
    POSTS.slice(0, 3)
      .map(([h, t, p]) => `<article><h2>${h}</h2><time>${t}</time><p>${p}</p></article>`)
      .join(''),
  ),
};

describe('a headline above its stamp goes to the post of that stamp', () => {
  it.each(Object.entries(SHAPES))('in %s', (_, source) => {
    const { posts } = parsePage(source);
    const expected = POSTS.slice(0, posts.length);
    expect(posts.length).toBeGreaterThanOrEqual(3);
    expect(posts.map(({ headline }) => headline)).toEqual(expected.map(([headline]) => headline));
    expect(posts.map(({ text }) => text)).toEqual(expected.map(([, , text]) => text));
  });

  describe('where the stamp opens the first paragraph', () => {
    const WORDS = ['9.40 Uhr', '9.20 Uhr', '8.10 Uhr', '7.05 Uhr'].map(
      (stamp, index) => [POSTS[index]?.[0] ?? '', stamp, POSTS[index]?.[2] ?? ''] as const,
    );
    const flow = (make: (headline: string, stamp: string, words: string) => string): string =>
      `<!doctype html><html lang="de"><title>Hafen: Liveticker</title><body><main><h1>Hafen: Liveticker</h1>${WORDS.map(([h, t, p]) => make(h, t, p)).join('')}</main></body></html>`;

    it('with more paragraphs behind it and without', () => {
      const more = '<p>Nobody had thought to count them before.</p>';
      const { posts } = parsePage(
        flow((h, t, p) => `<h3>${h}</h3><p>${t}: ${p}</p>${t.startsWith('9.2') ? more : ''}`),
      );
      expect(posts.map(({ headline }) => headline)).toEqual(WORDS.map(([headline]) => headline));
      expect(posts.map(({ text }) => text.split('\n\n')[0])).toEqual(WORDS.map(([, , words]) => words));
    });

    it('but not where headlines stand behind the stamp', () => {
      const { posts } = parsePage(flow((h, t, p) => `<h3>${t}: ${h}</h3><p>${p}</p>`));
      expect(posts.map(({ headline }) => headline)).toEqual(WORDS.map(([headline]) => headline));
      expect(posts.map(({ text }) => text)).toEqual(WORDS.map(([, , words]) => words));
    });
  });

  it('but not where the same words stand above every stamp: they are a button', () => {
    const text = POSTS.map(([headline, stamp, words]) => `${stamp}\n\n${headline}\n\n${words}\n\nShow the comments`);
    const { posts } = parsePage(`Harbour live updates: the ferry\n\nShow the comments\n\n${text.join('\n\n')}`);
    expect(posts.map(({ headline }) => headline)).toEqual(POSTS.map(([headline]) => headline));
  });
});
