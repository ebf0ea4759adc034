import { dirname, isAbsolute, join } from 'node:path';
import { LivepostsError } from '../../model/error.js';
import { readInput } from '../../read/files.js';
import type { Input, Known } from '../input.js';
import { readCaptureTime } from './stamped-path.js';

/** The columns, in the order they have without a header. */
const COLUMNS = ['path', 'time', 'url'] as const;
type Column = (typeof COLUMNS)[number];

/** A list that is longer is most likely none. */
const MOST_BYTES: number = 256 * 1024 * 1024;

/**
 * The captures that a list names: see {@link parseCaptureList}.
 *
 * @throws LivepostsError `bad-option` for a line that cannot be read; `missing-input`, `unreadable-input`
 */
export async function readCaptureList(file: string): Promise<readonly Input[]> {
  const bytes = await readInput(file, MOST_BYTES);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LivepostsError('bad-option', `${file} is no list of captures: it is not UTF-8`, {
      hint: 'Give lines of path, time and url, with tabs between',
    });
  }
  return parseCaptureList(text, file);
}

/**
 * Lines of path, time of capture and address, with tabs between; the last two may be empty or left out. A first line
 * that begins with `path` names the columns, in any order; columns of other names are passed over. Blank lines and
 * lines that begin with `#` say nothing. Paths are those from the folder of the list.
 *
 * @throws LivepostsError `bad-option`, naming the line
 */
export function parseCaptureList(text: string, file: string): readonly Input[] {
  const inputs = new Map<string, { readonly input: Input; readonly line: number }>();
  let columns: readonly string[] | null = null;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const where = `${file}, line ${index + 1}`;
    const cells = line.split('\t').map((cell) => cell.trim());
    if (columns === null) {
      const names = cells.map((cell) => cell.toLowerCase());
      columns = names.includes('path') ? names : COLUMNS;
      if (columns !== COLUMNS) continue;
    }
    const input = inputOf(cells, columns, where, dirname(file));
    const before = inputs.get(input.path);
    if (before !== undefined && JSON.stringify(before.input.known) !== JSON.stringify(input.known))
      refuse(`${where}: "${input.path}" stands in line ${before.line} already, with another time or address`, null);
    inputs.set(input.path, { input, line: index + 1 });
  }
  return [...inputs.values()].map(({ input }) => input);
}

function inputOf(cells: readonly string[], columns: readonly string[], where: string, folder: string): Input {
  if (cells.length > columns.length)
    refuse(`${where}: ${cells.length} columns, where ${columns.length} are expected`, 'Give path, time and url');
  const cell = (name: Column): string => cells[columns.indexOf(name)] ?? '';
  const path = cell('path');
  if (path === '') refuse(`${where}: there is no path`, 'Give path, time and url, with tabs between');
  const time = cell('time');
  const url = cell('url');
  if (url !== '' && (!/^https?:\/\//i.test(url) || !URL.canParse(url)))
    refuse(`${where}: "${url}" is no address`, 'Give the whole address, beginning with https:// or http://');
  const known: Known = {
    ...(url === '' ? {} : { url }),
    ...(time === '' ? {} : { capturedAt: readCaptureTime(time, where) }),
  };
  return { path: isAbsolute(path) ? path : join(folder, path), known };
}

function refuse(message: string, hint: string | null): never {
  throw new LivepostsError('bad-option', message, hint === null ? {} : { hint });
}
