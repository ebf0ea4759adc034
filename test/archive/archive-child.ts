import { readFileSync } from 'node:fs';
import type { CaptureToAdd } from '../../src/archive/pack-capture.js';
import { openSqliteArchive } from '../../src/archive/sqlite/sqlite-archive.js';
import { LivepostsError } from '../../src/model/error.js';

/**
 * A process that works on an archive until it is done or killed: `add ARCHIVE CAPTURES` or `list ARCHIVE`. It says what is
 * safe, and how it ends.
 */
const [mode = '', path = '', captures = '', parser = ''] = process.argv.slice(2);

try {
  const archive = await openSqliteArchive(path, {
    readonly: mode === 'list',
    busyTimeout: 500,
    batch: { captures: 3, weight: 1e9 },
    parser,
  });
  process.stdout.write('open\n');
  if (mode === 'list') process.stdout.write(`${(await archive.blogs()).length} blogs\n`);
  else {
    let safe = 0;
    await archive.add(readCaptures(captures), (added) => {
      safe += added.captures + added.known;
      process.stdout.write(`${safe} safe\n`);
    });
  }
  await archive.close();
} catch (error) {
  const code = error instanceof LivepostsError ? error.code : `unexpected ${String(error)}`;
  process.stdout.write(`${code}\n`);
  process.exitCode = 1;
}

function readCaptures(file: string): readonly CaptureToAdd[] {
  const stored: readonly (Omit<CaptureToAdd, 'bytes'> & { readonly bytes: string })[] = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return stored.map(({ bytes, ...rest }) => ({ ...rest, bytes: Buffer.from(bytes, 'base64') }));
}
