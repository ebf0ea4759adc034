import { describe, expect, it } from 'vitest';
import { readMhtml } from '../../../src/read/captures/mhtml.js';
import { collect, type Met, optionsOf } from '../../captures/collect.js';
import { type MhtmlPart, makeMhtml } from '../../captures/make-mhtml.js';

const read = (bytes: Uint8Array, given: Parameters<typeof optionsOf>[0] = {}): Promise<Met> =>
  collect(readMhtml(bytes, optionsOf({ file: 'page.mhtml', ...given })));

const html = '<!DOCTYPE html><p class="a=b">Grüße – 10:42</p>\r\n<p>end</p>';
const page = (encoding: MhtmlPart['encoding']): MhtmlPart => ({
  type: 'text/html; charset=utf-8',
  location: 'https://news.example/live',
  encoding,
  content: html,
});
const picture: MhtmlPart = {
  type: 'image/png',
  location: 'https://news.example/a.png',
  encoding: 'base64',
  content: 'PNG',
};
const frame: MhtmlPart = { ...page('8bit'), location: 'cid:frame-1@mhtml.blink', content: '<p>a frame</p>' };

describe('the page of an MHTML file', () => {
  it.each(['quoted-printable', 'base64', '8bit'] as const)('%s', async (encoding) => {
    const met = await read(makeMhtml([page(encoding), picture, frame]));
    expect(met.pages.map(([url, text]) => [url, text])).toEqual([['https://news.example/live', html]]);
    expect(met.passed).toEqual(['media', 'media']);
    expect(met.damage).toEqual([]);
    expect(met.events[0]).toMatchObject({
      page: {
        capturedAt: '2024-02-07T23:03:00Z',
        contentType: 'text/html; charset=utf-8',
        origin: { container: 'mhtml', record: 'https://news.example/live' },
      },
    });
  });

  it('takes the address of the file where the part has none that is one', async () => {
    const met = await read(makeMhtml([frame], { location: 'https://news.example/live' }));
    expect(met.pages).toMatchObject([['https://news.example/live', expect.stringContaining('a frame')]]);
  });

  it('has no time where the date names no zone', async () => {
    const { events } = await read(makeMhtml([page('8bit')], { date: 'Wed, 7 Feb 2024 23:03:00' }));
    expect(events[0]).toMatchObject({ page: { capturedAt: null } });
  });

  it('keeps what is no code in quoted-printable', async () => {
    const bytes = Buffer.from(
      makeMhtml([page('8bit')])
        .toString()
        .replace('8bit', 'quoted-printable')
        .replace('end', 'a=zz b=4'),
    );
    expect((await read(bytes)).pages[0]?.[1]).toContain('a=zz b=4');
  });

  it('is only given when it is wanted', async () => {
    const met = await read(makeMhtml([page('8bit')]), { wants: () => false });
    expect(met.pages).toEqual([]);
    expect(met.passed).toEqual(['unwanted']);
  });
});

describe('damage', () => {
  it.each([
    ['no boundary', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nwords')],
    ['no header', Buffer.from('words')],
    ['no page', makeMhtml([picture])],
  ])('%s is told', async (_, bytes) => {
    const met = await read(bytes);
    expect(met.pages).toEqual([]);
    expect(met.damage.map(([code]) => code)).toEqual(['mime-broken']);
  });

  it('a part that cannot be read costs itself', async () => {
    const bytes = Buffer.from(
      makeMhtml([picture, page('8bit')])
        .toString()
        .replace(/Content-Type: image[\s\S]*?\r\n\r\n/, 'broken'),
    );
    const met = await read(bytes);
    expect(met.pages).toHaveLength(1);
  });

  it('a file that is cut off gives what is there', async () => {
    const met = await read(makeMhtml([page('8bit')]).subarray(0, -60));
    expect(met.pages).toHaveLength(1);
  });
});
