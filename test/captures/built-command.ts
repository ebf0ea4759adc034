import { type ChildProcess, execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The command as it is shipped: it starts faster than the source, which would have to be translated. */
export interface BuiltCommand {
  /** Starts it, and leaves it alone. */
  readonly start: (args: readonly string[]) => ChildProcess;
  readonly run: (args: readonly string[], input?: Uint8Array) => SpawnSyncReturns<string>;
  /** Runs it and sends it a signal after so many milliseconds, or when it has written to standard error; its exit code. */
  readonly runAndStop: (
    args: readonly string[],
    signal: NodeJS.Signals,
    after: number | 'word',
  ) => Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Builds the command in a place of its own, for the tests of one file. */
export function builtCommand(): BuiltCommand {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-built-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  execFileSync(process.execPath, ['scripts/bundle.mjs', join(folder, 'dist')], { cwd: root });
  const program = join(folder, 'dist/run/cli/main.js');
  return {
    start: (args) => spawn(process.execPath, [program, ...args], { stdio: 'ignore' }),
    run: (args, input) =>
      spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', input: input ?? '', maxBuffer: 1e8 }),
    runAndStop: (args, signal, after) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
        const stop = (): void => void child.kill(signal);
        if (after === 'word') child.stderr.once('data', stop);
        else setTimeout(stop, after);
        child.stderr.resume();
        child.on('exit', (code, by) => resolve({ code, signal: by }));
      }),
  };
}
