import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Harness, LABEL, startHarness } from './harness.js';

let files: Harness;
beforeEach(() => {
  files = startHarness();
});
afterEach(() => {
  files.remove();
});

describe('pages that must be refused', () => {
  beforeEach(() => {
    files.put({ 'not-live/a.html': 'TIMETABLE', 'not-live/b/c.json': 'TIMETABLE', 'not-live/README.md': 'not a page' });
  });

  it('pass when all are', () => {
    const { code, out } = files.run('@/not-live --refuse --min-refused 1');
    expect(out).toContain('pages without live blog: 2/2 refused');
    expect(code).toBe(0);
  });

  it('are named when they are not, also when another error is thrown', () => {
    files.put({ 'not-live/d.txt': 'BINARY', 'not-live/e.html': 'posts', 'not-live/f.html': 'BOMB' });
    const { code, out } = files.run('@/not-live --refuse --min-refused 1');
    expect(out).toContain('pages without live blog: 2/5 refused');
    expect(out).toContain('NOT REFUSED not-live/d.txt: another error: binary-input: no text');
    expect(out).toContain('NOT REFUSED not-live/e.html: generic [blocks] 4 posts | first: Crane stops at noon');
    expect(out).toContain('CRASHED not-live/f.html: TypeError: boom');
    expect(out).toContain('FAILED --min-refused 1: measured 0.4000');
    expect(code).toBe(1);
  });

  it('belong to the root of a corpus, with all that has labels', () => {
    files.put({
      'html/a.html': 'a',
      'html/labels/a.html.json': LABEL,
      'api/b.json': 'b',
      'text/c.txt': 'c',
      'text/labels/c.json': LABEL,
      'text/not-live/d.txt': 'TIMETABLE',
      'api/labels/e.json': LABEL,
    });
    const { code, out } = files.run(`@ --min-recall 1 --min-precision 1 --min-time 1 --max-silent 0 --min-refused 1`);
    expect(out).toContain('pages without live blog: 3/3 refused');
    expect(out).toContain('found 8/8');
    expect(out).toContain('without label, not run: api/b.json');
    expect(code).toBe(0);
    expect(files.run('@ --only text/').out).toContain('pages          2,');
  });
});

describe('arguments', () => {
  beforeEach(() => {
    files.put({ 'html/a.html': 'a', 'html/labels/a.html.json': LABEL, 'plain/a.html': 'a' });
  });

  for (const [args, complaint] of [
    ['', 'give one FOLDER'],
    ['@/html @/plain', 'give one FOLDER'],
    ['@/nowhere', 'no such folder'],
    ['@/plain', 'has no labels'],
    ['@/html --refuse', 'has labels'],
    ['@/html --only nothing', 'no page to run'],
    ['@/html --strip json-ld,html', '--strip knows'],
    ['@/html --strip ,', '--strip needs'],
    ['@/html --min-recall 95', 'a share from 0 to 1, not "95"'],
    ['@/html --min-recall high', 'a share from 0 to 1, not "high"'],
    ['@/html --max-silent none', 'a number, not "none"'],
    ['@/html --min-beauty 1', '--min-beauty'],
    ['@/html --generic --layout paper', 'contradict'],
  ] as const) {
    it(`cannot be "${args}"`, () => {
      const { code, out, err } = files.run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(complaint);
    });
  }

  it('cannot point to labels that cannot be read', () => {
    files.put({ 'html/labels/a.html.json': '{' });
    expect(files.run('@/html').code).toBe(2);
    files.put({ 'html/labels/a.html.json': { posts: [{ instant: 'noon' }] } });
    expect(files.run('@/html').err).toContain('unreadable instant "noon"');
  });

  it('can ask for help', () => {
    const { code, out } = files.run('--help');
    expect(code).toBe(0);
    for (const option of ['--generic', '--strip', '--max-silent', '--min-refused']) expect(out).toContain(option);
  });
});
