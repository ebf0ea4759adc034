import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment, Job } from '../bulk/job.js';
import { runTask } from '../bulk/run-task.js';

// The body of a worker thread: it is given tasks one after the other and answers each. It says which page it is about to
// parse, so that the thread that waits for it knows which page it died of.
const job = workerData as Job;

parentPort?.on('message', (assignment: Assignment) => {
  runTask(assignment, job, (page) => parentPort?.postMessage({ kind: 'page', page })).then(
    (result) => parentPort?.postMessage({ kind: 'result', result }),
    // Nothing that a page does comes here: it would be a bug.
    (error: unknown) =>
      parentPort?.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
