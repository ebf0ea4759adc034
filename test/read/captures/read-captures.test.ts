import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { readCaptures, readCapturesFrom, sniffContainer } from '../../../src/read/captures/read-captures.js';
import { planTasks } from '../../../src/run/bulk/task.js';
import { collect, inPieces } from '../../captures/collect.js';
import { makeHar } from '../../captures/make-har.js';
import { makeMhtml } from '../../captures/make-mhtml.js';
import { makeHttp, makeRecord, makeResponse, packEach } from '../../captures/make-warc.js';
import { makeZip } from '../../captures/make-zip.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { corpusFolder } from '../../corpus-folder.js';

const folder = temporaryFolder();
const record = makeResponse('https://news.example/1', '<p>one</p>');
const arc = Buffer.from('filedesc://test.arc 0.0.0.0 20080430204825 text/plain 2\n1 \n');
const mhtml = makeMhtml([
  { type: 'text/html', location: 'https://news.example/1', encoding: '8bit', content: '<p>one</p>' },
]);
const har = makeHar([{ url: 'https://news.example/1', text: '<p>one</p>' }]);
const zip = makeZip([{ name: 'a.html', content: '<p>one</p>' }]);

describe('sniffContainer', () => {
  it.each([
    ['warc', record, ''],
    ['warc', gzipSync(record), ''],
    ['warc', Buffer.concat([gzipSync(record).subarray(0, 12), Buffer.from('broken')]), 'x.warc.gz'],
    ['arc', arc, ''],
    ['arc', gzipSync(arc), ''],
    ['mhtml', mhtml, ''],
    ['har', har, ''],
    ['har', Buffer.from('{"log": 1}'), 'x.har'],
    ['zip', zip, ''],
    ['wacz', zip, 'x.wacz'],
    ['file', Buffer.from('<p>page</p>'), ''],
    ['file', Buffer.from('{"log": {"messages": []}}'), ''],
    ['file', gzipSync('<p>page</p>'), ''],
    ['file', new Uint8Array(0), ''],
    ['file', Buffer.from('Subject: a text dump\n\nwith words'), ''],
  ])('%s', (kind, bytes, name) => {
    expect(sniffContainer(bytes.subarray(0, 4_096), name)).toBe(kind);
  });
});

describe('readCaptures', () => {
  it.each([
    ['x.warc', record],
    ['x.warc.gz', gzipSync(record)],
    ['x.mhtml', mhtml],
    ['x.har', har],
    ['x.zip', zip],
    ['x.html', Buffer.from('<p>one</p>')],
  ])('%s', async (name, bytes) => {
    const met = await collect(readCaptures(folder.put(name, bytes)));
    expect(met.pages.map(([, words]) => words.trim())).toEqual(['<p>one</p>']);
    expect(met.damage).toEqual([]);
    if (name === 'x.zip') return;
    const piped = await collect(readCapturesFrom(inPieces(bytes, 7), name));
    expect(piped.pages).toEqual(met.pages);
  });

  it('says that a zip file cannot be piped in', async () => {
    const met = await collect(readCapturesFrom(inPieces(zip), 'stdin'));
    expect(met.damage).toEqual([['zip-broken', 0]]);
  });

  it('tells of a file beyond the limit, without holding it', async () => {
    const met = await collect(
      readCapturesFrom(inPieces(Buffer.alloc(200_000, 'x')), 'stdin', { limits: { maxRecord: 1_000 } }),
    );
    expect(met.damage).toEqual([['record-too-large', 0]]);
  });

  it('throws for a file that is not there', async () => {
    await expect(collect(readCaptures(join(folder.path, 'nowhere.warc')))).rejects.toThrow('ENOENT');
  });
});

