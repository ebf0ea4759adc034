import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../src/parse/body/read-body.js';
import type { Candidate } from '../../../../src/parse/candidate.js';
import { postsOf, prose } from './reading.js';

const CLOCKS = ['18.32', '18.05', '17.47', '17.20'];

/** Posts in containers, as "stamp | headline | words". */
function read(post: (clock: string, number: number) => string, codes: readonly string[] = ['en']): readonly string[] {
  const posts = CLOCKS.map((clock, number) => `<div class="live-post">${post(clock, number)}</div>`);
  return postsOf(`<main><h1>Karsk: live updates</h1><section>${posts.join('')}</section></main>`, codes).map(show);
}

function show({ stamps, headline, body }: Candidate): string {
  const { paragraphs } = readBody(body, { resolve: (url) => url, markup: false }, () => undefined);
  return [stamps[0]?.text ?? '-', headline ?? '-', paragraphs.join(' / ')].join(' | ');
}

const plain = CLOCKS.map((clock, number) => `${clock} | - | ${prose(number)}`);
const headed = CLOCKS.map((clock, number) => `${clock} | Boat ${number} is back | ${prose(number)}`);

describe('a stamp on the first line of the words', () => {
  it.each([
    ['bold', (clock: string, number: number) => `<p><b>${clock}</b> ${prose(number)}</p>`],
    ['bold with its mark', (clock: string, number: number) => `<p><strong>${clock}:</strong> ${prose(number)}</p>`],
    ['bold with its mark outside', (clock: string, number: number) => `<p><b>${clock}</b> – ${prose(number)}</p>`],
    ['in a link', (clock: string, number: number) => `<p><a href="#${number}">${clock}</a> | ${prose(number)}</p>`],
    ['above a line break', (clock: string, number: number) => `<p><b>${clock}</b><br>${prose(number)}</p>`],
  ])('is taken off them: %s', (_, post) => {
    expect(read(post)).toEqual(plain);
  });

  it('is read with the word or zone behind its element', () => {
    expect(read((clock, number) => `<p><b>${clock}</b> Uhr: ${prose(number)}</p>`, ['de'])[0]).toBe(
      `18.32 Uhr | - | ${prose(0)}`,
    );
    expect(read((clock, number) => `<p><b>${clock}</b> GMT: ${prose(number)}</p>`)[0]).toBe(
      `18.32 GMT | - | ${prose(0)}`,
    );
  });

  it.each([
    [
      'in a heading',
      (clock: string, number: number) => `<h3><span>${clock}</span> Boat ${number} is back</h3><p>${prose(number)}</p>`,
    ],
    [
      'as bold as the stamp',
      (clock: string, number: number) => `<p><b><i>${clock}</i> – Boat ${number} is back.</b> ${prose(number)}</p>`,
    ],
    [
      'between plus signs',
      (clock: string, number: number) => `<p>+++ <b>${clock}</b> Boat ${number} is back +++</p><p>${prose(number)}</p>`,
    ],
  ])('may have a headline behind it: %s', (_, post) => {
    expect(read(post).map((line) => line.replace('back. |', 'back |'))).toEqual(headed);
  });

  it('does not take the words along, however short', () => {
    const post = (clock: string, number: number): string =>
      number === 1 ? `<p><b>${clock}</b> The boat is in.</p>` : `<p><b>${clock}</b> ${prose(number)}</p>`;
    expect(read(post)[1]).toBe('18.05 | - | The boat is in.');
  });

  it('is none behind other words', () => {
    const post = (clock: string, number: number): string =>
      `<p>${prose(number)}</p><p><b>${clock}</b> The boat is in.</p>`;
    expect(read(post)[0]).toContain('The boat is in.');
  });
});

describe('a heading that is the post', () => {
  it('gives its words as headline and what follows as the words of the post', () => {
    const html = CLOCKS.map(
      (clock, number) => `<h2 id="s${number}"><i>${clock}</i> Boat ${number} is back</h2><p>${prose(number)}</p>`,
    );
    expect(postsOf(`<main><h1>Karsk: live updates</h1>${html.join('')}</main>`).map(show)).toEqual(headed);
  });
});

