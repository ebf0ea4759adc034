import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCaptureList, readCaptureList } from '../../../src/run/cli/capture-list.js';
import { temporaryFolder } from '../../captures/temporary-folder.js';

const folder = temporaryFolder();
const T = '2024-05-04T10:10:00Z';
const url = 'https://news.example/live/storm';
const parse = (...lines: string[]) => parseCaptureList(lines.join('\n'), 'saved/captures.tsv');

describe('parseCaptureList', () => {
  it('reads path, time and address; the last two may be empty or left out', () => {
    expect(parse(`a.html\t${T}\t${url}`, 'b.html\t\t', 'c.html', `d.html\t\t${url}`, `e.html\t${T}`)).toEqual([
      { path: join('saved', 'a.html'), known: { url, capturedAt: T } },
      { path: join('saved', 'b.html'), known: {} },
      { path: join('saved', 'c.html'), known: {} },
      { path: join('saved', 'd.html'), known: { url } },
      { path: join('saved', 'e.html'), known: { capturedAt: T } },
    ]);
  });

  it('passes over comments, blank lines, a mark at the beginning and the line ends of other systems', () => {
    const text = `\ufeff# saved by hand\r\n\r\n  \r\na.html\t${T}\r\n# a.html\tnever\r\n`;
    expect(parseCaptureList(text.replace('\ufeff', ''), 'x.tsv')).toEqual([
      { path: 'a.html', known: { capturedAt: T } },
    ]);
  });

  it('takes the order of the columns from a header, and passes over columns of other names', () => {
    expect(parse('Time\tnote\tPath', `${T}\tafter the storm\ta.html`)).toEqual([
      { path: join('saved', 'a.html'), known: { capturedAt: T } },
    ]);
  });

  it('keeps absolute paths', () => {
    expect(parse('/saved/a.html')).toEqual([{ path: '/saved/a.html', known: {} }]);
  });

  it('takes the same line twice for one', () => {
    expect(parse(`a.html\t${T}`, `a.html\t${T}`)).toHaveLength(1);
  });

  it.each([
    [
      ['a.html', `b.html\t2024-05-04T10:10:00`],
      'saved/captures.tsv, line 2: the time "2024-05-04T10:10:00" names no zone',
    ],
    [['# c', '', `b.html\tnoon`], 'line 3: "noon" is no time'],
    [[`a.html\t${T}\tnews.example`], 'line 1: "news.example" is no address'],
    [[`a.html\t${T}\t${url}\tmore`], 'line 1: 4 columns, where 3 are expected'],
    [['path\ttime', `\t${T}`], 'line 2: there is no path'],
    [[`a.html\t${T}`, 'a.html'], `"${join('saved', 'a.html')}" stands in line 1 already`],
    [['a.html 2024-05-04T10:10:00Z', `x\ty`], 'line 2: "y" is no time'],
  ])('%j is refused', (lines, words) => {
    expect(() => parse(...lines)).toThrowError(
      expect.objectContaining({ code: 'bad-option', message: expect.stringContaining(words) }),
    );
  });
});

describe('readCaptureList', () => {
  it('reads a file, with paths from its folder', async () => {
    const file = folder.put('captures.tsv', `\ufeffpath\ttime\na.html\t${T}\n`);
    expect(await readCaptureList(file)).toEqual([{ path: join(folder.path, 'a.html'), known: { capturedAt: T } }]);
  });

  it('refuses what is no text, and says when there is no file', async () => {
    const file = folder.put('packed.tsv', Buffer.from([0x1f, 0x8b, 0xff, 0x00]));
    await expect(readCaptureList(file)).rejects.toMatchObject({ code: 'bad-option' });
    await expect(readCaptureList('nowhere.tsv')).rejects.toMatchObject({ code: 'missing-input' });
  });
});
