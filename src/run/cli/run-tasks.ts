import type { Job, TaskResult } from '../bulk/job.js';
import { type RunOptions, runJob } from '../bulk/run-job.js';
import { runTask } from '../bulk/run-task.js';
import type { Task } from '../bulk/task.js';

/** To start threads takes longer than to read so many pages. */
const FEW = 8;

/**
 * Does tasks in threads and gives their results in the order of the tasks; a few single pages are read at once, as
 * `parse` reads them.
 */
export async function* runTasks(
  tasks: readonly Task[],
  job: Job,
  options: RunOptions,
): AsyncGenerator<TaskResult, void, undefined> {
  const isSmall = tasks.length <= FEW && tasks.every(({ container }) => container === 'file');
  if (!isSmall) return yield* runJob(tasks, job, options);
  for (const task of tasks) {
    const piped = task.file === '-' ? (options.stdin ?? null) : null;
    yield await runTask({ task, skip: [] }, job, () => {}, piped);
  }
}
