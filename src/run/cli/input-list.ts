import { realpath } from 'node:fs/promises';
import { LivepostsError } from '../../model/error.js';
import type { Parser } from './load-parser.js';
import { STDIN } from './parse-input.js';

/**
 * The inputs that the patterns of a command line stand for, each once, in the order given.
 *
 * @param onError Told of a pattern that stands for nothing; the others are still expanded.
 */
export async function listInputs(
  patterns: readonly string[],
  parser: Pick<Parser, 'expandInputs'>,
  onError: (error: unknown, pattern: string) => void,
): Promise<string[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    try {
      for (const path of pattern === STDIN ? [STDIN] : await parser.expandInputs([pattern])) paths.add(path);
    } catch (error) {
      onError(error, pattern);
    }
  }
  return [...paths];
}

/**
 * Keeps a slip (`parse page.html -o page.html`) from destroying the only copy of a page.
 *
 * @throws {LivepostsError} `bad-option`
 */
export async function refuseToOverwrite(output: string | undefined, inputs: readonly string[]): Promise<void> {
  if (output === undefined) return;
  const target = await realpath(output).catch(() => null);
  if (target === null) return;
  for (const input of inputs) {
    if ((await realpath(input).catch(() => null)) !== target) continue;
    throw new LivepostsError('bad-option', `the output ${output} is also an input and would be overwritten`, {
      hint: 'Give another file to -o',
    });
  }
}
