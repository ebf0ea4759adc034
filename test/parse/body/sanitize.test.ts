import { describe, expect, it } from 'vitest';
import { sanitizeMarkup } from '../../../src/parse/body/sanitize.js';
import { isElement, walk } from '../../../src/read/html/dom.js';
import { parseFragment } from '../../../src/read/html/serialize.js';
import { markupOf } from './read-markup.js';

const ALLOWED = new Set(
  'p br ul ol li blockquote h2 h3 h4 h5 h6 pre table tbody thead tr td th dl dt dd b strong i em a sub sup q cite code s del ins mark small u abbr'.split(
    ' ',
  ),
);

/** Everything in a piece of markup that somebody could run, follow or be tracked by. */
function dangersIn(markup: string): string[] {
  const dangers: string[] = [];
  for (const node of walk(parseFragment(markup, () => undefined))) {
    if (!isElement(node)) continue;
    if (!ALLOWED.has(node.name)) dangers.push(`<${node.name}>`);
    for (const [name, value] of Object.entries(node.attribs)) {
      if (node.name !== 'a' || name !== 'href') dangers.push(`${node.name} ${name}`);
      else if (!/^(?:https?:\/\/|mailto:)/.test(value)) dangers.push(`href ${value}`);
    }
  }
  return dangers;
}

const PAYLOADS = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<script >alert(1)</script\t\n bar>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)" onload=\'alert(1)\'>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="//evil.example/x.swf">',
  '<link rel=stylesheet href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<base href="//evil.example/">',
  '<style>p{background:url(javascript:alert(1))}</style>',
  '<p style="background:url(//evil.example)">x</p>',
  '<p onclick="alert(1)" onmouseover=alert(1) ONFOCUS=alert(1) autofocus tabindex=1>x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="blob:https://evil.example/x">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://ok.example" target=_blank ping=//evil.example download>x</a>',
  '<a href="https://ok.example" style="position:fixed;inset:0">x</a>',
  '<form action="//evil.example"><input name=q><button formaction="javascript:alert(1)">x</button></form>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)></audio>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<template><script>alert(1)</script></template>',
  '<textarea><script>alert(1)</script></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><script>alert(1)</script></xmp>',
  '<plaintext><script>alert(1)</script>',
  '<!--><script>alert(1)</script-->',
  '<!--<img src="--><img src=x onerror=alert(1)>">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
  '<p>a</p attr="<script>alert(1)</script>">',
  '<"><script>alert(1)</script>',
  '<<script>alert(1);//<</script>',
  '<a href="https://ok.example"><a href="javascript:alert(1)">x</a></a>',
  '<table><td><script>alert(1)</script></table>',
  '<p id="location" name="document">x</p>',
  '<amp-img src=x on="tap:AMP.navigateTo(url=javascript:alert(1))"></amp-img>',
  '<custom-element onclick=alert(1)>x</custom-element>',
];

describe('markup of a page that means harm', () => {
  it.each(PAYLOADS)('%j is harmless once it is clean', (payload) => {
    expect(dangersIn(sanitizeMarkup(payload))).toEqual([]);
    expect(dangersIn(sanitizeMarkup(`<p>One</p>${payload}<p>Two</p>`))).toEqual([]);
  });

  it.each(PAYLOADS)('%j is harmless once it has been read as the body of a post', (payload) => {
    expect(dangersIn(markupOf(`<p>One</p>${payload}<p>Two</p>`))).toEqual([]);
  });

  it.each(PAYLOADS)('%j is still clean when it is cleaned again', (payload) => {
    const once = sanitizeMarkup(payload);
    expect(sanitizeMarkup(once)).toBe(once);
  });

  it('would be seen by this test', () => {
    expect(dangersIn('<p onclick="x()">a</p><a href="javascript:x">b</a><script></script><img src="a">')).toEqual([
      'p onclick',
      'href javascript:x',
      '<script>',
      '<img>',
      'img src',
    ]);
  });
});

describe('the markup of a post', () => {
  it.each([
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
    ['keeps the space between words', '<p>A <b>calm</b> <i>day</i></p>', '<p>A <b>calm</b> <i>day</i></p>'],
  ])('%s', (_, markup, expected) => {
    expect(sanitizeMarkup(markup)).toBe(expected);
  });
});

describe('harmless markup', () => {
  it.each([
    '<p>One <b>bold</b>, <i>slanted</i>, <u>lined</u> &amp; <s>gone</s>.</p>',
    '<ul><li>One</li><li>Two<ol><li>Inner</li></ol></li></ul>',
    '<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '<blockquote><p>We heard nothing.</p></blockquote>',
    '<p>A <a href="https://news.example/x?a=1&amp;b=2">boat</a> and a <a href="mailto:ona@news.example">letter</a></p>',
    '<h2>Boats</h2><h6>Eels</h6>',
    '<p>H<sub>2</sub>O, x<sup>2</sup>, <code>a</code>, <q>b</q>, <cite>c</cite></p>',
    '<p>Line<br />line</p>',
    '<p>é — “quoted” 日本</p>',
  ])('%j stays', (markup) => {
    expect(sanitizeMarkup(markup)).toBe(markup);
  });

  it('loses what is hollow and needless spaces', () => {
    expect(sanitizeMarkup('<p> </p><p>One\n  two</p><p></p>')).toBe('<p>One two</p>');
    expect(sanitizeMarkup('<p>One<a href="https://x.example/"></a></p>')).toBe('<p>One</p>');
  });

  it('of nothing is nothing', () => {
    expect(sanitizeMarkup('')).toBe('');
    expect(sanitizeMarkup(' \n ')).toBe('');
  });

  it('closes what the page left open', () => {
    expect(sanitizeMarkup('<ul><li>One<li>Two')).toBe('<ul><li>One</li><li>Two</li></ul>');
  });
});

describe('hostile markup', () => {
  it.each(['<p>', '<b>', '<div>', '<a href="x">', '<', '<!--', '&lt;', '<p> ', '</p>', '<ul><li>'])(
    '200,000 characters of %j are cleaned to the end',
    (seed) => {
      expect(sanitizeMarkup(`<p>One</p>${seed.repeat(200_000 / seed.length)}`)).toMatch(/^<p>One<\/p>/);
    },
  );
});

describe('marks where a body begins', () => {
  it.each([
    ['· <p>One.</p>', '<p>One.</p>'],
    ['<p>·</p><p>One.</p>', '<p>One.</p>'],
    ['– <b>No</b>, she said.', '– <b>No</b>, she said.'],
    ['<p>One.</p><p>–</p>', '<p>One.</p><p>–</p>'],
  ])('are left out when nothing stands beside them: %s', (markup, expected) => {
    expect(sanitizeMarkup(markup)).toBe(expected);
  });
});
