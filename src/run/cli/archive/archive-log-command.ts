import { toPostHistory } from '../../../publish/history/to-post-history.js';
import { stringifyJson } from '../../../publish/json-text.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveLogFlags } from './archive-options.js';
import { styleOf } from './style.js';
import { askArchive, writeWhole } from './with-archive.js';

/** `liveposts archive log POST`: what the post said when, and what was changed. */
export async function runArchiveLog(id: string, flags: ArchiveLogFlags, io: CliIo): Promise<void> {
  const post = await askArchive(flags, (archive) => archive.post(id));
  const { ignore = [] } = flags;
  const format = flags.format ?? (io.isTerminal ? 'text' : 'json');
  const revisions = post.revisions.filter(({ change }) => change === 'first' || !ignore.includes(change));
  const text =
    format === 'json'
      ? `${stringifyJson({ ...post, revisions }, 2)}\n`
      : toPostHistory(post, { style: styleOf(format, io), ignore });
  await writeWhole(text, undefined, io);
}