describe('stretches of a file', () => {
  const records = Array.from({ length: 40 }, (_, index) =>
    index % 7 === 3
      ? makeRecord({ type: 'request', url: 'https://news.example/', block: 'GET / HTTP/1.1\r\n\r\n' })
      : makeRecord({
          url: `https://news.example/${index}`,
          // What is packed already stands in a packed record as it is, magic numbers and all.
          block: makeHttp(gzipSync(Buffer.from(`<p>${index}</p>${'word '.repeat(index * 9)}`), { level: index % 9 }), [
            'Content-Encoding: gzip',
          ]),
        }),
  );

  it.each([
    ['not packed', Buffer.concat(records)],
    ['packed', packEach(records)],
    ['packed without compression', Buffer.concat(records.map((one) => gzipSync(one, { level: 0 })))],
    ['packed as a whole', gzipSync(Buffer.concat(records))],
    ['damaged', Buffer.concat([packEach(records.slice(0, 9)), Buffer.from('garbage'), packEach(records.slice(9))])],
  ])('give every record once, in order: %s', async (name, bytes) => {
    const file = folder.put(`stretches-${name}.warc`, bytes);
    const whole = await collect(readCaptures(file));
    expect(whole.pages.length).toBe(records.length - 6);
    for (const size of [200, 256, 333, 1_000, 4_096, 100_000]) {
      const pages = [];
      let passed = 0;
      for (const { range } of await planTasks([file], size)) {
        const met = await collect(readCaptures(file, { range }));
        pages.push(...met.pages);
        passed += met.passed.length;
      }
      expect(pages, `stretches of ${size}`).toEqual(whole.pages);
      expect(passed).toBe(whole.passed.length);
    }
  });

  it('may begin right where a record begins', async () => {
    for (const [name, bytes, first] of [
      ['raw', Buffer.concat(records), records[0]?.length ?? 0],
      ['gz', packEach(records), packEach(records.slice(0, 1)).length],
    ] as const) {
      const file = folder.put(`edge-${name}.warc`, bytes);
      const packed = name === 'gz';
      const before = await collect(readCaptures(file, { range: { start: 0, end: first, packed } }));
      const after = await collect(readCaptures(file, { range: { start: first, end: bytes.length, packed } }));
      expect(before.pages).toHaveLength(1);
      expect(after.pages).toHaveLength(records.length - 7);
    }
  });
});

const samples = corpusFolder === null ? null : join(corpusFolder, 'warc');
const names = samples === null ? [] : readdirSync(samples).filter((name) => statSync(join(samples, name)).isFile());

/** Records of these types by another reader of the same file. */
async function countByWarcio(file: string): Promise<number> {
  let count = 0;
  for await (const { warcType } of new WARCParser(inPieces(readFileSync(file)))) if (warcType !== null) count += 1;
  return count;
}

describe.skipIf(samples === null)('samples of several tools', () => {
  it.each(names.filter((name) => /\.warc(?:\.gz)?$/.test(name) && !/bad|trunc|wrong/.test(name)))(
    '%s: as many records as another reader finds',
    async (name) => {
      const file = join(samples ?? '', name);
      const { events, damage } = await collect(readCaptures(file));
      const count = events.filter(({ kind }) => kind !== 'damage').length;
      expect(count).toBe(await countByWarcio(file));
      expect(damage).toEqual([]);
    },
  );

  it.each(
    (
      [
        ['warcio.js-example-bad-length.warc', ['body-cut-off', 'digest-wrong']],
        ['warcio-example-trunc.warc', ['body-cut-off', 'digest-wrong']],
        // Its records are packed together, which other readers refuse.
        ['warcio-example-bad.warc.gz.bad', []],
        ['warcio-example-bad-non-chunked.warc.gz', []],
        // Its only record is spread over two members.
        ['warcio-example-wrong-chunks.warc.gz', ['length-wrong', 'record-unreadable']],
        ['warcio-bad.arc', ['record-unreadable', 'http-unreadable', 'record-unreadable']],
      ] as const
    ).filter(([name]) => names.includes(name)),
  )('%s: damage is told', async (name, codes) => {
    const { damage } = await collect(readCaptures(join(samples ?? '', name)));
    expect(damage.map(([code]) => code)).toEqual(codes);
  });
});

describe('pages whose memory is lent', () => {
  it('are the same pages, and the same damage is told', async () => {
    const texts = Array.from({ length: 9 }, (_, index) => `<p>${`page ${index} `.repeat(40 * index + 1)}</p>`);
    const members = texts.map((text, index) => gzipSync(makeResponse(`https://news.example/${index}`, text)));
    members[4] = Buffer.concat([members[4]?.subarray(0, 60) ?? Buffer.alloc(0), Buffer.alloc(9, 0xff)]);
    const path = folder.put('lent.warc.gz', Buffer.concat(members));
    const met = async (borrows: boolean): Promise<readonly string[]> => {
      const seen: string[] = [];
      for await (const event of readCaptures(path, { borrows })) {
        if (event.kind === 'page') seen.push(Buffer.from(event.page.bytes).toString());
        else if (event.kind === 'damage') seen.push(event.damage.code);
      }
      return seen;
    };
    const own = await met(false);
    expect(own.filter((one) => one.startsWith('<p>'))).toEqual(texts.filter((_, index) => index !== 4));
    expect(await met(true)).toEqual(own);
  });
});
