import { type Context, Hono } from 'hono';
import type { ArchiveReader } from '../../archive/reader/reader.js';
import { LivepostsError } from '../../model/error.js';
import { addApi } from './api.js';
import type { AppContext } from './app-context.js';
import { ASSETS } from './assets/assets.js';
import { addBlogRoutes } from './blog-routes.js';
import { BlogStore } from './blog-store.js';
import { EventHub } from './events/event-hub.js';
import { BlogFeeds } from './feeds/blog-feeds.js';
import { allowedHosts } from './http/allowed-hosts.js';
import { answer, refuse, refuseError } from './http/answers.js';
import { securityHeaders } from './http/security-headers.js';
import { PageCache } from './page-cache.js';
import { addPages } from './page-routes.js';
import type { ServeOptions } from './serve-options.js';
import type { SlowThread } from './slow/slow-thread.js';

/** The server without its socket. */
export interface App {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Ends the streams of events. */
  readonly close: () => void;
}

/** Longer addresses are no addresses of this server, which also must not fill its caches with them. */
const LONGEST_ADDRESS = 4_000;

/** Everything that can be asked for. */
export function createApp(reader: ArchiveReader, thread: SlowThread, options: ServeOptions): App {
  const { host, allowHosts, images, onError, pollInterval = 1_000 } = options;
  const store = new BlogStore(reader);
  const hub = new EventHub(store, pollInterval, onError);
  const context: AppContext = {
    reader,
    store,
    feeds: new BlogFeeds(thread),
    thread,
    hub,
    pages: new PageCache(),
    images,
  };
  const isAllowed = allowedHosts(host, allowHosts);
  const headers = Object.entries(securityHeaders(images));
  const app = new Hono({ strict: false });

  app.use(async (c, next) => {
    for (const [name, value] of headers) c.header(name, value);
    if (!isAllowed(c.req.header('host') ?? null)) return refuseHost(c);
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return refuseMethod(c);
    if (c.req.url.length > LONGEST_ADDRESS) return refuseLength(c);
    return next();
  });
  for (const { address, document } of Object.values(ASSETS)) {
    app.get(address, (c) => answer(c, document, 'public, max-age=31536000, immutable'));
  }
  addPages(app, context);
  addBlogRoutes(app, context);
  addApi(app, context);
  app.notFound((c) => refuseError(c, new LivepostsError('not-in-archive', 'no such page')));
  app.onError((error, c) => {
    if (!(error instanceof LivepostsError)) onError(error);
    return refuseError(c, error);
  });
  return { fetch: (request) => app.fetch(request), close: () => hub.close() };
}

function refuseHost(c: Context): Response {
  return refuse(c, 403, {
    title: 'Not by this name',
    code: 'bad-host',
    message: 'This server is not to be called by this name.',
    hint: 'Whoever runs it can allow the name with --allow-host.',
  });
}

function refuseMethod(c: Context): Response {
  return refuse(c, 405, {
    title: 'Only for reading',
    code: 'bad-method',
    message: 'Nothing can be changed here.',
    hint: null,
  });
}

function refuseLength(c: Context): Response {
  return refuse(c, 414, { title: 'Too long', code: 'bad-address', message: 'This address is too long.', hint: null });
}
