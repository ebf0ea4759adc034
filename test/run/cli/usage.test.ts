import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../../src/model/error.js';
import type { CliIo } from '../../../src/run/cli/cli-io.js';
import { EXIT } from '../../../src/run/cli/exit-code.js';
import { runCli } from '../../../src/run/cli/run-cli.js';
import { MemoryStream, runInMemory } from './run-in-memory.js';

describe('liveposts --help and --version', () => {
  it.each([[['--help']], [['parse', '--help']], [['explain', '-h']], [['help', 'parse']], [['--version']]])(
    '%j prints to stdout, gives 0, and does not load the parser',
    async (argv) => {
      const stdout = new MemoryStream();
      const stderr = new MemoryStream();
      const io = { stdin: process.stdin, stdout, stderr, isTerminal: false, columns: 80 } satisfies CliIo;
      const code = await runCli(argv, io, () => Promise.reject(new Error('loaded')));
      expect({ code, stderr: stderr.text }).toEqual({ code: 0, stderr: '' });
      expect(stdout.text).not.toBe('');
    },
  );

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    expect((await runInMemory(['--version'])).stdout).toBe(`${version}\n`);
  });

  it('shows the commands, examples and every exit code', async () => {
    const { stdout } = await runInMemory(['--help']);
    for (const words of ['parse [options] [input...]', 'explain [options] <input>', 'Examples:'])
      expect(stdout).toContain(words);
    for (const code of Object.values(EXIT)) expect(stdout).toMatch(new RegExp(`^ {2}${code} `, 'm'));
  });

  it('shows every option of parse with its choices', async () => {
    const { stdout } = await runInMemory(['parse', '--help']);
    for (const option of [
      '--format',
      '--output',
      '--url',
      '--captured-at',
      '--zone',
      '--language',
      '--layout',
      '--engine',
      '--articles',
      '--max-size',
      '--quiet',
      '--log',
    ]) {
      expect(stdout).toContain(option);
    }
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '(choices: "json", "ndjson", "jsonld", "csv", "parquet", "markdown", "html", "table")',
    );
  });
});

describe('wrong usage', () => {
  it.each([
    [['parse'], 'missing required argument \'input\'. Run "liveposts parse --help" to see what is allowed.'],
    [['prase', 'x'], 'unknown command \'prase\'. Did you mean parse? Run "liveposts --help" to see what is allowed.'],
    [
      ['page.html'],
      'unknown command \'page.html\'. Did you mean "liveposts parse page.html"? Run "liveposts --help" to see what is allowed.',
    ],
    [['parse', 'x', '--fromat', 'csv'], "unknown option '--fromat'. Did you mean --format? Run"],
    [
      ['parse', 'x', '--format', 'xml'],
      "option '-f, --format <name>' argument 'xml' is invalid. Allowed choices are json, ndjson, jsonld, csv, parquet, markdown, html, table. Run",
    ],
    [
      ['parse', 'x', '--engine', 'slow'],
      "option '--engine <name>' argument 'slow' is invalid. Allowed choices are fast, spec. Run",
    ],
    [
      ['parse', 'x', '--zone', 'ET'],
      "option '--zone <iana>' argument 'ET' is invalid. Give an IANA zone such as Europe/London, America/New_York or UTC. Run",
    ],
    [
      ['parse', 'x', '--captured-at', 'yesterday'],
      "argument 'yesterday' is invalid. Give date, time and zone as in 2024-02-07T23:03:00Z",
    ],
    [['parse', 'x', '-o'], "option '-o, --output <file>' argument missing. Run"],
  ])('%j gives 2 and says what is allowed', async (argv, message) => {
    const outcome = await runInMemory(argv);
    expect(outcome).toMatchObject({ code: 2, stdout: '', calls: [] });
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).toMatch(/^liveposts: [^\n]+\n$/);
  });

  it('gives the help on stderr and 2 for no command at all', async () => {
    const outcome = await runInMemory([]);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('Usage: liveposts [options] [command]');
  });

  it.each([['--log=json'], ['--log', 'json']])('is said in JSON with %s %s', async (...log) => {
    const { stderr } = await runInMemory(['parse', 'x', '--nosuch', ...log]);
    expect(JSON.parse(stderr)).toMatchObject({
      level: 'error',
      code: 'bad-option',
      message: "unknown option '--nosuch'",
    });
  });

  it('prints no escape sequences of the words it repeats', async () => {
    expect((await runInMemory(['\u001b[2Jx'])).stderr).not.toContain('\u001b');
  });
});

describe('EXIT', () => {
  it('agrees with the codes of the errors', () => {
    expect(new Set(Object.values(ERRORS))).toEqual(
      new Set([EXIT.wrongUsage, EXIT.notLiveBlog, EXIT.unreadable, EXIT.cannotWrite]),
    );
    expect(ERRORS['not-live-blog']).toBe(EXIT.notLiveBlog);
    expect(ERRORS['missing-input']).toBe(EXIT.unreadable);
    expect(ERRORS['cannot-write']).toBe(EXIT.cannotWrite);
    expect(ERRORS['bad-option']).toBe(EXIT.wrongUsage);
  });
});
