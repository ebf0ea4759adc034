import { describe, expect, it } from 'vitest';
import { firstField, readField } from '../../../src/parse/layouts/read-field.js';
import { attributeOf } from '../../../src/read/html/dom.js';
import { documentOf, elementOf } from './document.js';

const post = elementOf(
  `<article data-id="p7"><h2> Lamps\n&nbsp;are   lit </h2><h3></h3><p class="by">By <b>Ada</b> Wren</p>
  <a href="/p7?x=a@b" data-mail="ada@example">link</a><i data-empty=""></i><b data-quoted='a"b'></b></article>`,
  'article',
);

describe('readField', () => {
  it.each([
    ['h2', 'Lamps are lit'],
    ['.by', 'By Ada Wren'],
    ['a@href', '/p7?x=a@b'],
    ['@data-id', 'p7'],
    ['[data-mail="ada@example"]@data-mail', 'ada@example'],
    ['[data-mail="ada@example"]', 'link'],
  ])('reads %s', (rule, text) => {
    expect(readField(rule, post)?.text).toBe(text);
  });

  it.each(['h3', 'h4', '@data-none', 'i@data-empty', 'a@title'])('gives nothing for %s', (rule) => {
    expect(readField(rule, post)).toBeNull();
  });

  it('names the element it has read', () => {
    expect(attributeOf(readField('a@href', post)?.element ?? post, 'data-mail')).toBe('ada@example');
    expect(readField('@data-id', post)?.element).toBe(post);
  });

  it('composes letters and their accents', () => {
    expect(readField('p', documentOf('<p>Ame\u0301lie</p>'))?.text).toBe('Amélie');
  });

  it('parts the lines that stand below each other', () => {
    const by = documentOf(
      '<div>By\n <a>Ada  Wren</a><p>Reporting <i>from</i> Tarn</p><script>1</script><b>A</b><b>B</b><br>C</div>',
    );
    const value = readField('div', by);
    expect(value?.text).toBe('By Ada Wren Reporting from Tarn AB C');
    expect(value?.lines).toEqual(['By Ada Wren', 'Reporting from Tarn', 'AB', 'C']);
  });

  it('has no attribute to read of a whole page', () => {
    expect(readField('@id', documentOf('<p id="a">x</p>'))).toBeNull();
  });
});

describe('firstField', () => {
  it('takes the first rule that gives a value', () => {
    expect(firstField(['h4', 'h3', 'h2', '.by'], post)?.text).toBe('Lamps are lit');
  });

  it('gives nothing without rules or values', () => {
    expect(firstField(undefined, post)).toBeNull();
    expect(firstField(['h4'], post)).toBeNull();
  });
});
