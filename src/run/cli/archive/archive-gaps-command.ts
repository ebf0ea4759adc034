import type { ArchivedGaps } from '../../../archive/archive.js';
import { stringifyJson } from '../../../publish/json-text.js';
import { printableLine } from '../../../publish/printable.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveTextFlags } from './archive-options.js';
import { counted } from './counted.js';
import { askArchive, writeWhole } from './with-archive.js';

/** `liveposts archive gaps BLOG`: how complete it is, and where more could be had. */
export async function runArchiveGaps(name: string, flags: ArchiveTextFlags, io: CliIo): Promise<void> {
  const gaps = await askArchive(flags, (archive) => archive.gaps(name));
  const isText = (flags.format ?? (io.isTerminal ? 'text' : 'json')) === 'text';
  await writeWhole(isText ? textOf(gaps) : `${stringifyJson(gaps, 2)}\n`, undefined, io);
}

function textOf({ found, declared, missing, gaps, more }: ArchivedGaps): string {
  const count =
    declared === null
      ? `${counted(found, 'post')}; the pages do not say how many there are`
      : `${found} of ${declared} posts${missing === null || missing === 0 ? '' : `, ${missing} missing`}`;
  const between = gaps.map(({ after, before }) => `  between ${after ?? 'the beginning'} and ${before ?? 'the end'}`);
  const where = more.map((url) => `  ${printableLine(url)}`);
  return [
    count,
    ...(gaps.length === 0 ? ['no gaps between the captures'] : ['posts may be missing', ...between]),
    ...(more.length === 0 ? [] : ['more may be found at', ...where]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}
