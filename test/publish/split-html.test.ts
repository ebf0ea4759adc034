import { describe, expect, it } from 'vitest';
import { splitHtml } from '../../src/publish/split-html.js';

describe('splitHtml', () => {
  it('cuts after outermost blocks only, and loses nothing', () => {
    const html = '<p>a<br>b</p><ul><li><p>c</p></li></ul>text<div><p>d</p><p>e</p></div>end';
    expect(splitHtml(html, 1)).toEqual([
      '<p>a<br>b</p>',
      '<ul><li><p>c</p></li></ul>',
      'text<div><p>d</p><p>e</p></div>',
      'end',
    ]);
  });

  it('gathers blocks up to the size', () => {
    expect(splitHtml('<p>a</p><p>b</p><p>c</p>', 10)).toEqual(['<p>a</p><p>b</p>', '<p>c</p>']);
  });

  it('does not cut inside running text', () => {
    expect(splitHtml('one <b>two</b> three <a href="x">four</a> five', 1)).toHaveLength(1);
  });

  it('gives nothing for nothing', () => {
    expect(splitHtml('', 10)).toEqual([]);
  });
});
