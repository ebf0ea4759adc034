import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import type { JsonLdPage } from '../../../src/parse/evidence/json-ld/json-ld-page.js';
import { type HeadFacts, readHead } from '../../../src/parse/page/html-facts.js';
import { buildDocument } from '../../../src/read/html/build-document.js';
import { classesOf } from '../../../src/read/html/dom.js';

const DATA: JsonLdPage = {
  url: null,
  headline: null,
  description: null,
  language: null,
  publisher: null,
  authors: [],
  published: null,
  updated: null,
};

function head(html: string, data: Partial<JsonLdPage> | null = null): HeadFacts {
  const document = buildDocument(html, 'fast', collectDiagnostics().report);
  return readHead(document, data === null ? null : { ...DATA, ...data }, (element) =>
    classesOf(element).includes('post'),
  );
}

const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

describe('title', () => {
  it('is the first heading, its white space folded', () => {
    expect(head('<title>T | House</title><h1>Storm\n  over <b>the</b> harbour</h1><h1>Other</h1>').title).toBe(
      'Storm over the harbour',
    );
  });

  it('is not the name of the house', () => {
    const html = `${meta('og:site_name', 'Harbour News')}<h1>Harbour  News</h1><h1>Storm over the harbour</h1>`;
    expect(head(html).title).toBe('Storm over the harbour');
    expect(head('<h1>HARBOUR NEWS</h1><h1>Storm</h1>', { publisher: 'Harbour News' }).title).toBe('Storm');
  });

  it('is the heading that the head of the page knows', () => {
    const html = `<title>Storm over the harbour – live</title><h1>Weather</h1><h1>Storm over the harbour</h1><h1>Line of a post</h1>`;
    expect(head(html).title).toBe('Storm over the harbour');
  });

  it('is without the label that stands in the heading', () => {
    const label = '<i aria-hidden="true">LIVE</i><i>Live, </i>';
    const html = `<title>Storm over the harbour - House</title><h1><div>${label}<b>Storm over <i>the</i> harbour</b></div></h1>`;
    expect(head(html).title).toBe('Storm over the harbour');
    expect(head(`<title>House</title><h1>${label}<b>Storm</b></h1>`).title).toBe('LIVELive, Storm');
    expect(head('<title>Storm - House</title><h1><b>Storm</b> over the harbour</h1>').title).toBe(
      'Storm over the harbour',
    );
  });

  it('is not the heading of a post', () => {
    expect(head(`<title>Storm</title><article class="post"><h1>Line of a post</h1></article>`).title).toBe('Storm');
    expect(
      head(`<title>Storm</title><article class="post"><h1>Line of a post</h1></article><h1>Storm!</h1>`).title,
    ).toBe('Storm!');
  });

  it('comes from data, then from metas, then from the title element', () => {
    const all = `${meta('og:title', 'Open')}${meta('twitter:title', 'Bird')}<title>Element</title>`;
    expect(head(all, { headline: 'Data' }).title).toBe('Data');
    expect(head(all).title).toBe('Open');
    expect(head(`${meta('twitter:title', 'Bird')}<title>Element</title>`).title).toBe('Bird');
    expect(head('<title> Element\n</title><h1> </h1>').title).toBe('Element');
    expect(head('<p>Words.</p>').title).toBeNull();
  });

  it('keeps the whole title element beside it', () => {
    expect(head('<title>Storm, 4 March – House</title><h1>Storm</h1>').fullTitle).toBe('Storm, 4 March – House');
    expect(head('<h1>Storm</h1>').fullTitle).toBeNull();
  });
});

describe('language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['EN_gb', 'en-GB'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['es-419', 'es-419'],
    ['pt_BR.UTF-8', 'pt-BR'],
    [' de ', 'de'],
    ['english', null],
    ['', null],
    ['x-default', null],
    ['1', null],
  ])('%j is %s', (tag, language) => {
    expect(head(`<html lang="${tag}"><p>Words.</p></html>`).language).toBe(language);
  });

  it('comes from the next place where one says nothing', () => {
    expect(head(`<html lang="">${meta('og:locale', 'fr_FR')}</html>`).language).toBe('fr-FR');
    expect(head(`<html>${meta('og:locale', 'fr_FR')}</html>`, { language: 'it' }).language).toBe('it');
    expect(head(`<html lang="german">${meta('og:locale', 'deutsch')}${meta('language', 'de')}</html>`).language).toBe(
      'de',
    );
  });
});

describe('description, house and writers', () => {
  it('come from metas and data', () => {
    const html = `${meta('og:description', 'Tides')}${meta('og:site_name', 'Harbour News')}${meta('author', 'Ada Quill, Bo Reed')}`;
    const facts = head(html);
    expect(facts).toMatchObject({ description: 'Tides', siteName: 'Harbour News' });
    expect(facts.authors.map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Reed']);
    const author = { name: 'Cy Dell', location: null, organization: null };
    expect(head(html, { description: 'Data', publisher: 'Data House', authors: [author] })).toMatchObject({
      description: 'Tides',
      siteName: 'Data House',
      authors: [author],
    });
    expect(head('<p>x</p>', { description: 'Data' }).description).toBe('Data');
    expect(head('<p>x</p>')).toMatchObject({ description: null, siteName: null, authors: [], stamps: [] });
  });
});

describe('times', () => {
  it('come from data first, then from metas under the names of the first and the last version', () => {
    const html = `${meta('article:published_time', '2031-03-04T08:00:00Z')}${meta('og:updated_time', '2031-03-04T12:00:00Z')}`;
    expect(head(html, { published: 'A', updated: 'B' }).stamps).toEqual([
      { role: 'published', source: 'json-ld', text: null, value: 'A' },
      { role: 'updated', source: 'json-ld', text: null, value: 'B' },
      { role: 'published', source: 'attribute', text: null, value: '2031-03-04T08:00:00Z' },
      { role: 'updated', source: 'attribute', text: null, value: '2031-03-04T12:00:00Z' },
    ]);
  });

  it.each([
    ['<meta name="DATEPUBLISHED" content="X">', 'published'],
    ['<meta itemprop="datePublished" content="X">', 'published'],
    ['<meta name="parsely-pub-date" content="X">', 'published'],
    ['<meta name="last-modified" content="X">', 'updated'],
    ['<meta itemprop="dateModified" content="X">', 'updated'],
  ])('%s', (html, role) => {
    expect(head(html).stamps).toEqual([{ role, source: 'attribute', text: null, value: 'X' }]);
  });

  it.each(['House.articleFirstPublished', 'house:publish_date', 'house-pub-date'])('come from %s too', (name) => {
    const value = '2031-03-04 17:11';
    expect(head(meta(name, value)).stamps).toEqual([{ role: 'published', source: 'attribute', text: null, value }]);
    expect(head(meta(name, 'yes')).stamps).toEqual([]);
    expect(head(meta(name, value) + meta('date', 'X')).stamps.map((stamp) => stamp.value)).toEqual(['X']);
  });

  it('are not those of a post', () => {
    const html = '<li itemprop="liveBlogUpdate" itemscope><meta itemprop="datePublished" content="X"></li>';
    expect(head(html).stamps).toEqual([]);
  });

  it('are the first of a name', () => {
    expect(
      head(`${meta('date', '')}${meta('date', 'X')}${meta('date', 'Y')}`).stamps.map(({ value }) => value),
    ).toEqual(['X']);
  });
});
