import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { type CaptureEvent, type CaptureOptions, damaged } from './capture.js';

/** What in a zip file may be a page, or hold pages of its own. */
const PAGE = /\.(?:html?|xhtml|txt|json|mhtml?|har)$/i;
const WARC = /\.warc(?:\.gz)?$/i;
const ARC = /\.arc(?:\.gz)?$/i;
const MOST_ENTRIES = 1_000_000;

/** Reads one entry that is a container or a page itself; handed in, because readers of containers lead here. */
export type ReadEntry = (
  name: string,
  content: AsyncIterable<Uint8Array>,
  options: CaptureOptions,
) => AsyncIterable<CaptureEvent>;

/**
 * The pages in a zip file: saved pages, and the WARC files of a WACZ (https://specs.webrecorder.net/wacz/1.1.1/). Entries
 * are read one after the other from the disk, never unpacked to it; names are not followed.
 *
 * @param path of the zip file
 */
export async function* readZip(
  path: string,
  options: CaptureOptions,
  readEntry: ReadEntry,
): AsyncGenerator<CaptureEvent, void, undefined> {
  const { openPromise, validateFileName } = await loadYauzl();
  let zip: ZipFile;
  try {
    zip = await openPromise(path);
  } catch (error) {
    return yield damaged(options, 'zip-broken', 0, null, error instanceof Error ? error.message : String(error));
  }
  try {
    for await (const entry of entriesOf(zip)) {
      if (entry instanceof Error) return yield damaged(options, 'zip-broken', null, null, entry.message);
      const name = nameOf(entry);
      if (name.endsWith('/') || !(PAGE.test(name) || WARC.test(name) || ARC.test(name)) || isIndex(name)) {
        yield { kind: 'passed', why: 'media', bytes: entry.uncompressedSize };
        continue;
      }
      if (validateFileName(name) !== null) {
        yield damaged(options, 'zip-broken', null, name, 'the entry has a name that leads out of the file');
        continue;
      }
      const isContainer = WARC.test(name) || ARC.test(name);
      if (!isContainer && entry.uncompressedSize > options.limits.maxRecord) {
        yield damaged(options, 'record-too-large', null, name);
        continue;
      }
      yield* readOne(zip, entry, name, options, readEntry);
    }
  } finally {
    zip.close();
  }
}

async function* readOne(
  zip: ZipFile,
  entry: Entry,
  name: string,
  options: CaptureOptions,
  readEntry: ReadEntry,
): AsyncGenerator<CaptureEvent, void, undefined> {
  try {
    const stream = await openEntry(zip, entry);
    yield* readEntry(name, stream, options);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    yield damaged(options, 'zip-broken', null, name, detail);
  }
}

/** General purpose bit 11 of the zip format: the name is UTF-8. Without it, it is in whatever the packer was used to. */
const IS_UTF8 = 0x0800;

function nameOf(entry: Entry): string {
  // What the types call a string is bytes where strings are not decoded.
  const name: unknown = entry.fileName;
  if (!(name instanceof Uint8Array)) return String(name);
  const isUtf8Name = (entry.generalPurposeBitFlag & IS_UTF8) !== 0 || isUtf8(name);
  return Buffer.from(name)
    .toString(isUtf8Name ? 'utf8' : 'latin1')
    .replaceAll('\\', '/');
}

/** Lists of a WACZ that hold no pages, however they end. */
function isIndex(name: string): boolean {
  return /^(?:datapackage(?:-digest)?\.json|indexes\/|pages\/|fuzzy\.json)/i.test(name);
}

interface Yauzl {
  readonly openPromise: (path: string) => Promise<ZipFile>;
  readonly validateFileName: (name: string) => string | null;
}

async function loadYauzl(): Promise<Yauzl> {
  const yauzl = await import('yauzl');
  const { open, validateFileName } = yauzl.default;
  return {
    openPromise: (path) =>
      new Promise((resolve, reject) => {
        open(
          path,
          // A name that is refused by the package ends the file: names are decoded and looked at here.
          { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true },
          (error, zip) => {
            if (error !== null) reject(error);
            else resolve(zip);
          },
        );
      }),
    validateFileName,
  };
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) reject(error);
      else resolve(stream);
    });
  });
}

/** The entries one by one; an error of the directory ends them. */
async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry | Error, void, undefined> {
  for (let count = 0; count < Math.min(zip.entryCount, MOST_ENTRIES); count++) {
    const next = await new Promise<Entry | Error | null>((resolve) => {
      const done = (value: Entry | Error | null): void => {
        zip.removeListener('entry', done);
        zip.removeListener('error', done);
        zip.removeListener('end', end);
        resolve(value);
      };
      const end = (): void => done(null);
      zip.once('entry', done);
      zip.once('error', done);
      zip.once('end', end);
      zip.readEntry();
    });
    if (next === null) return;
    yield next;
    if (next instanceof Error) return;
  }
}