describe('a bold line above the words', () => {
  it.each([
    [
      'beside the paragraphs',
      (clock: string, number: number) =>
        `<i>${clock}</i> <strong>Boat ${number} is back</strong><p>${prose(number)}</p>`,
    ],
    [
      'in a paragraph of its own',
      (clock: string, number: number) =>
        `<i>${clock}</i><p><strong>Boat ${number} is back</strong></p><p>${prose(number)}</p>`,
    ],
  ])('is the headline: %s', (_, post) => {
    expect(read(post)).toEqual(headed);
  });

  it.each([
    ['a sentence', '<p><strong>The boat is back again.</strong></p>'],
    ['followed by words', '<p><strong>The boat is back</strong> again.</p>'],
    ['above a film', '<p><strong>The boat is back again</strong></p><div><video src="/a.mp4"></video></div>'],
  ])('is none where it is %s', (_, line) => {
    expect(read((clock, number) => `<i>${clock}</i>${line}<p>${prose(number)}</p>`)[0]).toContain(
      '18.32 | - | The boat is back',
    );
  });
});

describe('times in the words of a post', () => {
  it('are no stamps where the post has one outside them', () => {
    const list = '<ul><li><b>17.10</b> The gate opens.</li><li><b>17.40</b> The gate is shut again.</li></ul>';
    const posts = read((clock, number) => `<i>${clock}</i><p>${prose(number)}</p>${list}`);
    expect(posts[0]).toBe(`18.32 | - | ${prose(0)} / 17.10 The gate opens. / 17.40 The gate is shut again.`);
  });

  it('are none where they stand before it', () => {
    const list = '<ul><li><b>17.10</b> The gate opens.</li></ul>';
    expect(read((clock, number) => `${list}<p>${prose(number)}</p><div class="meta"><i>${clock}</i></div>`)[1]).toBe(
      `18.05 | - | 17.10 The gate opens. / ${prose(1)}`,
    );
  });
});

describe('a clock in parts', () => {
  it('is one stamp', () => {
    const parts = (clock: string): string =>
      clock
        .split('.')
        .map((part) => `<i>${part}</i>`)
        .join('<i>:</i>');
    const posts = read((clock, number) => `<div class="time">${parts(clock)}</div><p>${prose(number)}</p>`);
    expect(posts[0]).toBe(`18:32 | - | ${prose(0)}`);
  });

  it('is none in elements that are called nothing of the kind', () => {
    const posts = read(
      (clock, number) => `<b>${clock}</b><div class="score"><i>1</i><i>:</i><i>00</i></div><p>${prose(number)}</p>`,
    );
    expect(posts[0]).toContain('18.32 | - |');
  });
});

describe('the line of a stamp', () => {
  it.each([
    ['the word of its time', '<p>Updated at <b>18.32</b></p>'],
    ['its unit', '<div><b>18.32</b> hrs</div>'],
    ['a writer', '<div><b>18.32</b> Ada Quill</div>'],
    ['a second form', '<p><b>6.32pm</b> <i>18.32</i></p>'],
    ['what it is called', '<div class="post-meta"><b>18.32</b> three minutes to read</div>'],
  ])('is no part of the words: %s', (_, line) => {
    expect(read((_clock, number) => `${line}<p>${prose(number)}</p>`)[0]).toMatch(
      new RegExp(`\\| ${prose(0).slice(0, 20)}`),
    );
  });
});

describe('a post that is called a card', () => {
  const post = (clock: string, number: number): string =>
    `<div class="card-live__header"><i>Published On ${9 - number} Mar 2031</i> <b>5m ago</b> <b>(${clock} GMT)</b></div>` +
    `<h2 class="card-live__title">Boat ${number} is back</h2><p>${prose(number)}</p>`;

  it('has the headline and the times of its parts', () => {
    const html = CLOCKS.map((clock, number) => `<li class="card-live">${post(clock, number)}</li>`).join('');
    const [first] = postsOf(`<main><h1>Karsk: live updates</h1><ol>${html}</ol></main>`);
    expect(first?.headline).toBe('Boat 0 is back');
    expect(first?.stamps.map(({ text }) => text)).toContain('Published On 9 Mar 2031, 18.32 GMT');
  });
});

describe('a heading behind a sentence', () => {
  it('is no headline', () => {
    expect(
      read(
        (clock, number) =>
          `<b>${clock}</b><p>The boat of quay ${number} has come in at long last.</p><h3>Where it was</h3><p>${prose(number)}</p>`,
      )[0],
    ).toBe(`18.32 | - | The boat of quay 0 has come in at long last. / Where it was / ${prose(0)}`);
  });
});
