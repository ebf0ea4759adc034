import { gzipSync } from 'node:zlib';
import { makeHar } from './make-har.js';
import { makeMhtml } from './make-mhtml.js';
import { digestOf, inChunks, makeHttp, makeRecord, packEach } from './make-warc.js';
import { makeZip } from './make-zip.js';

/** A page to be packed. */
export interface PageToPack {
  readonly url: string;
  /** UTC, ISO 8601. */
  readonly capturedAt: string;
  readonly bytes: Uint8Array;
}

/** Packs a page as crawlers and browsers do, by the name of the file. */
export const PACKERS: Readonly<Record<string, (page: PageToPack) => Uint8Array>> = {
  'page.warc': recordOf,
  'page.warc.gz': (page) => packEach([recordOf(page)]),
  'page.wacz': (page) => makeZip([{ name: 'archive/data.warc.gz', content: packEach([recordOf(page)]) }]),
  'page.zip': ({ bytes }) => makeZip([{ name: 'page.html', content: bytes, packed: true }]),
  'page.mhtml': ({ url, capturedAt, bytes }) => {
    const date = new Date(capturedAt).toUTCString();
    return makeMhtml([{ type: 'text/html', location: url, encoding: 'quoted-printable', content: bytes }], { date });
  },
  'base64.mhtml': ({ url, capturedAt, bytes }) => {
    const date = new Date(capturedAt).toUTCString();
    return makeMhtml([{ type: 'text/html', location: url, encoding: 'base64', content: bytes }], { date });
  },
  'page.har': ({ url, capturedAt, bytes }) =>
    makeHar([
      {
        url,
        startedDateTime: capturedAt,
        mimeType: 'text/html',
        encoding: 'base64',
        text: Buffer.from(bytes).toString('base64'),
      },
    ]),
};

function recordOf({ url, capturedAt, bytes }: PageToPack): Buffer {
  const body = inChunks(gzipSync(bytes), 30_000);
  const block = makeHttp(body, ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], { type: 'text/html' });
  return makeRecord({ url, date: capturedAt, block, fields: [digestOf(bytes)] });
}
