import { describe, expect, it } from 'vitest';
import { collectDiagnostics, type Diagnostic } from '../../../../src/model/diagnostic.js';
import { type JsonLdReading, readJsonLd, siteOf } from '../../../../src/parse/evidence/json-ld/read-json-ld.js';
import { buildDocument } from '../../../../src/read/html/build-document.js';

const PAGE = 'https://www.harbour.example/live/2031/storm';

interface Told extends JsonLdReading {
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

/** Reads a page that holds some blocks of data; a string stands in its script as it is. */
function read(blocks: readonly unknown[], url: string | null = PAGE, type = 'application/ld+json'): Told {
  const { report, diagnostics } = collectDiagnostics();
  const scripts = blocks.map(
    (block) => `<script type="${type}">${typeof block === 'string' ? block : JSON.stringify(block)}</script>`,
  );
  const document = buildDocument(
    `<html><head>${scripts.join('')}</head><body><p>Words.</p></body></html>`,
    'fast',
    report,
  );
  return { ...readJsonLd(document, url, report), diagnostics, codes: diagnostics.map(({ code }) => code) };
}

const update = (number: number, changes: object = {}): object => ({
  '@type': 'BlogPosting',
  '@id': `u${number}`,
  headline: `Line ${number}`,
  datePublished: `2031-03-04T1${number}:00:00Z`,
  articleBody: `Words ${number}.`,
  ...changes,
});
const blog = (liveBlogUpdate: unknown, changes: object = {}): object => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  url: PAGE,
  liveBlogUpdate,
  ...changes,
});
const ids = ({ candidates }: JsonLdReading): readonly (string | null)[] => candidates.map(({ id }) => id);

describe('shapes of the data', () => {
  it.each([
    ['a list of updates', blog([update(1), update(2)])],
    ['a list in a list', blog([[update(1), update(2)]])],
    ['lists in a list', blog([[update(1)], [update(2)]])],
    ['an array at the top', [{ '@type': 'WebPage' }, blog([update(1), update(2)])]],
    ['an array in an array at the top', [[blog([update(1), update(2)])]]],
    [
      'a graph',
      { '@context': 'https://schema.org', '@graph': [{ '@type': 'Organization' }, blog([update(1), update(2)])] },
    ],
    ['a page that has the blog as its main entity', { '@type': 'WebPage', mainEntity: blog([update(1), update(2)]) }],
    ['a list of types', blog([update(1), update(2)], { '@type': ['NewsArticle', 'LiveBlogPosting'] })],
    ['a type with its vocabulary', blog([update(1), update(2)], { '@type': 'http://schema.org/LiveBlogPosting' })],
    [
      'a graph in which the blog points at its updates',
      { '@graph': [blog([{ '@id': 'u1' }, { '@id': 'u2', '@type': 'BlogPosting' }]), update(1), update(2)] },
    ],
    ['holes in the list', blog([null, update(1), 'u9', 7, update(2)])],
  ])('%s', (_what, data) => {
    const reading = read([data]);
    expect(reading.live).toBe(true);
    expect(ids(reading)).toEqual(['u1', 'u2']);
    expect(reading.candidates[0]).toMatchObject({ evidence: 'json-ld', headline: 'Line 1' });
    expect(reading.codes).toEqual([]);
  });

  it('a single update that is no list', () => {
    expect(ids(read([blog(update(1))]))).toEqual(['u1']);
  });

  it.each([
    ['an empty list', blog([])],
    ['null', blog(null)],
    ['nothing', { '@type': 'LiveBlogPosting', headline: 'Soon' }],
  ])('no updates yet: %s', (_what, data) => {
    const reading = read([data]);
    expect(reading.live).toBe(true);
    expect(reading.candidates).toEqual([]);
    expect(reading.codes).toEqual(['json-ld-without-posts']);
  });

  it('an article cut into its paragraphs, with a time made up for each, has no posts', () => {
    const paragraphs = ['15:00', '14:20', '14:00', '13:40', '13:20'].map((clock, number) =>
      update(number, { headline: 'The storm', datePublished: `2031-03-04T${clock}:17Z` }),
    );
    const reading = read([blog(paragraphs, { headline: 'The storm' })]);
    expect(reading.candidates).toEqual([]);
    expect(reading.codes).toEqual(['json-ld-without-posts']);
  });

  it('updates that hold nothing are dropped and told', () => {
    const reading = read([blog([update(1), { '@type': 'BlogPosting', '@id': 'u2' }])]);
    expect(ids(reading)).toEqual(['u1']);
    expect(reading.diagnostics.map(({ code, where }) => `${code} ${where}`)).toEqual(['non-post-dropped u2']);
  });

  it('the updates of several blocks of data, and an article beside them', () => {
    const article = { '@type': 'NewsArticle', headline: 'Storm', datePublished: '2031-03-04T08:00:00Z', url: PAGE };
    const reading = read([article, blog([update(1)]), blog([update(2)], { url: null })]);
    expect(ids(reading)).toEqual(['u1', 'u2']);
    expect(reading.page).toMatchObject({ headline: 'Storm', published: '2031-03-04T08:00:00Z' });
  });

  it('type attributes of other spellings', () => {
    expect(ids(read([blog([update(1)])], PAGE, 'application/LD+JSON; charset=utf-8'))).toEqual(['u1']);
    expect(read([blog([update(1)])], PAGE, 'application/json').live).toBe(false);
  });

  it('no data', () => {
    expect(read([])).toMatchObject({ live: false, candidates: [], page: null, codes: [] });
    expect(read([' \n ']).codes).toEqual([]);
  });
});

