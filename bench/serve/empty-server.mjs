// The same server with nothing in it: what everything else is measured against.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../package.json', import.meta.url));
const { Hono } = require('hono');
const { createAdaptorServer } = require('@hono/node-server');

const app = new Hono();
app.all('*', (c) => c.body(null, 204));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1', () => console.log(`empty is at http://127.0.0.1:${server.address().port}/`));
