import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/model/diagnostic.js';
import { LivepostsError } from '../../src/model/error.js';
import { textOf } from '../../src/read/html/dom.js';
import type { HtmlPage, Page } from '../../src/read/page.js';
import { type ReadOptions, readPage, rereadWithSpecEngine } from '../../src/read/read-page.js';

function read(input: string | Uint8Array, options: ReadOptions = {}) {
  const { report, diagnostics } = collectDiagnostics();
  return { page: readPage(input, options, report), report, diagnostics };
}

function readHtml(input: string | Uint8Array, options: ReadOptions = {}): HtmlPage {
  const { page } = read(input, options);
  if (page.kind !== 'html') throw new Error(`read as ${page.kind}`);
  return page;
}

function failure(input: string | Uint8Array, options: ReadOptions = {}): LivepostsError {
  try {
    read(input, options);
  } catch (error) {
    if (error instanceof LivepostsError) return error;
  }
  throw new Error('was read');
}

const HTML = '<!doctype html><html><head><title>t</title></head><body><p>10:42 Caf\u00e9</p></body></html>';
const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('the content type', () => {
  it.each([
    ['text/html; charset=ISO-8859-2', 'iso-8859-2'],
    ['text/html;charset="iso-8859-2"', 'iso-8859-2'],
    ['text/html', 'windows-1252'],
    ['text/html; charset=', 'windows-1252'],
  ])('%s is read as %s', (contentType, encoding) => {
    const page = readHtml(Buffer.from(HTML, 'latin1'), { contentType });
    expect(page.capture.encoding).toBe(encoding);
  });

  it('must be words', () => {
    const wrong = { contentType: 7 } as unknown as ReadOptions;
    expect(failure(HTML, wrong)).toMatchObject({ code: 'bad-option' });
  });
});

