import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/parse/evidence/state/state-body.js';

const words = (value: unknown): string => wordsOf(value, 0);
const text = (content: string) => ({ name: 'text', children: [], attributes: [], text: content });

describe('a string', () => {
  it('reads markup that is escaped as a whole', () => {
    expect(wordsOf('&lt;div&gt;&lt;p&gt;Fish &amp;amp; chips&lt;/p&gt;&lt;/div&gt;', 0)).toBe(
      '<div><p>Fish &amp; chips</p></div>',
    );
    // A post about markup is left as it is.
    expect(wordsOf('<p>Write &lt;p&gt; here</p>', 0)).toBe('<p>Write &lt;p&gt; here</p>');
    expect(wordsOf('&lt;3 from Merrow', 0)).toBe('&lt;3 from Merrow');
  });

  it('is trimmed and else left as it is', () => {
    expect(words('  <p>One</p>\n')).toBe('<p>One</p>');
    expect(words('')).toBe('');
  });
});

describe('nothing', () => {
  it.each([null, undefined, 7, true, {}, [], { images: [{ url: 'https://a.example/p.jpg' }] }])(
    'comes of %j',
    (value) => {
      expect(words(value)).toBe('');
    },
  );
});

describe('a tree of named elements', () => {
  it('is markup, with text and links in one line', () => {
    const link = {
      name: 'link',
      children: [
        { name: 'caption', children: [text('the chart')] },
        { name: 'altText', children: [text('the chart')] },
        {
          name: 'url',
          children: [],
          attributes: [
            { name: 'platform', value: 'web' },
            { name: 'href', value: 'https://a.example/chart' },
          ],
        },
      ],
    };
    const body = [{ name: 'paragraph', children: [text('See '), link, text(' now.')] }];
    expect(words(body)).toBe('<p>See <a href="https://a.example/chart">the chart</a> now.</p>');
  });

  it('has lists, quotes, headings and emphasis', () => {
    const body = [
      { name: 'heading', children: [text('Tides')] },
      {
        name: 'list',
        children: [
          { name: 'listItem', children: [text('One')] },
          { name: 'listItem', children: [text('Two')] },
        ],
      },
      { name: 'quote', children: [text('Fog!')] },
      { name: 'paragraph', children: [text('A '), { name: 'bold', children: [text('bold')] }, text(' boat')] },
    ];
    expect(words(body)).toBe(
      '<h3>Tides</h3>\n<ul><li>One</li>\n<li>Two</li></ul>\n<blockquote>Fog!</blockquote>\n<p>A <b>bold</b> boat</p>',
    );
  });

  it('has pictures, of which the words around are no words of the post', () => {
    const image = {
      name: 'image',
      href: 'https://a.example/p.png',
      altText: 'A "boat"',
      copyrightHolder: 'Ada Quill',
      children: [],
    };
    expect(words([image])).toBe(
      '<figure><img src="https://a.example/p.png" alt="A &quot;boat&quot;"><figcaption>Credit: Ada Quill</figcaption></figure>',
    );
    expect(
      words([{ name: 'image', altText: 'A boat', children: [{ name: 'altText', children: [text('A boat')] }] }]),
    ).toBe('');
  });

  it('has frames, whose kind and address are no words', () => {
    const embed = {
      name: 'embed',
      children: [
        { name: 'type', children: [text('twitter')] },
        { name: 'href', children: [text('https://twitter.example/a/status/1')] },
      ],
    };
    expect(words([{ name: 'paragraph', children: [text('Look:')] }, embed])).toBe(
      '<p>Look:</p>\n<iframe src="https://twitter.example/a/status/1"></iframe>',
    );
  });
});

describe('a tree of models', () => {
  const paragraph = (content: string, attributes: readonly string[] = []) => ({
    type: 'paragraph',
    model: { text: content, blocks: [{ type: 'fragment', model: { text: content, attributes } }] },
  });

  it('that says its words twice, whole and in parts, says them once', () => {
    expect(words({ model: { blocks: [paragraph('One boat.'), paragraph('Two boats.')] } })).toBe(
      '<p>One boat.</p>\n<p>Two boats.</p>',
    );
  });

  it('keeps words that only one of the two has', () => {
    expect(words({ text: 'A quote', quote: { text: 'Ada Quill' } })).toBe('A quote\nAda Quill');
    const said = [{ type: 'text', content: 'Fog!' }];
    expect(words({ type: 'quote', content_elements: said, citation: { type: 'text', content: 'Ada Quill' } })).toBe(
      '<blockquote><p>Fog!</p>Ada Quill</blockquote>',
    );
  });
});

