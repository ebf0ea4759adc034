import type { ArchivedChange } from '../../../archive/archive.js';
import { toHistory } from '../../../publish/history/to-history.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveChangesFlags } from './archive-options.js';
import { jsonOf } from './print-list.js';
import { styleOf } from './style.js';
import { askArchive, writeWhole } from './with-archive.js';

/** `liveposts archive changes BLOG`: what happened, the oldest first. */
export async function runArchiveChanges(name: string, flags: ArchiveChangesFlags, io: CliIo): Promise<void> {
  const { since, ignore = [] } = flags;
  const format = flags.format ?? (io.isTerminal ? 'text' : 'ndjson');
  const text = await askArchive(flags, async (archive) => {
    if (format === 'json' || format === 'ndjson') {
      const changes = await archive.changes(name, since);
      return jsonOf(
        changes.filter((one) => !isIgnored(one, ignore)),
        format,
      );
    }
    const timeline = await archive.timeline(name);
    return toHistory(timeline, { style: styleOf(format, io), ignore, ...(since === undefined ? {} : { since }) });
  });
  await writeWhole(text, undefined, io);
}

function isIgnored({ change }: ArchivedChange, ignore: readonly string[]): boolean {
  return change !== null && ignore.includes(change);
}
