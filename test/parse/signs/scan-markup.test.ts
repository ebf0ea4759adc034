import { describe, expect, it } from 'vitest';
import { makeAutomaton } from '../../../src/parse/signs/automaton.js';
import { SCAN_WORDS, scanMarkup } from '../../../src/parse/signs/scan-markup.js';

const WORDS = [...SCAN_WORDS, 'boat', 'quay'];
const AUTOMATON = makeAutomaton(WORDS);

/** The words that are found, with where they stand; scripts with their tag and content. */
function scan(html: string, most = 100): string[] {
  const found: string[] = [];
  scanMarkup(html, AUTOMATON, WORDS, {
    word: ({ word, start, end, tags }) => {
      found.push(`${html.slice(start, end)}${word} ${tags.placeOf(start).kind}`);
      return found.length >= most;
    },
    script: (tag, content) => {
      found.push(`<${tag}> ${content}`);
      return found.length >= most;
    },
  });
  return found;
}

describe('scanMarkup', () => {
  it('finds words in texts and tags', () => {
    expect(scan('<p class="boat">A Quay</p>')).toEqual(['boat0 tag', 'Quay1 text']);
  });
  it('reads the start tag of a script and not its content', () => {
    expect(scan('<script src="boat.js">quay</script> boat')).toEqual([
      '<script src="boat.js"> quay',
      'boat0 tag',
      'boat0 text',
    ]);
  });
  it.each([
    ['comments', '<!-- boat > <p> quay --> boat'],
    ['styles', '<style>.boat{} .quay{}</style>boat'],
    ['scripts in capitals', '<SCRIPT>boat</SCRIPT >boat'],
  ])('passes over %s', (_what, html) => {
    expect(scan(html).filter((one) => !one.startsWith('<'))).toEqual(['boat0 text']);
  });
  it.each([
    ['a script in a value', '<p title="<script>">boat</p><script>x</script>'],
    ['a comment in a value', '<p title="<!--">boat</p><!-- quay -->'],
    ['a script without an end', '<script>boat'],
    ['a comment without an end', '<!-- boat'],
    ['an element called scripture', '<scripture>boat</scripture>'],
  ])('does not pass over what follows %s', (_what, html) => {
    expect(scan(html)).toContain('boat0 text');
  });
  it('ends when it is told to', () => {
    expect(scan('boat quay boat', 2)).toEqual(['boat0 text', 'quay1 text']);
    expect(scan('<script>a</script>boat', 1)).toEqual(['<script> a']);
  });
});
