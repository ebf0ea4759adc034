import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { parseHTML } from 'linkedom';
import { parsePage } from '../dist/index.js';
import { PAGE_MAKERS } from './make-page.mjs';
import { measureInTurns } from './measure.mjs';
import { judge, printRows } from './table.mjs';

// The very parser the product is built on, not the copy that a peer brings along.
const { parseDocument } = createRequire(new URL('../package.json', import.meta.url))('htmlparser2');

const USAGE = `node bench/parse.mjs [--json] [--rounds N] [FILE or FOLDER]...

Measures a full parse against building the htmlparser2 DOM alone, and extractors of articles against a full parse:
Readability and Defuddle on linkedom, and trafilatura where Python has it (Debian: python3-trafilatura).
The bounds are promised for the two generated pages, a new one for each run; real pages of 0.3 to 1.3 MB that are given are measured without.
Ends with 1 when a bound is broken.
`;

const hasTrafilatura = spawnSync('python3', ['-c', 'import trafilatura']).status === 0;
const SMALLEST = 300_000;
const LARGEST = 1_300_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '31' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(USAGE);
} else {
  const options = { rounds: Math.max(3, Number(values.rounds)), warmUp: 12 };
  const rows = [
    ...Object.entries(PAGE_MAKERS).flatMap(([name, make]) =>
      measurePage(name, (seed) => Buffer.from(make({ seed })), true, options),
    ),
    ...positionals.flatMap(pagesIn).flatMap((path) => {
      const bytes = readFileSync(path);
      return measurePage(`${basename(dirname(path))}/${basename(path)}`, () => bytes, false, options);
    }),
  ];
  if (!hasTrafilatura)
    process.stderr.write('trafilatura is not installed and left out (Debian: python3-trafilatura)\n');
  process.exitCode = printRows(`parse: medians of ${options.rounds} rounds, in turns`, rows, values);
}

/** The median time of trafilatura for a page, measured by Python itself: its start does not count. */
function timeTrafilatura(bytes, rounds) {
  const program = [
    'import statistics, sys, time, trafilatura',
    'page = sys.stdin.buffer.read()',
    'times = []',
    `for _ in range(${Math.min(rounds, 9)}):`,
    '    start = time.perf_counter()',
    '    trafilatura.extract(page)',
    '    times.append(1000 * (time.perf_counter() - start))',
    'print(statistics.median(times))',
  ].join('\n');
  return Number(spawnSync('python3', ['-c', program], { input: bytes, encoding: 'utf8' }).stdout);
}

function measurePage(name, pageOf, isPromised, options) {
  const bytes = pageOf(0);
  const url = /<link rel="canonical" href="([^"]+)"/.exec(bytes.toString())?.[1];
  const given = { articles: true, ...(url?.startsWith('http') ? { url } : {}) };
  const times = measureInTurns(
    {
      dom: (html) => parseDocument(html),
      parse: (html) => parsePage(html, { ...given, html: false }),
      parseWithHtml: (html) => parsePage(html, given),
      parseBytes: (_, page) => parsePage(page, { ...given, html: false }),
      readability: (html) => new Readability(parseHTML(html).document).parse(),
      defuddle: (html) => new Defuddle(parseHTML(html).document, { url: url ?? 'https://news.example/' }).parse(),
    },
    pageOf,
    options,
  );
  const page = `${name} (${(bytes.length / 1e6).toFixed(2)} MB, ${parsePage(bytes, given).posts.length} posts)`;
  const row = (what, time, base, bound, atLeast) =>
    judge({ page, what, time, base, ratio: time / base, bound: isPromised ? bound : null, atLeast });
  return [
    row('full parse / DOM alone', times.parse, times.dom, 2.0),
    row('full parse with html / DOM alone', times.parseWithHtml, times.dom, 3.5),
    row('full parse from bytes / DOM alone', times.parseBytes, times.dom, null),
    row('Readability on linkedom / full parse', times.readability, times.parse, 8, true),
    row('Defuddle on linkedom / full parse', times.defuddle, times.parse, null, true),
    ...(hasTrafilatura
      ? [row('trafilatura / full parse', timeTrafilatura(bytes, options.rounds), times.parse, null, true)]
      : []),
  ];
}

function pagesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((file) => /\.html?$/.test(file))
    .filter((file) => statSync(file).size >= SMALLEST && statSync(file).size <= LARGEST)
    .sort();
}
