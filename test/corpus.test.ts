import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runEval } from '../eval/run.js';
import { LivepostsError } from '../src/model/error.js';
import { parsePage } from '../src/parse/parse-page.js';
import { corpusFolder } from './corpus-folder.js';

/** Runs the evaluation and gives its report with the exit code, so that a failure shows what fell short. */
function evaluate(folder: string, ...options: readonly string[]): { readonly code: number; readonly report: string } {
  let report = '';
  const write = (text: string): void => {
    report += `${text}\n`;
  };
  const code = runEval([join(corpusFolder ?? '', folder), ...options], parsePage, write, write);
  return { code, report };
}

const ok = { code: 0 };

describe.skipIf(corpusFolder === null)('real pages', () => {
  it('finds the posts of saved live blogs, and nothing else', { timeout: 120_000 }, () => {
    const options =
      '--min-recall 1 --min-precision 1 --min-time 0.995 --min-headline 0.99 --min-author 0.99 --max-silent 0 --max-glued 0';
    const result = evaluate('html', ...options.split(' '));
    expect(result, result.report).toMatchObject(ok);
  });

  it('finds them without structured data and machine-readable times, and invents no time', { timeout: 120_000 }, () => {
    const options =
      '--strip json-ld,microdata,datetime --min-recall 0.95 --min-precision 0.95 --max-silent 0 --max-glued 0';
    const result = evaluate('html', ...options.split(' '));
    expect(result, result.report).toMatchObject(ok);
  });

  it('finds them with every layout off', { timeout: 120_000 }, () => {
    const result = evaluate(
      'html',
      ...'--generic --min-recall 0.97 --min-precision 0.97 --max-silent 0 --max-glued 0'.split(' '),
    );
    expect(result, result.report).toMatchObject(ok);
  });

  it('splits text dumps', { timeout: 60_000 }, () => {
    const options =
      '--min-recall 0.9 --min-precision 0.95 --min-time 0.95 --min-headline 0.95 --min-author 0.95 --max-silent 0 --max-glued 0';
    const result = evaluate('text', ...options.split(' '));
    expect(result, result.report).toMatchObject(ok);
  });

  it('splits text dumps whose address is known', { timeout: 60_000 }, () => {
    const options = '--with-url --min-recall 0.95 --min-precision 0.95 --min-time 0.9 --max-silent 0 --max-glued 0';
    const result = evaluate('text', ...options.split(' '));
    expect(result, result.report).toMatchObject(ok);
  });

  it('reads saved payloads', { timeout: 60_000 }, () => {
    const result = evaluate(
      'api',
      ...'--min-recall 1 --min-precision 1 --min-time 0.995 --max-silent 0 --max-glued 0'.split(' '),
    );
    expect(result, result.report).toMatchObject(ok);
  });

  it.each(['not-live', 'text/not-live'])('refuses every page of %s', { timeout: 120_000 }, (folder) => {
    const result = evaluate(folder, '--refuse', '--min-refused', '1');
    expect(result, result.report).toMatchObject(ok);
  });
});

const seeds = corpusFolder === null ? null : resolve(corpusFolder, '../seeds');

/** The text of the seed whose name begins so. */
function seed(start: string): string {
  const name = readdirSync(seeds ?? '').find((file) => file.startsWith(start));
  return readFileSync(join(seeds ?? '', name ?? ''), 'utf8');
}

describe.skipIf(seeds === null)('the documents the project began with', () => {
  it('gives the 9 posts of a page of 35, two of them moved', () => {
    const blog = parsePage(seed('000'));
    expect(blog.completeness).toMatchObject({ found: 9, declared: 35, missing: 26 });
    expect(blog.updated?.instant).toBe('2024-02-08T05:05:00Z');
    expect(blog.diagnostics.map(({ code }) => code)).not.toContain('time-zones-disagree');
    const moved = blog.posts.filter(({ published }) => published === null);
    expect(
      moved.map(({ position, updated, publishedBetween }) => [position, updated?.instant, publishedBetween?.before]),
    ).toEqual([
      [3, '2024-02-07T21:53:00Z', '2024-02-07T21:00:00Z'],
      [5, '2024-02-07T20:49:00Z', '2024-02-07T20:26:00Z'],
    ]);
    const [first] = blog.posts;
    expect(first?.media).toHaveLength(1);
    expect(first?.media[0]?.credit).toBe('Ahmed Saad/Reuters');
    expect(first?.text).not.toContain('Ahmed Saad');
  });

  it('gives 7 posts of which the last four are moved, and the contributors with their place', () => {
    const blog = parsePage(seed('002'));
    expect(blog.completeness).toMatchObject({ found: 7, declared: 7, missing: 0 });
    expect(blog.posts.map(({ published }) => published === null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(blog.posts.at(-1)?.contributors).toEqual([
      { name: 'Amy Cassidy', location: 'London', organization: 'CNN' },
      { name: 'Mostafa Salem', location: null, organization: 'CNN' },
    ]);
  });

  it.each([
    ['001', '2024-02-08T00:00:00Z', [], ['updated', 'contributed']],
    ['003', null, [], []],
    ['004', '2024-02-08T00:00:00Z', ['Jane Arraf', 'James Hider'], ['contributed']],
  ])('refuses article %s, and reads it when asked to', (start, day, authors, markers) => {
    const text = seed(start);
    expect(() => parsePage(text)).toThrow(LivepostsError);
    const article = parsePage(text, { articles: true });
    expect(article.kind).toBe('article');
    expect(article.posts).toHaveLength(1);
    expect(article.published?.instant ?? null).toBe(day);
    if (day !== null) expect(article.published?.precision).toBe('day');
    expect(article.authors.map(({ name }) => name)).toEqual(authors);
    expect(article.posts[0]?.markers.map(({ kind }) => kind)).toEqual(markers);
  });
});
