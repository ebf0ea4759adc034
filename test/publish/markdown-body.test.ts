import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownBody } from '../../src/publish/markdown-body.js';

describe('markdownBody', () => {
  it.each([
    ['paragraphs', '<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo  \nlines'],
    ['emphasis', '<p><strong>Bold</strong> and <em>soft</em></p>', '**Bold** and _soft_'],
    ['headings below the heading of the post', '<h2>A # b</h2><h4>C</h4>', '### A \\# b\n\n#### C'],
    [
      'a link',
      '<p><a href="https://a.example/x?a=1&amp;b=(2)">go [on]</a></p>',
      '[go \\[on\\]](https://a.example/x?a=1&b=%282%29)',
    ],
    ['a bare link', '<p><a href="https://a.example/">https://a.example/</a></p>', '<https://a.example/>'],
    [
      'lists',
      '<ul><li>a<ol><li>b</li><li>c</li></ol></li><li><p>d</p><p>e</p></li></ul>',
      '* a\n  1. b\n  2. c\n* d\n  e',
    ],
    ['a quotation', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n> \n> b'],
    [
      'a picture',
      '<figure><img src="https://a.example/i.jpg" alt="Boat"><figcaption>A boat</figcaption></figure>',
      '![Boat](https://a.example/i.jpg)\n\nA boat',
    ],
    [
      'a table',
      '<table><tr><th>x</th><th>y</th></tr><tr><td>1|2|3</td><td>a<br>b</td></tr></table>',
      '| x       | y   |\n| ------- | --- |\n| 1\\|2\\|3 | a b |',
    ],
    ['preformatted text', '<pre>one\n    two</pre>', 'one  \ntwo'],
    ['a short quotation', '<p>He said <q>no</q>.</p>', 'He said "no".'],
    ['code', '<p><code>a`b</code></p>', 'a\\`b'],
    ['a link in emphasis', '<em><a href="https://a.example/b_c">d</a></em>', '_[d](https://a.example/b%5Fc)_'],
  ])('converts %s', (_, html, expected) => {
    expect(markdownBody(html)).toBe(expected);
  });

  it.each([
    ['a tag', '<p>&lt;script&gt;x&lt;/script&gt;</p>', '\\<script>x\\</script>'],
    ['an entity', '<p>&amp;lt;i&amp;gt;</p>', '\\&lt;i\\&gt;'],
    ['a tag after an escape character', '<p>\u001b&lt;script&gt;</p>', '\\<script>'],
    ['a tag in preformatted text', '<pre>```\n&lt;i&gt;\n# x</pre>', '\\`\\`\\`  \n\\<i>  \n\\# x'],
    ['a tag in code that holds a paragraph', '<code>a<p>&lt;i&gt;</p></code>', 'a\n\n\\<i>'],
    [
      'an alternative text',
      '<img src="https://a.example/i" alt="](javascript:x)![">',
      '![\\](javascript:x)!\\[](https://a.example/i)',
    ],
    ['a script for a link', '<p><a href="javascript:alert(1)">x</a></p>', 'x'],
    ['a script for a picture', '<p>a<img src="javascript:alert(1)" alt="b"></p>', 'a'],
    [
      'a link with a space and a quote',
      "<p><a href='https://a.example/ \"x'>y</a></p>",
      '[y](https://a.example/%20%22x)',
    ],
    ['an entity in a link', '<p><a href="https://a.example/?a&amp;lt;b">y</a></p>', '[y](https://a.example/?a\\&lt;b)'],
    [
      'lines that would be a list, a rule, a table',
      '<p>1. a<br>- b<br>---<br>|-|<br>+ c<br>2) d<br># e<br>&gt; f</p>',
      '1\\. a  \n\\- b  \n\\---  \n\\|-|  \n\\+ c  \n2\\) d  \n\\# e  \n\\> f',
    ],
  ])('keeps %s from being more than text', (_, html, expected) => {
    expect(markdownBody(html)).toBe(expected);
  });

  it('gives up on markup nested too deep to convert', () => {
    expect(markdownBody(`${'<div>'.repeat(4000)}x${'</div>'.repeat(4000)}`)).toBeNull();
  });

  it('gives up on a single block that is larger than prose ever is', () => {
    expect(markdownBody(`<p>${'word '.repeat(20_000)}</p>`)).toBeNull();
  });

  it('converts a very long post block by block', () => {
    const count = 8000;
    expect(markdownBody('<p>some <b>words</b></p>'.repeat(count))).toBe(
      Array(count).fill('some **words**').join('\n\n'),
    );
  });

  it('never lets text of a page become raw HTML, wherever it stands', () => {
    const risky = fc.string({ unit: fc.constantFrom(...'<>&\\`*_[]()!|#-+=~:;"\' \n\u001b\u009bab1.'), maxLength: 30 });
    const tag = fc.constantFrom(
      'p',
      'li',
      'pre',
      'td',
      'h3',
      'b',
      'em',
      'a href="https://a.example/"',
      'blockquote',
      'figcaption',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, tag, risky), { minLength: 1, maxLength: 4 }), (parts) => {
        const html = parts
          .map(([outer, inner, text]) => {
            const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
            return `<${outer}>${words}<${inner}>${words}</${inner.split(' ')[0]}></${outer.split(' ')[0]}>`;
          })
          .join('');
        // A `<` is text only after an odd number of backslashes.
        expect(markdownBody(html)).not.toMatch(/(?:^|[^\\])(?:\\\\)*<(?!https:)/);
      }),
      { numRuns: 2000 },
    );
  });
});
