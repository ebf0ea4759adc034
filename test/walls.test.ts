import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One broken file for each rule of .dependency-cruiser.cjs. */
const BROKEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'room-model': { 'src/model/a.ts': "import '../read/z.js';" },
  'room-read': { 'src/read/a.ts': "import '../parse/z.js';" },
  'room-parse': { 'src/parse/join/a.ts': "import '../../publish/z.js';" },
  'room-history': { 'src/history/a.ts': "import type { Z } from '../publish/z.js'; export type Y = Z;" },
  'room-publish': { 'src/publish/a.ts': "import '../parse/z.js';" },
  'room-archive': { 'src/archive/a.ts': "import '../run/z.js';" },
  'room-run': { 'src/run/a.ts': "import '../stray.js';" },
  'package-cheerio': { 'src/parse/join/b.ts': "import type { Element } from 'domhandler'; export type E = Element;" },
  'package-parse5-htmlparser2-tree-adapter': {
    'src/read/b.ts': "export type A = typeof import('parse5-htmlparser2-tree-adapter')['adapter'];",
  },
  'package-encoding-sniffer': { 'src/parse/join/c.ts': "import 'encoding-sniffer';" },
  'package-tinyglobby': { 'src/run/c.ts': "await import('tinyglobby');" },
  'package-warcio': { 'src/archive/w.ts': "await import('warcio');" },
  'package-yauzl': { 'src/archive/warc/y.ts': "await import('yauzl');" },
  'package-undici': { 'src/run/u.ts': "import 'undici';" },
  'package-luxon': { 'src/parse/join/d.ts': "import type { DateTime } from 'luxon'; export type D = DateTime;" },
  'package-commander': { 'src/run/d.ts': "import 'commander';" },
  'package-csv-stringify': { 'src/run/cli/e.ts': "import 'csv-stringify/sync';" },
  'package-better-sqlite3': { 'src/run/k.ts': "await import('kysely');" },
  'package-hono': { 'src/run/cli/s.ts': "await import('@hono/node-server');" },
  'package-sanitize-html': { 'src/parse/body/e.ts': "const require = (_: string) => 0; require('sanitize-html');" },
  'package-diff': { 'src/publish/d.ts': "import 'diff';" },
  'package-jsonrepair': { 'src/parse/evidence/state/e.ts': "import 'jsonrepair';" },
  'model-imports-nothing': { 'src/model/f.ts': "import 'node:fs';" },
  'index-is-for-users': { 'src/run/cli/f.ts': "import '../../index.js';" },
  'languages-are-words': { 'src/parse/languages/f.ts': "import '../time/z.js';" },
  'time-stands-alone': { 'src/parse/time/f.ts': "import '../join/z.js';" },
  'no-clock-no-network': { 'src/read/f.ts': "import 'node:https';" },
  'pure-rooms': { 'src/publish/f.ts': "import 'node:fs/promises';" },
  'no-dev-packages': { 'src/run/cli/g.ts': "import 'fast-check';" },
  'no-orphan-imports': { 'src/run/cli/h.ts': "import './nowhere.js';" },
  'no-circles': {
    'src/model/one.ts': "import type { Two } from './two.js'; export interface One { readonly two: Two | null }",
    'src/model/two.ts': "import type { One } from './one.js'; export interface Two { readonly one: One | null }",
  },
  'eval-uses-the-parser': { 'src/run/cli/i.ts': "import '../../../test/z.js';" },
};

/** Files that the broken ones import. */
const STANDING = ['src/index.ts', 'src/stray.ts', 'test/z.ts'].concat(
  ['read', 'parse', 'parse/time', 'parse/join', 'publish', 'run'].map((room) => `src/${room}/z.ts`),
);

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the walls of the house', () => {
  const house = mkdtempSync(join(tmpdir(), 'liveposts-walls-'));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    for (const file of STANDING) put(house, file, 'export const z = 1;');
    for (const files of Object.values(BROKEN)) for (const [file, text] of Object.entries(files)) put(house, file, text);
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      copyFileSync(join(root, file), join(house, file));
    symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'dir');
    violations = cruise(house);
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(Object.entries(BROKEN))('%s is found where it is broken', (rule, files) => {
    const found = violations.filter(({ rule: { name } }) => name === rule).map(({ from }) => from);
    expect(found).toContain(Object.keys(files)[0]);
  });

  it('every rule is broken here', () => {
    const source = readFileSync(join(root, '.dependency-cruiser.cjs'), 'utf8');
    const { forbidden } = loadRules(source);
    expect(Object.keys(BROKEN).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('packages are loaded by hand in five places only, which the rules cannot see', () => {
    const byHand = sourceFiles().filter((file) => readFileSync(join(root, file), 'utf8').includes('createRequire('));
    expect(byHand).toEqual([
      'src/parse/body/sanitize.ts',
      'src/parse/evidence/json-ld/read-lenient-json.ts',
      'src/publish/feed/feedsmith.ts',
      'src/publish/markdown-body.ts',
      'src/read/html/spec-engine.ts',
    ]);
  });

  it('no file reads the clock or the zone of the machine', () => {
    const hidden =
      /\bDate\.now\(|\bnew Date\(\)|\bDate\(\)|\.getTimezoneOffset\(|performance\.now\(|DateTime\.(?:now|local)\(/;
    expect(sourceFiles().filter((file) => hidden.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

function put(house: string, file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${text}\n`);
}

function cruise(folder: string): readonly Violation[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const report = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 }));
  return report.summary.violations;
}

function loadRules(source: string): { readonly forbidden: readonly { readonly name: string }[] } {
  const module = { exports: { forbidden: [] } };
  new Function('module', source)(module);
  return module.exports;
}

function sourceFiles(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .sort();
}
