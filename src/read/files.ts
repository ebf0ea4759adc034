import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { LivepostsError } from '../model/error.js';

/** What is read from a folder: pages, and files that hold many. */
const PAGE_FILE = /\.(?:html?|xhtml|txt|json|w?arc(?:\.gz)?|wacz|mhtml?|har|zip)$/i;
const PATTERN = /[*?{}[\]!]/;
/** Stands for what is piped in. */
const STDIN = '-';

/**
 * The files that paths, folders and patterns stand for, each once, in the order given; those of a folder or pattern in
 * the order of their names. Of a folder, pages are taken: `.html`, `.htm`, `.xhtml`, `.txt`, `.json`, and files that hold many: `.warc`, `.warc.gz`, `.arc`, `.arc.gz`, `.wacz`,
 * `.mhtml`, `.mht`, `.har`, `.zip`. What does not
 * exist stays in the list, so that reading it says so. `-` stands for what is piped in.
 *
 * @throws LivepostsError `unreadable-input` for a folder that cannot be opened
 */
export async function expandInputs(patterns: readonly string[]): Promise<string[]> {
  const inputs = new Set<string>();
  for (const pattern of patterns) {
    for (const input of await expandOne(pattern)) inputs.add(input);
  }
  return [...inputs];
}

async function expandOne(pattern: string): Promise<string[]> {
  if (pattern === STDIN || isWebAddress(pattern)) return [pattern];
  const found = await stat(pattern).catch(() => null);
  if (found !== null) return found.isDirectory() ? pagesIn(pattern) : [pattern];
  if (!PATTERN.test(pattern)) return [pattern];
  const { glob } = await import('tinyglobby');
  const slashes = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob(slashes, { absolute: isAbsolute(pattern), onlyFiles: true, expandDirectories: false });
  return files.length === 0 ? [pattern] : files.map(normalize).sort();
}

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder, cause);
  });
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (!PAGE_FILE.test(entry.name)) continue;
    const isFile = entry.isSymbolicLink()
      ? await stat(path).then(
          (found) => found.isFile(),
          () => false,
        )
      : entry.isFile();
    if (isFile) files.push(path);
  }
  return files.sort();
}

/**
 * The bytes of one input. The size is checked before anything is read.
 *
 * @param path a file, or `-` for what is piped in
 * @param maxBytes the longest input that is read
 * @throws LivepostsError `missing-input`, `input-too-large`, `unreadable-input`; `bad-option` for a web address
 */
export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  if (isWebAddress(path)) {
    throw new LivepostsError('bad-option', `The input is the address ${path}, but pages are not fetched.`, {
      hint: 'Save the page first and give the file; give the address as the option url.',
    });
  }
  if (path === STDIN) {
    if (process.stdin.isTTY) throw missing('Nothing is piped in.', 'Pipe a page in, or give a file instead of "-".');
    return readCapped(process.stdin, 'stdin', maxBytes);
  }
  const found = await stat(path).catch((cause: unknown) => {
    throw fileError(path, cause);
  });
  if (found.isDirectory()) {
    throw new LivepostsError('unreadable-input', `"${path}" is a folder.`, { hint: 'Give a file in it.' });
  }
  if (found.size > maxBytes) throw tooLarge(`"${path}"`, `${found.size} bytes`, maxBytes);
  try {
    // A pipe or a device has no size to check and may have no end.
    if (!found.isFile()) return await readCapped(createReadStream(path), `"${path}"`, maxBytes);
    const bytes = await readFile(path);
    if (bytes.length > maxBytes) throw tooLarge(`"${path}"`, `${bytes.length} bytes`, maxBytes);
    return bytes;
  } catch (cause) {
    throw cause instanceof LivepostsError ? cause : unreadable(path, cause);
  }
}

/** What an error of the file system means: `missing-input` or `unreadable-input`. */
export function fileError(path: string, cause: unknown): LivepostsError {
  const code = codeOf(cause);
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return unreadable(path, cause);
  return missing(
    `There is no file "${path}".`,
    'Check the name and the folder; a pattern must match at least one file.',
  );
}

async function readCapped(stream: AsyncIterable<unknown>, name: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    if (!(bytes instanceof Uint8Array)) continue;
    length += bytes.length;
    if (length > maxBytes) throw tooLarge(name, `more than ${maxBytes} bytes`, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, length);
}

function isWebAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

function missing(message: string, hint: string): LivepostsError {
  return new LivepostsError('missing-input', message, { hint });
}

function tooLarge(name: string, size: string, maxBytes: number): LivepostsError {
  return new LivepostsError('input-too-large', `${name} has ${size}; ${maxBytes} bytes are allowed.`, {
    hint: 'Raise the limit if this is really one page.',
  });
}

function unreadable(path: string, cause: unknown): LivepostsError {
  const code = codeOf(cause);
  const reason = code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : (code ?? 'unknown reason');
  return new LivepostsError('unreadable-input', `"${path}" cannot be read: ${reason}.`, {
    hint: 'Check its permissions, and that nothing else holds it.',
    cause,
  });
}
