import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone when the tests of a file are over; the answer writes a file into it. */
export function temporaryFolder(): {
  readonly path: string;
  readonly put: (name: string, content: Uint8Array | string) => string;
} {
  const path = mkdtempSync(join(tmpdir(), 'liveposts-captures-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    put: (name, content) => {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}
