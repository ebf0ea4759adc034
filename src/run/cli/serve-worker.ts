import { parentPort, workerData } from 'node:worker_threads';
import type { Question } from '../serve/slow/slow-task.js';
import { slowWork } from '../serve/slow/slow-work.js';

// The body of a thread of the server: it answers one question after the other.
const answer = slowWork(String(workerData));

parentPort?.on('message', (question: Question) => {
  answer(question).then((reply) => parentPort?.postMessage(reply));
});