describe('broken data', () => {
  it('is mended and told', () => {
    const reading = read([JSON.stringify(blog([update(1, { articleBody: 'One\nline' })])).replace('\\n', '\n')]);
    expect(reading.candidates[0]?.body).toEqual({ kind: 'html', html: 'One line' });
    expect(reading.codes).toEqual(['json-ld-repaired']);
  });

  it('that cannot be read is told, and the next block is read', () => {
    const reading = read(['{{ page.schema }}', blog([update(1)])]);
    expect(ids(reading)).toEqual(['u1']);
    expect(reading.diagnostics).toMatchObject([{ code: 'json-ld-unreadable', raw: '{{ page.schema }}' }]);
  });
});

describe('whose data it is', () => {
  it('is ignored when it describes a page of another host: templates are copied with their examples', () => {
    const reading = read([blog([update(1)], { url: 'https://example-of-amp.example/live' })]);
    expect(reading).toMatchObject({ live: false, candidates: [], page: null });
    expect(reading.diagnostics).toMatchObject([
      { code: 'json-ld-foreign', raw: 'https://example-of-amp.example/live' },
    ]);
  });

  it('is kept under another name of the same site, or where nothing can be compared', () => {
    expect(ids(read([blog([update(1)], { url: 'https://edition.harbour.example/live/2031/storm' })]))).toEqual(['u1']);
    expect(ids(read([blog([update(1)], { url: '/live/2031/storm' })]))).toEqual(['u1']);
    expect(ids(read([blog([update(1)], { url: 'https://other.example/' })], null))).toEqual(['u1']);
    expect(ids(read([blog([update(1)], { url: undefined })]))).toEqual(['u1']);
  });

  it('is that of this page among several blogs of the site', () => {
    const other = blog([update(8), update(9)], { url: 'https://www.harbour.example/live/2031/regatta' });
    const reading = read([[other, blog([update(1)])]]);
    expect(ids(reading)).toEqual(['u1']);
    expect(reading.diagnostics).toMatchObject([
      { code: 'json-ld-foreign', raw: 'https://www.harbour.example/live/2031/regatta' },
    ]);
    expect(reading.diagnostics[0]?.message).toContain('another page of the site');
  });

  it.each(['index.html', 'page/2', 'amp/', '?page=2', '#u7', ''])('is that of this page at …/%s', (rest) => {
    const other = blog([update(9)], { url: 'https://www.harbour.example/live/2031/regatta' });
    expect(ids(read([blog([update(1)], { url: `${PAGE}${/^[a-z]/.test(rest) ? '/' : ''}${rest}` }), other]))).toEqual([
      'u1',
    ]);
  });

  it('is named by mainEntityOfPage where there is no url', () => {
    const foreign = 'https://other.example/live';
    const none = { url: undefined };
    expect(read([blog([update(1)], { ...none, mainEntityOfPage: foreign })]).codes).toEqual(['json-ld-foreign']);
    expect(read([blog([update(1)], { ...none, mainEntityOfPage: { '@id': foreign } })]).codes).toEqual([
      'json-ld-foreign',
    ]);
    expect(read([blog([update(1)], { ...none, mainEntityOfPage: { url: foreign } })]).codes).toEqual([
      'json-ld-foreign',
    ]);
  });

  it('does not take the times of a related story for those of the page', () => {
    const related = {
      '@type': 'ItemList',
      itemListElement: [
        {
          '@type': 'NewsArticle',
          url: 'https://www.harbour.example/pears',
          headline: 'Pears',
          datePublished: '2030-01-01T00:00:00Z',
        },
      ],
    };
    expect(read([related, blog([update(1)])]).page).toMatchObject({ headline: null, published: null });
  });
});

