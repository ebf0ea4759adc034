import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeMarkup } from '../../src/parse/body/sanitize.js';
import { safeMarkup } from '../../src/publish/safe-markup.js';

describe('safeMarkup', () => {
  it.each([
    '<p>One <b>two</b> <a href="https://a.example/?x=1&amp;y=2#z">three</a><br />four</p>',
    '<ul><li>a &lt; b</li></ul><h3>Head</h3><table><tbody><tr><td>1</td></tr></tbody></table>',
    '<a href="mailto:desk@news.example">Write</a>',
    'no tags at all',
    '',
  ])('leaves what the sanitizer gives: %s', (html) => {
    expect(safeMarkup(html)).toBe(html);
  });

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<p onclick="x()">a</p>', '&lt;p onclick=&quot;x()&quot;&gt;a</p>'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['<a href="javascript:alert(1)">a</a>', '&lt;a href=&quot;javascript:alert(1)&quot;&gt;a</a>'],
    ['<a href="java&#115;cript:alert(1)">a</a>', '&lt;a href=&quot;java&amp;#115;cript:alert(1)&quot;&gt;a</a>'],
    ['<a href="https://a.example/&Tab;x">a</a>', '&lt;a href=&quot;https://a.example/&amp;Tab;x&quot;&gt;a</a>'],
    [
      '<a href="https://a.example" onclick="x()">a</a>',
      '&lt;a href=&quot;https://a.example&quot; onclick=&quot;x()&quot;&gt;a</a>',
    ],
    ['<a href="/relative">a</a>', '&lt;a href=&quot;/relative&quot;&gt;a</a>'],
    ['</main><!-- x --><![CDATA[y]]>', '&lt;/main&gt;&lt;!-- x --&gt;&lt;![CDATA[y]]&gt;'],
    ['<p<script>x', '&lt;p&lt;script&gt;x'],
    ['<b', '&lt;b'],
    ['<p\u0000>a\u0008</p>', '<p>a</p>'],
  ])('shows as text what it does not: %s', (html, expected) => {
    expect(safeMarkup(html)).toBe(expected);
  });

  it('gives, whatever comes in, nothing but the tags of its list', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '=',
      ' ',
      '/',
      'p',
      'a',
      'a href=',
      'script',
      'on',
      'https://x',
      'javascript:',
      '&',
      '<!--',
      '<p>',
      '\u0000',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const left = safeMarkup(parts.join(''))
          .replace(/<\/?(?:p|a|b)>/g, '')
          .replace(/<a href="https:\/\/x[^"<>]*">/g, '');
        expect(left).not.toContain('<');
      }),
    );
  });

  it('leaves whatever the sanitizer makes of anything', () => {
    const pieces = [
      '<p>',
      '</p>',
      '<b>',
      '<a href="https://x.example/?a=1&b=2">',
      '</a>',
      '<a href=//x>',
      '<br>',
      'x',
      ' ',
      '&',
      '&lt;',
      '&amp;',
      '"',
      '<',
      '<td>',
      '<svg>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (parts) => {
        const clean = sanitizeMarkup(parts.join(''));
        expect(safeMarkup(clean)).toBe(clean);
      }),
    );
  });

  it('takes time that grows with the length alone', () => {
    for (const piece of ['<', '<p', '<a href="', '<p>', '&#'])
      expect(safeMarkup(piece.repeat(200_000)).length).toBeGreaterThan(200_000);
  });
});
