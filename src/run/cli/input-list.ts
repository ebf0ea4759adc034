import { realpath, stat } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { Input, Known } from '../input.js';
import type { Parser } from './load-parser.js';
import { STDIN } from './parse-input.js';
import { splitStamp } from './stamped-path.js';

/** What a command line says of its inputs. */
export interface GivenInputs {
  /** Files, folders and patterns, each of them with `@` and the time of its capture behind it, or without. */
  readonly patterns: readonly string[];
  /** A list of captures: `--list`. */
  readonly list?: string | undefined;
}

/**
 * The inputs that a command line stands for, each once, in the order given, those of the list last.
 *
 * @param onError Told of a pattern that stands for nothing; the others are still expanded.
 * @throws LivepostsError `bad-option` for a file of which two times or addresses are given
 */
export async function listInputs(
  { patterns, list }: GivenInputs,
  parser: Pick<Parser, 'expandInputs'>,
  onError: (error: unknown, pattern: string) => void,
): Promise<readonly Input[]> {
  const inputs = new Map<string, Known>();
  const add = ({ path, known }: Input): void => {
    inputs.set(path, joined(path, inputs.get(path) ?? {}, known));
  };
  for (const pattern of patterns) {
    try {
      for (const input of await expand(pattern, parser)) add(input);
    } catch (error) {
      onError(error, pattern);
    }
  }
  if (list !== undefined) {
    const { readCaptureList } = await import('./capture-list.js');
    for (const input of await readCaptureList(list)) add(input);
  }
  return Array.from(inputs, ([path, known]) => ({ path, known }));
}

/** The one input that a word stands for: a path, with the time of its capture behind it or without. */
export async function readOneInput(word: string, parser: Pick<Parser, 'expandInputs'>): Promise<Input> {
  const stamped = await stampOf(word, parser);
  return stamped === null
    ? { path: word, known: {} }
    : { path: stamped.path, known: { capturedAt: stamped.capturedAt } };
}

async function expand(pattern: string, parser: Pick<Parser, 'expandInputs'>): Promise<readonly Input[]> {
  const { path: bare, known } = await readOneInput(pattern, parser);
  return (bare === STDIN ? [STDIN] : await parser.expandInputs([bare])).map((path) => ({ path, known }));
}

/** A file of exactly that name has no time behind it. */
async function stampOf(pattern: string, parser: Pick<Parser, 'expandInputs'>): Promise<ReturnType<typeof splitStamp>> {
  if (!pattern.includes('@')) return null;
  const found = await parser.expandInputs([pattern]);
  const isFile = found.length !== 1 || found[0] !== pattern || (await exists(pattern));
  return isFile ? null : splitStamp(pattern);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function joined(path: string, before: Known, known: Known): Known {
  for (const key of ['url', 'capturedAt'] as const) {
    const [one, other] = [before[key], known[key]];
    if (one === undefined || other === undefined || one === other) continue;
    throw new LivepostsError('bad-option', `"${path}" is given twice, as ${one} and as ${other}`, {
      hint: 'A capture has one time and one address',
    });
  }
  return { ...before, ...known };
}

/**
 * Keeps a slip (`parse page.html -o page.html`) from destroying the only copy of a page.
 *
 * @throws {LivepostsError} `bad-option`
 */
export async function refuseToOverwrite(
  output: string | undefined,
  inputs: readonly (string | Input)[],
): Promise<void> {
  if (output === undefined) return;
  const target = await realpath(output).catch(() => null);
  if (target === null) return;
  for (const input of inputs) {
    const path = typeof input === 'string' ? input : input.path;
    if ((await realpath(path).catch(() => null)) !== target) continue;
    throw new LivepostsError('bad-option', `the output ${output} is also an input and would be overwritten`, {
      hint: 'Give another file to -o',
    });
  }
}