describe('what a page is made of', () => {
  it('is a document for HTML', () => {
    const page = readHtml(bytes(HTML));
    expect(textOf(page.document)).toBe('t10:42 Café');
    expect(page).toMatchObject({ kind: 'html', html: HTML, engine: 'fast', url: null });
    expect(page.capture).toEqual({
      source: 'bytes',
      capturedAt: null,
      capturedAtSource: null,
      sha256: createHash('sha256').update(HTML).digest('hex'),
      mediaType: 'html',
      encoding: 'utf-8',
      savedBy: null,
    });
  });

  it('is text with simple line ends for text', () => {
    const { page, diagnostics } = read('\uFEFF10:42 One\r\n10:50 Two\r\0');
    expect(page).toMatchObject({
      kind: 'text',
      text: '10:42 One\n10:50 Two\n',
      capture: { source: 'string', sha256: null, encoding: null, mediaType: 'text' },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['nul-bytes-removed']);
  });

  it('is a value for JSON', () => {
    expect(read(bytes('\uFEFF{"posts":[1]}'), { source: 'file:a.json' }).page).toMatchObject({
      kind: 'json',
      value: { posts: [1] },
      capture: { mediaType: 'json', source: 'file:a.json' },
    });
  });

  it('is the same whichever way the bytes are written', () => {
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${HTML}`, 'utf16le'));
    const latin1 = new Uint8Array(Buffer.from(HTML.replace('<head>', '<head><meta charset=iso-8859-1>'), 'latin1'));
    expect(textOf(readHtml(utf16).document)).toBe('t10:42 Café');
    expect(textOf(readHtml(latin1).document)).toBe('t10:42 Café');
    expect([readHtml(utf16).capture.encoding, readHtml(latin1).capture.encoding]).toEqual(['utf-16le', 'windows-1252']);
  });
});

describe('the address', () => {
  const canonical =
    '<link rel="alternate canonical" href="https://news.example/canonical"><meta property="og:url" content="https://news.example/og">';

  it.each([
    ['the canonical link', canonical, 'https://news.example/canonical'],
    [
      'og:url',
      '<link rel=canonical href="/relative"><meta property="og:url" content=" https://news.example/og ">',
      'https://news.example/og',
    ],
    ['a link without a scheme', '<link rel=canonical href="//news.example/a">', 'https://news.example/a'],
    ['nothing', '<link rel=canonical href="javascript:alert(1)">', null],
  ])('is taken from %s', (_, head, url) => {
    expect(readHtml(`<html><head>${head}</head><p>x</p></html>`).url).toBe(url);
  });

  it('is what the caller says, before all', () => {
    const page = readHtml(`<html><head>${canonical}</head><p>x`, { url: 'https://news.example/given' });
    expect(page.url).toBe('https://news.example/given');
  });

  it('is taken apart when it is one in an archive, for text and JSON too', () => {
    const url = 'https://web.archive.org/web/20240208051500/https://news.example/live';
    for (const input of [HTML, '10:42 One', '{"a":1}']) {
      const { page } = read(input, { url });
      expect(page.url).toBe('https://news.example/live');
      expect(page.capture.capturedAt).toBe('2024-02-08T05:15:00Z');
    }
  });
});

describe('the capture time', () => {
  it('is what the caller says, in UTC', () => {
    const inputs: Page[] = [HTML, '10:42 One', '[{"a":1}]'].map(
      (input) =>
        read(input, {
          capturedAt: '2024-02-08T00:15:00-05:00',
          url: 'https://web.archive.org/web/20200101000000/https://a.example/',
        }).page,
    );
    for (const page of inputs) {
      expect(page.capture).toMatchObject({ capturedAt: '2024-02-08T05:15:00Z', capturedAtSource: 'option' });
    }
  });

  it('is null when nothing says it', () => {
    expect(read('10:42 One').page.capture).toMatchObject({ capturedAt: null, capturedAtSource: null });
  });
});

describe('bad options', () => {
  it.each([
    [{ capturedAt: '2024-02-08' }, ['capturedAt', '"2024-02-08"', 'zone']],
    [{ capturedAt: '2024-02-30T00:00:00Z' }, ['capturedAt', '"2024-02-30T00:00:00Z"']],
    [{ url: 'news.example/live' }, ['url', '"news.example/live"', 'https://']],
    [{ url: 'file:///etc/passwd' }, ['url', 'https://']],
    [{ maxBytes: 0 }, ['maxBytes', '0']],
  ])('are named: %j', (options, words) => {
    const error = failure(HTML, options);
    expect(error.code).toBe('bad-option');
    for (const word of words) expect(error.message).toContain(word);
  });
});

describe('what is no page', () => {
  it.each<[string | Uint8Array, string, string]>([
    ['', 'empty-input', 'empty'],
    [new Uint8Array(), 'empty-input', 'empty'],
    [' \r\n\uFEFF', 'empty-input', 'empty'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary-input', 'PNG'],
    [new Uint8Array([0x1f, 0x8b, 0x08, 0x00]), 'binary-input', 'gzip'],
    ['\0\0\0\u0001', 'binary-input', 'binary data'],
    ['{"posts": [{"a": 1}, {"a"', 'bad-json', 'cut off'],
    ['WARC/1.0\r\nWARC-Type: response\r\n', 'unreadable-input', 'WARC'],
    ['From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n', 'unreadable-input', 'MHTML'],
    [`<html>${'<div>'.repeat(60_000)}`, 'nested-too-deep', '60000'],
  ])('is refused with its reason', (input, code, words) => {
    const error = failure(input);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.hint).not.toBeNull();
  });

  it('is what is too large', () => {
    expect(failure(bytes(HTML), { maxBytes: 20 })).toMatchObject({
      code: 'input-too-large',
      message: expect.stringContaining('20 bytes'),
    });
    expect(failure(HTML, { maxBytes: 20 }).code).toBe('input-too-large');
  });
});

describe('the engines', () => {
  const html = '<!doctype html><b>1<div>2</b>3</div>';

  it('can be chosen', () => {
    expect(readHtml(html, { engine: 'spec' }).engine).toBe('spec');
    expect(readHtml(`<html>${'<div>'.repeat(600)}`, { engine: 'spec' }).engine).toBe('fast');
  });

  it('can be changed afterwards, all else kept', () => {
    const { report } = collectDiagnostics();
    const fast = readHtml(html, { url: 'https://news.example/' });
    const spec = rereadWithSpecEngine(fast, report);
    expect(spec).toMatchObject({ engine: 'spec', url: 'https://news.example/', capture: fast.capture });
    expect(spec.document).not.toBe(fast.document);
    expect(rereadWithSpecEngine(spec, report)).toBe(spec);
  });

  it('stay as they are when the other one refuses', () => {
    const { report, diagnostics } = collectDiagnostics();
    const fast = readHtml(`<html>${'<div>'.repeat(600)}x`);
    expect(rereadWithSpecEngine(fast, report)).toBe(fast);
    expect(diagnostics.map(({ code }) => code)).toContain('engine-refused');
  });
});

it('gives the same page for the same input', () => {
  const one = read(bytes(HTML), { url: 'https://news.example/' }).page;
  const two = read(bytes(HTML), { url: 'https://news.example/' }).page;
  expect(one.capture).toEqual(two.capture);
  expect(one.kind === 'html' && two.kind === 'html' && textOf(one.document) === textOf(two.document)).toBe(true);
});
