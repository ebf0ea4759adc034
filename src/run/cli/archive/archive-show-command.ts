import type { CliIo } from '../cli-io.js';
import type { ArchiveListFlags } from './archive-options.js';
import { askArchive, writeWhole } from './with-archive.js';

/** `liveposts archive show BLOG`: its posts, whole as JSON, or in a table with their ids. */
export async function runArchiveShow(name: string, flags: ArchiveListFlags, io: CliIo): Promise<void> {
  const [blog, timeline] = await askArchive(flags, async (archive) => {
    const found = await archive.blog(name);
    return [found, await archive.timeline(found.name)] as const;
  });
  const format = flags.format ?? (io.isTerminal ? 'table' : 'ndjson');
  const text =
    format === 'table'
      ? (await import('./posts-table.js')).postsTable(timeline, blog, io.columns)
      : format === 'json'
        ? (await import('../../../publish/to-json.js')).toJson(timeline)
        : (await import('../../../publish/to-ndjson.js')).toNdjson(timeline);
  await writeWhole(text, undefined, io);
}
