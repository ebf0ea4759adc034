import { describe, expect, it } from 'vitest';
import { hasHistory, isTimeline, listOf } from '../../src/publish/coverage.js';
import { frontMatter } from '../../src/publish/front-matter.js';
import { toCsv } from '../../src/publish/to-csv.js';
import { toHtml } from '../../src/publish/to-html.js';
import { toJson } from '../../src/publish/to-json.js';
import { toMarkdown } from '../../src/publish/to-markdown.js';
import { toNdjson } from '../../src/publish/to-ndjson.js';
import { toTable } from '../../src/publish/to-table.js';
import { HOSTILE, makeBlog, makePost } from './make-blog.js';
import { makeStory, makeTimeline, makeTimelinePost } from './make-timeline.js';

const story = makeStory();
const csvRows = (csv: string): string[] => csv.trim().split('\n');

describe('a coverage', () => {
  it('is a blog or a timeline, one or many', () => {
    expect([isTimeline(makeBlog()), isTimeline(story)]).toEqual([false, true]);
    expect([hasHistory(makePost()), hasHistory(makeTimelinePost())]).toEqual([false, true]);
    expect(listOf(story)).toEqual([story]);
    expect(listOf([story, makeBlog()])).toHaveLength(2);
  });
});

describe('a timeline', () => {
  it('as JSON is all of it', () => {
    expect(JSON.parse(toJson(story))).toEqual(JSON.parse(JSON.stringify(story)));
    expect(JSON.parse(toJson([story, story]))).toHaveLength(2);
  });

  it('as NDJSON has a line for each post, with its history', () => {
    const lines = csvRows(toNdjson(story)).map((line) => JSON.parse(line));
    expect(lines.map(({ blog, id, state, revisions }) => [blog.title, id, state, revisions.length])).toEqual([
      ['Flood in Ambria: live', 'stays', 'present', 1],
      ['Flood in Ambria: live', 'edited', 'present', 2],
      ['Flood in Ambria: live', 'gone', 'withdrawn', 1],
      ['Flood in Ambria: live', 'old', 'rolled-off', 1],
    ]);
  });

  it('as CSV has further columns', () => {
    const [header = '', ...rows] = csvRows(toCsv(story));
    const [bare = ''] = csvRows(toCsv([]));
    expect(header).toBe(
      `${bare},state,first_seen,last_seen,withdrawn_after,withdrawn_before,captures,changes,change_kinds`,
    );
    expect(rows.map((row) => row.slice(row.indexOf('https://news.example/live/flood,') + 1))).toHaveLength(4);
    expect(rows[1]).toMatch(/,present,2024-02-07T23:10:00Z,2024-02-07T23:30:00Z,,,3,1,correction$/);
    expect(rows[2]).toMatch(/,withdrawn,.*,2024-02-07T23:20:00Z,2024-02-07T23:30:00Z,2,0,$/);
  });

  it('beside a capture leaves the further cells of the capture empty', () => {
    const [, row] = csvRows(toCsv([makeBlog(), story]));
    expect(row).toMatch(/,{8}$/);
  });

  it('as a table flags what was changed, withdrawn or rolled off', () => {
    const table = toTable(story, 120);
    expect(table).toContain('3 captures, 2024-02-07 23:10 Z to 2024-02-07 23:30 Z');
    expect(table).toMatch(/^ *2 .* W .*Dam is said to break$/m);
    expect(table).toMatch(/^ *1 .* C .*Bridges close$/m);
    expect(table).toContain('C changed, W withdrawn, R rolled off');
  });

  it('as Markdown marks withdrawn posts and counts changes', () => {
    const markdown = toMarkdown(story);
    expect(markdown).toContain('~~Dam is said to break~~');
    expect(markdown).toContain('**withdrawn between 2024-02-07 23:20 Z and 2024-02-07 23:30 Z**');
    expect(markdown).toContain('changed once · seen 2024-02-07 23:10 Z to 2024-02-07 23:30 Z');
    expect(markdown).toContain('1 changed · 1 withdrawn · 1 rolled off · 3 captures');
  });

  it('as front matter counts its captures', () => {
    expect(frontMatter(story)).toContain('captures: 3\nfirst_captured: "2024-02-07T23:10:00Z"\n');
  });

  it('as HTML marks withdrawn posts and counts changes', () => {
    const page = toHtml(story);
    expect(page).toContain('<s>Dam is said to break</s>');
    expect(page).toContain('withdrawn between 2024-02-07 23:20 Z and 2024-02-07 23:30 Z</span>');
    expect(page).toContain('<summary>changed once</summary>');
    expect(page).toContain('text: <del>Two</del><ins>Three</ins> bridges are closed.</p>');
    expect(page).toContain('<dt>Captured</dt><dd><bdi>3 captures, ');
  });

  it.each([
    ['table', toTable],
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
    ['JSON', toJson],
    ['NDJSON', toNdjson],
    ['CSV', toCsv],
  ])('as %s obeys no words of its pages', (_, write) => {
    const withdrawnBetween = { after: `2024-02-07T23:20:00Z${HOSTILE}`, before: HOSTILE };
    const post = makeTimelinePost({ headline: HOSTILE, firstSeen: HOSTILE, state: 'withdrawn', withdrawnBetween });
    expect(write(makeTimeline({ title: HOSTILE, posts: [post] }))).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
    );
  });
});
