import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VARIANTS } from '../../../eval/accuracy/variants.js';
import type { Parse } from '../../../eval/run-case.js';
import { asText, type Harness, LABEL, parserOf, startHarness } from '../harness.js';
import { RIGHT_POSTS } from '../make.js';

const CORPUS: Record<string, unknown> = {
  'html/paper/a.html': '<p datetime="1">day</p>',
  'html/labels/paper/a.html.json': LABEL,
  'html/paper/b.html': 'SECRET',
  'html/labels/paper/b.html.json': { ...LABEL, traps: ['SEMI-SYNTHETIC: a try'] },
  'html/gazette/c.html': 'TIMETABLE',
  'html/labels/gazette/c.html.json': LABEL,
  'api/paper/d.json': '{}',
  'api/labels/paper/d.json.json': LABEL,
  'api/paper/e.json': '{}',
  'text/paper-2031-f.txt': 'day',
  'text/labels/paper-2031-f.json': LABEL,
  'not-live/g.html': 'TIMETABLE',
  'not-live/h.html': 'posts',
  'text/not-live/i.txt': 'BINARY',
};

let files: Harness;
beforeEach(() => {
  files = startHarness();
  files.put(CORPUS);
});
afterEach(() => {
  files.remove();
});

function publish(harness: Harness, parse: Parse = parserOf(RIGHT_POSTS)): string {
  expect(harness.run('@ --publish @/accuracy.md', parse)).toMatchObject({ code: 0, err: '' });
  return readFileSync(harness.path('accuracy.md'), 'utf8');
}

/** What stands under a heading. */
function sectionOf(document: string, heading: string): string {
  const [, rest = ''] = document.split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0] ?? '';
}

