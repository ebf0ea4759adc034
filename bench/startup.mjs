import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeLiveBlogPage } from './make-page.mjs';
import { median } from './measure.mjs';
import { judge, printRows } from './table.mjs';

const MAIN = fileURLToPath(new URL('../dist/run/cli/main.js', import.meta.url));

// `bench/run.sh` gives both programs the same words; pages are for the other one.
const { values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '25' } },
});
const pairs = Math.max(15, Number(values.rounds));
const folder = mkdtempSync(join(tmpdir(), 'liveposts-bench-'));
try {
  const rows = [
    measureStart('small live blog', makeLiveBlogPage({ count: 4 }), 3.0),
    measureStart('1 MB live blog', makeLiveBlogPage(), null),
  ];
  process.exitCode = printRows(`start-up: medians of ${pairs} pairs, in turns`, rows, values);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Starts `node -e 0` and `liveposts parse` in turns, so that a busy machine slows both down. */
function measureStart(name, html, bound) {
  const file = join(folder, `${name.replaceAll(' ', '-')}.html`);
  writeFileSync(file, html);
  const bare = [];
  const full = [];
  // The first pair fills the file cache of the system.
  for (let pair = -1; pair < pairs; pair += 1) {
    const one = timeOf(['-e', '0']);
    const two = timeOf([MAIN, 'parse', file, '--format', 'json']);
    if (pair < 0) continue;
    bare.push(one);
    full.push(two);
  }
  const time = median(full);
  const base = median(bare);
  const page = `${name} (${Math.round(Buffer.byteLength(html) / 1_000)} kB)`;
  return judge({ page, what: 'liveposts parse / node -e 0', time, base, ratio: time / base, bound });
}

function timeOf(words) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}
