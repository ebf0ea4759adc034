import type { LiveBlog } from '../../model/live-blog.js';
import type { Layout } from '../../parse/layouts/layout.js';
import type { Input } from '../input.js';
import type { CliIo } from './cli-io.js';
import type { Parser } from './load-parser.js';
import { type CommonFlags, toParseOptions } from './options.js';
import { readStdin } from './read-stdin.js';

/** The name under which standard input is given. */
export const STDIN = '-';

/**
 * Reads and parses one input.
 *
 * @param want.html Whether the format shows the HTML of the posts; making it takes time.
 * @param want.layout What `--layout-file` holds.
 * @throws {LivepostsError} whatever the reader and the parser throw.
 */
export async function parseInput(
  input: Input,
  flags: CommonFlags,
  want: { html: boolean; layout: Layout | null },
  { io, parser }: { io: CliIo; parser: Parser },
): Promise<LiveBlog> {
  const { path, known } = input;
  const isStdin = path === STDIN;
  const bytes = isStdin ? await readStdin(io, flags.maxSize) : await parser.readInput(path, flags.maxSize);
  const options = toParseOptions(flags, {
    source: isStdin ? 'stdin' : `file:${path}`,
    html: want.html,
    ...(want.layout === null ? {} : { layout: want.layout }),
  });
  return parser.parsePage(bytes, { ...options, ...known });
}