describe('the document of all runs', () => {
  it('tells each run publisher by publisher, group by group and in all', () => {
    const document = publish(files);
    for (const { title } of VARIANTS) expect(sectionOf(document, title), title).toContain('| html/paper | 2 | 8 | 8 |');
    expect(
      sectionOf(document, 'Generic only')
        .match(/^\| \S.*$/gmu)
        ?.slice(2),
    ).toEqual([
      '| html/gazette | 1 | 4 | 0 | 4 | 0 | - | 0.0 % | 0 | - | 0 | 0 | - | - |',
      '| html/paper | 2 | 8 | 8 | 0 | 0 | 100.0 % | 100.0 % | 0 | 8/8 | 0 | 0 | 8/8 | 8/8 |',
      '| **html** | 3 | 12 | 8 | 4 | 0 | 100.0 % | 66.6 % | 0 | 8/8 | 0 | 0 | 8/8 | 8/8 |',
      '| api/paper | 1 | 4 | 4 | 0 | 0 | 100.0 % | 100.0 % | 0 | 4/4 | 0 | 0 | 4/4 | 4/4 |',
      '| **api** | 1 | 4 | 4 | 0 | 0 | 100.0 % | 100.0 % | 0 | 4/4 | 0 | 0 | 4/4 | 4/4 |',
      '| text/paper | 1 | 4 | 4 | 0 | 0 | 100.0 % | 100.0 % | 0 | 4/4 | 0 | 0 | 4/4 | 4/4 |',
      '| **text** | 1 | 4 | 4 | 0 | 0 | 100.0 % | 100.0 % | 0 | 4/4 | 0 | 0 | 4/4 | 4/4 |',
      '| **in all** | 5 | 20 | 16 | 4 | 0 | 100.0 % | 80.0 % | 0 | 16/16 | 0 | 0 | 16/16 | 16/16 |',
    ]);
  });

  it('compares the runs on the pages that all of them have', () => {
    const rows = sectionOf(publish(files), 'All runs').match(/^\| \[.*$/gmu) ?? [];
    expect(rows).toHaveLength(VARIANTS.length);
    for (const row of rows) expect(row).toContain(' | 3 | 12 | 8 | 4 |');
    expect(rows[2]).toMatch(/^\| \[With layouts, without JSON-LD\]\(#with-layouts-without-json-ld\)/u);
  });

  it('runs each page once in each way, and takes evidence out of HTML only', () => {
    const seen: string[] = [];
    const right = parserOf(RIGHT_POSTS);
    publish(files, (input, options) => {
      seen.push(`${options.layout ?? 'layouts'} ${asText(input)}`);
      return right(input, options);
    });
    const count = (start: string): number => seen.filter((line) => line.startsWith(start)).length;
    expect(VARIANTS).toHaveLength(12);
    // As they are: eight pages. With something taken out, five times over: three of HTML.
    expect([count('layouts'), count('generic')]).toEqual([8 + 5 * 3, 8 + 5 * 3]);
    expect([count('layouts <p >'), count('generic <p >')]).toEqual([2, 2]);
    expect([count('layouts {}'), count('generic {}')]).toEqual([1, 1]);
  });

  it('tells which pages were wrongly taken for live blogs, with layouts and without', () => {
    const right = parserOf(RIGHT_POSTS);
    const bad = parserOf([]);
    const document = publish(files, (input, options) =>
      // Only a layout can tell this timetable.
      options.layout === 'generic' && asText(input) === 'TIMETABLE' ? bad('', options) : right(input, options),
    );
    expect(
      sectionOf(document, 'Pages that are no live blogs')
        .match(/^\| \S.*$/gmu)
        ?.slice(2),
    ).toEqual([
      '| not-live | With layouts | 2 | 1 | 1 | 0 |',
      '| not-live | Generic only | 2 | 0 | 2 | 0 |',
      '| text/not-live | With layouts | 1 | 0 | 0 | 1 |',
      '| text/not-live | Generic only | 1 | 0 | 0 | 1 |',
    ]);
    const pages = sectionOf(document, 'The pages');
    expect(pages).toContain('| `not-live/g.html` | refused | **taken for a live blog** |');
    expect(pages).toContain('| `text/not-live/i.txt` | **another error** | **another error** |');
  });

  it('names every page with what read it, the test posts, and the pages that nobody labelled', () => {
    const pages = sectionOf(publish(files), 'The pages');
    expect(pages).toContain('| `html/paper/a.html` |  | generic | generic | 4 | 4 | 4 |');
    expect(pages).toContain('| `html/paper/b.html` | test posts | generic | generic | 4 | 4 | 4 |');
    expect(pages).toContain('| `html/gazette/c.html` |  | **refused** | **refused** | 4 | 0 | 0 |');
    expect(pages).toContain('they are not measured: `api/paper/e.json`.');
  });

  it('is the same wherever the pages lie, and holds neither their place nor their text', () => {
    const other = startHarness();
    other.put(Object.fromEntries(Object.entries(CORPUS).reverse()));
    const document = publish(files);
    expect(publish(other)).toBe(document);
    expect(document).not.toContain(files.path(''));
    expect(document).not.toContain('SECRET');
    expect(document).not.toContain('Crane stops');
    other.remove();
  });

  it('names a page that breaks the parser, and fails', () => {
    files.put({ 'html/paper/b.html': 'BOMB' });
    const { code, out } = files.run('@ --publish @/accuracy.md');
    expect(code).toBe(1);
    expect(out).toContain('FAILED Generic only: html/paper/b.html crashed the parser: TypeError: boom');
    expect(readFileSync(files.path('accuracy.md'), 'utf8')).toContain('| **crashed** | **crashed** | 4 | 0 | 0 |');
  });

  for (const [args, complaint] of [
    ['@ --publish @/a.md --generic', 'leave out --generic'],
    ['@ --publish @/a.md --strip meta --min-recall 1', 'leave out --strip, --min-recall'],
    ['@/html --publish @/a.md', 'the root of a corpus'],
    ['@/not-live --publish @/a.md', 'has no labels'],
  ] as const) {
    it(`cannot be asked for as "${args}"`, () => {
      const { code, out, err } = files.run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(complaint);
    });
  }
});
