import { describe, expect, it } from 'vitest';
import { findGroups, type Group } from '../../../../src/parse/evidence/blocks/groups.js';
import { type Measure, measurePage } from '../../../../src/parse/evidence/blocks/measure.js';
import { type GroupScore, scoreGroup } from '../../../../src/parse/evidence/blocks/score-group.js';
import { findSignals } from '../../../../src/parse/evidence/blocks/signals.js';
import { lexiconOf } from '../../../../src/parse/time/lexicon.js';
import { attributeOf, isElement } from '../../../../src/read/html/dom.js';
import { documentOf, find, languagesOf, prose } from './reading.js';

const LEXICONS = languagesOf(['en']).map(lexiconOf);

function groupsOf(html: string): Group[] {
  return findGroups(findSignals(documentOf(html), LEXICONS));
}

function scoreOf(html: string, parent: string): GroupScore {
  const document = documentOf(html);
  const group = findGroups(findSignals(document, LEXICONS)).find(
    (one) => isElement(one.parent) && attributeOf(one.parent, 'id') === parent,
  );
  if (group === undefined) throw new Error(`no group in #${parent}`);
  return scoreGroup(group, measurePage(document));
}

const item = (number: number, attributes = 'class="post"', words = prose(number)): string =>
  `<div ${attributes}><time datetime="2031-03-04T10:0${9 - number}:00Z"></time><p>${words}</p></div>`;
const list = (attributes?: string, words?: (number: number) => string): string =>
  `<section id="s">${[1, 2, 3, 4].map((number) => item(number, attributes, words?.(number))).join('')}</section>`;

describe('findGroups', () => {
  const outline = (html: string): string[] =>
    groupsOf(html).map(({ kind, members, marked }) => `${kind} ${members.length}/${marked}`);

  it('takes children of one parent that hold a time', () => {
    expect(outline(list())).toContain('div.post 4/4');
  });

  it('takes those of the same class without a time', () => {
    expect(
      outline(`<main>${item(1)}<div class="post">No time</div>${item(3)}<div class="ad">No time</div></main>`),
    ).toContain('div.post 3/2');
  });

  it('takes the class that most share, whatever else they have', () => {
    const html = `<main>${item(1, 'class="post x1 key"')}${item(2, 'class="post x2"')}${item(3, 'class="x3 post"')}</main>`;
    expect(outline(html)).toContain('div.post 3/3');
  });

  it('takes elements without classes by their tag, if they hold a time', () => {
    const html = `<main>${item(1, '')}<div>No time</div>${item(3, '')}</main>`;
    expect(outline(html)).toContain(' 2/2');
  });

  it('keeps tags apart', () => {
    const html = `<main>${item(1)}${item(2)}<article><time datetime="2031-03-04T09:00:00Z"></time></article></main>`;
    expect(outline(html)).toEqual(expect.arrayContaining(['div.post 2/2', ' 1/1']));
  });

  it('takes no lone element, unless it is named as a live post', () => {
    expect(outline(`<main><div>${item(1)}</div></main>`)).toEqual([]);
    expect(outline(`<main><div>${item(1, 'class="live-post"')}</div></main>`)).toContain('div.live-post 1/1');
  });

  it('sees named posts without any time', () => {
    const html = '<main><div class="live-post">One</div><div class="live-post">Two</div></main>';
    expect(outline(html)).toContain('div.live-post 2/2');
  });

  it('does not look for signs at any depth', () => {
    const deep = (number: number): string =>
      `<div class="post">${'<i>'.repeat(30)}<time datetime="2031-03-04T0${number}:00:00Z"></time>${'</i>'.repeat(30)}</div>`;
    expect(outline(`<main>${deep(1)}${deep(2)}</main>`)).not.toContain('div.post 2/2');
  });
});

describe('scoreGroup', () => {
  const plain = scoreOf(list(), 's');

  it('measures prose, links and direction', () => {
    expect(plain.prose).toBeGreaterThan(120);
    expect(plain).toMatchObject({ linked: 0, named: 0, stream: false, elsewhere: false, falling: 1, rising: 0 });
    const up = list()
      .replace('10:08', '09:01')
      .replace('10:07', '09:02')
      .replace('10:06', '09:03')
      .replace('10:05', '09:04');
    expect(scoreOf(up, 's')).toMatchObject({ falling: 0, rising: 1 });
  });

  it.each<[string, string, Partial<GroupScore>]>([
    ['few words', list('class="post"', (n) => `Goal ${n}`), { prose: 6 }],
    ['links alone', list('class="post"', (n) => `<a href="/${n}">${prose(n)}</a>`), { linked: 1 }],
    ['a place elsewhere', `<div class="comments">${list()}</div>`, { elsewhere: true }],
  ])('less is worth a group of %s', (_what, html, facts) => {
    const score = scoreOf(html, 's');
    expect(score).toMatchObject(facts);
    expect(score.score).toBeLessThan(plain.score / 4);
  });

  it.each<[string, string, Partial<GroupScore>]>([
    ['named as live posts', list('class="live-post"'), { named: 1 }],
    [
      'wrapped around elements named so',
      list('class="row"').replaceAll('<p>', '<article class="live-post"><p>').replaceAll('</p>', '</p></article>'),
      { named: 1 },
    ],
    ['in a live stream', `<div class="liveblog">${list()}</div>`, { stream: true }],
  ])('more is worth a group %s', (_what, html, facts) => {
    const score = scoreOf(html, 's');
    expect(score).toMatchObject(facts);
    expect(score.score).toBeGreaterThan(plain.score * 1.3);
  });

  it('is not lowered by a wrapper that is called after its sidebar', () => {
    expect(scoreOf(`<body><div class="layout sidebar">${list()}</div><p>x</p></body>`, 's').elsewhere).toBe(false);
    const beside = `<main>${[5, 6, 7, 8].map(prose).join('')} ${[11, 12, 13, 14].map(prose).join('')}</main>`;
    expect(scoreOf(`<body>${beside}<div class="layout sidebar">${list()}</div></body>`, 's').elsewhere).toBe(true);
  });

  it('is lowered by members that hold many times each', () => {
    const many = (number: number): string =>
      Array.from({ length: 20 }, (_, at) => `<p>${10 + (at % 10)}:${10 + number} ${prose(at)}</p>`).join('');
    const crowded = list('class="post"', many).replaceAll(/(\d\d:\d\d) /g, '<b>$1</b> ');
    expect(scoreOf(crowded, 's').score).toBeLessThan(plain.score * 0.7);
  });
});

describe('measurePage', () => {
  const measureOf = (html: string, selector: string): Measure => {
    const document = documentOf(html);
    return measurePage(document)(find(selector, document));
  };

  it('counts what there is to read, links and pictures', () => {
    const html =
      '<div id="x"> One <b>two</b><a href="/a"><i>three</i></a><img><amp-img></amp-img><video></video></div>';
    expect(measureOf(html, '#x')).toEqual({ text: 11, linked: 5, pictures: 3 });
  });

  it('counts nothing that is not read', () => {
    const html =
      '<div id="x"><script>one</script><style>two</style><noscript>three</noscript><button>four</button><svg><text>five</text></svg></div>';
    expect(measureOf(html, '#x').text).toBe(0);
    expect(measureOf('<div id="x"></div>', '#x')).toEqual({ text: 0, linked: 0, pictures: 0 });
  });
});
