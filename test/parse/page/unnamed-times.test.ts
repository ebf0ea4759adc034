import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/parse/languages/languages.js';
import { unnamedTimes } from '../../../src/parse/page/unnamed-times.js';
import { lexiconOf } from '../../../src/parse/time/lexicon.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import { selectAll } from '../../../src/read/html/select.js';

function times(html: string): readonly string[] {
  const document = buildDocument(html, 'fast', () => undefined);
  const lexicons = ['de', 'en'].map(languageOf).flatMap((language) => (language === null ? [] : [lexiconOf(language)]));
  const found = unnamedTimes(document, new Set(selectAll('.post', document)), lexicons);
  return found.map(({ role, text, value }) => `${role} ${text ?? value}`);
}

const TITLE = '<h1>Boats</h1>';

describe('times of a page that no word explains', () => {
  it.each([
    [`${TITLE}<p>2 March 2031 • 9:44pm</p>`, 'shown 2 March 2031 • 9:44pm'],
    [`<header><p>2. März 2031, 21.44 Uhr</p>${TITLE}</header>`, 'shown 2. März 2031, 21.44 Uhr'],
    [`${TITLE}<time datetime="2031-03-02T21:44+0000">3 hours ago</time>`, 'shown 3 hours ago'],
    [`${TITLE}<time datetime="2031-03-02T21:44Z"></time>`, 'shown 2031-03-02T21:44Z'],
    [`${TITLE}<time>2 March 2031 21:44</time>`, 'shown 2 March 2031 21:44'],
  ])('are found: %s', (html, expected) => {
    expect(times(html)).toEqual([expected]);
  });

  it('may carry the first version in an attribute', () => {
    const first = 'data-first-publication-date="1.3.2031, 11:13 Uhr"';
    expect(times(`${TITLE}<time datetime="2031-03-02T21:44Z" ${first}>2.3.2031</time>`)).toEqual([
      'shown 2.3.2031',
      'published 1.3.2031, 11:13 Uhr',
    ]);
  });

  it.each([
    ['above the heading, where sites show the clock', `<p>2 March 2031 21:44</p>${TITLE}`],
    ['in or behind a post', `${TITLE}<div class="post"><p>2 March 2031 21:44</p></div><p>3 March 2031 21:44</p>`],
    ['in a link', `${TITLE}<a href="/other">Eels <time datetime="2031-03-02T21:44Z">21:44</time></a>`],
    ['in a menu', `${TITLE}<nav><p>2 March 2031 21:44</p></nav>`],
    ['in a list of other pages', `${TITLE}<div class="related"><p>2 March 2031 21:44</p></div>`],
    ['without a clock', `${TITLE}<p>2 March 2031</p>`],
    ['without a year', `${TITLE}<p>2 March 21:44</p>`],
    ['in a sentence', `${TITLE}<p>2 March 2031 21:44 was the hour of the eels.</p>`],
    ['with a word, which is read elsewhere', `${TITLE}<p>Updated 2 March 2031 21:44</p>`],
  ])('are none %s', (_, html) => {
    expect(times(html)).toEqual([]);
  });
});
