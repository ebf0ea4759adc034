import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplePage } from '../scripts/docs/sandbox.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs a program; what it prints. */
function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

describe('package-lock.json', () => {
  it('names the packages for every system; else run "npm run lock"', () => {
    expect(run(process.execPath, ['scripts/complete-lock.mjs', '--check'], root)).toBe('');
  });

  it('fits package.json', () => {
    const { '': locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'engines', 'bin'])
      expect(locked[kind]).toEqual(manifest[kind]);
  });
});

describe('the package as it is published', () => {
  // Built in a place of its own: the dist of the project may be in use.
  const folder = mkdtempSync(join(tmpdir(), 'liveposts-package-'));
  const stage = join(folder, 'stage');
  const user = join(folder, 'user');
  const installed = join(user, 'node_modules/liveposts');
  let files: string[] = [];

  beforeAll(() => {
    mkdirSync(stage);
    for (const name of ['package.json', 'README.md', 'LICENSE', ...manifest.files].filter((name) => name !== 'dist'))
      cpSync(join(root, name), join(stage, name), { recursive: true });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', join(stage, 'dist')], root);
    run(process.execPath, ['scripts/bundle.mjs', join(stage, 'dist')], root);
    const [packed] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], stage),
    );
    files = packed.files.map(({ path }: { path: string }) => path);
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'], folder);
    // Its dependencies only: what it needs beyond them is not there.
    for (const name of Object.keys(manifest.dependencies)) link(name);
    writeFileSync(join(user, 'package.json'), '{"type":"module"}');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function link(name: string): void {
    mkdirSync(dirname(join(user, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(user, 'node_modules', name), 'dir');
  }

  it('holds code, types, sources, schema, documents and the example, and nothing else', () => {
    for (const file of ['dist/index.js', 'dist/index.d.ts', 'dist/run/cli/main.js', 'src/index.ts', 'schema.json'])
      expect(files).toContain(file);
    for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md', 'SECURITY.md', examplePage(root)])
      expect(files).toContain(file);
    const kinds =
      /^(?:dist\/.*\.(?:js|d\.ts)|src\/.*\.ts|docs\/.*\.md|fixtures\/example\/.*|[A-Z]+\.md|LICENSE|(?:package|schema)\.json)$/;
    expect(files.filter((file) => !kinds.test(file))).toEqual([]);
  });

  it('everything in "exports" and "bin" is there', () => {
    const targets = Object.values<string | Record<string, string>>(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    for (const target of [...targets, ...Object.values<string>(manifest.bin)])
      expect(existsSync(join(installed, target)), target).toBe(true);
  });

  it('names types before code', () => {
    expect(Object.keys(manifest.exports['.'])).toEqual(['types', 'default']);
  });

  it('parses when it is imported', () => {
    const program = [
      "import { readFileSync } from 'node:fs';",
      "import { ERRORS, LivepostsError, parsePage } from 'liveposts';",
      "import schema from 'liveposts/schema.json' with { type: 'json' };",
      `const blog = parsePage(readFileSync('node_modules/liveposts/${examplePage(root)}'));`,
      'console.log(blog.posts.length > 3, schema.title, typeof ERRORS, new LivepostsError("bad-json", "x").code);',
    ];
    writeFileSync(join(user, 'program.mjs'), program.join('\n'));
    expect(run(process.execPath, ['--no-warnings', 'program.mjs'], user)).toBe('true LiveBlog object bad-json\n');
  });

  it('exports nothing from inside', () => {
    writeFileSync(join(user, 'inside.mjs'), "import 'liveposts/dist/parse/parse-page.js';");
    expect(() => run(process.execPath, ['inside.mjs'], user)).toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('has a command that works', () => {
    const command = join(installed, manifest.bin.liveposts);
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(run(process.execPath, [command, '--version'], user)).toBe(`${manifest.version}\n`);
    const page = join(installed, examplePage(root));
    for (const format of ['json', 'ndjson', 'jsonld', 'csv', 'markdown', 'html', 'table'])
      expect(run(process.execPath, [command, 'parse', page, '--quiet', '--format', format], user)).not.toBe('');
    for (const format of ['atom', 'rss', 'json'])
      expect(run(process.execPath, [command, 'feed', page, '--quiet', '--format', format], user)).not.toBe('');
  });

  it('says what to install for a format whose package is not there', () => {
    const page = join(installed, examplePage(root));
    const args = [join(installed, manifest.bin.liveposts), 'parse', page, '--format', 'parquet', '-o', 'x.parquet'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: user, encoding: 'utf8' });
    expect({ status, hint: /npm install hyparquet-writer/.test(stderr) }).toEqual({ status: 2, hint: true });
    expect(existsSync(join(user, 'x.parquet'))).toBe(false);
  });

  it('type-checks for users with any sort of module resolution that knows "exports"', () => {
    const source = [
      "import { type LiveBlog, type ParseOptions, type Post, parsePage } from 'liveposts';",
      "const options: ParseOptions = { url: 'https://news.example/live' };",
      "const blog: LiveBlog = parsePage('<p>x</p>', options);",
      'export const headlines: (string | null)[] = blog.posts.map(({ headline }: Post) => headline);',
    ];
    writeFileSync(join(user, 'program.mts'), source.join('\n'));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    for (const resolution of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const args = [tsc, ...resolution, '--noEmit', '--strict', '--target', 'es2022', 'program.mts'];
      expect(spawnSync(process.execPath, args, { cwd: user, encoding: 'utf8' }).stdout).toBe('');
    }
  });
});
