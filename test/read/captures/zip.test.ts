import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCaptures } from '../../../src/read/captures/read-captures.js';
import { collect, type Met } from '../../captures/collect.js';
import { makeHar } from '../../captures/make-har.js';
import { makeMhtml } from '../../captures/make-mhtml.js';
import { makeResponse, packEach } from '../../captures/make-warc.js';
import { makeZip, type ZipEntry } from '../../captures/make-zip.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';

const folder = temporaryFolder();
let count = 0;
const read = (bytes: Uint8Array, name = 'pages.zip', limits = {}): Promise<Met> =>
  collect(readCaptures(folder.put(`${count++}-${name}`, bytes), { limits }));

const page = (name: string, words = name): ZipEntry => ({ name, content: `<p>${words}</p>`, packed: true });

describe('the pages in a zip file', () => {
  it('are saved pages, packed or not; pictures are passed over', async () => {
    const met = await read(
      makeZip([page('a.html'), { ...page('deep/b.htm'), packed: false }, page('c.png'), page('folder/')]),
    );
    expect(met.pages.map(([, words]) => words)).toEqual(['<p>a.html</p>', '<p>deep/b.htm</p>']);
    expect(met.passed).toEqual(['media', 'media']);
    expect(met.events[0]).toMatchObject({ page: { origin: { container: 'zip', record: 'a.html', offset: null } } });
  });

  it('are those of containers in it', async () => {
    const met = await read(
      makeZip([
        { name: 'x.warc', content: makeResponse('https://news.example/1', 'warc') },
        {
          name: 'x.mhtml',
          content: makeMhtml([
            { type: 'text/html', location: 'https://news.example/2', encoding: '8bit', content: 'mhtml' },
          ]),
        },
        { name: 'x.har', content: makeHar([{ url: 'https://news.example/3', text: 'har' }]) },
      ]),
    );
    expect(met.pages.map(([url, words]) => [url, words.trim()])).toEqual([
      ['https://news.example/1', 'warc'],
      ['https://news.example/2', 'mhtml'],
      ['https://news.example/3', 'har'],
    ]);
  });

  it('are those of the WARC files of a WACZ, not its lists', async () => {
    const records = packEach([makeResponse('https://news.example/1', '<p>one</p>')]);
    const met = await read(
      makeZip([
        { name: 'archive/data.warc.gz', content: records },
        { name: 'pages/pages.jsonl', content: '{"format":"json-pages-1.0"}' },
        { name: 'indexes/index.cdx.gz', content: gzipSync('x') },
        { name: 'datapackage.json', content: '{"profile":"data-package"}' },
        { name: 'datapackage-digest.json', content: '{}' },
      ]),
      'crawl.wacz',
    );
    expect(met.pages).toEqual([['https://news.example/1', '<p>one</p>']]);
    expect(met.events[0]).toMatchObject({
      page: {
        origin: { container: 'wacz', record: 'archive/data.warc.gz#<urn:uuid:00000000-0000-4000-8000-000000000001>' },
      },
    });
    expect(met.damage).toEqual([]);
  });
});

describe('zip files are hostile', () => {
  it.each([['../../etc/passwd.html'], ['/etc/passwd.html'], ['C:/windows.html'], ['a\\..\\b.html']])(
    'the name %s leads nowhere',
    async (name) => {
      const met = await read(makeZip([page(name), page('good.html')]));
      expect(met.pages.map(([, words]) => words)).toContain('<p>good.html</p>');
      for (const event of met.events) if (event.kind === 'page') expect(event.page.origin.record).not.toContain('..');
    },
  );

  it('an entry that is larger than it says is told', async () => {
    const met = await read(makeZip([{ ...page('lie.html', 'x'.repeat(1_000)), size: 10 }, page('good.html')]));
    expect(met.damage.map(([code]) => code)).toEqual(['zip-broken']);
    expect(met.pages.map(([, words]) => words)).toEqual(['<p>good.html</p>']);
  });

  it('an entry beyond the limit is told', async () => {
    const met = await read(makeZip([page('long.html', 'x'.repeat(1_000)), page('good.html')]), 'p.zip', {
      maxRecord: 100,
    });
    expect(met.damage.map(([code]) => code)).toEqual(['record-too-large']);
    expect(met.pages).toHaveLength(1);
  });

  it('an entry whose bytes are broken costs itself', async () => {
    const bytes = makeZip([page('bad.html', 'words '.repeat(100)), page('good.html')]);
    bytes.fill(0xff, 45, 55);
    const met = await read(bytes);
    expect(met.damage.map(([code]) => code)).toEqual(['zip-broken']);
    expect(met.pages.map(([, words]) => words)).toEqual(['<p>good.html</p>']);
  });

  it.each([
    ['without its end', makeZip([page('a.html')]).subarray(0, -22)],
    ['of which only the start is there', makeZip([page('a.html', 'x'.repeat(1_000))]).subarray(0, 40)],
  ])('a file %s is told', async (_, bytes) => {
    const met = await read(bytes);
    expect(met.damage.map(([code]) => code)).toEqual(['zip-broken']);
    expect(met.pages).toEqual([]);
  });
});
