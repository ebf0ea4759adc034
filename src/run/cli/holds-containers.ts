import { once } from 'node:events';
import { sniffContainer } from '../../read/captures/read-captures.js';
import { planTasks } from '../bulk/task.js';
import type { Input } from '../input.js';
import type { CliIo } from './cli-io.js';
import { STDIN } from './parse-input.js';

/** Whether one of the inputs holds many captures. What is piped in is looked at and put back. */
export async function holdsContainers(inputs: readonly Input[], io: Pick<CliIo, 'stdin'>): Promise<boolean> {
  for (const { path } of inputs) {
    if (path === STDIN ? await isContainerPiped(io) : await isContainer(path)) return true;
  }
  return false;
}

async function isContainer(path: string): Promise<boolean> {
  const [task] = await planTasks([path]);
  return task !== undefined && task.container !== 'file';
}

async function isContainerPiped({ stdin }: Pick<CliIo, 'stdin'>): Promise<boolean> {
  if (stdin.readableEnded || stdin.destroyed) return false;
  if (stdin.readableLength === 0) await Promise.race([once(stdin, 'readable'), once(stdin, 'end')]);
  const chunk: unknown = stdin.read();
  if (!(chunk instanceof Uint8Array)) return false;
  stdin.unshift(chunk);
  return sniffContainer(chunk.subarray(0, 4_096)) !== 'file';
}
