import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { LivepostsError } from '../../../src/model/error.js';
import { buildDocument, buildWithEngine } from '../../../src/read/html/build-document.js';
import { type Document, isElement, parentOf, textOf, walk } from '../../../src/read/html/dom.js';
import { serialize } from '../../../src/read/html/serialize.js';

function build(html: string, engine: 'fast' | 'spec' = 'fast') {
  const { report, diagnostics } = collectDiagnostics();
  return { ...buildWithEngine(html, engine, report), codes: diagnostics.map(({ code }) => code), diagnostics };
}

const markup = (html: string) => serialize(build(html).document.children);
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'no error';
  } catch (error) {
    return error instanceof LivepostsError ? error.code : String(error);
  }
};

function depthOf(document: Document): number {
  let deepest = 0;
  for (const node of walk(document)) {
    if (!isElement(node)) continue;
    let depth = 1;
    for (let at = parentOf(node); at !== null; at = parentOf(at)) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('the fast engine', () => {
  it('keeps what is well formed', () => {
    const html =
      '<!DOCTYPE html><html><head><title>a &amp; é</title></head><body><p class="x">1 <b>2</b></p></body></html>';
    expect(markup(html)).toBe(html);
  });

  it.each([
    ['<p>1<p>2<div>3</div>', '<p>1</p><p>2</p><div>3</div>'],
    ['<p>1<b>2<p>3', '<p>1<b>2</b></p><p>3</p>'],
    [
      '<ul><li>1<li><i>2<ul><li>3</ul>4<li>5</ul>',
      '<ul><li>1</li><li><i>2<ul><li>3</li></ul>4</i></li><li>5</li></ul>',
    ],
    ['<dl><dt>1<dd>2<dt>3</dl>', '<dl><dt>1</dt><dd>2</dd><dt>3</dt></dl>'],
    ['<table><tr><td>1<td>2<tr><th>3</table>4', '<table><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></table>4'],
    ['<select><option>1<option>2</select>3', '<select><option>1</option><option>2</option></select>3'],
    ['<a href="1">x<a href="2">y</a>', '<a href="1">x</a><a href="2">y</a>'],
    ['<button>1<button>2</button>', '<button>1</button><button>2</button>'],
  ])('ends what is left open: %s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });

  it.each([
    ['<section><p>1</b>2</span>3</p></section>', '<section><p>123</p></section>'],
    ['<span><div>1</span>2</div>3', '<span><div>12</div>3</span>'],
    ['<div><table><tr><td>1</div>2</table>3</div>4', '<div><table><tr><td>12</td></tr></table>3</div>4'],
    ['<li>1<ul></li>2</ul>', '<li>1<ul>2</ul></li>'],
    ['1</p>2', '1<p></p>2'],
    ['1</br>2', '1<br>2'],
    ['<h2>1</h3>2', '<h2>1</h2>2'],
    ['<article>1</section>2</article>3', '<article>12</article>3'],
  ])('lets a stray end tag close nothing around it: %s', (html, expected) => {
    expect(markup(html)).toBe(expected);
  });

  it('ends an inline element early when its end tag stands inside a block', () => {
    expect(markup('<b>1<div>2</b>3</div>4')).toBe('<b>1<div>23</div></b>4');
  });

  it('keeps what follows the body in the body', () => {
    expect(markup('<html><body class=a><p>1</p></body></html><p>2<html lang=x><body class=b id=c>3')).toBe(
      '<html lang="x"><body class="a" id="c"><p>1</p><p>23</p></body></html>',
    );
  });

  it('honours the slash inside SVG only', () => {
    expect(markup('<div/>1</div><svg><path d="x"/><g><title>2</title></g></svg><div/>3')).toBe(
      '<div>1</div><svg><path d="x"/><g><title>2</title></g></svg><div>3</div>',
    );
  });

  it('reads comments, CDATA, entities and raw text', () => {
    expect(
      markup('<!-- a --><![CDATA[b]]>&lt;&eacute;&#x1F600;&nosuch;<script>1<2</script><svg><![CDATA[<c>]]></svg>'),
    ).toBe('<!-- a --><!--[CDATA[b]]-->&lt;é😀&amp;nosuch;<script>1<2</script><svg>&lt;c&gt;</svg>');
  });

  it('joins one text into one node', () => {
    const { document } = build(`a < b &amp; c${'&lt;'.repeat(3_000)}</i>d`);
    expect(document.children.length).toBe(1);
    expect(textOf(document)).toBe(`a < b & c${'<'.repeat(3_000)}d`);
  });

  it('gives the line ends of the standard and no NUL', () => {
    const { document, codes } = build('<p>1\r\n2\r3\0\n4</p>');
    expect(textOf(document)).toBe('1\n2\n3\n4');
    expect(codes).toEqual(['nul-bytes-removed']);
  });

  it('links its nodes', () => {
    for (const engine of ['fast', 'spec'] as const) {
      for (const node of walk(build('<p>1<b>2</b>3</p><table>x<tr><td>4</table>', engine).document)) {
        const siblings = node.parent?.children ?? [];
        const place = siblings.indexOf(node);
        expect(place).toBeGreaterThan(-1);
        expect([node.prev, node.next]).toEqual([siblings[place - 1] ?? null, siblings[place + 1] ?? null]);
      }
    }
  });
});

describe('depth', () => {
  const deep = (count: number) =>
    Array.from({ length: count }, (_, at) => `<div>${at} `).join('') +
    Array.from({ length: count }, (_, at) => `</div>e${at} `).join('');

  it('is kept up to 512', () => {
    const { document, codes } = build(deep(512));
    expect(depthOf(document)).toBe(512);
    expect(codes).toEqual([]);
  });

  it('is laid flat below, with nothing lost and in order', () => {
    const html = deep(2_000);
    const { document, diagnostics } = build(html);
    expect(depthOf(document)).toBe(512);
    expect(textOf(document)).toBe(html.replace(/<[^>]+>/g, ''));
    expect(diagnostics).toMatchObject([{ code: 'depth-capped', message: expect.stringContaining('1488') }]);
  });

  it('does not hurt whoever recurses', () => {
    expect(serialize(build('<i>'.repeat(50_000)).document.children).length).toBe(350_000);
  });

  it('ends at 60,000 open elements', () => {
    expect(codeOf(() => build('<div>'.repeat(60_000)))).toBe('no error');
    expect(codeOf(() => build('<div>'.repeat(60_001)))).toBe('nested-too-deep');
    expect(codeOf(() => build('<table><tr><td>'.repeat(30_000), 'spec'))).toBe('nested-too-deep');
  });
});

describe('hostile markup', () => {
  it.each([
    ['stray end tags far below', `${'<div>'.repeat(50_000)}${'</span></p>'.repeat(100_000)}x`],
    ['misnested inline tags', `${'<b>'.repeat(25_000)}${'<div>'.repeat(25_000)}${'</b>'.repeat(50_000)}x`],
    ['one long line', `<p>${'y'.repeat(1_000_000)}x`],
    ['unclosed paragraphs', `${'<p>'.repeat(50_000)}x`],
    ['tags without an end', `x${'<a '.repeat(300_000)}`],
    ['many attributes', `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}`).join(' ')}>x`],
  ])('is read: %s', (_, html) => {
    expect(textOf(build(html).document)).toContain('x');
  });

  it('has no more than three million nodes', () => {
    expect(codeOf(() => build('<!---->'.repeat(3_000_001)))).toBe('input-too-large');
  });

  it.each([
    ['a tag that is never closed', '<p>a<div', 'a'],
    ['a comment that is never closed', '<p>a<!-- b', 'a'],
    ['a script that is never closed', '<p>a<script>b', 'a'],
    ['an attribute that is never closed', '<p>a<i title="b', 'a'],
    ['an entity that is cut', '<p>a&am', 'a&am'],
    ['a lone <', 'a < b', 'a < b'],
    ['nothing', '', ''],
  ])('may be cut anywhere: %s', (_, html, text) => {
    expect(textOf(build(html).document)).toBe(text);
    expect(textOf(build(html, 'spec').document).trimEnd()).toBe(text);
  });
});

describe('the spec engine', () => {
  it('builds what the browsers build', () => {
    const { document, engine, codes } = build('<b>1<div>2</b>3</div><table>4<td>5', 'spec');
    expect(serialize(document.children)).toBe(
      '<html><head></head><body><b>1</b><div><b>2</b>3</div>4<table><tbody><tr><td>5</td></tr></tbody></table></body></html>',
    );
    expect([engine, codes]).toEqual(['spec', []]);
  });

  it('moves children and misplaced text in order', () => {
    const rows = Array.from({ length: 500 }, (_, at) => `${at}<i>${at}</i>`).join('');
    const { document } = build(`<table>${rows}<td>z</table><b><div>${rows}</b>`, 'spec');
    expect(textOf(document)).toBe(`${rows.replace(/<[^>]+>/g, '')}z${rows.replace(/<[^>]+>/g, '')}`);
  });

  it.each([
    ['too deep', '<div>'.repeat(600), 'nested 600 deep'],
    ['too long', `<p>${' '.repeat(17 * 1024 * 1024)}`, 'longer than'],
    [
      'inline elements that multiply',
      Array.from({ length: 5_000 }, (_, at) => `<p><b id=${at}></p>`).join(''),
      'multiplies',
    ],
    ['many attributes', `<p ${Array.from({ length: 2_000 }, (_, at) => `a${at}`).join(' ')}>`, '2000 attributes'],
    ['deep and long', `${'<ul><li>'.repeat(255)}${'<li>'.repeat(800_000)}`, 'deeply nested'],
  ])('refuses what would take it for ever: %s', (_, html, reason) => {
    const { engine, diagnostics } = build(html, 'spec');
    expect(engine).toBe('fast');
    expect(diagnostics[0]).toMatchObject({ code: 'engine-refused', message: expect.stringContaining(reason) });
  });

  it('gives the same text as the fast engine for sound markup', () => {
    const html =
      '<html><head><title>t</title></head><body><h1>a</h1><ul><li>1</li><li>2</li></ul><p>b <a href="#">c</a></p></body></html>';
    expect(textOf(build(html, 'spec').document)).toBe(textOf(buildDocument(html, 'fast', () => {})));
  });
});
