import { describe, expect, it } from 'vitest';
import { readUpdate } from '../../../src/parse/layouts/read-update.js';
import { elementOf } from './document.js';

describe('readUpdate', () => {
  it('reads an attribute, which nobody sees', () => {
    const post = elementOf('<div data-last="1725552000000">x</div>', 'div');
    expect(readUpdate(['@data-last'], post)).toEqual({
      stamp: { role: 'updated', source: 'attribute', text: null, value: '1725552000000' },
      marker: null,
      element: null,
    });
  });

  it('takes the line around an attribute for what a reader sees of the change, where its name says so', () => {
    const post = elementOf(
      '<div><p class="post-updated">Aktualisiert am <b class="updated-time" data-stamp="2018-03-01T17:01:20Z">1. März</b></p></div>',
      'div',
    );
    expect(readUpdate(['.updated-time@data-stamp'], post)).toMatchObject({
      stamp: { value: '2018-03-01T17:01:20Z', text: null },
      marker: { kind: 'updated', text: 'Aktualisiert am 1. März' },
    });
    const hidden = elementOf(
      '<div itemprop="liveBlogUpdate"><meta itemprop="dateModified" content="2018-03-01T17:01:20Z">x</div>',
      'div',
    );
    expect(readUpdate(['[itemprop=dateModified]@content'], hidden)).toMatchObject({ marker: null, element: null });
  });

  it('reads a line that says so, without a time for machines', () => {
    const post = elementOf(
      '<div><p class="changed">Last Updated: 13:07 GMT+1 Friday, 25 September 2015</p></div>',
      'div',
    );
    const update = readUpdate(['.changed'], post);
    expect(update?.stamp).toEqual({
      role: 'updated',
      source: 'text',
      text: 'Last Updated: 13:07 GMT+1 Friday, 25 September 2015',
      value: null,
    });
    expect(update?.marker).toEqual({
      kind: 'updated',
      text: 'Last Updated: 13:07 GMT+1 Friday, 25 September 2015',
      at: null,
    });
    expect(update?.element?.attribs['class']).toBe('changed');
  });

  it('reads the time for machines on the line or inside it', () => {
    const line = elementOf('<div><time datetime="2016-02-01T18:25:00Z">Updated at 6.25pm GMT</time></div>', 'div');
    const inside = elementOf(
      '<div><p class="changed">Updated <time datetime="2016-02-01T18:25:00Z">at 6.25pm GMT</time></p></div>',
      'div',
    );
    for (const update of [readUpdate(['time'], line), readUpdate(['.changed'], inside)])
      expect(update?.stamp).toEqual({
        role: 'updated',
        source: 'attribute',
        text: 'Updated at 6.25pm GMT',
        value: '2016-02-01T18:25:00Z',
      });
  });

  it('takes no paragraph about a change for the line of one, and no line without a time', () => {
    const post = elementOf(
      `<div><p class="long">${'This post was put right after the harbour master wrote to us. '.repeat(4)}At 7pm.</p><p class="short">Updated</p></div>`,
      'div',
    );
    expect(readUpdate(['.long', '.short'], post)).toBeNull();
  });

  it('goes on to the next rule', () => {
    const post = elementOf('<div data-last="2016-02-01T18:25:00Z"><i class="b">Updated 18:20</i></div>', 'div');
    expect(readUpdate(['.a', '.b', '@data-last'], post)?.stamp.text).toBe('Updated 18:20');
    expect(readUpdate(['.a', '@data-none'], post)).toBeNull();
  });
});
