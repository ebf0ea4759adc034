#!/usr/bin/env node
import { EXIT } from './exit-code.js';
import { createLog, entryOf, printStack } from './log.js';
import { runCli } from './run-cli.js';

const { stdin, stdout, stderr } = process;
const io = {
  stdin,
  stdout,
  stderr,
  isTerminal: stdout.isTTY === true,
  // https://no-color.org
  colours: stdout.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  // 0 on a terminal that does not know its size.
  columns: stdout.columns || 80,
  debug: Boolean(process.env['LIVEPOSTS_DEBUG']),
  now: performance.now.bind(performance),
  onInterrupt,
  onStop,
};

// Who closes stderr does not want to hear from us.
stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  createLog(io, {})(entryOf(error, null));
  printStack(error, io);
  process.exit(EXIT.internal);
});

process.exitCode = await runCli(process.argv.slice(2), io);
// What is piped in would be waited for.
if (process.exitCode === EXIT.interrupted) process.exit();

function onInterrupt(cleanUp: () => void): () => void {
  const end = (): never => {
    cleanUp();
    process.exit(EXIT.interrupted);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  };
}

function onStop(stop: () => void): () => void {
  let asked = 0;
  const end = (): void => {
    asked += 1;
    if (asked > 1) process.exit(EXIT.interrupted);
    stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  };
}
