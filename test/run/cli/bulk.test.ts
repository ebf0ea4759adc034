import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtCommand } from '../../captures/built-command.js';
import { makeRecord, makeResponse, packEach } from '../../captures/make-warc.js';
import { PACKERS } from '../../captures/pack-page.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { livePage } from '../../hostile/live-page.js';

const folder = temporaryFolder();
const command = builtCommand();

const article = '<!DOCTYPE html><title>Ferry fares rise</title><p>The harbour board met on Monday.</p>';
const url = (index: number): string => `https://news.example/${index % 2 === 0 ? 'live' : 'news'}/${index}`;
const at = (index: number): string => `2024-02-07T23:${String(index).padStart(2, '0')}:00Z`;
const record = (index: number, body: string): Buffer => makeResponse(url(index), body, { date: at(index) });
const mixed = packEach([
  record(1, article),
  record(2, livePage(5)),
  record(3, article),
  record(4, livePage(7)),
  record(6, livePage(3)),
]);
const warc = folder.put('mixed.warc.gz', mixed);

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('liveposts scan', () => {
  it('lists the live blogs, one per line', () => {
    const { status, stdout, stderr } = command.run(['scan', warc, '--quiet']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(rows(stdout).map(({ url: address, capturedAt, posts }) => [address, capturedAt, posts])).toEqual([
      [url(2), at(2), 5],
      [url(4), at(4), 7],
      [url(6), at(6), 3],
    ]);
    expect(Object.keys(rows(stdout)[0])).toEqual([
      'url',
      'title',
      'capturedAt',
      'posts',
      'declared',
      'layout',
      'variant',
      'where',
    ]);
  });

  it('says in the end what it has seen', () => {
    expect(command.run(['scan', warc]).stderr).toContain('liveposts: 3 live blogs with 15 posts in 5 pages\n');
  });

  it('shows a table', () => {
    const { stdout } = command.run(['scan', warc, '--format', 'table', '--quiet']);
    expect(stdout.split('\n')[0]).toMatch(/^2024-02-07T23:02:00Z {2,}5 {2}generic/);
  });

  it.each([
    [
      ['--limit', '2'],
      [2, 4],
    ],
    [
      ['--include', '*/live/*'],
      [2, 4, 6],
    ],
    [
      ['--include', 'live/4', '--include', '*6'],
      [4, 6],
    ],
    [
      ['--exclude', '*/4'],
      [2, 6],
    ],
    [
      ['--since', at(4)],
      [4, 6],
    ],
    [['--since', at(3), '--until', at(6)], [4]],
    [['--include', 'nothing'], []],
  ])('%j', (options, expected) => {
    const { status, stdout } = command.run(['scan', warc, '--quiet', ...options]);
    expect(status).toBe(0);
    expect(rows(stdout).map(({ url: address }) => address)).toEqual(expected.map(url));
  });

  it('reads what is piped in', () => {
    const { stdout, stderr, status } = command.run(['scan', '-', '--quiet'], mixed);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(rows(stdout)).toHaveLength(3);
  });

  it.each(
    Object.entries(PACKERS)
      .filter(([name]) => /wacz|mhtml/.test(name))
      .slice(0, 2),
  )('reads %s', (name, pack) => {
    const file = folder.put(name, pack({ url: url(2), capturedAt: at(2), bytes: Buffer.from(livePage(5)) }));
    expect(rows(command.run(['scan', file, '--quiet']).stdout)).toMatchObject([{ posts: 5 }]);
  });

  it.each([
    [['--format', 'json'], 'Allowed choices are table, ndjson'],
    [['--checkpoint', 'x'], 'Give -o FILE'],
  ])('%j is wrong usage', (options, words) => {
    const { status, stderr } = command.run(['scan', warc, ...options]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('liveposts parse', () => {
  it('prints the posts of all live blogs in a file, with where they stand', () => {
    const { stdout, status } = command.run(['parse', warc, '--format', 'ndjson', '--quiet']);
    expect(status).toBe(0);
    expect(rows(stdout)).toHaveLength(15);
    const [first] = JSON.parse(command.run(['parse', warc, '--format', 'json', '--quiet']).stdout);
    expect(first.capture).toMatchObject({
      capturedAt: at(2),
      origin: { file: warc, container: 'warc', offset: packEach([record(1, article)]).length, digest: null },
    });
  });

  it('takes files with many captures and single pages together', () => {
    const page = folder.put('page.html', livePage(4));
    const { stdout, status, stderr } = command.run([
      'parse',
      warc,
      page,
      'nowhere.html',
      '--format',
      'ndjson',
      '--quiet',
    ]);
    expect(status).toBe(4);
    expect(stderr).toContain('nowhere.html');
    expect(rows(stdout)).toHaveLength(19);
  });

  it('tells of damage, and goes on', () => {
    const file = folder.put(
      'damaged.warc.gz',
      Buffer.concat([mixed, Buffer.from('garbage'), gzipSync(record(8, livePage(6)))]),
    );
    const { status, stdout, stderr } = command.run(['parse', file, '--format', 'ndjson', '--log', 'json']);
    expect(status).toBe(0);
    expect(rows(stdout)).toHaveLength(21);
    expect(stderr).toContain('"code":"gzip-broken"');
    expect(stderr).toContain('1 damaged record');
  });
});

describe('hostile records', () => {
  it('each end in a report or nothing, and the run in its results', () => {
    const live = (index: number): Buffer => gzipSync(record(index, livePage(4)));
    const file = folder.put(
      'hostile.warc.gz',
      Buffer.concat([
        live(2),
        gzipSync(record(3, Buffer.alloc(300_000_000).toString('latin1'))),
        live(4),
        // 100 MB that do not look like a bomb.
        gzipSync(record(5, randomBytes(75_000_000).toString('base64')), { level: 1 }),
        live(6),
        gzipSync(
          record(
            7,
            `<!DOCTYPE html><title>Live updates</title>${Array.from({ length: 1_000_000 }, (_, index) => `<div id=${index}>`).join('')}`,
          ),
        ),
        live(8),
        gzipSync(makeRecord({ url: url(9), block: `HTTP/1.1 200 OK\r\n${'X-Endless: header\r\n'.repeat(400_000)}` })),
        live(10),
        gzipSync(makeRecord({ url: url(11), fields: [`X-Endless: ${'header'.repeat(100_000)}`] })),
        live(12),
      ]),
    );
    const { status, stdout, stderr } = command.run(['scan', file, '--log', 'json']);
    expect(rows(stdout).map(({ url: address }) => address)).toEqual([2, 4, 6, 8, 10, 12].map(url));
    expect(status).toBe(0);
    const told = stderr.split('\n').filter((line) => line.startsWith('{'));
    const codes = told.map((line) => JSON.parse(line).code).filter((code) => code !== 'has-warnings');
    expect(codes).toEqual(['ratio-too-high', 'record-too-large', 'http-unreadable', 'record-unreadable']);
  });
});

describe('threads', () => {
  const files = Array.from({ length: 12 }, (_, index) =>
    folder.put(
      `many-${String(index).padStart(2, '0')}.warc`,
      Buffer.concat([record(index, livePage(3 + index)), record(30, article)]),
    ),
  );

  it('make no difference to the output', () => {
    const [one, two] = ['1', '3'].map(
      (jobs) => command.run(['parse', ...files, '--format', 'json', '--quiet', '--jobs', jobs]).stdout,
    );
    expect(JSON.parse(one ?? '')).toHaveLength(12);
    expect(two).toBe(one);
  });

  it('a page that takes too long is given up and told, the others are given', () => {
    const slow = `<!DOCTYPE html><title>Live updates: storm</title>${'<div class="live-post"><time>10:42</time><p>words and more words</p></div>'.repeat(60_000)}`;
    const file = folder.put(
      'slow.warc',
      Buffer.concat([record(2, livePage(5)), record(4, slow), record(6, livePage(3))]),
    );
    const { status, stdout, stderr } = command.run(['scan', file, '--parse-timeout', '1', '--quiet', '--log', 'json']);
    expect(rows(stdout).map(({ url: address }) => address)).toEqual([url(2), url(6)]);
    expect(status).toBe(70);
    expect(rows(stderr)).toMatchObject([{ code: 'parse-too-long', level: 'error' }]);
  });

  describe('a run with a checkpoint', () => {
    const output = join(folder.path, 'out.json');
    const checkpoint = join(folder.path, 'run.checkpoint');
    const args = ['parse', ...files, '--format', 'json', '--quiet', '-o', output, '--checkpoint', checkpoint];
    const forget = (): void => {
      for (const file of [output, `${output}.part`, checkpoint]) rmSync(file, { force: true });
    };
    const whole = (): string => command.run(['parse', ...files, '--format', 'json', '--quiet']).stdout;

    it('that is killed again and again is joined to an unbroken one', async () => {
      forget();
      const expected = whole();
      let kills = 0;
      for (let round = 0; round < 15 && !existsSync(output); round++) {
        // From before the first result on to long after it; each run goes on a little further.
        const { signal } = await command.runAndStop([...args, '--jobs', '2'], 'SIGKILL', 200 + ((round * 137) % 700));
        if (signal === 'SIGKILL') kills += 1;
      }
      expect(kills).toBeGreaterThan(0);
      expect(command.run(args).status).toBe(0);
      expect(readFileSync(output, 'utf8')).toBe(expected);
      expect(existsSync(`${output}.part`)).toBe(false);
    });

    it('that is complete is not done again', () => {
      writeFileSync(output, 'changed');
      expect(command.run(args).status).toBe(0);
      expect(readFileSync(output, 'utf8')).toBe('changed');
    });

    it('goes on from any point, and writes again what was not noted', () => {
      forget();
      const expected = whole();
      const part = command.run([
        'parse',
        ...files.slice(0, 12),
        '--format',
        'json',
        '--quiet',
        '--limit',
        '12',
        '-o',
        output,
        '--checkpoint',
        checkpoint,
      ]);
      expect(part.status).toBe(0);
      const note = JSON.parse(readFileSync(checkpoint, 'utf8'));
      expect(note).toMatchObject({ done: 12, isComplete: true, summary: { blogs: 12 } });
      expect(readFileSync(output, 'utf8')).toBe(expected);
    });

    it('is refused for another run, and for what is no checkpoint', () => {
      const other = command.run(['parse', files[0] ?? '', '-f', 'json', '-o', output, '--checkpoint', checkpoint]);
      expect(other.status).toBe(2);
      expect(other.stderr).toContain('another run');
      writeFileSync(checkpoint, 'nonsense');
      expect(command.run(args).stderr).toContain('is no checkpoint');
    });

    it('is refused for what is piped in', () => {
      expect(command.run(['scan', '-', '-o', output, '--checkpoint', `${checkpoint}-2`], mixed).stderr).toContain(
        'needs files',
      );
    });
  });

  it('Ctrl-C ends cleanly: no half-written file', async () => {
    const output = join(folder.path, 'stopped.ndjson');
    const many = Array.from({ length: 300 }, (_, index) =>
      folder.put(`stop-${index}.warc`, record(2, `${livePage(40)}<!--${index}-->`)),
    );
    const { code } = await command.runAndStop(
      ['parse', ...many, '--format', 'ndjson', '-o', output, '--jobs', '1'],
      'SIGINT',
      600,
    );
    expect([0, 130]).toContain(code);
    expect(existsSync(output)).toBe(code === 0);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
