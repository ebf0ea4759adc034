import { CommanderError } from 'commander';
import { archiveActions } from './archive/archive-actions.js';
import type { CliIo } from './cli-io.js';
import { EXIT, exitCodeOf, isClosedPipe } from './exit-code.js';
import { runExplain } from './explain-command.js';
import { runFeed } from './feed-command.js';
import { runLayoutCheck } from './layout-check-command.js';
import { runLayoutNew } from './layout-new-command.js';
import { runLayouts } from './layouts-command.js';
import { loadParser } from './load-parser.js';
import { createLog, entryOf, type LogEntry, printStack } from './log.js';
import { runMerge } from './merge-command.js';
import { runParse } from './parse-command.js';
import { createProgram } from './program.js';
import { runScan } from './scan-command.js';
import { openOutput } from './write-output.js';

/**
 * Runs one command line.
 *
 * @param argv The words after the name of the program: `['parse', 'page.html']`.
 * @param io The streams it may use.
 * @param load Where the parser comes from; loaded only by commands that parse.
 * @returns The exit code; see {@link EXIT}. Never throws.
 */
export async function runCli(
  argv: readonly string[],
  io: CliIo,
  load: typeof loadParser = loadParser,
): Promise<number> {
  const context = { io, loadParser: load };
  let exitCode: number = EXIT.ok;
  let help = '';
  const program = createProgram({
    parse: async (inputs, flags) => {
      exitCode = await runParse(inputs, flags, context);
    },
    explain: async (input, flags) => {
      exitCode = await runExplain(input, flags, context);
    },
    feed: async (inputs, flags) => {
      exitCode = await runFeed(inputs, flags, context);
    },
    scan: async (inputs, flags) => {
      exitCode = await runScan(inputs, flags, context);
    },
    merge: async (inputs, flags) => {
      exitCode = await runMerge(inputs, flags, context);
    },
    diff: async (inputs, flags) => {
      // The history is loaded only where it is needed.
      const { runDiff } = await import('./diff-command.js');
      exitCode = await runDiff(inputs, flags, context);
    },
    follow: async (urls, flags) => {
      const { runFollow } = await import('./follow-command.js');
      exitCode = await runFollow(urls, flags, context);
    },
    ...archiveActions(context, (code) => {
      exitCode = code;
    }),
    serve: async (flags) => {
      const { runServe } = await import('./serve-command.js');
      exitCode = await runServe(flags, context);
    },
    wayback: async (urls, flags) => {
      const { runWayback } = await import('./wayback-command.js');
      exitCode = await runWayback(urls, flags, context);
    },
    layouts: async (flags) => {
      exitCode = await runLayouts(flags, context);
    },
    layoutNew: async (id, input, flags) => {
      exitCode = await runLayoutNew(id, input, flags, context);
    },
    layoutCheck: async (layout, flags) => {
      exitCode = await runLayoutCheck(layout, flags, context);
    },
  });
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => io.stderr.write(text),
      // Printed below, like every other error.
      outputError: () => {},
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    try {
      if (help !== '') await (await openOutput(undefined, io)).write(help);
    } catch (failure) {
      return end(failure, argv, io);
    }
    return end(error, argv, io);
  }
}

/** What the end of a run means: help was asked for, the reader of the output went away, or something failed. */
function end(error: unknown, argv: readonly string[], io: CliIo): number {
  if (isClosedPipe(error)) return EXIT.ok;
  const log = createLog(io, { json: asksForJsonLog(argv) });
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    // `liveposts` alone: commander has printed the help.
    if (error.code !== 'commander.help') log(usageEntry(error, argv));
    return EXIT.wrongUsage;
  }
  log(entryOf(error, null));
  printStack(error, io);
  return exitCodeOf(error);
}

function usageEntry(error: CommanderError, argv: readonly string[]): LogEntry {
  const [message = '', ...suggestion] = error.message.replace(/^error: /, '').split('\n');
  const [first = ''] = argv;
  const isCommand = [
    'parse',
    'explain',
    'feed',
    'scan',
    'merge',
    'diff',
    'follow',
    'serve',
    'wayback',
    'archive',
    'layouts',
    'layout',
  ].includes(first);
  const help = isCommand ? `liveposts ${first} --help` : 'liveposts --help';
  // The likeliest slip of all: `liveposts page.html`.
  const isInput = error.code === 'commander.unknownCommand' && suggestion.length === 0;
  const advice = isInput
    ? `Did you mean "liveposts parse ${first}"?`
    : suggestion.join(' ').replace(/^\((.*)\)$/, '$1');
  return {
    level: 'error',
    code: 'bad-option',
    input: null,
    message,
    hint: `${advice} Run "${help}" to see what is allowed`.trim(),
  };
}

/** The options cannot be trusted when reading them failed, but the reader of the log may still want JSON. */
function asksForJsonLog(argv: readonly string[]): boolean {
  return argv.includes('--log=json') || argv.some((word, index) => word === '--log' && argv[index + 1] === 'json');
}
