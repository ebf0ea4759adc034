import { describe, expect, it } from 'vitest';
import { type BodyContent, readBody } from '../../../src/parse/body/read-body.js';
import { sanitizeMarkup } from '../../../src/parse/body/sanitize.js';
import { parseFragment } from '../../../src/read/html/serialize.js';
import { elementOf, markupOf, paragraphsOf, readMarkup, resolve } from './read-markup.js';

const report = (): void => undefined;
const linesBody = (lines: readonly string[], markup = true): BodyContent =>
  readBody({ kind: 'lines', lines }, { resolve, markup }, report);

describe('a body of markup', () => {
  it('is read as it is', () => {
    expect(paragraphsOf('<p>One.</p><p>Two.</p>')).toEqual(['One.', 'Two.']);
  });

  it.each([
    ['&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;', ['One & two.', 'Three.']],
    ['&lt;p class=&quot;x&quot;&gt;One.&lt;/p&gt;', ['One.']],
    ['One.&lt;br/&gt;&lt;br /&gt;Two.', ['One.', 'Two.']],
  ])('%j is escaped a second time', (html, expected) => {
    expect(paragraphsOf(html)).toEqual(expected);
  });

  it.each([
    ['a &lt;b and c', ['a <b and c']],
    ['1 &lt; 2 and 3 &gt; 2', ['1 < 2 and 3 > 2']],
    ['<i>a</i> &lt;p&gt;', ['a <p>']],
    ['&amp;lt;p&amp;gt;One', ['&lt;p&gt;One']],
  ])('%j is not', (html, expected) => {
    expect(paragraphsOf(html)).toEqual(expected);
  });

  it('without tags is paragraphs by its lines', () => {
    expect(paragraphsOf('One.\n\nTwo &amp; three.\n')).toEqual(['One.', 'Two & three.']);
    expect(markupOf('One.\nTwo.')).toBe('<p>One.</p><p>Two.</p>');
  });

  it('cannot smuggle a script through the second escape', () => {
    const html = '&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;';
    expect(paragraphsOf(html)).toEqual(['One.']);
    expect(markupOf(html)).toBe('<p>One.</p>');
  });
});

describe('a body of elements', () => {
  it('leaves out what is headline, stamp or byline', () => {
    const html = '<div><h2>Head</h2><p>One.</p></div>';
    const root = elementOf(html, 'div');
    const skip = new Set(root.children.slice(0, 1).filter((node) => 'attribs' in node));
    const content = readBody({ kind: 'nodes', nodes: root.children, skip }, { resolve, markup: true }, report);
    expect(content.paragraphs).toEqual(['One.']);
    expect(content.markup).toBe('<p>One.</p>');
  });

  it('may be empty', () => {
    const nodes = parseFragment('', report).children;
    expect(readBody({ kind: 'nodes', nodes, skip: new Set() }, { resolve, markup: true }, report).paragraphs).toEqual(
      [],
    );
  });
});

describe('a body of lines', () => {
  it('is paragraphs and lists', () => {
    const content = linesBody(['One < two.', '• An eel', '• A clock', 'Three.', '– Ja, sier hun.', '1. First']);
    expect(content.paragraphs).toEqual([
      'One < two.',
      '• An eel',
      '• A clock',
      'Three.',
      '– Ja, sier hun.',
      '1. First',
    ]);
    expect(sanitizeMarkup(content.markup)).toBe(
      '<p>One &lt; two.</p><ul><li>An eel</li><li>A clock</li></ul><p>Three.</p><p>– Ja, sier hun.</p><p>1. First</p>',
    );
  });

  it('gives its captions as pictures without an address', () => {
    expect(linesBody(['One.', 'The ferry at dusk. Ona Brask/Reuters'])).toMatchObject({
      paragraphs: ['One.'],
      media: [{ type: 'image', url: null, caption: 'The ferry at dusk.', credit: 'Ona Brask/Reuters', alt: null }],
    });
  });

  it('has no markup where nobody wants it', () => {
    expect(linesBody(['One.'], false).markup).toBe('');
  });

  it('is text, whatever it looks like', () => {
    expect(sanitizeMarkup(linesBody(['<img src=x onerror=alert(1)>', '• <b>x</b>']).markup)).toBe(
      '<p>&lt;img src=x onerror=alert(1)&gt;</p><ul><li>&lt;b&gt;x&lt;/b&gt;</li></ul>',
    );
  });
});

describe('no body', () => {
  it('is nothing', () => {
    expect(readBody(null, { resolve, markup: true }, report)).toEqual({
      paragraphs: [],
      markup: '',
      media: [],
      embeds: [],
      links: [],
    });
  });
});

describe('hostile strings', () => {
  it.each(['&lt;p ', '&lt;p x', '&lt;', '&amp;', '&lt;p&gt;', '\n', 'a\n', '<'])(
    '200,000 characters of %j are read to the end',
    (seed) => {
      const { paragraphs } = readMarkup(`One. ${seed.repeat(200_000 / seed.length)}`);
      expect(paragraphs.join(' ')).toMatch(/^One\./);
    },
  );
});
