import { printableLine } from '../../publish/printable.js';
import { EXIT } from './exit-code.js';
import type { CommandContext } from './load-parser.js';
import { createLog, entryOf, printStack } from './log.js';
import type { ServeFlags } from './serve-options.js';

/**
 * `liveposts serve`: shows an archive until it is asked to end, which is how it should end.
 *
 * @returns The exit code.
 * @throws {LivepostsError} where it cannot begin
 */
export async function runServe(flags: ServeFlags, { io }: Pick<CommandContext, 'io'>): Promise<number> {
  const { archive, host, port, allowHost, images = false } = flags;
  const log = createLog(io, { json: flags.log === 'json' });
  // Its packages are loaded by those who use it.
  const { serveArchive } = await import('../serve/serve.js');
  const server = await serveArchive({
    archive,
    host,
    port,
    allowHosts: allowHost,
    images,
    onError: (error) => {
      log(entryOf(error, null));
      printStack(error, io);
    },
  });
  io.stdout.write(`${printableLine(archive)} is at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    const forget = io.onStop?.(() => {
      forget?.();
      resolve();
    });
    // Nobody could ever stop it.
    if (io.onStop === undefined) resolve();
  });
  await server.close();
  return EXIT.ok;
}
