import { describe, expect, it } from 'vitest';
import { readHar } from '../../../src/read/captures/har.js';
import { collect, type Met, optionsOf } from '../../captures/collect.js';
import { makeHar } from '../../captures/make-har.js';

const read = (bytes: Uint8Array, given: Parameters<typeof optionsOf>[0] = {}): Promise<Met> =>
  collect(readHar(bytes, optionsOf({ file: 'page.har', ...given })));

const url = 'https://news.example/live';

describe('the pages of a HAR file', () => {
  it('are text that the browser has decoded', async () => {
    const met = await read(makeHar([{ url, text: '<p>Grüße</p>' }]));
    expect(met.pages).toEqual([[url, '<p>Grüße</p>']]);
    expect(met.events[0]).toMatchObject({
      page: {
        capturedAt: '2024-02-07T23:03:00Z',
        contentType: 'text/html; charset=utf-8',
        origin: { container: 'har', record: url },
      },
    });
  });

  it('are bytes in base64', async () => {
    const text = Buffer.from('<p>Grüße</p>', 'latin1').toString('base64');
    const { events } = await read(makeHar([{ url, text, encoding: 'base64' }]));
    expect(events[0]).toMatchObject({
      page: { bytes: Buffer.from('<p>Grüße</p>', 'latin1'), contentType: 'text/html; charset=iso-8859-1' },
    });
  });

  it('are those that may hold posts and are wanted', async () => {
    const bytes = makeHar([
      { url, text: 'x', status: 404 },
      { url, text: 'x', mimeType: 'image/png' },
      { url },
      { url: 'https://news.example/other', text: 'x' },
      { url, text: '{}', mimeType: 'application/json' },
    ]);
    const met = await read(bytes, { wants: (head) => head.url === url });
    expect(met.pages).toEqual([[url, '{}']]);
    expect(met.passed).toEqual(['status', 'media', 'media', 'unwanted']);
  });
});

describe('damage', () => {
  it.each([
    ['no JSON', Buffer.from('{"log":')],
    ['no entries', Buffer.from('{"log":{"version":"1.2"}}')],
    ['nothing', Buffer.from('null')],
  ])('%s is told', async (_, bytes) => {
    expect((await read(bytes)).damage.map(([code]) => code)).toEqual(['har-broken']);
  });

  it('an odd entry costs itself', async () => {
    const bytes = Buffer.from(
      makeHar([{ url, text: '<p>x</p>' }])
        .toString()
        .replace(
          '"entries":[',
          '"entries":[null,7,{"request":{"url":[]},"response":{"status":200,"content":{"text":{}}}},',
        ),
    );
    const met = await read(bytes);
    expect(met.pages).toEqual([[url, '<p>x</p>']]);
  });

  it('a page beyond the limit is told', async () => {
    const met = await read(makeHar([{ url, text: 'x'.repeat(100) }]), { limits: { maxRecord: 10 } });
    expect(met.damage.map(([code]) => code)).toEqual(['record-too-large']);
  });
});
