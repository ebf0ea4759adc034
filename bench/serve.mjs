import { fork, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './measure.mjs';
import { load, PAGES, READERS } from './serve/load.mjs';
import { BLOGS, makeArchive, POSTS } from './serve/make-archive.mjs';
import { judge, printRows } from './table.mjs';

const USAGE = `node bench/serve.mjs [--seconds N] [--json]

Serves an archive of ${BLOGS * POSTS} posts to ${READERS} feed readers, which poll every two seconds with the ETag that they hold, and to ${PAGES}
page views a second, while another process adds a capture every second. The 99th of a hundred answers is compared with that
of the same server with an empty handler under the same load, beside the same writer. Ends with 1 where an answer failed,
or where memory grew by more than a fifth from the first third of the run to the last.
`;

const WARM_UP = 10;

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '30' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(USAGE);
else process.exitCode = await measure(Number(values.seconds));

async function measure(seconds) {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-serve-'));
  const archive = join(folder, 'archive.sqlite');
  try {
    await makeArchive(archive);
    const main = new URL('../dist/run/cli/main.js', import.meta.url).pathname;
    const served = await beside(archive, () =>
      underLoad([main, 'serve', '--archive', archive, '--port', '0'], archive, seconds),
    );
    const empty = await beside(archive, () =>
      underLoad([new URL('serve/empty-server.mjs', import.meta.url).pathname], null, seconds, served),
    );
    return report(served, empty, seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** While another process writes. */
async function beside(archive, work) {
  const writer = fork(new URL('serve/writer.mjs', import.meta.url).pathname, [archive]);
  let added = 0;
  let failure = null;
  writer.on('message', (message) => {
    added = message.added ?? added;
    failure = message.error ?? failure;
  });
  try {
    const result = await work();
    return { ...result, added, errors: failure === null ? result.errors : [...result.errors, failure] };
  } finally {
    writer.kill('SIGKILL');
  }
}

/** Starts a server and loads it. @param like whose addresses are asked for, where the server has none */
async function underLoad(command, archive, seconds, like) {
  const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
      server.stdout.on('data', (chunk) => {
        const found = /http:\S+/.exec(String(chunk));
        if (found !== null) resolve(found[0]);
      });
    });
    const { names, keys } = archive === null ? like : await addressesOf(url);
    // Readers have read a feed before they poll it.
    const etags = new Map();
    await load(url, names, keys, WARM_UP, etags);
    const memory = [];
    const timer = setInterval(() => memory.push(residentBytes(server.pid)), 250);
    const result = await load(url, names, keys, seconds, etags);
    clearInterval(timer);
    return { ...result, memory, names, keys };
  } finally {
    server.removeAllListeners('exit');
    server.kill('SIGKILL');
  }
}

async function addressesOf(url) {
  const get = async (path) => (await fetch(new URL(path, url))).json();
  const names = (await get('/api/blogs')).map(({ name }) => name);
  const keys = new Map();
  for (const name of names) {
    const { posts } = await get(`/api/blogs/${name}/posts?limit=40&order=oldest`);
    keys.set(
      name,
      posts.map(({ key }) => key),
    );
  }
  return { names, keys };
}

function residentBytes(pid) {
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
}

function quantile(times, part) {
  const sorted = [...times].sort((one, two) => one - two);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function report(served, empty, seconds) {
  const third = Math.floor(served.memory.length / 3);
  const [early, late] = [median(served.memory.slice(0, third)), median(served.memory.slice(-third))];
  const page = `${BLOGS * POSTS} posts, ${served.added} captures added`;
  const row = (what, name, part, bound) => {
    const [time, base] = [quantile(served[name], part), quantile(empty[name], part)];
    return judge({ page, what, time, base, ratio: time / base, bound });
  };
  const rows = [
    row(`p50 of ${served.pages.length} pages / empty handler`, 'pages', 0.5, null),
    row(`p99 of ${served.pages.length} pages / empty handler`, 'pages', 0.99, null),
    row(`p50 of ${served.feeds.length} polls / empty handler`, 'feeds', 0.5, null),
    row(`p99 of ${served.feeds.length} polls / empty handler`, 'feeds', 0.99, null),
  ];
  const status = printRows(`serve: ${READERS} feed readers, ${PAGES} pages a second, ${seconds} s`, rows, values);
  const growth = late / early;
  const errors = [...served.errors, ...empty.errors];
  const facts = {
    errors: errors.length,
    held: served.held / served.feeds.length,
    memory: late,
    growth,
    holds: errors.length === 0 && growth <= 1.2,
  };
  if (values.json) process.stdout.write(`${JSON.stringify(facts)}\n`);
  else
    process.stdout.write(
      `${errors.length} errors${errors.length > 0 ? ` (${errors.slice(0, 3).join('; ')})` : ''}; ${Math.round(facts.held * 100)}% of polls answered with 304; memory ${Math.round(late / 1e6)} MB, ${growth.toFixed(2)} times that of the first third (<= 1.2) ${facts.holds ? 'pass' : 'FAIL'}\n\n`,
    );
  return facts.holds ? status : 1;
}
