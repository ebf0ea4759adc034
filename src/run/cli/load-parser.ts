import type { parsePage } from '../../parse/parse-page.js';
import type { expandInputs, readInput } from '../../read/files.js';
import type { CliIo } from './cli-io.js';

/** The part of the library that the commands work with. */
export interface Parser {
  readonly parsePage: typeof parsePage;
  readonly expandInputs: typeof expandInputs;
  readonly readInput: typeof readInput;
}

/** What a command works with. */
export interface CommandContext {
  readonly io: CliIo;
  readonly loadParser: () => Promise<Parser>;
}

/** Loads the parser: a tenth of a second that `--help` and wrong usage should not cost. */
export async function loadParser(): Promise<Parser> {
  const [{ parsePage }, { expandInputs, readInput }] = await Promise.all([
    import('../../parse/parse-page.js'),
    import('../../read/files.js'),
  ]);
  return { parsePage, expandInputs, readInput };
}
