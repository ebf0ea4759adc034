import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LivepostsError } from '../../src/model/error.js';
import { expandInputs, readInput } from '../../src/read/files.js';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'liveposts-'));
  await mkdir(at('sub', 'deep'), { recursive: true });
  for (const name of ['b.html', 'a.HTM', 'c.txt', 'd.json', 'e.xhtml', 'f.css', 'sub/deep/g.html', 'odd[1].html']) {
    await writeFile(at(name), name);
  }
  await symlink(at('sub', 'deep', 'g.html'), at('link.html'));
});
afterAll(() => rm(folder, { recursive: true }));

async function failure(path: string, maxBytes = 1_000): Promise<LivepostsError> {
  try {
    await readInput(path, maxBytes);
  } catch (error) {
    if (error instanceof LivepostsError) return error;
  }
  throw new Error('was read');
}

describe('expandInputs', () => {
  it('takes the pages of a folder, in order, and no other files', async () => {
    const names = [
      'a.HTM',
      'b.html',
      'c.txt',
      'd.json',
      'e.xhtml',
      'link.html',
      'odd[1].html',
      join('sub', 'deep', 'g.html'),
    ];
    expect(await expandInputs([folder])).toEqual(names.map((name) => at(name)));
  });

  it('takes patterns, files and what is piped in, each once, in the order given', async () => {
    expect(await expandInputs(['-', at('c.txt'), `${folder}/**/*.html`, at('b.html'), at('f.css')])).toEqual([
      '-',
      at('c.txt'),
      at('b.html'),
      at('link.html'),
      at('odd[1].html'),
      at('sub', 'deep', 'g.html'),
      at('f.css'),
    ]);
  });

  it('keeps what does not exist, so that reading it fails', async () => {
    expect(await expandInputs([at('none.html'), `${folder}/*.none`, 'https://news.example/'])).toEqual([
      at('none.html'),
      `${folder}/*.none`,
      'https://news.example/',
    ]);
  });

  it('takes a name that looks like a pattern for the file it names', async () => {
    expect(await expandInputs([at('odd[1].html')])).toEqual([at('odd[1].html')]);
  });
});

describe('readInput', () => {
  it('reads a file', async () => {
    expect(Buffer.from(await readInput(at('b.html'), 1_000)).toString()).toBe('b.html');
  });

  it('looks at the size first', async () => {
    expect(await failure(at('b.html'), 5)).toMatchObject({
      code: 'input-too-large',
      message: expect.stringContaining('6 bytes; 5 bytes'),
    });
  });

  it('says that a file is missing, or a folder, or an address', async () => {
    expect(await failure(at('none.html'))).toMatchObject({
      code: 'missing-input',
      message: expect.stringContaining('none.html'),
    });
    expect(await failure(at('b.html', 'x'))).toMatchObject({ code: 'missing-input' });
    expect(await failure(at('sub'))).toMatchObject({
      code: 'unreadable-input',
      message: expect.stringContaining('folder'),
    });
    expect(await failure('https://news.example/')).toMatchObject({
      code: 'bad-option',
      hint: expect.stringContaining('Save the page first'),
    });
    expect(await failure(`${'n'.repeat(5_000)}.html`)).toMatchObject({ code: 'unreadable-input' });
  });

  it.skipIf(process.platform === 'win32')('does not read a device without end', async () => {
    expect(await failure('/dev/zero', 100_000)).toMatchObject({ code: 'input-too-large' });
  });
});
