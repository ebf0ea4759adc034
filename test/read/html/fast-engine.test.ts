import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf, walk } from '../../../src/read/html/dom.js';
import { parseFast } from '../../../src/read/html/fast-engine.js';
import { parseSpec } from '../../../src/read/html/spec-engine.js';

const NAMES = [
  'p',
  'div',
  'b',
  'a',
  'span',
  'li',
  'ul',
  'h2',
  'table',
  'tr',
  'td',
  'dd',
  'section',
  'br',
  'i',
  'svg',
  'button',
  'body',
];

/** Tags in any order, each followed by a number, so that every loss and every change of order shows. */
const soup = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('<', '</')), { maxLength: 60 })
  .map((tags) => tags.map(([name, begin], at) => `${begin}${name}>${at};`).join(''));

const numbers = (html: string) => html.replace(/<[^>]+>/g, '');

it('loses no text and keeps its order, whatever the tags', () => {
  fc.assert(
    fc.property(soup, (html) => {
      expect(textOf(parseFast(html).document)).toBe(numbers(html));
    }),
    { numRuns: 500 },
  );
});

it('links every node with its neighbours and its parent', () => {
  fc.assert(
    fc.property(soup, (html) => {
      for (const node of walk(parseFast(html).document)) {
        const siblings = node.parent?.children ?? [];
        const at = siblings.indexOf(node);
        expect([siblings[at - 1] ?? null, siblings[at + 1] ?? null]).toEqual([node.prev, node.next]);
      }
    }),
    { numRuns: 100 },
  );
});

it('comes to an end on any string, and gives the text of what has no markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      parseFast(text);
      const plain = text.replace(/[<&\r\0]/g, '');
      expect(textOf(parseFast(plain).document)).toBe(plain);
    }),
  );
});

it('puts every text where the spec engine puts it, when inline tags do not cross blocks', () => {
  const block = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('x;', 'y;', '<br>', '<b>z;</b>', '<p>v;', '<li>w;', '</span>', '</i>'),
      fc
        .tuple(fc.constantFrom('div', 'section', 'ul', 'article'), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
    ),
  }));
  const outline = (document: ReturnType<typeof parseSpec>) => {
    const places: string[] = [];
    if (document === null) return places;
    for (const node of walk(document)) {
      if (node.type !== 'text') continue;
      let place = node.data;
      for (let at = node.parent; at !== null && 'name' in at && at.name !== 'body'; at = at.parent)
        place += ` < ${at.name}`;
      places.push(place);
    }
    return places;
  };
  fc.assert(
    fc.property(block.node, (node) => {
      const html = `<body>${String(node)}`;
      const spec = parseSpec(html, { elements: 10_000, depth: 512 });
      expect(outline(parseFast(html).document)).toEqual(outline(spec));
    }),
    { numRuns: 500 },
  );
});
