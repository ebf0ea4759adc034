import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';
import type { CaptureToAdd } from '../../src/archive/pack-capture.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Version that the child writes. */
export const CHILD_PARSER = 'child';

/** A process of its own that works on archives, and can be killed. */
export interface ArchiveChild {
  /** A folder that everybody may read and write. */
  readonly folder: string;
  readonly run: (args: readonly string[], options?: { readonly uid: number }) => SpawnSyncReturns<string>;
  /** Kills it so many milliseconds after it has said so many lines. @returns captures that it called safe */
  readonly kill: (args: readonly string[], after: number, lines: number) => Promise<number>;
}

/** Bundles the child: it must start fast to be killed often. */
export function archiveChild(captures: readonly CaptureToAdd[]): ArchiveChild & { readonly captures: string } {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-child-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o777);
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const program = join(folder, 'child.mjs');
  buildSync({
    entryPoints: [join(root, 'test/archive/archive-child.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const file = join(folder, 'captures.json');
  const plain = captures.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes ?? []).toString('base64') }));
  writeFileSync(file, JSON.stringify(plain));
  return {
    folder,
    captures: file,
    run: (args, options) =>
      spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', cwd: folder, ...options }),
    kill: (args, after, lines) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
        const plan = (): void => void setTimeout(() => child.kill('SIGKILL'), after);
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          const before = said.split('\n').length - 1;
          said += text;
          if (before < lines && said.split('\n').length - 1 >= lines) plan();
        });
        if (lines === 0) plan();
        child.on('close', () => resolve(Number(/(\d+) safe\n(?!.* safe\n)/.exec(said)?.[1] ?? 0)));
      }),
  };
}
