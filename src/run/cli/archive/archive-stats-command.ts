import type { ArchiveStats } from '../../../archive/archive.js';
import { stringifyJson } from '../../../publish/json-text.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveTextFlags } from './archive-options.js';
import { askArchive, writeWhole } from './with-archive.js';

/** `liveposts archive stats`: how much there is. */
export async function runArchiveStats(flags: ArchiveTextFlags, io: CliIo): Promise<void> {
  const stats = await askArchive(flags, (archive) => archive.stats());
  const isText = (flags.format ?? (io.isTerminal ? 'text' : 'json')) === 'text';
  await writeWhole(isText ? textOf(stats) : `${stringifyJson(stats, 2)}\n`, undefined, io);
}

function textOf(stats: ArchiveStats): string {
  const rows: readonly (readonly [string, string])[] = [
    ['live blogs', String(stats.blogs)],
    ['captures', String(stats.captures)],
    ['posts', `${stats.posts}, ${stats.withdrawn} of them withdrawn`],
    ['revisions', String(stats.revisions)],
    ['media', String(stats.media)],
    ['pages kept', `${stats.payloads}, ${megabytes(stats.bytes)}, packed ${megabytes(stats.packedBytes)}`],
    ['pages elsewhere', String(stats.pointers)],
    ['file', `${megabytes(stats.fileBytes)}, version ${stats.version}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(17)}${value}\n`).join('');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
