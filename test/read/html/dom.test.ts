import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import {
  attributeOf,
  childElements,
  classesOf,
  type Element,
  isElement,
  isText,
  isWithin,
  parentOf,
  textOf,
  walk,
} from '../../../src/read/html/dom.js';
import { selectAll, selectFirst } from '../../../src/read/html/select.js';

const build = (html: string, engine: 'fast' | 'spec' = 'fast') =>
  buildDocument(html, engine, collectDiagnostics().report);

function first(selector: string, html: string): Element {
  const found = selectFirst(selector, build(html));
  if (found === null) throw new Error(`no ${selector}`);
  return found;
}

describe('textOf', () => {
  it('joins the text nodes as they are', () => {
    expect(textOf(build('<p> a <b>b</b>\n c</p>d'))).toBe(' a b\n cd');
  });

  it.each(['fast', 'spec'] as const)('leaves out what a reader does not see (%s)', (engine) => {
    const html =
      '<p>a<script>s</script><style>t</style><noscript>n</noscript><template><p>v</p></template>b</p><title>c</title>';
    expect(textOf(build(html, engine))).toBe('abc');
  });

  it('reads the node that was asked for, whatever it is', () => {
    expect(textOf(first('script', '<p><script>{"a":1}</script>'))).toBe('{"a":1}');
  });

  it('leaves out the whole inside of a skipped element', () => {
    const p = first('p', '<p>a<span class="x">b<i>c</i></span>d</p>');
    expect(textOf(p, { skip: (element) => classesOf(element).includes('x') })).toBe('ad');
  });

  it('stays inside the node', () => {
    expect(textOf(first('#b', '<p id=a>1</p><p id=b>2</p><p id=c>3</p>'))).toBe('2');
  });

  it('reads a text node and a document', () => {
    const document = build('a<!-- x -->b');
    expect(document.children.filter(isText).map((node) => textOf(node))).toEqual(['a', 'b']);
  });
});

describe('the small questions', () => {
  it('tells elements from everything else', () => {
    const kinds = [...walk(build('<!doctype html>x<!-- y --><p></p><script></script><style></style>'))];
    expect(kinds.filter(isElement).map((element) => element.name)).toEqual(['p', 'script', 'style']);
    expect(isElement(null)).toBe(false);
    expect(isText(undefined)).toBe(false);
  });

  it('gives attributes, and null for what is none', () => {
    const p = first('p', '<p hidden data-a="1 &amp; 2" data-a="3">');
    expect(attributeOf(p, 'data-a')).toBe('1 & 2');
    expect(attributeOf(p, 'hidden')).toBe('');
    expect(attributeOf(p, 'id')).toBeNull();
    expect(attributeOf(p, 'constructor')).toBeNull();
    expect(attributeOf(first('p', '<p constructor="x">'), 'constructor')).toBe('x');
  });

  it('splits classes on any white space', () => {
    expect(classesOf(first('p', '<p class=" a\n\tb  a ">'))).toEqual(['a', 'b', 'a']);
    expect(classesOf(first('p', '<p>'))).toEqual([]);
  });

  it('walks in document order and leaves the node itself out', () => {
    const ul = first('ul', '<ul><li>1<b>2</b></li><li>3</li></ul><p>4');
    expect([...walk(ul)].map((node) => (isText(node) ? node.data : isElement(node) ? node.name : ''))).toEqual([
      'li',
      '1',
      'b',
      '2',
      'li',
      '3',
    ]);
  });

  it('knows what lies within what', () => {
    const document = build('<div><p>a</p></div><p>b</p>');
    const [inner, outer] = selectAll('p', document);
    const div = selectFirst('div', document);
    if (inner === undefined || outer === undefined || div === null) throw new Error('not built');
    expect([isWithin(inner, div), isWithin(outer, div), isWithin(div, div), isWithin(inner, document)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(parentOf(inner)).toBe(div);
    expect(parentOf(div)).toBeNull();
    expect(childElements(document).map((element) => element.name)).toEqual(['div', 'p']);
  });

  it('does not recurse, however long the page', () => {
    const document = build(`${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}`);
    expect(textOf(document)).toBe('x');
    expect([...walk(document)].length).toBe(50_001);
  });
});
