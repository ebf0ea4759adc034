import { spawn } from 'node:child_process';
import { LivepostsError } from '../../model/error.js';

/**
 * Runs a command of the user's in a shell, with words on its standard input. Nothing of a page stands in the command
 * itself. What it prints is thrown away, its messages go where ours go. One that takes too long is killed with all it
 * has started.
 *
 * @throws {LivepostsError} `hook-failed`
 */
export function runCommand(command: string, input: string, timeout: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      reject(
        new LivepostsError('hook-failed', `The command of --exec failed: ${why}.`, {
          hint: 'The posts are in the archive; the command is not run again for them',
        }),
      );
    };
    // A group of its own, so that what the shell has started ends with it.
    const isGroup = process.platform !== 'win32';
    const child = spawn(command, { shell: true, detached: isGroup, stdio: ['pipe', 'ignore', 'inherit'] });
    const kill = (): void => {
      const { pid } = child;
      if (pid === undefined) return;
      try {
        process.kill(isGroup ? -pid : pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      kill();
    }, timeout);
    signal.addEventListener('abort', kill, { once: true });
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', kill);
    };
    child.on('error', (error) => {
      over();
      fail(error.message);
    });
    // Not `close`: what it has left running may hold our standard error open.
    child.on('exit', (code, by) => {
      over();
      if (isLate) fail(`it took longer than ${timeout / 1_000} s`);
      else if (code !== 0) fail(code === null ? `it was ended by ${by}` : `it ended with ${code}`);
      else resolve();
    });
    // A command need not read what it is given.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    if (signal.aborted) kill();
  });
}
