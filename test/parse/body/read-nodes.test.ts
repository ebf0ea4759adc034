import { describe, expect, it } from 'vitest';
import { readNodes } from '../../../src/parse/body/read-nodes.js';
import { isElement } from '../../../src/read/html/dom.js';
import { parseFragment } from '../../../src/read/html/serialize.js';
import { elementOf, markupOf, paragraphsOf, readMarkup, resolve } from './read-markup.js';

describe('paragraphs', () => {
  it.each([
    ['blocks', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['blocks around text', '<div>One.<p>Two.</p>Three.</div>', ['One.', 'Two.', 'Three.']],
    ['nested inline elements', '<p>One <b>bold <i>and <u>more</u></i></b>.</p>', ['One bold and more.']],
    ['inline elements side by side', '<div><span>A</span><span>B</span></div><div>C</div>', ['AB', 'C']],
    ['lists', '<ul><li>One</li><li>Two<ul><li>Inner</li></ul></li></ul>', ['One', 'Two', 'Inner']],
    ['paragraphs in lists', '<ol><li><p>One</p></li><li>Two</li></ol>', ['One', 'Two']],
    ['tables', '<table><tr><th>Boat</th><td>12</td></tr><tr><td>Eel</td></tr></table>', ['Boat', '12', 'Eel']],
    ['definitions', '<dl><dt>Mole</dt><dd>A wall.</dd></dl>', ['Mole', 'A wall.']],
    ['quotations', '<blockquote><p>We heard nothing.</p></blockquote><p>So he.</p>', ['We heard nothing.', 'So he.']],
    ['headings', '<h1>Boats</h1><h3>Eels</h3><p>One.</p>', ['Boats', 'Eels', 'One.']],
    ['details', '<details><summary>More</summary><p>One.</p></details>', ['More', 'One.']],
    ['rules', '<p>One.</p><hr>Two.', ['One.', 'Two.']],
    ['elements of the page’s own', '<x-post><x-words>One.</x-words><x-words>Two.</x-words></x-post>', ['One.', 'Two.']],
    ['comments', '<p>One<!-- and none -->.</p>', ['One.']],
    ['marks where the words begin', '<div><span>·</span> | </div><p>One.</p>', ['One.']],
    ['marks in the middle, which are kept', '<table><tr><td>Eel</td><td>–</td></tr></table>', ['Eel', '–']],
    ['nothing', '<p></p><p> \u00a0</p><div><br></div>', []],
  ])('are parted by %s', (_, html, expected) => {
    expect(paragraphsOf(html)).toEqual(expected);
  });

  it.each([
    ['One<br>two', ['One two']],
    ['One<br>two<br><br>three', ['One two', 'three']],
    ['One<br>\n <br>two', ['One', 'two']],
    ['One<br>&nbsp;<br>two', ['One', 'two']],
    ['One<br><b> </b><br>two', ['One', 'two']],
    ['One<br>a<br>b<br><br><br><br>c', ['One a b', 'c']],
  ])('are parted by two line breaks and not by one: %j', (html, expected) => {
    expect(paragraphsOf(html)).toEqual(expected);
  });

  it('have one space where the source has any, and none where a reader sees none', () => {
    expect(paragraphsOf('<p>\n a\u00a0 b\u2009c\u202fd\te </p>')).toEqual(['a b c d e']);
    expect(paragraphsOf('<p>ex\u200bam\u00adple</p>')).toEqual(['example']);
    expect(paragraphsOf('<p>نمی\u200cشود</p>')).toEqual(['نمی\u200cشود']);
  });

  it('are composed', () => {
    expect(paragraphsOf('<p>Ma\u0308rz</p>')).toEqual(['März']);
  });

  it('keep signs as signs', () => {
    expect(paragraphsOf('<p>H<sub>2</sub>O &lt;script&gt; &amp; more</p>')).toEqual(['H2O <script> & more']);
  });
});

describe('what is no word of a post', () => {
  it.each([
    ['scripts and styles', '<script>x()</script><style>p{}</style><noscript>No</noscript><template>T</template>'],
    ['forms', '<form><label>Mail</label><input value="x"></form><button>Press</button><select><option>1</select>'],
    ['drawings', '<svg><text>SVG</text></svg><canvas>C</canvas>'],
    ['menus', '<nav><a href="/">Home</a></nav>'],
    [
      'hidden parts',
      '<p hidden>Hidden</p><div aria-hidden="true">Twice</div><span class="visually-hidden">For ears</span>',
    ],
    [
      'share buttons',
      '<div class="share-buttons"><a href="/x">Share</a></div><ul class="social-links"><li>X</li></ul>',
    ],
    [
      'links that share',
      '<a href="https://twitter.com/intent/tweet?url=x">Tweet</a><a href="https://www.facebook.com/sharer.php">F</a>',
    ],
    ['links to messengers', '<a href="whatsapp://send?text=x">WhatsApp</a><a href="mailto:?subject=x">Mail</a>'],
    ['links without an address', '<p><a href="javascript:share()">Share</a></p>'],
    ['adverts', '<div class="advert">Buy</div><div class="ad-slot">Buy</div><aside class="newsletter">Sign up</aside>'],
    [
      'other stories',
      '<div class="related">Other</div><p class="read-more">Read more</p><div data-component="rich-link">R</div>',
    ],
  ])('%s', (_, html) => {
    expect(paragraphsOf(`<p>One.</p>${html}<p>Two.</p>`)).toEqual(['One.', 'Two.']);
    expect(markupOf(`<p>One.</p>${html}<p>Two.</p>`)).toBe('<p>One.</p><p>Two.</p>');
  });

  it('is not taken for it by half a name', () => {
    const html =
      '<p class="social-democrats">A</p><p class="shareholder">B</p><p class="polling">C</p><p class="adverse">D</p>';
    expect(paragraphsOf(html)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('is not a word of a sentence that is a link', () => {
    expect(paragraphsOf('<p>He owns a <a href="/share/price">share</a> of it.</p>')).toEqual([
      'He owns a share of it.',
    ]);
    expect(paragraphsOf('<p>The <a href="javascript:void(0)">tide</a> was low.</p>')).toEqual(['The tide was low.']);
    expect(paragraphsOf('<p><a href="/news/share-price-falls">Prices</a> fall.</p>')).toEqual(['Prices fall.']);
  });

  it('is what the caller names', () => {
    const document = parseFragment('<h2>Head</h2><p>One.</p>', () => undefined);
    const skip = new Set(document.children.filter(isElement).filter(({ name }) => name === 'h2'));
    expect(readNodes(document.children, { skip, resolve, markup: false }).paragraphs).toEqual(['One.']);
  });
});

describe('links', () => {
  it('are absolute and have words', () => {
    expect(readMarkup('<p>A <a href="/x?a=1&amp;b=2">boat  <b>left</b></a>.</p>').links).toEqual([
      { url: 'https://news.example/x?a=1&b=2', text: 'boat left' },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc', 'ftp://x', 'http://'])(
    'to %j are words alone',
    (href) => {
      const html = `<p>A <a href="${href}">boat</a> left.</p>`;
      expect(readMarkup(html)).toMatchObject({ links: [], paragraphs: ['A boat left.'] });
      expect(markupOf(html)).toBe('<p>A boat left.</p>');
    },
  );

  it('without words are none', () => {
    expect(readMarkup('<p><a href="/x"> </a><a name="y">One.</a></p>').links).toEqual([]);
  });
});

describe('pictures', () => {
  const pictures = (html: string): unknown[] =>
    readMarkup(html).media.map(({ url, caption, credit, alt }) => [
      url?.replace('https://news.example', ''),
      caption,
      credit,
      alt,
    ]);

  it('have their caption around them', () => {
    const html = '<figure><img src="/a.jpg" alt="A boat"><figcaption>The ferry (Ona Brask/AP)</figcaption></figure>';
    expect(pictures(html)).toEqual([['/a.jpg', 'The ferry', 'Ona Brask/AP', 'A boat']]);
    expect(paragraphsOf(html)).toEqual([]);
  });

  it.each([
    ['beside them', '<img src="/a.jpg"><p class="caption">The ferry. Photograph: Ona Brask/EPA</p>'],
    [
      'and their credit beside them',
      '<img src="/a.jpg"><p class="caption">The ferry.</p><span class="credit">Ona Brask/EPA</span>',
    ],
  ])('have their caption %s', (_, html) => {
    expect(pictures(`${html}<p>One.</p>`)).toEqual([['/a.jpg', 'The ferry.', 'Ona Brask/EPA', null]]);
    expect(paragraphsOf(`${html}<p>One.</p>`)).toEqual(['One.']);
  });

  it.each([
    '<div class="wp-caption"><img src="/a.jpg" alt="A boat"><p class="wp-caption-text">The ferry</p></div>',
    '<div class="photo"><p class="withoutCaption"><picture><img src="/a.jpg" alt="A boat"></picture></p><span class="newsCaption">The ferry</span></div>',
  ])('may stand in a box that is called after the caption: %s', (html) => {
    const { media, paragraphs } = readMarkup(html);
    expect(media).toMatchObject([{ url: 'https://news.example/a.jpg', caption: 'The ferry' }]);
    expect(paragraphs).toEqual([]);
  });

  it('take no caption of a figure that has no picture', () => {
    const html = '<img src="/a.jpg"><figure><div></div><figcaption>Another ferry</figcaption></figure>';
    expect(pictures(html)).toEqual([['/a.jpg', null, null, null]]);
  });

  it('in a gallery are all there, each with its caption', () => {
    const one = (name: string): string =>
      `<figure><img src="/${name}.jpg"><figcaption>Boat ${name}</figcaption></figure>`;
    expect(pictures(`<figure>${one('a')}${one('b')}<figcaption>Both</figcaption></figure>`)).toEqual([
      ['/a.jpg', 'Boat a', null, null],
      ['/b.jpg', 'Boat b', null, null],
    ]);
  });

  it('are given once', () => {
    expect(pictures('<img src="/a.jpg"><img src="/a.jpg"><img src="/b.jpg">')).toHaveLength(2);
  });

  it('leave no trace in the markup, not even of a link around them', () => {
    expect(markupOf('<a href="/x"><img src="/a.jpg"></a><p>One.</p>')).toBe('<p>One.</p>');
  });
});

describe('figures without pictures', () => {
  it('are words: quotations and tables', () => {
    expect(paragraphsOf('<figure><blockquote>We heard nothing.</blockquote></figure>')).toEqual(['We heard nothing.']);
    expect(paragraphsOf('<figure><table><tr><td>12</td></tr></table></figure>')).toEqual(['12']);
  });
});

describe('embeds', () => {
  it('are posts of other sites, with their permalink and their words', () => {
    const tweet =
      '<blockquote class="twitter-tweet"><p>The boat left <a href="https://t.co/a">t.co/a</a></p>— Ona (@ona) <a href="https://twitter.com/ona/status/12">March 12</a></blockquote>';
    expect(readMarkup(`${tweet}<p>One.</p>`)).toMatchObject({
      paragraphs: ['One.'],
      embeds: [
        {
          provider: 'twitter',
          url: 'https://twitter.com/ona/status/12',
          text: expect.stringMatching(/^The boat left/),
        },
      ],
    });
  });

  it('that name no address are words', () => {
    expect(readMarkup('<blockquote class="twitter-tweet"><p>The boat left.</p></blockquote>')).toMatchObject({
      paragraphs: ['The boat left.'],
      embeds: [],
    });
  });

  it('are frames, with their title', () => {
    const html = '<iframe src="https://www.youtube.com/embed/x" title="The ferry">No frames</iframe><p>One.</p>';
    expect(readMarkup(html)).toMatchObject({
      paragraphs: ['One.'],
      embeds: [{ provider: 'youtube', url: 'https://www.youtube.com/embed/x', text: 'The ferry' }],
    });
  });

  it('in a figure take its caption for their words', () => {
    const html =
      '<figure><iframe src="https://player.vimeo.com/video/1"></iframe><figcaption>The ferry</figcaption></figure>';
    expect(readMarkup(html)).toMatchObject({ paragraphs: [], embeds: [{ provider: 'vimeo', text: 'The ferry' }] });
  });

  it('are never a script', () => {
    expect(
      readMarkup('<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>x</script>"></iframe>').embeds,
    ).toEqual([]);
  });

  it('are given once', () => {
    const frame = '<iframe src="https://maps.example/x"></iframe>';
    expect(readMarkup(frame + frame).embeds).toEqual([
      { provider: 'maps.example', url: 'https://maps.example/x', text: null },
    ]);
  });
});

describe('markup', () => {
  it.each([
    ['<p>One <b>bold</b> <em>word</em>.</p>', '<p>One <b>bold</b> <em>word</em>.</p>'],
    ['<p style="color:red" onclick="x()" id="a">One.</p>', '<p>One.</p>'],
    ['<div>One.</div>', '<p>One.</p>'],
    ['<h1>One</h1>', '<h2>One</h2>'],
    ['<p>A <a href="/x">boat</a>.</p>', '<p>A <a href="https://news.example/x">boat</a>.</p>'],
    ['<p>a &lt; b &amp; c</p>', '<p>a &lt; b &amp; c</p>'],
    ['<p>a &lt;script&gt;x&lt;/script&gt;</p>', '<p>a &lt;script&gt;x&lt;/script&gt;</p>'],
    ['<font>One.</font>', 'One.'],
  ])('%j becomes %j', (html, expected) => {
    expect(markupOf(html)).toBe(expected);
  });

  it('is not made where nobody wants it', () => {
    const { children } = parseFragment('<p>One.</p>', () => undefined);
    expect(readNodes(children, { skip: new Set(), resolve, markup: false }).markup).toBe('');
  });
});

describe('hostile markup', () => {
  it.each([
    'x<br>',
    '<br> ',
    '<p>',
    '<b>x</b>',
    '<figure>',
    '<figure><img src=a>',
    '<blockquote class=twitter-tweet>',
    '<amp-x>',
    '<a href="/share">x</a> ',
    '<img src=a><p class=caption>x</p>',
    '<li>',
    '&nbsp;',
  ])('200,000 characters of %j are read to the end', (seed) => {
    const { paragraphs } = readMarkup(`<p>One.</p>${seed.repeat(200_000 / seed.length)}`);
    expect(paragraphs[0]).toBe('One.');
  });
});

describe('a single element', () => {
  it('is read as a list of one', () => {
    const element = elementOf('<div><p>One.</p></div>', 'p');
    expect(readNodes([element], { skip: new Set(), resolve, markup: true }).markup).toBe('<p>One.</p>');
  });
});
