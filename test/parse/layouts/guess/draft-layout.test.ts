import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../../src/model/error.js';
import { draftLayout } from '../../../../src/parse/layouts/guess/draft-layout.js';
import type { HtmlVariant } from '../../../../src/parse/layouts/layout.js';
import { parsePage } from '../../../../src/parse/parse-page.js';

const HEADLINES = ['Gulls return', 'Lamps are lit', 'Fog at the pier', 'The ferry sails', 'A bell is heard'];

/** A live blog with a script, adverts between the posts and hashes for classes. */
function page(count = HEADLINES.length): string {
  const posts = Array.from({ length: count }, (_, index) => {
    const headline = HEADLINES[index % HEADLINES.length] ?? '';
    const time = `2024-02-07T${String(20 - index).padStart(2, '0')}:15:00Z`;
    return `<article class="css-1x2y3z pier-update" data-entry="e-10${index}" id="e-10${index}"><time datetime="${time}">${20 - index}:15</time>
      <h3 class="pier-title">${headline}</h3><p class="pier-writer">By Ada Wren</p><p>Keepers of the harbour said that the ${headline} story was told to them by a watchman who had seen it all.</p></article>`;
  });
  return `<!doctype html><html lang="en"><head><title>Harbour live updates</title><meta property="og:site_name" content="Harbour Post">
    <link rel="canonical" href="https://www.harbour.example/live/2024/feb/07/pier"><style>p{color:red}</style>
    <script>track('me')</script><script type="application/ld+json">{"@type":"WebPage","headline":"${HEADLINES[0]}"}</script></head>
    <body><h1 onclick="go()">Harbour live updates</h1><main>${posts.join('\n')}</main></body></html>`;
}

const draft = draftLayout('harbour', page());
const [variant] = draft.layout.variants as readonly HtmlVariant[];

describe('draftLayout', () => {
  it('guesses by names that stay, never by those a build tool makes', () => {
    expect(variant).toMatchObject({ recognise: ['.pier-update'], posts: '.pier-update' });
    expect(variant?.fields).toEqual({
      id: ['@data-entry'],
      headline: ['.pier-title'],
      byline: ['.pier-writer'],
      time: ['time'],
    });
  });

  it('names the publisher as the page does', () => {
    expect(draft.layout).toMatchObject({
      id: 'harbour',
      name: 'Harbour Post',
      hosts: ['harbour.example'],
      language: 'en',
    });
  });

  it('gives a layout that reads the page as it is read without', () => {
    const facts = (layout: 'generic' | typeof draft.layout): unknown =>
      parsePage(page(), { layout }).posts.map(({ headline, time, byline, text }) => [
        headline,
        time?.instant,
        byline,
        text,
      ]);
    expect(facts(draft.layout)).toEqual(facts('generic'));
  });

  it('gives a fixture that is read as the page, in other words', () => {
    const [blog, copy] = [page(), draft.fixture].map((html) => parsePage(html, { layout: draft.layout }));
    expect(copy?.posts.map(({ id, time }) => [id, time?.instant])).toEqual(
      blog?.posts.map(({ id, time }) => [id, time?.instant]),
    );
    for (const word of ['Gulls', 'Lamps', 'watchman', 'Keepers', 'Wren']) expect(draft.fixture).not.toContain(word);
  });

  it('leaves programs, styles and handlers out of the fixture', () => {
    expect(draft.fixture).not.toMatch(/track\(|color:red|onclick|<style/);
    expect(draft.fixture).toContain('application/ld+json');
  });

  it('keeps a fixture short', () => {
    expect(parsePage(draftLayout('harbour', page(19)).fixture).posts).toHaveLength(12);
  });

  it.each([
    ['JSON', '{"posts": []}', /is json, not HTML/],
    ['a text', 'Harbour live\n\nA line.', /is text, not HTML/],
    ['an article', '<!doctype html><html><body><p>Once upon a time.</p></body></html>', /have no common mark/],
  ])('refuses %s, and says why', (_, input, message) => {
    expect(() => draftLayout('harbour', input)).toThrow(LivepostsError);
    expect(() => draftLayout('harbour', input)).toThrow(message);
  });
});
