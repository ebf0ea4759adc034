import { describe, expect, it } from 'vitest';
import { sanitizeMarkup } from '../../../src/parse/body/sanitize.js';

describe('the markup of a post', () => {
  it.each([
    [
      'keeps paragraphs, lists, links and emphasis',
      '<p>A <em>fine</em> <a href="https://a.example/b">day</a></p>',
      null,
    ],
    ['takes scripts out with their words', '<p>Calm<script>alert(1)</script></p>', '<p>Calm</p>'],
    ['takes handlers out', '<p onclick="x()">Calm</p>', '<p>Calm</p>'],
    ['takes addresses out that run code', '<p><a href="javascript:x()">Calm</a></p>', '<p><a>Calm</a></p>'],
    ['unwraps elements that are not allowed', '<section><p>Calm</p></section>', '<p>Calm</p>'],
    ['takes the share list out that has lost its buttons', '<p>Calm</p><ul><li></li><li> </li></ul>', '<p>Calm</p>'],
    ['takes paragraphs out that hold nothing', '<p>Calm</p><p> </p><p><strong></strong></p>', '<p>Calm</p>'],
    [
      'takes the space out at both ends of a block',
      '<blockquote> <p> Calm </p> </blockquote>',
      '<blockquote><p>Calm</p></blockquote>',
    ],
    ['keeps the space between words', '<p>A <b>calm</b> <i>day</i></p>', null],
    ['is empty for nothing', '', ''],
  ])('%s', (_, markup, expected) => {
    expect(sanitizeMarkup(markup)).toBe(expected ?? markup);
  });
});
