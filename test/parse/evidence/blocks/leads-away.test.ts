import { describe, expect, it } from 'vitest';
import { leadsAway } from '../../../../src/parse/evidence/blocks/leads-away.js';
import { selectAll } from '../../../../src/read/html/select.js';
import { documentOf, prose } from './reading.js';

const PAGE = 'https://a.example/live/2031/storm';

function share(block: (number: number) => string, url: string | null = PAGE): number {
  const html = [1, 2, 3, 4].map((number) => `<div class="b">${block(number)}</div>`).join('');
  return leadsAway(selectAll('.b', documentOf(html)), url);
}

describe('blocks whose headline leads to another page', () => {
  it.each([
    ['a link in a heading', (n: number) => `<h3><a href="/story/${n}">Boats ${n}</a></h3><p>${prose(n)}</p>`],
    ['a heading in a link', (n: number) => `<a href="/story/${n}"><h3>Boats ${n}</h3></a><p>${prose(n)}</p>`],
    [
      'a long link before the words',
      (n: number) => `<b>10:4${n}</b> <a href="/story/${n}">The boats of quay ${n} leave late</a> <p>${prose(n)}</p>`,
    ],
    [
      'an address of another site',
      (n: number) => `<h3><a href="https://b.example/live/2031/storm/${n}">B</a></h3>${prose(n)}`,
    ],
    ['a link that says "read on"', (n: number) => `<h3>Boats</h3><p>${prose(n)}</p><a href="/s/${n}">Read more »</a>`],
    ['an address with a query', (n: number) => `<h3><a href="/story?id=${n}">Boats</a></h3><p>${prose(n)}</p>`],
  ])('%s', (_what, block) => {
    expect(share(block)).toBe(1);
  });

  it('counts those that do', () => {
    expect(share((n) => (n === 4 ? `<h3>Boats</h3>${prose(n)}` : `<h3><a href="/s/${n}">Boats</a></h3>`))).toBe(0.75);
  });
});

describe('blocks that are here', () => {
  it.each([
    ['no link', (n: number) => `<h3>Boats ${n}</h3><p>${prose(n)}</p>`],
    ['a place on the page', (n: number) => `<h3><a href="#post-${n}">Boats</a></h3><p>${prose(n)}</p>`],
    [
      'the page itself with a query',
      (n: number) => `<h3><a href="/live/2031/storm?post=${n}">Boats</a></h3>${prose(n)}`,
    ],
    ['an address below the page', (n: number) => `<h3><a href="/live/2031/storm/card-${n}">Boats</a></h3>${prose(n)}`],
    ['the address of an entry', (n: number) => `<h3><a href="/liveblog_entry/boats-${n}/">Boats</a></h3>${prose(n)}`],
    ['another link at the end', (n: number) => `<h3>Boats</h3><p>${prose(n)}</p><a href="/tag/${n}">Quay ${n}</a>`],
    ['one address for all', (n: number) => `<h3><a href="/elsewhere">Boats ${n}</a></h3><p>${prose(n)}</p>`],
    ['the name of the writer', (n: number) => `<a href="/by/ona-${n}">Ona Brask</a><p>${prose(n)}</p>`],
    ['a link in the words', (n: number) => `<p>${prose(n)} <a href="/s/${n}">More about the boats of quay</a></p>`],
    ['a link in a part of the heading', (n: number) => `<h3>The boats of <a href="/q/${n}">quay</a></h3>${prose(n)}`],
    ['a script', (n: number) => `<h3><a href="javascript:open(${n})">Boats of the quay</a></h3><p>${prose(n)}</p>`],
  ])('%s', (_what, block) => {
    expect(share(block)).toBe(0);
  });

  it('on a page without an address, a place on any page', () => {
    expect(share((n) => `<h3><a href="https://a.example/live#post-${n}">Boats</a></h3>${prose(n)}`, null)).toBe(0);
    expect(share((n) => `<h3><a href="https://a.example/s/${n}">Boats</a></h3>${prose(n)}`, null)).toBe(1);
  });
});
