import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { makeLiveBlogPage } from './make-page.mjs';
import { makeStellarPage } from './make-stellar-page.mjs';
import { measureInTurns } from './measure.mjs';
import { judge, printRows } from './table.mjs';

/**
 * What many layouts cost a page: the library with all its layouts against the same with five, in turns, on pages that
 * the first, the last or no layout reads.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FEW = 5;
const { values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '15' } },
});
// Inside the project, so that the bundles find its packages.
const folder = mkdtempSync(join(ROOT, 'node_modules', '.bench-layouts-'));
try {
  const [few, all] = await Promise.all([load('few', FEW), load('all', Number.POSITIVE_INFINITY)]);
  const count = (await import(join(folder, 'all.mjs'))).LAYOUTS.length;
  const rows = [
    row('no layout', makeLiveBlogPage(), few, all, count),
    row('cnn', makeStellarPage(), few, all, count),
    row('short page', makeLiveBlogPage({ count: 20 }), few, all, count),
  ];
  process.exitCode = printRows(
    `${count} layouts against ${FEW}: medians of ${values.rounds} rounds, in turns`,
    rows,
    values,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function row(name, html, few, all, count) {
  const bytes = Buffer.from(html);
  const contenders = { few: (page) => few(page, { html: false }), all: (page) => all(page, { html: false }) };
  const times = measureInTurns(contenders, () => bytes, { rounds: Number(values.rounds), warmUp: 4 });
  const page = `${name} (${Math.round(bytes.length / 1_000)} kB)`;
  const ratio = times.all / times.few;
  // As fast as with few: more than a tenth is not the noise of a busy machine.
  return judge({ page, what: `${count} layouts / ${FEW}`, time: times.all, base: times.few, ratio, bound: 1.1 });
}

/** The library with the first layouts of its list only; CNN, which one of the pages is read by, among them. */
async function load(name, count) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: {
      contents: `export { parsePage } from './src/index.ts'; export { LAYOUTS } from './src/parse/layouts/layouts.ts';`,
      resolveDir: ROOT,
    },
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    logLevel: 'error',
    plugins: [
      { name: 'few-layouts', setup: (bundler) => bundler.onLoad({ filter: /layouts[\\/]list\.ts$/ }, shorten(count)) },
    ],
  });
  return (await import(outfile)).parsePage;
}

function shorten(count) {
  return ({ path }) => {
    const list = readFileSync(path, 'utf8');
    if (!Number.isFinite(count)) return { contents: list, loader: 'ts' };
    const names = [...list.matchAll(/^import (\w+) from '\.\/publishers/gm)].map(([, name]) => name);
    const kept = ['cnn', ...names.filter((name) => name !== 'cnn')].slice(0, count);
    const imports = list.split('\n').filter((line) => kept.some((name) => line.startsWith(`import ${name} from`)));
    const contents = `${imports.join('\n')}\nexport const PLATFORMS = [];\nexport const PUBLISHERS = [${kept.join(', ')}];`;
    return { contents, loader: 'ts', resolveDir: join(path, '..') };
  };
}