describe('the elements of a page as data', () => {
  const element = (tagName: string, children: readonly unknown[], attributes: object = {}) => ({
    tagName,
    attributes,
    children,
  });

  it('are the elements', () => {
    const link = element('a', ['the chart'], { href: 'https://a.example/chart' });
    const group = element('group', [
      element('p', ['See ', link, ' now. ', element('strong', ['Ada'])]),
      element('p', [element('a', ['All of it'], { href: 'https://a.example/all' })]),
      element('ul', [element('li', ['One']), element('li', ['Two'])]),
      element('h2', ['Tides']),
    ]);
    expect(words([group])).toBe(
      '<p>See <a href="https://a.example/chart">the chart</a> now. <b>Ada</b></p>\n' +
        '<p><a href="https://a.example/all">All of it</a></p>\n<ul><li>One</li>\n<li>Two</li></ul>\n<h3>Tides</h3>',
    );
  });

  it('are pictures with what stands below them', () => {
    const picture = { url: 'https://a.example/p.png', caption: 'A boat.', copyrightHolder: 'Ada Quill' };
    expect(words([element('image', [], picture)])).toBe(
      '<figure><img src="https://a.example/p.png" alt=""><figcaption>A boat. Credit: Ada Quill</figcaption></figure>',
    );
  });
});

describe('a list of elements', () => {
  it('takes the HTML of each, and none of links to other stories or adverts', () => {
    const elements = [
      { _type: 'model.pageElements.TextBlockElement', html: '<p>One</p>', elementId: '7' },
      { _type: 'model.pageElements.RichLinkBlockElement', text: 'Another story', url: 'https://a.example/s' },
      { _type: 'model.pageElements.AdvertBlockElement', html: '<p>Buy</p>' },
      {
        _type: 'model.pageElements.TweetBlockElement',
        html: '<blockquote>Tweet</blockquote>',
        url: 'https://t.example/1',
      },
    ];
    expect(words(elements)).toBe('<p>One</p>\n<blockquote>Tweet</blockquote>');
  });

  it('takes the first size of a picture, with caption and credit', () => {
    const image = {
      _type: 'model.pageElements.ImageBlockElement',
      media: {
        allImages: [
          { fields: { height: '84' }, url: 'https://a.example/140.jpg' },
          { url: 'https://a.example/500.jpg' },
        ],
      },
      data: { alt: 'Boats', caption: 'Boats at dawn.', credit: 'Bo Reed' },
    };
    expect(words([image])).toBe(
      '<figure><img src="https://a.example/140.jpg" alt="Boats"><figcaption>Boats at dawn. Credit: Bo Reed</figcaption></figure>',
    );
  });

  it('parts paragraphs that are plain text', () => {
    expect(
      words([
        { kind: 'a', text: 'One.' },
        { kind: 'b', text: 'Two.' },
      ]),
    ).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(
      words([
        { type: 'text', content: 'One.' },
        { type: 'text', content: 'Two.' },
      ]),
    ).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  it('prefers markup to the same words without', () => {
    expect(words({ text: 'One', html: '<p>One</p>' })).toBe('<p>One</p>');
  });

  it('finds the items of a package', () => {
    const groups = [
      { id: 'root', refs: [{ idRef: 'main' }] },
      { id: 'main', refs: [{ item: { item_type: 'text', text: '<div>One</div>', meta: { text: 'no' } } }] },
    ];
    expect(words(groups)).toBe('<div>One</div>');
  });
});

describe('hostile bodies', () => {
  it('end at a depth that no body has', () => {
    let deep: unknown = { text: 'deepest' };
    for (let level = 0; level < 50_000; level++) deep = { children: [deep] };
    expect(words(deep)).toBe('');
  });

  it('cannot leave an attribute', () => {
    expect(words([{ name: 'image', href: 'https://a.example/"><script>x</script>' }])).toBe(
      '<figure><img src="https://a.example/&quot;>&lt;script>x&lt;/script>" alt=""></figure>',
    );
    expect(words([{ name: 'link', href: 'javascript:alert(1)', text: 'x' }])).toBe('x');
  });
});
