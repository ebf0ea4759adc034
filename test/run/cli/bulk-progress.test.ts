import { describe, expect, it } from 'vitest';
import { createBulkProgress } from '../../../src/run/cli/bulk-progress.js';
import { MemoryStream } from './run-in-memory.js';

const terminal = (): MemoryStream & { isTTY: true } => Object.assign(new MemoryStream(), { isTTY: true as const });

describe('createBulkProgress', () => {
  it('says bytes, pages, live blogs, rate and time left', () => {
    const stderr = terminal();
    let clock = 0;
    const progress = createBulkProgress({ stderr, columns: 100, now: () => clock }, 100_000_000, true);
    clock = 2_000;
    progress.add({ bytes: 20_000_000, pages: 50, blogs: 2 });
    expect(stderr.text).toContain('20 of 100 MB, 50 pages, 2 live blogs, 10 MB/s, 0:08 left');
    progress.clear();
    expect(stderr.text.endsWith('\r\u001b[2K')).toBe(true);
  });

  it.each([
    ['it is not wanted', terminal(), (): number => 0, false],
    ['stderr is no terminal', new MemoryStream(), (): number => 0, true],
  ] as const)('is silent where %s', (_, stderr, now, isWanted) => {
    const progress = createBulkProgress({ stderr, columns: 80, now }, 100, isWanted);
    progress.add({ bytes: 1, pages: 1, blogs: 1 });
    progress.clear();
    expect(stderr.text).toBe('');
  });

  it('is silent without a clock, and fits a narrow terminal', () => {
    const stderr = terminal();
    createBulkProgress({ stderr, columns: 80 }, 100, true).add({ bytes: 1, pages: 1, blogs: 1 });
    expect(stderr.text).toBe('');
    createBulkProgress({ stderr, columns: 30, now: () => 1_000 }, 100, true).add({ bytes: 1, pages: 1, blogs: 1 });
    expect(stderr.text.replace('\r\u001b[2K', '').length).toBeLessThan(30);
  });
});
