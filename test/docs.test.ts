import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPrograms } from '../scripts/docs/check-programs.js';
import { listDocuments } from '../scripts/docs/documents.js';
import { readBlocks } from '../scripts/docs/read-blocks.js';
import { readExamples, readExports } from '../scripts/docs/read-examples.js';
import { isCutOf, refreshDocument } from '../scripts/docs/refresh-document.js';
import { createSandbox } from '../scripts/docs/sandbox.js';
import { VIEWS_1 } from '../src/archive/sqlite/views-1.js';
import { COLUMNS } from '../src/archive/tables.js';
import { DIAGNOSTICS } from '../src/model/diagnostic.js';
import { ERRORS } from '../src/model/error.js';
import { ASSUMPTIONS } from '../src/model/timestamp.js';
import { LANGUAGES } from '../src/parse/languages/languages.js';
import { LAYOUTS } from '../src/parse/layouts/layouts.js';
import { toCsv } from '../src/publish/to-csv.js';
import { CAPTURE_LIMITS, DAMAGE } from '../src/read/captures/capture.js';
import { EXPORT_FORMATS } from '../src/run/cli/archive/archive-options.js';
import { EXIT } from '../src/run/cli/exit-code.js';
import { MERGE_FORMATS } from '../src/run/cli/merge-options.js';
import { FORMATS } from '../src/run/cli/options.js';
import { createProgram } from '../src/run/cli/program.js';
import { makeStory } from './publish/make-timeline.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const documents = listDocuments(root);
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What stands in backquotes (or bare) in the first column of the tables under a heading. */
function firstColumn(name: string, heading: string | null = null): string[] {
  return rowsOf(name, heading).map(([first = '']) => first);
}

function rowsOf(name: string, heading: string | null): string[][] {
  const tables = sectionOf(read(name), heading).matchAll(/^\|.*\|\n\| ---.*\n((?:\|.*\|\n?)*)/gm);
  return [...tables].flatMap(([, body = '']) =>
    body
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((row) =>
        row
          .slice(2, -2)
          .split(/ \| /)
          .map((cell) => cell.replace(/^`(.*)`$/, '$1')),
      ),
  );
}

function sectionOf(markdown: string, heading: string | null): string {
  if (heading === null) return markdown;
  const at = markdown.search(new RegExp(`^#{2,4} ${heading.replace(/[()?`]/g, '\\$&')}$`, 'm'));
  if (at === -1) throw new Error(`no heading "${heading}"`);
  const level = /^#+/.exec(markdown.slice(at))?.[0].length ?? 2;
  const rest = markdown.slice(markdown.indexOf('\n', at));
  const end = rest.search(new RegExp(`^#{2,${level}} `, 'm'));
  return end === -1 ? rest : rest.slice(0, end);
}

/** The fields of an interface, as its source names them. */
function fieldsOf(file: string, name: string): string[] {
  const [, body = ''] = new RegExp(`export interface ${name} \\{([\\s\\S]*?)^\\}`, 'm').exec(read(file)) ?? [];
  const fields = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, field = '']) => field);
  if (fields.length === 0) throw new Error(`no interface ${name} in ${file}`);
  return fields;
}

