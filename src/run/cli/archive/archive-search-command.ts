import type { SearchHit } from '../../../archive/archive.js';
import { printableLine } from '../../../publish/printable.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveSearchFlags } from './archive-options.js';
import { printList } from './print-list.js';
import { askArchive } from './with-archive.js';

const BOLD = ['\u001b[1m', '\u001b[0m'] as const;
const NO_MARKS = ['', ''] as const;

/** `liveposts archive search WORDS...`: posts that hold all the words, the best first. */
export async function runArchiveSearch(words: readonly string[], flags: ArchiveSearchFlags, io: CliIo): Promise<void> {
  const { blog, limit } = flags;
  const hits = await askArchive(flags, (archive) =>
    archive.search(words.join(' '), { limit, ...(blog === undefined ? {} : { blog }) }),
  );
  const marks = io.isTerminal && io.colours === true ? BOLD : NO_MARKS;
  await printList(hits, (list) => list.map((hit) => linesOf(hit, marks)).join('\n'), flags, io);
}

function linesOf(hit: SearchHit, marks: readonly [string, string]): string {
  const { blog, post, time, headline, blogTitle, state } = hit;
  const gone = state === 'withdrawn' ? '  (withdrawn)' : '';
  const head = [time ?? 'time unknown', printableLine(headline ?? ''), gone].filter((part) => part !== '').join('  ');
  const where = `${blog}/${printableLine(post)}  ${printableLine(blogTitle ?? '')}`;
  return `${head}\n    ${marked(hit, marks)}\n    ${where.trimEnd()}\n`;
}

/** The words are made safe piece by piece: marks stand between them. */
function marked({ excerpt, found }: SearchHit, [open, close]: readonly [string, string]): string {
  let text = '';
  let at = 0;
  for (const [from, to] of found) {
    text += `${safe(excerpt.slice(at, from))}${open}${safe(excerpt.slice(from, to))}${close}`;
    at = to;
  }
  return text + safe(excerpt.slice(at));
}

function safe(text: string): string {
  // A space at the border of a piece is one between two words.
  return `x${text}x`.split(/\s+/).map(printableLine).join(' ').slice(1, -1);
}
