import { type Command, InvalidArgumentError, Option } from 'commander';

/** The options of `serve`. */
export interface ServeFlags {
  readonly archive: string;
  readonly host: string;
  readonly port: number;
  readonly allowHost: readonly string[];
  readonly images?: boolean;
  readonly log: 'text' | 'json';
}

const DEFAULT_ARCHIVE = 'liveposts.sqlite';
/** Nobody but this machine reaches it there. */
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 8417;

/** Adds `liveposts serve`. */
export function addServeCommand(program: Command, action: (flags: ServeFlags) => Promise<void>): Command {
  return program
    .command('serve')
    .description('show an archive in the browser and as feeds, on this machine only unless told otherwise')
    .option('--archive <file>', 'the file of the archive', DEFAULT_ARCHIVE)
    .option(
      '--host <address>',
      'the address to listen on; 0.0.0.0 for everybody who reaches this machine',
      DEFAULT_HOST,
    )
    .option('--port <number>', 'the port to listen on; 0 for any that is free', readPort, DEFAULT_PORT)
    .option(
      '--allow-host <name>',
      'a name that it may be called by, besides those of this machine; may be given several times',
      readHost,
      [],
    )
    .option('--images', 'show the pictures of posts; their publishers then learn who reads')
    .addOption(new Option('--log <format>', 'messages on standard error').choices(['text', 'json']).default('text'))
    .action(action);
}

/** @throws InvalidArgumentError */
function readPort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}

/** A name without a port: every port of it is meant. @throws InvalidArgumentError */
function readHost(value: string, before: readonly string[]): readonly string[] {
  if (/^(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\]|[0-9a-f:.]{2,45})$/i.test(value)) return [...before, value];
  throw new InvalidArgumentError('Give a name or an address alone, as in archive.example or 192.168.1.5.');
}
