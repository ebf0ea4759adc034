import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from './measure.mjs';
import { judge, printRows } from './table.mjs';

const USAGE = `node bench/captures.mjs [FILE.warc.gz] [--mb N] [--rounds N] [--plain] [--json]

Measures "liveposts scan" with one and two workers against only unpacking and iterating the same file with warcio, in
turns, each in a process of its own. Without a file one is made of the pages of a corpus (see bench/make-captures.mjs).
Ends with 1 when a bound is broken.
`;
const HERE = fileURLToPath(new URL('./', import.meta.url));
const MAIN = join(HERE, '../dist/run/cli/main.js');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    mb: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    plain: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(USAGE);
else if (positionals.length === 0 && !existsSync(process.env.LIVEPOSTS_CORPUS ?? '../shared/corpus'))
  process.stdout.write('captures: no corpus to make a file of\n\n');
else process.exitCode = measure();

function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-bench-'));
  try {
    const file = positionals[0] ?? join(folder, 'news.warc.gz');
    if (positionals[0] === undefined) {
      const args = [join(HERE, 'make-captures.mjs'), file, '--mb', values.mb, ...(values.plain ? ['--plain'] : [])];
      process.stderr.write(run(args).stdout);
    }
    const contenders = {
      warcio: [join(HERE, 'iterate-warc.mjs'), file],
      one: [MAIN, 'scan', file, '--quiet', '--jobs', '1', '-o', join(folder, 'one.ndjson')],
      two: [MAIN, 'scan', file, '--quiet', '--jobs', '2', '-o', join(folder, 'two.ndjson')],
    };
    const measured = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
    const rounds = Number(values.rounds);
    for (let round = 0; round < rounds; round += 1) {
      const names = Object.keys(contenders);
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(turn + round) % names.length];
        measured[name].push(run(contenders[name]));
      }
    }
    const of = (name, what) => median(measured[name].map((one) => one[what]));
    const page = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    const row = (what, time, base, bound, atLeast) =>
      judge({ page, what, time, base, ratio: base / time, bound, atLeast });
    const code = printRows(
      `captures: medians of ${rounds} rounds, in turns`,
      [
        row('scan with one worker / warcio alone, rate by the clock', of('one', 'ms'), of('warcio', 'ms'), 0.7, true),
        row('the same, rate by the time of the processor', of('one', 'cpu'), of('warcio', 'cpu'), null, true),
        row('two workers / one worker, rate by the clock', of('two', 'ms'), of('one', 'ms'), 1.6, true),
        // 1 is no work done twice: then only the cores that the machine really gives can part the rates by the clock.
        row('the same, rate by the time of the processor', of('two', 'cpu'), of('one', 'cpu'), null, true),
      ],
      values,
    );
    const peak = Math.max(...measured.one.map(({ mb }) => mb));
    process.stdout.write(`memory of one worker at its peak: ${peak.toFixed(0)} MB (bound 400 MB)\n\n`);
    return code === 0 && peak < 400 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program of Node; how long it took, and what it used of processor and memory. */
function run(args) {
  const probe = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\nUSAGE ' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 })); });`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(`import { isMainThread } from 'node:worker_threads'; if (isMainThread) { ${probe} }`)}`,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')}\n${stderr}`);
  return { ms, stdout, ...JSON.parse(/USAGE (.*)$/.exec(stderr)?.[1] ?? '{}') };
}
