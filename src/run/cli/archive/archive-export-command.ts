import { LivepostsError } from '../../../model/error.js';
import type { Timeline } from '../../../model/timeline.js';
import type { CliIo } from '../cli-io.js';
import { type FeedDocument, writeFeedDocuments } from '../feed-documents.js';
import type { FeedFormat } from '../feed-options.js';
import { refuseToOverwrite } from '../input-list.js';
import { countedChanges } from '../merge-options.js';
import { renderTimelines } from '../merge-output.js';
import type { ArchiveExportFlags, ExportFormat } from './archive-options.js';
import { askArchive, writeWhole } from './with-archive.js';

const FEEDS: Readonly<Partial<Record<ExportFormat, FeedFormat>>> = { atom: 'atom', rss: 'rss', 'json-feed': 'json' };

/**
 * `liveposts archive export BLOG`: its timeline in every format of `parse`, `merge` and `feed`. In feeds, withdrawn posts
 * are left out, and Atom says that they are gone.
 */
export async function runArchiveExport(name: string, flags: ArchiveExportFlags, io: CliIo): Promise<void> {
  const { format, output, archivePages } = flags;
  const needsFile = format === 'parquet' || (archivePages !== undefined && FEEDS[format] !== undefined);
  if (needsFile && (output === undefined || output === '-')) {
    const what = format === 'parquet' ? 'Parquet is no text and' : '--archive-pages writes several files and';
    throw new LivepostsError('bad-option', `${what} needs a file.`, { hint: 'Give -o FILE' });
  }
  const timeline = await askArchive(flags, (archive) => archive.timeline(name));
  const documents = await documentsOf(timeline, flags, io);
  for (const { path } of documents) await refuseToOverwrite(path, [flags.archive]);
  for (const { path, text } of documents) await writeWhole(text, path, io);
}

type Document = Omit<FeedDocument, 'text'> & { readonly text: string | Uint8Array };

async function documentsOf(timeline: Timeline, flags: ArchiveExportFlags, io: CliIo): Promise<readonly Document[]> {
  const { format, output: path } = flags;
  const feed = FEEDS[format];
  if (feed !== undefined) {
    const changes = countedChanges(flags.ignore);
    return writeFeedDocuments([timeline], { ...flags, format: feed, ...(changes === undefined ? {} : { changes }) });
  }
  switch (format) {
    case 'parquet':
      return [{ path, text: await (await import('../../../publish/to-parquet.js')).toParquet(timeline) }];
    case 'jsonld':
      return [{ path, text: (await import('../../../publish/to-json-ld.js')).toJsonLd(timeline) }];
    default: {
      const colours = io.isTerminal && path === undefined && io.colours === true;
      return [{ path, text: await renderTimelines([timeline], format, flags, { ...io, colours }) }];
    }
  }
}
