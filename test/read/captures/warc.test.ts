import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWarc } from '../../../src/read/captures/warc.js';
import { collect, inPieces, type Met, optionsOf } from '../../captures/collect.js';
import { digestOf, inChunks, makeHttp, makeRecord, makeResponse, packEach } from '../../captures/make-warc.js';

const read = (bytes: Uint8Array, given: Parameters<typeof optionsOf>[0] = {}): Promise<Met> =>
  collect(readWarc(inPieces(bytes, 1_000), optionsOf(given)));

const one = makeResponse('https://news.example/1', '<p>one</p>');
const two = makeResponse('https://news.example/2', '<p>two</p>');
const three = makeResponse('https://news.example/3', '<p>three</p>');
const whole = Buffer.concat([one, two, three]);
const ALL = ['<p>one</p>', '<p>two</p>', '<p>three</p>'];
const words = ({ pages }: Met): string[] => pages.map(([, text]) => text);

describe('the pages of a WARC file', () => {
  it.each([
    ['not packed', whole],
    ['packed record by record', packEach([one, two, three])],
    ['packed as a whole', gzipSync(whole)],
    ['of version 1.0', Buffer.from(whole.toString('latin1').replaceAll('WARC/1.1', 'WARC/1.0'), 'latin1')],
    ['without the line ends behind a record', Buffer.concat([one.subarray(0, -4), two.subarray(0, -4), three])],
  ])('%s', async (_, bytes) => {
    const met = await read(bytes);
    expect(words(met)).toEqual(ALL);
    expect(met.damage).toEqual([]);
    expect(met.pages.map(([url]) => url)).toEqual([1, 2, 3].map((number) => `https://news.example/${number}`));
  });

  it('are read where headers have bare line feeds, as those written by hand do', async () => {
    const record = makeRecord({
      type: 'resource',
      url: 'https://news.example/1',
      contentType: 'text/html',
      block: 'x',
    });
    const bytes = Buffer.from(record.toString().replaceAll('\r\n', '\n'));
    expect(await read(Buffer.concat([bytes, bytes]))).toMatchObject({
      pages: [
        ['https://news.example/1', 'x'],
        ['https://news.example/1', 'x'],
      ],
      damage: [],
    });
  });

  it('come with where they are from', async () => {
    const body = '<p>one</p>';
    const record = makeResponse('https://news.example/1', body, {
      id: '00000000-0000-4000-8000-00000000000a',
      date: '2024-02-07T23:03:00.25Z',
      fields: [digestOf(body)],
    });
    const { events } = await read(packEach([two, record]));
    const page = events.flatMap((event) => (event.kind === 'page' ? [event.page] : [])).at(-1);
    expect(page).toMatchObject({
      url: 'https://news.example/1',
      capturedAt: '2024-02-07T23:03:00.250Z',
      contentType: 'text/html; charset=utf-8',
      origin: {
        file: 'test.warc',
        container: 'warc',
        record: '<urn:uuid:00000000-0000-4000-8000-00000000000a>',
        offset: packEach([two]).length,
        digest: { given: digestOf(body).slice('WARC-Payload-Digest: '.length), matches: true },
      },
    });
  });

  it('are those of responses and resources; the rest is passed over', async () => {
    const http = makeHttp('<p>x</p>');
    const url = 'https://news.example/';
    const met = await read(
      Buffer.concat([
        makeRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: test' }),
        makeRecord({ type: 'request', url, block: 'GET / HTTP/1.1\r\n\r\n' }),
        makeRecord({ type: 'metadata', url, contentType: 'text/plain', block: 'fetchTimeMs: 1' }),
        makeRecord({ type: 'revisit', url, block: 'HTTP/1.1 200 OK\r\n\r\n' }),
        makeRecord({ url: 'dns:news.example', contentType: 'text/dns', block: '127.0.0.1' }),
        makeResponse(url, '', {}),
        makeRecord({ url, block: makeHttp('gone', [], { status: '404 Not Found' }) }),
        makeRecord({ url, block: makeHttp('GIF89a', [], { type: 'image/gif' }) }),
        makeRecord({ type: 'resource', url, contentType: 'text/html', block: '<p>resource</p>' }),
        makeRecord({ url, block: http }),
      ]),
    );
    expect(words(met)).toEqual(['<p>resource</p>', '<p>x</p>']);
    expect(met.passed).toEqual(['type', 'type', 'type', 'revisit', 'type', 'empty', 'status', 'media']);
    expect(met.damage).toEqual([]);
  });

  it('have addresses with spaces, and between angle brackets as Wget writes them', async () => {
    const met = await read(
      Buffer.concat([makeResponse('https://news.example/a b', 'a'), makeResponse('<https://news.example/c>', 'c')]),
    );
    expect(met.pages.map(([url]) => url)).toEqual(['https://news.example/a b', 'https://news.example/c']);
  });

  it('are unpacked: chunks and encodings undone', async () => {
    const body = Buffer.from(`<p>${'word '.repeat(100)}</p>`);
    const packed = inChunks(gzipSync(body), 7);
    const block = makeHttp(packed, ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']);
    const met = await read(makeRecord({ url: 'https://news.example/', block, fields: [digestOf(gzipSync(body))] }));
    expect(words(met)).toEqual([body.toString()]);
    expect(met.damage).toEqual([]);
  });

  it('are only those that are wanted', async () => {
    const met = await read(whole, { wants: ({ url }) => url?.endsWith('2') === true });
    expect(words(met)).toEqual(['<p>two</p>']);
    expect(met.passed).toEqual(['unwanted', 'unwanted']);
  });
});

describe('damage costs the damaged record', () => {
  it.each([
    [
      'a file that is cut off',
      whole.subarray(0, whole.length - 30),
      ALL.slice(0, 2),
      [['record-cut-off', one.length + two.length]],
    ],
    [
      'a file cut off in a header',
      whole.subarray(0, one.length + two.length + 30),
      ALL.slice(0, 2),
      [['record-cut-off', one.length + two.length]],
    ],
    [
      'garbage between records',
      Buffer.concat([one, Buffer.from('garbage\r\n\r\n'), two]),
      ALL.slice(0, 2),
      [['record-unreadable', one.length]],
    ],
    [
      'garbage at the start',
      Buffer.concat([Buffer.from('garbage\n'), one]),
      ALL.slice(0, 1),
      [['record-unreadable', 0]],
    ],
    [
      'a record without a length',
      Buffer.concat([one, Buffer.from(two.toString().replace(/Content-Length.*\r\n/, '')), three]),
      ['<p>one</p>', '<p>three</p>'],
      [['record-unreadable', one.length]],
    ],
    ['zeros at the end', Buffer.concat([one, Buffer.alloc(200_000)]), ALL.slice(0, 1), []],
    [
      'a member that is broken',
      Buffer.concat([gzipSync(one), broken(gzipSync(two)), gzipSync(three)]),
      ['<p>one</p>', '<p>three</p>'],
      [['gzip-broken', gzipSync(one).length]],
    ],
    [
      'a member that is cut off',
      packEach([one, two]).subarray(0, -60),
      ['<p>one</p>'],
      [['record-cut-off', gzipSync(one).length]],
    ],
    [
      'a member of which only the checksum is cut off',
      packEach([one, two]).subarray(0, -5),
      ALL.slice(0, 2),
      [['record-cut-off', gzipSync(one).length]],
    ],
    [
      'garbage between members',
      Buffer.concat([gzipSync(one), Buffer.from('garbage'), gzipSync(two)]),
      ALL.slice(0, 2),
      [['gzip-broken', gzipSync(one).length]],
    ],
    ['zeros behind the last member', Buffer.concat([packEach([one]), Buffer.alloc(200_000)]), ALL.slice(0, 1), []],
    [
      'a whole file packed and cut off',
      gzipSync(whole, { level: 0 }).subarray(0, -60),
      ALL.slice(0, 2),
      [['record-cut-off', 0]],
    ],
  ] as [string, Buffer, string[], unknown[]][])('%s', async (_, bytes, pages, damage) => {
    const met = await read(bytes);
    expect(words(met)).toEqual(pages);
    expect(met.damage).toEqual(damage);
  });

  it.each([
    ['too short', 20],
    ['too long', 500],
    ['far too long', 900_000],
    ['beyond the limit', 90_000_000],
    ['beyond all sizes', 900_000_000_000_000],
  ])('a length that is %s costs no other record', async (_, length) => {
    const wrong = makeResponse('https://news.example/2', '<p>two</p>', { length });
    for (const bytes of [
      Buffer.concat([one, wrong, three]),
      packEach([one, wrong, three]),
      gzipSync(Buffer.concat([one, wrong, three])),
    ]) {
      const met = await read(bytes);
      expect(words(met)).toContain('<p>one</p>');
      expect(words(met)).toContain('<p>three</p>');
      expect(met.damage).toHaveLength(1);
    }
  });

  it.each([
    ['too short', 20],
    ['too long', 500],
  ])('a length that is %s is set right by where the next record begins', async (_, length) => {
    const wrong = makeResponse('https://news.example/2', '<p>two</p>', { length, fields: [digestOf('<p>two</p>')] });
    for (const bytes of [Buffer.concat([one, wrong, three]), packEach([one, wrong, three])]) {
      const met = await read(bytes);
      expect(words(met)).toEqual(ALL);
      expect(met.damage.map(([code]) => code)).toEqual(['length-wrong']);
    }
  });

  it('a record without a type is told', async () => {
    const bytes = Buffer.from(one.toString().replace('WARC-Type: response\r\n', ''));
    expect((await read(Buffer.concat([bytes, two]))).damage).toEqual([['record-unreadable', 0]]);
  });

  it('an address or a page that speaks of WARC files begins no record', async () => {
    const page = `<pre>\nWARC/1.0\nis how a record begins.\n</pre>`;
    const wrong = makeResponse('https://news.example/1', page, { length: 30 });
    expect(words(await read(Buffer.concat([wrong, two])))).toEqual([page, '<p>two</p>']);
  });

  it('a wrong digest is told, and the page given', async () => {
    const met = await read(makeResponse('https://news.example/', '<p>x</p>', { fields: [digestOf('<p>y</p>')] }));
    expect(met.damage).toEqual([['digest-wrong', 0]]);
    expect(met.events.at(-1)).toMatchObject({ page: { origin: { digest: { matches: false } } } });
  });

  it('a page that the crawler cut off is told, and given', async () => {
    const met = await read(makeResponse('https://news.example/', '<p>x', { fields: ['WARC-Truncated: length'] }));
    expect(met.damage).toEqual([['body-cut-off', 0]]);
    expect(words(met)).toEqual(['<p>x']);
  });

  it('a digest of an unknown kind is neither right nor wrong', async () => {
    const met = await read(makeResponse('https://news.example/', 'x', { fields: ['WARC-Payload-Digest: blake3:abc'] }));
    expect(met.damage).toEqual([]);
    expect(met.events[0]).toMatchObject({ page: { origin: { digest: null } } });
  });

  it('what is no answer is told', async () => {
    const met = await read(Buffer.concat([makeRecord({ url: 'https://news.example/', block: 'no answer' }), two]));
    expect(met.damage).toHaveLength(1);
    expect(words(met)).toEqual(['<p>two</p>']);
  });

  it('a header of the answer that breaks its rules costs nothing', async () => {
    const block = makeHttp('<p>x</p>', ['X Spaced: 1', 'no colon', 'X-Odd: \u00ff\u0001', ': nothing']);
    expect(words(await read(Buffer.concat([makeRecord({ url: 'https://news.example/', block }), two])))).toEqual([
      '<p>x</p>',
      '<p>two</p>',
    ]);
  });

  it.each([
    ['of the record', makeRecord({ url: 'https://news.example/', fields: [`X-Long: ${'x'.repeat(300_000)}`] })],
    [
      'of the answer',
      makeRecord({ url: 'https://news.example/', block: `HTTP/1.1 200 OK\r\n${'X-Long: x\r\n'.repeat(200_000)}` }),
    ],
    [
      'of one line',
      makeRecord({ url: 'https://news.example/', block: `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(3_000_000)}` }),
    ],
  ])('an endless header %s ends in one report', async (_, record) => {
    const met = await read(Buffer.concat([one, record, two]));
    expect(words(met)).toEqual(['<p>one</p>', '<p>two</p>']);
    expect(met.damage).toHaveLength(1);
  });
});

describe('limits', () => {
  const long = makeResponse('https://news.example/long', 'x'.repeat(50_000));
  const film = makeRecord({
    url: 'https://news.example/film',
    block: makeHttp('x'.repeat(50_000), [], { type: 'video/mp4' }),
  });

  it.each([
    ['not packed', (records: Buffer[]) => Buffer.concat(records)],
    ['packed', packEach],
    ['packed as a whole', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
  ])('a record beyond the limit is told if it may be a page, %s', async (_, pack) => {
    const met = await read(pack([one, long, film, two]), { limits: { maxRecord: 10_000, maxRatio: 1e9 } });
    expect(words(met)).toEqual(['<p>one</p>', '<p>two</p>']);
    expect(met.damage.map(([code]) => code)).toEqual(['record-too-large']);
    expect(met.passed).toEqual(['media']);
  });

  it('a bomb is told', async () => {
    const bomb = gzipSync(makeResponse('https://news.example/bomb', Buffer.alloc(8_000_000)));
    const met = await read(Buffer.concat([gzipSync(one), bomb, gzipSync(two)]));
    expect(words(met)).toEqual(['<p>one</p>', '<p>two</p>']);
    expect(met.damage).toEqual([['ratio-too-high', gzipSync(one).length]]);
  });

  it('a bomb too large to be held is given up on the way', async () => {
    const bomb = gzipSync(makeResponse('https://news.example/bomb', Buffer.alloc(80_000_000)));
    const met = await read(Buffer.concat([gzipSync(one), bomb, gzipSync(two)]));
    expect(words(met)).toEqual(['<p>one</p>', '<p>two</p>']);
    expect(met.damage.map(([code]) => code)).toContain('ratio-too-high');
  });

  it('a bomb in the answer is told', async () => {
    const block = makeHttp(gzipSync(Buffer.alloc(8_000_000)), ['Content-Encoding: gzip']);
    const met = await read(Buffer.concat([makeRecord({ url: 'https://news.example/bomb', block }), two]));
    expect(words(met)).toEqual(['<p>two</p>']);
    expect(met.damage).toEqual([['ratio-too-high', 0]]);
  });
});

/** The same with one byte turned over in its middle. */
function broken(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
}