const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('the examples of the documents', () => {
  it.each(documents)(
    '%s: every command and program prints what it says, and every table is up to date',
    async (name) => {
      // `npm run docs` brings them up to date.
      expect(await refreshDocument(root, read(name))).toBe(read(name));
    },
  );

  it('programs and docstrings have no type errors', () => {
    const programs: Record<string, string> = {};
    for (const name of documents) {
      for (const { language, line, text } of readBlocks(read(name)))
        if (language === 'ts') programs[`${name.replaceAll('/', '-')}-${line}.mts`] = `${text}\nexport {};\n`;
    }
    readExamples(root).forEach(({ name, source }, index) => {
      programs[`${name}-${index}.mts`] = source;
    });
    expect(checkPrograms(root, join(root, 'docs-programs'), programs)).toEqual([]);
  });

  it('every exported function and class has an example', () => {
    const without = readExports(root)
      .filter(({ isType, name }) => !isType && /^[a-z]|Error$/.test(name))
      .filter(({ name }) => !readExamples(root).some((example) => example.name === name));
    expect(without).toEqual([]);
  });

  it.concurrent.each(readExamples(root))(
    'the example of $name runs, and prints what it says',
    async ({ source, output }) => {
      const sandbox = createSandbox(root);
      try {
        const printed = await sandbox.runProgram(source);
        if (output !== null) expect(printed).toBe(output);
      } finally {
        sandbox.remove();
      }
    },
  );

  it.each([
    ['one\ntwo', 'one\ntwo', true],
    ['one\n…\nfour', 'one\ntwo\nthree\nfour', true],
    ['…\nfour', 'one\nfour', true],
    ['one\n…', 'one\ntwo', true],
    ['one\n…\none\n…', 'one\none\none', true],
    ['one two…', 'one two three', true],
    ['one\n…\nfive', 'one\ntwo\nthree\nfour', false],
    ['one', 'one\ntwo', false],
    ['one two…', 'one three', false],
  ])('%j is %j with lines left out: %s', (written, printed, expected) => {
    expect(isCutOf(written, printed)).toBe(expected);
  });
});

