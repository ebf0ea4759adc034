import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArc } from '../../../src/read/captures/arc.js';
import { collect, inPieces, type Met, optionsOf } from '../../captures/collect.js';
import { makeHttp } from '../../captures/make-warc.js';

const read = (bytes: Uint8Array, given: Parameters<typeof optionsOf>[0] = {}): Promise<Met> =>
  collect(readArc(inPieces(bytes, 500), optionsOf({ file: 'test.arc', ...given })));

/** A record of an ARC file: https://archive.org/web/researcher/ArcFileFormat.php */
function makeArc(
  url: string,
  block: string | Uint8Array,
  type = 'text/html',
  length = Buffer.from(block).length,
): Buffer {
  const line = `${url} 192.0.2.1 20080430204825 ${type} ${length}\n`;
  return Buffer.concat([Buffer.from(line), Buffer.from(block), Buffer.from('\n')]);
}

const version = makeArc(
  'filedesc://test.arc',
  '1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n',
  'text/plain',
);
const one = makeArc('http://news.example/1', makeHttp('<p>one</p>'));
const two = makeArc('http://news.example/a b', makeHttp('<p>two</p>'));
const words = ({ pages }: Met): string[] => pages.map(([, text]) => text);

describe('the pages of an ARC file', () => {
  it.each([
    ['not packed', Buffer.concat([version, one, two])],
    ['packed record by record', Buffer.concat([version, one, two].map((record) => gzipSync(record)))],
    ['packed as a whole', gzipSync(Buffer.concat([version, one, two]))],
  ])('%s', async (_, bytes) => {
    const met = await read(bytes);
    expect(met.pages).toEqual([
      ['http://news.example/1', '<p>one</p>'],
      ['http://news.example/a b', '<p>two</p>'],
    ]);
    expect(met.damage).toEqual([]);
    expect(met.events.at(-1)).toMatchObject({
      page: { capturedAt: '2008-04-30T20:48:25Z', origin: { container: 'arc', record: null } },
    });
  });

  it('are unpacked, and only those that may hold posts', async () => {
    const packed = makeArc('http://news.example/z', makeHttp(gzipSync('<p>z</p>'), ['Content-Encoding: gzip']));
    const picture = makeArc('http://news.example/i', makeHttp('GIF', [], { type: 'image/gif' }), 'image/gif');
    const gone = makeArc('http://news.example/g', makeHttp('no', [], { status: '404 Not Found' }));
    const empty = makeArc('http://news.example/e', makeHttp(''));
    const met = await read(Buffer.concat([version, packed, picture, gone, empty, one]));
    expect(words(met)).toEqual(['<p>z</p>', '<p>one</p>']);
    expect(met.passed).toEqual(['type', 'media', 'status', 'empty']);
  });

  it('are only those that are wanted', async () => {
    const met = await read(Buffer.concat([version, one, two]), { wants: ({ url }) => url?.endsWith('1') === true });
    expect(words(met)).toEqual(['<p>one</p>']);
  });
});

describe('damage costs the damaged record', () => {
  it('garbage is told once', async () => {
    const met = await read(Buffer.concat([version, Buffer.from('garbage\n'.repeat(50)), one]));
    expect(words(met)).toEqual(['<p>one</p>']);
    expect(met.damage).toEqual([['record-unreadable', version.length]]);
  });

  it.each([
    ['too short', 20],
    ['too long', 150],
  ])('a length that is %s', async (_, length) => {
    const wrong = makeArc('http://news.example/w', makeHttp('<p>wrong</p>'), 'text/html', length);
    const met = await read(Buffer.concat([version, wrong, one, two]));
    expect(words(met)).toContain('<p>two</p>');
    expect(met.damage.length).toBeGreaterThan(0);
  });

  it('a file that is cut off', async () => {
    const met = await read(Buffer.concat([version, one, two]).subarray(0, -10));
    expect(words(met)).toEqual(['<p>one</p>']);
    expect(met.damage.map(([code]) => code)).toEqual(['record-cut-off']);
  });

  it('a record beyond the limit, and a bomb', async () => {
    const long = makeArc('http://news.example/l', makeHttp('x'.repeat(20_000)));
    const met = await read(Buffer.concat([version, long, one]), { limits: { maxRecord: 10_000 } });
    expect(words(met)).toEqual(['<p>one</p>']);
    expect(met.damage.map(([code]) => code)).toEqual(['record-too-large']);
    const bomb = gzipSync(makeArc('http://news.example/b', makeHttp(Buffer.alloc(4_000_000))));
    const packed = await read(Buffer.concat([gzipSync(version), bomb, gzipSync(one)]));
    expect(words(packed)).toEqual(['<p>one</p>']);
    expect(packed.damage.map(([code]) => code)).toEqual(['ratio-too-high']);
  });

  it('what is no answer', async () => {
    const met = await read(Buffer.concat([version, makeArc('http://news.example/n', 'nothing'), one]));
    expect(met.damage.map(([code]) => code)).toEqual(['http-unreadable']);
    expect(words(met)).toEqual(['<p>one</p>']);
  });
});
