import { stringifyJson } from '../../../publish/json-text.js';
import type { CliIo } from '../cli-io.js';
import type { ArchiveListFlags } from './archive-options.js';
import { writeWhole } from './with-archive.js';

/** Prints a list: as a table for eyes, as one JSON text, or one object per line. */
export async function printList<T>(
  items: readonly T[],
  toTable: (items: readonly T[]) => string | Promise<string>,
  { format }: Pick<ArchiveListFlags, 'format'>,
  io: CliIo,
): Promise<void> {
  const name = format ?? (io.isTerminal ? 'table' : 'ndjson');
  const text = name === 'table' ? await toTable(items) : jsonOf(items, name);
  await writeWhole(text, undefined, io);
}

/** A list as one JSON text, or one object per line. */
export function jsonOf(items: readonly unknown[], format: 'json' | 'ndjson'): string {
  if (format === 'json') return `${stringifyJson(items, 2)}\n`;
  return items.map((item) => `${stringifyJson(item)}\n`).join('');
}
