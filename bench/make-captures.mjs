import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const USAGE = `node bench/make-captures.mjs OUT.warc.gz [--mb N] [--live-every N] [--corpus FOLDER] [--plain]

Writes a WARC.gz file of news pages, every Nth of them a live blog (100 without a word), out of the real pages of a corpus
(../shared/corpus, or LIVEPOSTS_CORPUS). The pages that are no live blogs were collected because they look like one:
half of them show signs of live blogs, as one page in a hundred of a news site does. --plain takes only the others.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mb: { type: 'string', default: '1000' },
    'live-every': { type: 'string', default: '100' },
    corpus: { type: 'string', default: process.env.LIVEPOSTS_CORPUS ?? '../shared/corpus' },
    plain: { type: 'boolean', default: false },
  },
});
const [out] = positionals;
if (out === undefined) {
  process.stdout.write(USAGE);
  process.exit(2);
}

const live = pagesIn(join(values.corpus, 'html'));
const others = pagesIn(join(values.corpus, 'not-live'));
const news = values.plain ? await plainOf(others) : others;
const most = Number(values.mb) * 1_000_000;
const every = Number(values['live-every']);
const stream = createWriteStream(out);
let bytes = 0;
let count = 0;
for (; bytes < most; count += 1) {
  const isLive = count % every === every - 1;
  const page = isLive ? live[Math.floor(count / every) % live.length] : news[count % news.length];
  const record = gzipSync(recordOf(page, count), { level: 4 });
  bytes += record.length;
  if (!stream.write(record)) await new Promise((resolve) => stream.once('drain', resolve));
}
await new Promise((resolve) => stream.end(resolve));
console.log(
  `${out}: ${count} pages in ${(bytes / 1e6).toFixed(0)} MB, one in ${every} of ${live.length} live blogs, the others of ${news.length} pages`,
);

function pagesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** Those that show no sign of a live blog, as most pages of a crawl. */
async function plainOf(pages) {
  const { detect } = await import('../dist/index.js');
  return pages.filter((page) => detect(page, { quick: true, url: addressOf(page) }).live === false);
}

function addressOf(page) {
  return /<link[^>]{0,200}rel="canonical"[^>]{0,200}href="(https?:[^"]{1,500})"/.exec(page.toString('latin1'))?.[1];
}

/** The page under its own address: that is where the layouts of its publisher are at home. */
function recordOf(page, number) {
  const url = addressOf(page) ?? `https://news.example/${number}`;
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n`),
    page,
  ]);
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:${randomUUID()}>`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2024-05-01T10:00:00Z',
    `WARC-Payload-Digest: sha1:${createHash('sha1').update(page).digest('hex')}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), http, Buffer.from('\r\n\r\n')]);
}
