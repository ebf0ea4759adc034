import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Parse } from '../../eval/run-case.js';
import type { Post } from '../../src/model/post.js';
import { asText, type Harness, LABEL, parserOf, startHarness } from './harness.js';
import { makeBlog, makePost, makeStamp, POST_LABELS, RIGHT_POSTS } from './make.js';

let files: Harness;
beforeEach(() => {
  files = startHarness();
});
afterEach(() => {
  files.remove();
});

const STRICT =
  '--min-recall 1 --min-precision 1 --min-time 1 --min-headline 1 --min-author 1 --max-silent 0 --max-glued 0';

describe('runEval', () => {
  beforeEach(() => {
    files.put({ 'html/paper/day.html': '<p>day</p>', 'html/labels/paper/day.html.json': LABEL });
  });

  it('passes a faultless parser through the strictest thresholds', () => {
    const { code, out } = files.run(`@/html ${STRICT}`);
    expect(out).toContain('html/paper/day.html');
    expect(out).toMatch(/recall +100\.0 %: found 4\/4, missed 0/u);
    expect(code).toBe(0);
  });

  const [first, second, ...rest] = RIGHT_POSTS;
  const shifted = (more: Parameters<typeof makeStamp>[1]): readonly Post[] =>
    RIGHT_POSTS.map((post) => ({ ...post, time: makeStamp('2031-05-04T20:00:00Z', more) }));
  const faults: readonly (readonly [fault: string, posts: readonly Post[], broken: readonly string[]])[] = [
    ['loses a post', RIGHT_POSTS.slice(1), ['--min-recall 1: measured 0.7500']],
    ['invents a post', [...RIGHT_POSTS, makePost({ text: 'Lamp sale' })], ['--min-precision 1: measured 0.8000']],
    [
      'glues two posts',
      [makePost({ ...first, text: `${first?.text} ${second?.text}` }), ...rest],
      ['--min-recall 1: measured 0.7500', '--max-glued 0: measured 1'],
    ],
    ['shifts times in silence', shifted({}), ['--min-time 1: measured 0.0000', '--max-silent 0: measured 4']],
    ['shifts times and says so', shifted({ assumptions: ['utc-assumed'] }), ['--min-time 1: measured 0.0000']],
    [
      'forgets headlines and authors',
      RIGHT_POSTS.map((post) => ({ ...post, headline: null, authors: [] })),
      ['--min-headline 1: measured 0.0000', '--min-author 1: measured 0.7500'],
    ],
    [
      'finds nothing',
      [],
      [
        '--min-recall 1: measured 0.0000',
        '--min-precision 1: nothing was measured',
        '--min-time 1: nothing was measured',
        '--min-headline 1: nothing was measured',
        '--min-author 1: nothing was measured',
      ],
    ],
  ];
  for (const [fault, posts, broken] of faults) {
    it(`fails a parser that ${fault}, and names what is broken`, () => {
      const { code, out } = files.run(`@/html ${STRICT}`, parserOf(posts));
      expect(out.match(/FAILED .*/gu)).toEqual(broken.map((line) => `FAILED ${line}`));
      expect(code).toBe(1);
      expect(files.run('@/html', parserOf(posts)).code).toBe(0);
    });
  }

  it('counts all posts of a refused page as missed', () => {
    files.put({ 'html/paper/day.html': 'TIMETABLE' });
    const { code, out } = files.run('@/html --min-recall 0.5');
    expect(out).toContain('REFUSED not-live-blog: no posts');
    expect(out).toContain('FAILED --min-recall 0.5: measured 0.0000');
    expect(code).toBe(1);
    expect(files.run('@/html --max-refused 0').out).toContain('FAILED --max-refused 0: measured 1');
  });

  it('always fails on a crash, and goes on with the other pages', () => {
    files.put({ 'html/a.html': 'BOMB', 'html/labels/a.html.json': LABEL });
    const { code, out } = files.run('@/html');
    expect(out).toContain('CRASHED TypeError: boom');
    expect(out).toContain('FAILED 1 pages crashed the parser');
    expect(out).toContain('found 4/8');
    expect(code).toBe(1);
  });

  it('hands the layout on, and no address unless asked', () => {
    files.put({
      'text/labels/day.json': { ...LABEL, sourceUrl: 'https://harbour.example/day' },
      'text/day.txt': 'day',
    });
    const seen: unknown[] = [];
    const spy: Parse = (_, options) => {
      seen.push(options);
      return makeBlog(RIGHT_POSTS);
    };
    files.run('@/text', spy);
    files.run('@/text --generic', spy);
    files.run('@/text --layout paper --with-url', spy);
    files.run('@/html --with-url', spy);
    expect(seen).toEqual([{}, { layout: 'generic' }, { layout: 'paper', url: 'https://harbour.example/day' }, {}]);
  });

  it('strips HTML before it is parsed, and nothing else', () => {
    files.put({
      'html/paper/day.html': '<p datetime="1">day</p><script type="application/ld+json">{}</script>',
      'html/plain.txt': '<p datetime="1">day</p>',
      'html/labels/plain.txt.json': LABEL,
    });
    const seen: string[] = [];
    const spy: Parse = (input) => {
      seen.push(asText(input));
      return makeBlog(RIGHT_POSTS);
    };
    files.run('@/html --strip json-ld,datetime', spy);
    expect(seen).toEqual(['<p >day</p>', '<p datetime="1">day</p>']);
  });

  it('tells each mismatch in one line when asked', () => {
    const broken = parserOf(shifted({ text: '9 p.m.' }));
    expect(files.run('@/html', broken).out).not.toContain('SILENT time');
    const lines = files
      .run('@/html --details', broken)
      .out.split('\n')
      .filter((line) => line.includes('SILENT time'));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('#0 post-90  label 2031-05-04T12:20:30Z | ours 2031-05-04T20:00:00Z "9 p.m." [text]');
  });

  it('writes everything as JSON', () => {
    files.run('@/html --json @/report.json --strip meta');
    const report: unknown = JSON.parse(readFileSync(files.path('report.json'), 'utf8'));
    expect(report).toMatchObject({
      options: { strip: ['meta'] },
      counts: { pages: 1, found: 4 },
      failures: [],
      pages: [{ name: 'html/paper/day.html', outcome: 'parsed', layout: 'generic blocks', counts: { found: 4 } }],
    });
  });

  it('runs one file for each blog or answer that it holds', () => {
    files.put({
      'api/feed.json': [{ name: 'first' }, { name: 'second' }],
      'api/labels/feed.json.json': { blogs: [{ index: 1, ...LABEL }] },
      'api/tape.json': { interactions: [{}, { response: { body: { string: '{"tape":1}' } } }] },
      'api/labels/tape.json.json': { posts: POST_LABELS.map((post) => ({ ...post, interaction: 1 })) },
    });
    const seen: string[] = [];
    const { out } = files.run('@/api', (input) => {
      seen.push(asText(input));
      return makeBlog(RIGHT_POSTS);
    });
    expect(seen).toEqual(['{"name":"second"}', '{"tape":1}']);
    expect(out).toContain('api/feed.json#1');
    expect(out).toContain('api/tape.json#interaction-1');
    expect(out).toContain('found 8/8');
  });
});