describe('what an update says', () => {
  const first = (changes: object) => read([blog([update(1, changes)])]).candidates[0];

  it('its id and address, in every form by which the page may name it', () => {
    expect(first({ url: `${PAGE}#block-64aa` })).toMatchObject({ id: 'block-64aa', url: `${PAGE}#block-64aa` });
    expect(first({ url: `${PAGE}#block-64aa` })?.keys).toEqual(expect.arrayContaining(['block-64aa', '64aa', 'u1']));
    expect(first({ url: `${PAGE}?post-id=cm123` })?.keys).toContain('cm123');
    expect(first({ '@id': undefined, identifier: 'n77' })).toMatchObject({
      id: 'n77',
      keys: expect.arrayContaining(['n77']),
    });
    expect(first({ '@id': `${PAGE}/entry-5` })).toMatchObject({ id: null });
    expect(first({ '@id': `${PAGE}#e5` })?.keys).toContain('e5');
    expect(first({ '@id': undefined })).toMatchObject({ id: null, url: null, keys: [] });
    expect(first({ mainEntityOfPage: { '@id': `${PAGE}#m4` } })?.id).toBe('m4');
  });

  it('its times', () => {
    expect(first({ dateModified: '2031-03-04T11:30:00Z' })?.stamps).toEqual([
      { role: 'published', source: 'json-ld', text: null, value: '2031-03-04T11:00:00Z' },
      { role: 'updated', source: 'json-ld', text: null, value: '2031-03-04T11:30:00Z' },
    ]);
    expect(first({ datePublished: 1930000000 })?.stamps[0]?.value).toBe('1930000000');
    expect(first({ datePublished: '' })?.stamps).toEqual([]);
    expect(first({ datePublished: { '@type': 'Date' } })?.stamps).toEqual([]);
  });

  it('its headline, unescaped and without markup', () => {
    expect(first({ headline: 'Tom&#39;s &quot;boat&quot; &amp; <b>crew</b>\n ' })?.headline).toBe(
      'Tom\'s "boat" & crew',
    );
    expect(first({ headline: undefined, name: 'Fog' })?.headline).toBe('Fog');
    expect(first({ headline: ' ' })?.headline).toBeNull();
  });

  it('its words as they are', () => {
    expect(first({ articleBody: '<p>One</p>' })?.body).toEqual({ kind: 'html', html: '<p>One</p>' });
    expect(first({ articleBody: undefined, text: 'One' })?.body).toEqual({ kind: 'html', html: 'One' });
    expect(first({ articleBody: '' })?.body).toBeNull();
    expect(first({ articleBody: { '@type': 'Text' } })?.body).toBeNull();
  });

  it.each([
    ['a person', { '@type': 'Person', name: 'Ada Quill' }, ['Ada Quill']],
    ['a name', 'Ada Quill', ['Ada Quill']],
    ['a list', [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Bo Reed' }], ['Ada Quill', 'Bo Reed']],
    ['a person with two names', { '@type': 'Person', name: ['Ada Quill', 'Bo Reed'] }, ['Ada Quill', 'Bo Reed']],
    ['an escaped name', 'Niamh O&#39;Hara', ["Niamh O'Hara"]],
    ['a house', { '@type': 'Organization', name: 'Harbour News' }, []],
    ['nobody', null, []],
  ])('its writers: %s', (_what, author, names) => {
    expect(first({ author })?.authors.map(({ name }) => name)).toEqual(names);
  });
});

describe('what the blog says of the page', () => {
  it('is read, and what it leaves open from the article beside it', () => {
    const { page } = read([
      {
        '@type': 'NewsArticle',
        headline: 'Article',
        description: 'Tom&#39;s storm',
        author: 'Ada Quill',
        inLanguage: 'en-GB',
      },
      blog([update(1)], {
        headline: 'Storm live',
        datePublished: '2031-03-04T08:00:00Z',
        dateModified: '2031-03-04T12:00:00Z',
        publisher: { '@type': 'Organization', name: 'Harbour News' },
      }),
    ]);
    expect(page).toMatchObject({
      url: PAGE,
      headline: 'Storm live',
      description: "Tom's storm",
      language: 'en-GB',
      publisher: 'Harbour News',
      published: '2031-03-04T08:00:00Z',
      updated: '2031-03-04T12:00:00Z',
    });
    expect(page?.authors.map(({ name }) => name)).toEqual(['Ada Quill']);
  });

  it.each([
    ['a name', 'Harbour News'],
    ['a list', [{ name: 'Harbour News' }, { name: 'Mole Gazette' }]],
  ])('names the publisher as %s', (_what, publisher) => {
    expect(read([blog([update(1)], { publisher })]).page?.publisher).toBe('Harbour News');
  });
});

describe('siteOf', () => {
  it.each([
    ['edition.harbour.example', 'harbour.example'],
    ['harbour.example', 'harbour.example'],
    ['www.harbour.co.uk', 'harbour.co.uk'],
    ['live.harbour.com.au', 'harbour.com.au'],
    ['www3.harbour.or.jp', 'harbour.or.jp'],
    ['HARBOUR.Example', 'harbour.example'],
    ['localhost', 'localhost'],
    ['www.h.tv', 'h.tv'],
  ])('%s is of %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});
