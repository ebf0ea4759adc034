import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../captures/temporary-folder.js';
import { makeFloodArchive } from '../serve/flood-archive.js';
import { runInMemory } from './run-in-memory.js';

const folder = temporaryFolder();

describe('liveposts serve', () => {
  it('says where it is, shows the archive, and ends well when it is asked to', async () => {
    const path = join(folder.path, 'flood.sqlite');
    await makeFloodArchive(path);
    let stop: (() => void) | null = null;
    const ran = runInMemory(
      ['serve', '--archive', path, '--port', '0', '--allow-host', 'one', '--allow-host', 'two'],
      {},
      {
        onStop: (end) => {
          stop = end;
          return () => {};
        },
      },
    );
    await expect.poll(() => stop, { timeout: 20_000 }).not.toBeNull();
    const end: () => void = stop ?? (() => {});
    end();
    const { code, stdout, stderr } = await ran;
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${path} is at ${/http:\/\/127\.0\.0\.1:\d+\//.exec(stdout)?.[0]}\n`);
  });

  it('says what is wrong with the archive or the port', async () => {
    const none = await runInMemory(['serve', '--archive', join(folder.path, 'none.sqlite')]);
    expect([none.code, none.stderr]).toEqual([4, expect.stringContaining('there is no archive')]);
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const path = join(folder.path, 'flood.sqlite');
    const taken = await runInMemory(['serve', '--archive', path, '--port', String(port)]);
    other.close();
    expect([taken.code, taken.stderr]).toEqual([5, expect.stringContaining(`cannot listen on 127.0.0.1:${port}`)]);
  });

  it.each([
    [['--port', '65536'], 'Give a number from 0 to 65535'],
    [['--port', 'http'], 'Give a number from 0 to 65535'],
    [['--allow-host', 'http://one'], 'Give a name or an address alone'],
    [['--allow-host', 'one:80 '], 'Give a name or an address alone'],
    [['page.html'], 'too many arguments'],
  ])('refuses %j', async (argv, message) => {
    const { code, stderr } = await runInMemory(['serve', ...argv]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
