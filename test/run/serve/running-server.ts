import { request } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { type RunningServer, serveArchive } from '../../../src/run/serve/serve.js';
import type { ServeOptions } from '../../../src/run/serve/serve-options.js';

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A server over an archive that runs for the tests of a file. */
export interface TestServer {
  readonly url: () => string;
  /** Errors of the program. */
  readonly errors: unknown[];
  readonly get: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;
}

/** Starts a server before the tests, when `prepare` has made the archive, and stops it behind them. */
export function runServer(
  archive: string,
  prepare: () => Promise<void>,
  options: Partial<ServeOptions> = {},
): TestServer {
  let server: RunningServer | null = null;
  const errors: unknown[] = [];
  beforeAll(async () => {
    await prepare();
    server = await serveArchive({
      archive,
      host: '127.0.0.1',
      port: 0,
      allowHosts: [],
      images: false,
      onError: (error) => errors.push(error),
      pollInterval: 50,
      ...options,
    });
  });
  afterAll(() => server?.close());
  const url = (): string => server?.url ?? '';
  return {
    url,
    errors,
    // `fetch` would not send another `Host`.
    get: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const { port } = new URL(url());
        const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks).toString(),
            }),
          );
        });
        asked.on('error', reject);
        asked.end();
      }),
  };
}
