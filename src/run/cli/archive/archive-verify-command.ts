import type { Archive } from '../../../archive/archive.js';
import { openArchive } from '../../../archive/open-archive.js';
import type { VerifyReport } from '../../../archive/verify/report.js';
import { LivepostsError } from '../../../model/error.js';
import { stringifyJson } from '../../../publish/json-text.js';
import { printableLine } from '../../../publish/printable.js';
import type { CliIo } from '../cli-io.js';
import { EXIT } from '../exit-code.js';
import { createProgress } from '../progress.js';
import type { ArchiveTextFlags } from './archive-options.js';
import { counted } from './counted.js';
import { writeWhole } from './with-archive.js';

/**
 * `liveposts archive verify`: says what is wrong with an archive.
 *
 * @returns 1 where anything is
 */
export async function runArchiveVerify(flags: ArchiveTextFlags, io: CliIo): Promise<number> {
  const archive = await openToVerify(flags.archive);
  const progress = createProgress(io, true);
  try {
    const report = await archive.verify({ onProgress: (what) => progress.show(what, 1) });
    progress.clear();
    const isText = (flags.format ?? (io.isTerminal ? 'text' : 'json')) === 'text';
    await writeWhole(isText ? textOf(report) : `${stringifyJson(report, 2)}\n`, undefined, io);
    return report.problems.length === 0 ? EXIT.ok : EXIT.checkFailed;
  } finally {
    progress.clear();
    await archive.close();
  }
}

/** The index of words is checked only where that could be written to; nothing is. */
async function openToVerify(path: string): Promise<Archive> {
  const reader = await openArchive(path, { readonly: true });
  try {
    const writer = await openArchive(path);
    await reader.close();
    return writer;
  } catch (error) {
    if (error instanceof LivepostsError && error.code === 'cannot-write') return reader;
    await reader.close();
    throw error;
  }
}

function textOf({ problems, checked }: VerifyReport): string {
  const { blogs, posts, payloads, readings, olderReadings, pointers } = checked;
  const lines = [
    ...problems.map(({ kind, where, message }) => `${kind}: ${printableLine(where)}: ${printableLine(message)}`),
    `${counted(blogs, 'live blog')} and ${counted(posts, 'post')} derived again from their captures`,
    `${counted(payloads + pointers, 'page')} looked at, ${readings} of them parsed again`,
    ...(olderReadings === 0 ? [] : [`${olderReadings} were read by another version, and not parsed again`]),
    problems.length === 0 ? 'nothing is wrong' : counted(problems.length, 'problem'),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
