import type { Command } from 'commander';

/** What every command with several inputs takes. */
export interface InputFlags {
  readonly list?: string;
}

/** Adds the inputs of a command: files, or a list of them, or both. */
export function addInputs(command: Command, words: string): Command {
  return command
    .argument('[input...]', words)
    .option('--list <file>', 'read the captures that this file lists: lines of path, time and url, with tabs between')
    .hook('preAction', ({ args }, own) => {
      if (args.length === 0 && own.opts<InputFlags>().list === undefined)
        own.error("error: missing required argument 'input'");
    });
}
