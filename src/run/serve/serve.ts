import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openReader } from '../../archive/reader/open-reader.js';
import { LivepostsError } from '../../model/error.js';
import { createApp } from './app.js';
import type { ServeOptions } from './serve-options.js';
import { SlowThread } from './slow/slow-thread.js';

/** A server that listens. */
export interface RunningServer {
  /** Where a browser finds it. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Connections beyond these are refused: each costs memory. */
const MOST_CONNECTIONS = 2_000;
/** Feed readers come back every few seconds: a connection that is closed just then would cost them an error. */
const KEEP_ALIVE = 65_000;
/** Who sends no complete request within these milliseconds is let go. */
const REQUEST_TIMEOUT = 15_000;

/**
 * Opens an archive and shows it to whoever asks. Nothing is written.
 *
 * @throws LivepostsError `cannot-listen`, and those of an archive that cannot be opened
 */
export async function serveArchive(options: ServeOptions): Promise<RunningServer> {
  const reader = await openReader(options.archive);
  const thread = new SlowThread(options.archive);
  const app = createApp(reader, thread, options);
  const server = createAdaptorServer({
    fetch: app.fetch,
    // The name that a request was meant for is checked by the program.
    serverOptions: {
      requestTimeout: REQUEST_TIMEOUT,
      headersTimeout: REQUEST_TIMEOUT,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: 16 * 1024,
    },
  });
  const { host, port } = options;
  server.maxConnections = MOST_CONNECTIONS;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host.replace(/^\[|\]$/g, ''), resolve);
    });
  } catch (cause) {
    await reader.close();
    throw new LivepostsError('cannot-listen', `cannot listen on ${host}:${port}: ${wordsOf(cause)}.`, {
      hint: 'Another program may use the port: give another with --port, or 0 for any',
      cause,
    });
  }
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${own}/`,
    close: async () => {
      app.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await thread.close();
      await reader.close();
    },
  };
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}
