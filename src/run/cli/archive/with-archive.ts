import type { Archive } from '../../../archive/archive.js';
import { openArchive } from '../../../archive/open-archive.js';
import type { CliIo } from '../cli-io.js';
import { openOutput } from '../write-output.js';
import type { ArchiveFlags } from './archive-options.js';

/** Asks an archive something, and writes nothing to it. */
export async function askArchive<T>(
  { archive: path }: ArchiveFlags,
  ask: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = await openArchive(path, { readonly: true });
  try {
    return await ask(archive);
  } finally {
    await archive.close();
  }
}

/** Writes a text, or bytes, whole or not at all. */
export async function writeWhole(text: string | Uint8Array, path: string | undefined, io: CliIo): Promise<void> {
  const output = await openOutput(path, io);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}
