import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { toCsv } from '../../../src/publish/to-csv.js';
import { toJson } from '../../../src/publish/to-json.js';
import { toJsonLd } from '../../../src/publish/to-json-ld.js';
import { toMarkdown } from '../../../src/publish/to-markdown.js';
import { toNdjson } from '../../../src/publish/to-ndjson.js';
import { toTable } from '../../../src/publish/to-table.js';
import { makeBlog, makeDiagnostic } from '../../publish/make-blog.js';
import { empty, notLiveBlog, runInMemory } from './run-in-memory.js';

const one = makeBlog({ title: 'One' });
const two = makeBlog({ title: 'Two' });
const good = { 'a1.html': one, 'a2.html': two };

describe('liveposts parse: formats', () => {
  it('prints one object for one input', async () => {
    expect(await runInMemory(['parse', 'a1.html'], good)).toMatchObject({ code: 0, stdout: toJson(one), stderr: '' });
  });

  it('prints an array for several inputs', async () => {
    const { code, stdout } = await runInMemory(['parse', 'a1.html', 'a2.html', '--format', 'json'], good);
    expect({ code, stdout }).toEqual({ code: 0, stdout: toJson([one, two]) });
  });

  it('prints an array for several inputs even when only one of them is good', async () => {
    const { stdout } = await runInMemory(['parse', 'a1.html', 'missing.html'], good);
    expect(stdout).toBe(toJson([one]));
  });

  it('prints an array for a pattern that stands for several inputs', async () => {
    expect((await runInMemory(['parse', 'a*'], good)).stdout).toBe(toJson([one, two]));
  });

  it.each([
    ['ndjson', toNdjson([one, two])],
    ['csv', toCsv([one, two])],
    ['markdown', [one, two].map((blog) => toMarkdown(blog, { frontMatter: false })).join('\n---\n\n')],
    ['jsonld', toJsonLd([one, two])],
    ['table', `${toTable(one, 100)}\n${toTable(two, 100)}`],
  ])('prints several inputs as %s', async (format, stdout) => {
    const outcome = await runInMemory(['parse', 'a1.html', 'a2.html', '-f', format], good);
    expect(outcome).toMatchObject({ code: 0, stdout, stderr: '' });
  });

  it('shows a table on a terminal, of its width', async () => {
    const outcome = await runInMemory(['parse', 'a1.html'], good, { isTerminal: true, columns: 44 });
    expect(outcome.stdout).toBe(toTable(one, 44));
  });

  it('asks for the HTML of the posts only where a format shows it', async () => {
    const htmlFor = async (format: string): Promise<unknown> =>
      (await runInMemory(['parse', 'a1.html', '-f', format], good)).calls[0]?.options?.html;
    expect(await Promise.all(['json', 'ndjson', 'markdown', 'csv', 'table'].map(htmlFor))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('liveposts parse: inputs', () => {
  it('reads each input once', async () => {
    const { calls } = await runInMemory(['parse', 'a2.html', 'a*', 'a2.html'], good);
    expect(calls.map(({ text }) => text)).toEqual(['a2.html', 'a1.html']);
  });

  it('reads standard input', async () => {
    const outcome = await runInMemory(['parse', '-'], { '-': two });
    expect(outcome).toMatchObject({ code: 0, stdout: toJson(two) });
    expect(outcome.calls[0]?.options?.source).toBe('stdin');
  });

  it('stops reading a standard input that is too large', async () => {
    const outcome = await runInMemory(['parse', '-', '--max-size', '3'], {}, { stdin: streamOf('ab', 'cd', 'ef') });
    expect(outcome).toMatchObject({ code: 4, stdout: '', calls: [] });
    expect(outcome.stderr).toBe(
      'liveposts: -: standard input is larger than the limit of 3 bytes. Raise the limit with --max-size.\n',
    );
  });

  it('hands every option to the parser', async () => {
    const { calls } = await runInMemory(
      [
        ...['parse', 'a1.html', '--url', 'https://news.example/live', '--captured-at', '2024-02-07T18:03:00-05:00'],
        ...['--zone', 'America/New_York', '--language', 'PT-br', '--layout', 'generic', '--engine', 'spec'],
        ...['--articles', '--max-size', '2MB'],
      ],
      good,
    );
    expect(calls[0]?.options).toEqual({
      source: 'file:a1.html',
      html: true,
      url: 'https://news.example/live',
      capturedAt: '2024-02-07T23:03:00Z',
      zone: 'America/New_York',
      language: 'pt-BR',
      layout: 'generic',
      engine: 'spec',
      articles: true,
      maxBytes: 2 * 1024 * 1024,
    });
  });

  it('leaves out of the options what was not given', async () => {
    const { calls } = await runInMemory(['parse', 'a1.html'], good);
    expect(calls[0]?.options).toEqual({ source: 'file:a1.html', html: true, maxBytes: 64 * 1024 * 1024 });
  });
});

describe('liveposts parse: failures', () => {
  it('gives one line for an input that is not a live blog, and code 3', async () => {
    expect(await runInMemory(['parse', 'x.html'], { 'x.html': notLiveBlog() })).toMatchObject({
      code: 3,
      stdout: '',
      stderr:
        'liveposts: x.html: this is not a live blog: it looks like an ordinary article. Use --articles to read it as one post.\n',
    });
  });

  it('gives code 4 for an input that cannot be read', async () => {
    expect(await runInMemory(['parse', 'x.html'])).toMatchObject({
      code: 4,
      stdout: '',
      stderr: 'liveposts: x.html: there is no such file. Check the path.\n',
    });
  });

  it.each([
    [['article', 'a1.html', 'empty'], 4],
    [['empty', 'article', 'a1.html'], 4],
    [['article', 'a1.html'], 3],
    [['a1.html', 'broken', 'empty'], 70],
  ])('prints the good inputs and gives the largest code for %j', async (names, code) => {
    const inputs = { ...good, article: notLiveBlog(), empty: empty(), broken: new TypeError('x is undefined') };
    const outcome = await runInMemory(['parse', ...names], inputs);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe(toJson([one]));
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(names.length - 1);
  });

  it('prints nothing when no input is good', async () => {
    const inputs = { x: notLiveBlog(), y: empty() };
    for (const format of ['json', 'csv', 'table']) {
      expect(await runInMemory(['parse', 'x', 'y', '-f', format], inputs)).toMatchObject({ code: 4, stdout: '' });
    }
  });

  it('prints no stack for a bug, unless asked', async () => {
    const inputs = { x: new TypeError('x is\nundefined\u001b[2J') };
    const quiet = await runInMemory(['parse', 'x'], inputs);
    expect(quiet.code).toBe(70);
    expect(quiet.stderr).toMatch(/^liveposts: x: internal error: x is undefined\. This is a bug [^\n]+\n$/);
    const loud = await runInMemory(['parse', 'x'], inputs, { debug: true });
    expect(loud.stderr).toContain('\n    at ');
    expect(loud.stderr).not.toContain('\u001b');
  });

  it('prints the other inputs when one of them cannot be put into the format', async () => {
    const impossible = { ...two, posts: null } as unknown as typeof two;
    const outcome = await runInMemory(['parse', 'bad', 'a1.html', '-f', 'ndjson'], { ...good, bad: impossible });
    expect(outcome).toMatchObject({ code: 70, stdout: toNdjson(one) });
    expect(outcome.stderr).toMatch(/^liveposts: bad: internal error: [^\n]+\n$/);
  });

  it('stops at once when the parser refuses an option', async () => {
    const refusal = new LivepostsError('unknown-layout', 'there is no layout "x"', { hint: 'Use one of: a, b' });
    expect(await runInMemory(['parse', 'x', 'a1.html'], { ...good, x: refusal })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'liveposts: there is no layout "x". Use one of: a, b.\n',
    });
  });
});

describe('liveposts parse: messages', () => {
  const doubtful = makeBlog({
    diagnostics: [
      makeDiagnostic(),
      makeDiagnostic({ where: 'p2' }),
      makeDiagnostic({ code: 'posts-missing' }),
      makeDiagnostic({ code: 'closed-notice', severity: 'info' }),
    ],
  });

  it('says on stderr when values are missing or doubtful', async () => {
    const { code, stdout, stderr } = await runInMemory(['parse', 'x'], { x: doubtful });
    expect({ code, stdout }).toEqual({ code: 0, stdout: toJson(doubtful) });
    expect(stderr).toBe(
      'liveposts: x: warning: time-missing (2 times), posts-missing. "liveposts explain" on this input says more.\n',
    );
  });

  it('does not say it beside a table, which says it itself, nor with --quiet', async () => {
    expect((await runInMemory(['parse', 'x', '-f', 'table'], { x: doubtful })).stderr).toBe('');
    expect((await runInMemory(['parse', 'x', '--quiet'], { x: doubtful })).stderr).toBe('');
  });

  it('still prints errors with --quiet', async () => {
    expect((await runInMemory(['parse', 'x', '--quiet'])).stderr).toMatch(/^liveposts: x: there is no such file/);
  });

  it('prints messages as JSON, one object per line', async () => {
    const { stderr } = await runInMemory(['parse', 'x', 'y\u001b[2J', '--log', 'json'], { x: doubtful });
    const [warning, error] = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(warning).toMatchObject({ level: 'warning', code: 'has-warnings', input: 'x' });
    expect(error).toEqual({
      level: 'error',
      code: 'missing-input',
      input: 'y\u001b[2J',
      message: 'there is no such file',
      hint: 'Check the path',
    });
    expect(stderr).not.toContain('\u001b');
  });

  it('takes escape sequences out of names and messages', async () => {
    const error = new LivepostsError('not-live-blog', 'it is called "\u001b[31mx\u0007"');
    const { stderr } = await runInMemory(['parse', 'p\u001b]0;t\u0007q'], { 'p\u001b]0;t\u0007q': error });
    expect(stderr).toBe('liveposts: pq: it is called "x".\n');
  });

  it('takes the progress away before a message', async () => {
    const { stderr } = await runInMemory(['parse', 'x', 'a1.html'], good, { progress: true });
    expect(stderr).toBe(
      '\r\u001b[2K1/2 x\r\u001b[2Kliveposts: x: there is no such file. Check the path.\n' +
        '\r\u001b[2K2/2 a1.html\r\u001b[2K',
    );
  });

  it('shows progress through several inputs on a terminal only', async () => {
    const terminal = { progress: true };
    const shown = await runInMemory(['parse', 'a1.html', 'a2.html'], good, terminal);
    expect(shown.stderr).toBe('\r\u001b[2K1/2 a1.html\r\u001b[2K2/2 a2.html\r\u001b[2K');
    expect((await runInMemory(['parse', 'a1.html', 'a2.html'], good)).stderr).toBe('');
    expect((await runInMemory(['parse', 'a1.html'], good, terminal)).stderr).toBe('');
    expect((await runInMemory(['parse', 'a1.html', 'a2.html', '--quiet'], good, terminal)).stderr).toBe('');
    expect((await runInMemory(['parse', 'a*'], good, { ...terminal, isTerminal: true })).stderr).toBe('');
  });
});

function streamOf(...chunks: string[]): Readable {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}
