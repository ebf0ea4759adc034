import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/count-results.mjs', import.meta.url));

describe('the count at the end of .ci/run', () => {
  const sound = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const unsound = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const report = (passed: number, failed: number, testResults: object[] = []): object => ({
    numPassedTests: passed,
    numFailedTests: failed,
    success: failed === 0,
    testResults,
  });

  it.each<[string, Record<string, object>, string, number, string, number]>([
    ['adds up both runs', { a: report(3, 0, [sound]), b: report(4, 0) }, '', 0, '7 passed, 0 failed', 0],
    ['adds up failures', { a: report(3, 1, [unsound]), b: report(4, 0) }, 'tests, TZ=A', 1, '7 passed, 1 failed', 1],
    [
      'counts a file that broke',
      { a: report(3, 0, [{ status: 'failed', assertionResults: [] }]) },
      '',
      1,
      '3 passed, 1 failed',
      1,
    ],
    ['counts an error outside tests', { a: { ...report(3, 0), success: false } }, '', 1, '3 passed, 1 failed', 1],
    ['counts a failed step', { a: report(3, 0) }, 'build\ntypes', 1, '3 passed, 2 failed', 1],
    ['counts a run that left no result', { a: report(3, 0) }, 'tests, TZ=B', 1, '3 passed, 1 failed', 1],
    ['is honest when nothing ran', {}, 'install', 1, '0 passed, 1 failed', 1],
    ['does not take no tests for success', {}, '', 0, '0 passed, 1 failed', 1],
  ])('%s', (_, reports, steps, exitCode, line, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'liveposts-count-'));
    for (const [name, text] of Object.entries(reports)) {
      writeFileSync(join(folder, `tests-${name}.json`), JSON.stringify(text));
    }
    if (steps !== '') writeFileSync(join(folder, 'failed-steps'), `${steps}\n`);
    const { stdout, status } = spawnSync(process.execPath, [script, folder, String(exitCode)], { encoding: 'utf8' });
    rmSync(folder, { recursive: true, force: true });
    expect({ line: stdout, code: status }).toEqual({ line: `${line}\n`, code });
  });
});
