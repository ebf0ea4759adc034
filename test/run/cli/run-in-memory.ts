import { Readable, Writable } from 'node:stream';
import { LivepostsError } from '../../../src/model/error.js';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import type { ParseOptions } from '../../../src/parse/parse-page.js';
import type { CliIo } from '../../../src/run/cli/cli-io.js';
import type { Parser } from '../../../src/run/cli/load-parser.js';
import { runCli } from '../../../src/run/cli/run-cli.js';
import { makeBlog } from '../../publish/make-blog.js';

/** What became of a command line. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the parser was called with. */
  readonly calls: { readonly text: string; readonly options: ParseOptions | undefined }[];
}

/** Inputs by name: what the parser makes of them. */
export type Inputs = Readonly<Record<string, LiveBlog | Error>>;

export const notLiveBlog = (): LivepostsError =>
  new LivepostsError('not-live-blog', 'this is not a live blog: it looks like an ordinary article', {
    hint: 'Use --articles to read it as one post',
  });

export const empty = (): LivepostsError => new LivepostsError('empty-input', 'the input is empty');

/** Runs a command line on inputs in memory; `-` is standard input. `progress` makes stderr a terminal. */
export async function runInMemory(
  argv: readonly string[],
  inputs: Inputs = {},
  io: Partial<Omit<CliIo, 'stderr'>> & { progress?: boolean } = {},
): Promise<Outcome> {
  const calls: Outcome['calls'] = [];
  const stdout = new MemoryStream();
  const stderr = Object.assign(new MemoryStream(), { isTTY: io.progress === true });
  const code = await runCli(
    argv,
    { stdin: Readable.from([Buffer.from('-')]), stdout, isTerminal: false, columns: 100, ...io, stderr },
    async () => createParser(inputs, calls),
  );
  return { code, stdout: stdout.text, stderr: stderr.text, calls };
}

/** A stream that remembers what was written. */
export class MemoryStream extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** The bytes of an input are its name; `a*` stands for every input that begins with `a`. */
function createParser(inputs: Inputs, calls: Outcome['calls']): Parser {
  return {
    expandInputs: async ([pattern = '']) =>
      pattern.endsWith('*') ? Object.keys(inputs).filter((name) => name.startsWith(pattern.slice(0, -1))) : [pattern],
    readInput: async (path: string) => {
      if (!(path in inputs))
        throw new LivepostsError('missing-input', 'there is no such file', { hint: 'Check the path' });
      return Buffer.from(path);
    },
    parsePage: (input: string | Uint8Array, options?: ParseOptions) => {
      const text = typeof input === 'string' ? input : Buffer.from(input).toString();
      calls.push({ text, options });
      const result = inputs[text] ?? makeBlog();
      if (result instanceof Error) throw result;
      return result;
    },
  };
}