describe('the documents are complete, and document nothing else', () => {
  const nothing = async (): Promise<void> => {};
  const program = createProgram({
    parse: nothing,
    explain: nothing,
    feed: nothing,
    follow: nothing,
    wayback: nothing,
    scan: nothing,
    merge: nothing,
    diff: nothing,
    archiveAdd: nothing,
    archiveList: nothing,
    archiveShow: nothing,
    archiveLog: nothing,
    archiveChanges: nothing,
    archiveSearch: nothing,
    archiveGaps: nothing,
    archiveExport: nothing,
    archiveVerify: nothing,
    archiveStats: nothing,
    serve: nothing,
    layouts: nothing,
    layoutNew: nothing,
    layoutCheck: nothing,
  });
  /** Those that do something: `layout` only holds `layout new` and `layout check`. */
  const commands = program.commands.flatMap((command): [string, Command][] =>
    command.commands.length === 0
      ? [[command.name(), command]]
      : command.commands.map((inner) => [`${command.name()} ${inner.name()}`, inner]),
  );
  const flagsOf = (command: Command): string[] => sorted(command.options.map(({ flags }) => flags));

  it('every command', () => {
    const headings = [...read('docs/cli.md').matchAll(/^## `liveposts (\w+(?: \w+)?)`$/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(sorted(headings)).toEqual(sorted([...commands.map(([name]) => name), 'help']));
  });

  it.each(commands)('every option of %s', (name, command) => {
    const section = `\`liveposts ${name}\``;
    const documented = firstColumn('docs/cli.md', section).filter((cell) => /^-/.test(cell));
    expect(sorted(documented)).toEqual(sorted([...flagsOf(command), '-h, --help']));
  });

  it('every format', () => {
    const section = sectionOf(read('docs/cli.md'), 'Formats');
    expect([...section.matchAll(/^- `(\w+)`:/gm)].map(([, format]) => format)).toEqual([...FORMATS]);
  });

  it('every CSV column, in order', () => {
    const columns = toCsv([]).trim().split(',');
    expect(firstColumn('docs/cli.md', 'Formats')).toEqual(columns);
  });

  it('every CSV column of a timeline, in order', () => {
    const columns = toCsv(makeStory()).split('\n')[0]?.split(',') ?? [];
    const own = toCsv([]).trim().split(',').length;
    expect(firstColumn('docs/history.md', 'In the other formats')).toEqual(columns.slice(own));
  });

  it('every state of a post and every kind of change', () => {
    const { PostState, RevisionChange, RevisedField } = schema.$defs;
    expect(firstColumn('docs/history.md', 'What became of a post')).toEqual(PostState.enum);
    expect(firstColumn('docs/history.md', 'What was changed')).toEqual(RevisionChange.enum);
    const section = sectionOf(read('docs/history.md'), 'What was changed');
    expect(RevisedField.enum.filter((field: string) => !section.includes(`\`${field}\``))).toEqual([]);
  });

  it('every outcome of a comparison', () => {
    expect(firstColumn('docs/history.md', 'Two captures')).toEqual(schema.$defs.Outcome.enum);
  });

  it('every format of merge', () => {
    const [, cell = ''] = rowsOf('docs/cli.md', '`liveposts merge`')[0] ?? [];
    expect([...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).filter((name) => name !== 'parse')).toEqual([
      ...MERGE_FORMATS,
    ]);
  });

  it('every format of archive export', () => {
    const [, cell = ''] = rowsOf('docs/cli.md', '`liveposts archive export`')[0] ?? [];
    const names = [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !['-o', 'merge'].includes(name))).toEqual([...EXPORT_FORMATS]);
  });

  it.each([
    ['README.md', 'Exit codes'],
    ['docs/cli.md', 'Exit codes'],
    ['docs/errors.md', 'Exit codes'],
  ])('every exit code in %s', (name, heading) => {
    expect(firstColumn(name, heading).map(Number)).toEqual(Object.values(EXIT));
  });

  it('every error, with its exit code', () => {
    const rows = rowsOf('docs/errors.md', 'Codes').map(([code = '', exit = '']) => [code, Number(exit)]);
    expect(Object.fromEntries(rows)).toEqual(ERRORS);
    expect(rows).toHaveLength(Object.keys(ERRORS).length);
  });

  it('every diagnostic', () => {
    expect(sorted(firstColumn('docs/diagnostics.md'))).toEqual(sorted(Object.keys(DIAGNOSTICS)));
  });

  it('every kind of damage to captures', () => {
    expect(sorted(firstColumn('docs/captures.md', 'Damage'))).toEqual(sorted(Object.keys(DAMAGE)));
  });

  it('every field of the origin of a capture', () => {
    expect(firstColumn('docs/captures.md', 'Where a page stands')).toEqual(
      fieldsOf('src/read/captures/capture.ts', 'Origin'),
    );
  });

  it.each(Object.entries(COLUMNS))('every column of the table %s of the archive', (table, columns) => {
    expect(firstColumn('docs/archive.md', table)).toEqual(columns);
  });

  it('every view of the archive', () => {
    const views = VIEWS_1.map((statement) => /^CREATE VIEW (\w+)/.exec(statement)?.[1]);
    expect(firstColumn('docs/archive.md', 'The views')).toEqual(views);
  });

  it('the defaults of the limits of captures', () => {
    const rows = rowsOf('docs/captures.md', 'Limits').map(([, value = '', option]) => [option, value]);
    expect(rows.slice(0, 2)).toEqual([
      ['--max-size', `${CAPTURE_LIMITS.maxRecord / 2 ** 20} MB`],
      ['--max-ratio', String(CAPTURE_LIMITS.maxRatio)],
    ]);
    const { defaultValue } =
      commands.find(([name]) => name === 'scan')?.[1].options.find(({ long }) => long === '--parse-timeout') ?? {};
    expect(rows[2]).toEqual(['--parse-timeout', `${defaultValue} s`]);
  });

  it('every assumption', () => {
    expect(sorted(firstColumn('docs/times.md', 'Assumptions'))).toEqual(sorted(ASSUMPTIONS));
  });

  it('every layout and variant', () => {
    const documented = rowsOf('docs/publishers.md', 'Variants').map(([layout, variant]) => `${layout} ${variant}`);
    expect(documented).toEqual(LAYOUTS.flatMap(({ id, variants }) => variants.map((variant) => `${id} ${variant.id}`)));
    const tables = ['Publishers', 'Platforms'].flatMap((heading) => firstColumn('docs/publishers.md', heading));
    expect(tables).toEqual(LAYOUTS.map(({ id }) => id));
  });

  it('every language', () => {
    const section = sectionOf(read('docs/publishers.md'), 'Languages');
    const documented = [...section.matchAll(/\(`([a-z]+)`\)/g)].map(([, code]) => code ?? '');
    expect(sorted(documented)).toEqual(sorted(LANGUAGES.map(({ code }) => code)));
  });

  it('every option of the library', () => {
    const names = fieldsOf('src/parse/parse-options.ts', 'ParseOptions');
    expect(firstColumn('docs/library.md', '`parsePage(input, options?)`')).toEqual(names);
  });

  it('every option of the follower', () => {
    const names = fieldsOf('src/run/follow/follow-options.ts', 'FollowOptions');
    expect(firstColumn('docs/library.md', '`Follower`')).toEqual(names);
  });

  it('every option of the feeds', () => {
    const names = fieldsOf('src/publish/feed/feed-options.ts', 'FeedOptions');
    const documented = firstColumn('docs/library.md', 'Printing what was found');
    expect(documented.filter((name) => !name.includes('('))).toEqual(names);
  });

  it('every option and result of detect and readTime', () => {
    const names = fieldsOf('src/parse/time/read-time.ts', 'ReadTimeOptions');
    expect(firstColumn('docs/library.md', '`readTime(text, options?)`')).toEqual(names);
    const results = [
      ['`readTime(text, options?)`', fieldsOf('src/parse/time/read-time.ts', 'ReadTime')],
      ['`detect(input, options?)`', fieldsOf('src/parse/detect.ts', 'Detection')],
    ] as const;
    for (const [heading, fields] of results) {
      const section = sectionOf(read('docs/library.md'), heading);
      expect(fields.filter((field) => !section.includes(`\`${field}\``))).toEqual([]);
    }
  });

  it('every exported name', () => {
    const text = read('docs/library.md') + read('docs/errors.md');
    const missing = readExports(root).filter(({ name }) => !new RegExp(`\`${name}\\b|^### ${name}$`, 'm').test(text));
    expect(missing).toEqual([]);
  });

  const schema = JSON.parse(read('schema.json'));

  it.each([
    ['docs/library.md', 'LiveBlog', schema],
    ['docs/library.md', 'Post', schema.$defs.Post],
    ['docs/times.md', 'What a timestamp says', schema.$defs.Timestamp],
  ])('%s: every field of %s', (name, heading, { properties }) => {
    expect(firstColumn(name, heading)).toEqual(Object.keys(properties));
  });

  it('every source of a time', () => {
    expect(firstColumn('docs/times.md', 'Where a time was read')).toEqual(schema.$defs.TimeSource.enum);
  });

  it.each(['Author', 'Media', 'Embed', 'Marker', 'Completeness', 'CaptureInfo', 'Diagnostic', 'Timestamp'])(
    'every field of %s',
    (name) => {
      const section = sectionOf(read('docs/library.md'), name);
      const missing = Object.keys(schema.$defs[name].properties).filter((field) => !section.includes(`\`${field}\``));
      expect(missing).toEqual([]);
    },
  );

  it('every kind of marker and label', () => {
    const section = sectionOf(read('docs/library.md'), 'What `parsePage` returns');
    const kinds = [...schema.$defs.MarkerKind.enum, ...schema.$defs.Label.enum];
    expect(kinds.filter((kind: string) => !section.includes(`\`${kind}\``))).toEqual([]);
  });

  it('every npm script that is named exists', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = documents.flatMap((name) =>
      [...read(name).matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script),
    );
    expect(named.filter((script) => script !== undefined && !(script in scripts))).toEqual([]);
  });
});

describe('the documents themselves', () => {
  let anchors: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(() => {
    anchors = new Map(documents.map((name) => [name, anchorsOf(read(name))]));
  });

  it.each(documents)('%s: every link leads somewhere', (name) => {
    const prose = read(name).replace(/^```[\s\S]*?^```/gm, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? name : join(dirname(name), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && anchors.get(file)?.has(anchor) !== true;
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s: a block is of a kind that is checked, or plain', (name) => {
    const kinds = readBlocks(read(name)).map(({ language }) => language);
    expect(kinds.filter((kind) => !['ts', 'console', 'text', 'html', 'sh', 'json'].includes(kind))).toEqual([]);
    const fences = read(name).match(/^```/gm)?.length ?? 0;
    expect(kinds).toHaveLength(fences / 2);
  });

  it('the readme is short enough to be read', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });
});

/** The anchors that a reader's Markdown viewer gives to the headings. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return new Set(
    [...prose.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
