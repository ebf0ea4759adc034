import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import { LivepostsError } from '../../../src/model/error.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import { attributeOf, type Element } from '../../../src/read/html/dom.js';
import { closest, isSelector, matches, selectAll, selectFirst } from '../../../src/read/html/select.js';

const document = buildDocument(
  `<main class="blog"><div id="one"><p id="a">1</p><p id="b" class="k">2</p><div id="two"><p id="c">3</p></div></div>
  <article id="post-9"><h2 id="h">x</h2></article></main><p id="d">4</p>`,
  'fast',
  collectDiagnostics().report,
);

const ids = (elements: Element[]) => elements.map((element) => attributeOf(element, 'id'));

function byId(id: string): Element {
  const found = selectFirst(`#${id}`, document);
  if (found === null) throw new Error(`no #${id}`);
  return found;
}

describe('selectAll', () => {
  it('gives all matches in document order', () => {
    expect(ids(selectAll('p', document))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(selectAll('article[id^="post-"] h2, #one > p.k', document))).toEqual(['b', 'h']);
  });

  it('leaves out the element it is asked from', () => {
    expect(ids(selectAll('div', byId('one')))).toEqual(['two']);
  });

  it('matches against the whole page, as a browser does', () => {
    expect(ids(selectAll('main p', byId('one')))).toEqual(['a', 'b', 'c']);
  });

  it('takes a leading combinator and :scope from where it is asked, time and again', () => {
    expect(ids(selectAll('> p', byId('one')))).toEqual(['a', 'b']);
    expect(ids(selectAll('> p', byId('two')))).toEqual(['c']);
    expect(ids(selectAll(':scope > p', byId('one')))).toEqual(['a', 'b']);
    expect(ids(selectAll('h2, > p', byId('two')))).toEqual(['c']);
    expect(ids(selectAll(':has(> p)', document))).toEqual(['one', 'two']);
  });

  it('gives the first match or null', () => {
    expect(selectFirst('p', byId('two'))).toBe(byId('c'));
    expect(selectFirst('p', byId('h'))).toBeNull();
  });
});

describe('matches and closest', () => {
  it('asks the element itself', () => {
    expect(matches('.blog p', byId('c'))).toBe(true);
    expect(matches('article p', byId('c'))).toBe(false);
  });

  it('looks upwards, itself first', () => {
    expect(closest('div', byId('c'))).toBe(byId('two'));
    expect(closest('div', byId('two'))).toBe(byId('two'));
    expect(closest('article', byId('c'))).toBeNull();
  });
});

describe('a selector that is none', () => {
  it.each(['', '  ', 'p[', 'p::before', ':nope(2)', '>', 'a >', `p${' p'.repeat(3_000)}`])(
    'refuses "%.20s"',
    (selector) => {
      expect(isSelector(selector)).toBe(false);
      expect(() => selectAll(selector, document)).toThrow(LivepostsError);
    },
  );

  it('names it', () => {
    try {
      selectAll('p[', document);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'bad-layout' });
      expect(String(error)).toContain('"p["');
    }
  });

  it('knows one that is', () => {
    expect(isSelector('main > .a:not(.b) [datetime]')).toBe(true);
  });
});

it('forgets old selectors instead of keeping every one', () => {
  for (let at = 0; at < 2_500; at += 1) selectAll(`p.made-up-${at}`, byId('two'));
  expect(ids(selectAll('p', byId('two')))).toEqual(['c']);
});
