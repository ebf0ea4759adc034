import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../../src/model/diagnostic.js';
import { type Candidate, EMPTY_CANDIDATE } from '../../../../src/parse/candidate.js';
import { readAllStatePosts, readStatePosts, statesOf } from '../../../../src/parse/evidence/state/read-state.js';
import { buildDocument } from '../../../../src/read/html/build-document.js';
import type { Document } from '../../../../src/read/html/dom.js';

const post = (number: number) => ({
  id: `p-${number}`,
  createdAt: `2031-03-04T1${number}:00:00Z`,
  title: `Line ${number}`,
  body: `<p>Words of post ${number}, a few more of them, so that a list of posts is no small thing to carry along.</p>`,
});
const posts = [1, 2, 3].map(post);
const PADDING = 'x'.repeat(400);

function pageOf(scripts: string): Document {
  return buildDocument(`<html><body>${scripts}</body></html>`, 'fast', collectDiagnostics().report);
}

const shown = (...ids: string[]): Candidate[] =>
  ids.map((id) => ({ ...EMPTY_CANDIDATE, evidence: 'blocks', id, keys: [id] }));
const stateIds = (html: string, ...ids: string[]) =>
  readStatePosts(pageOf(html), shown(...ids), collectDiagnostics().report).map(({ id }) => id);
const allIds = (html: string) => readAllStatePosts(pageOf(html), collectDiagnostics().report).map(({ id }) => id);
const json = (value: unknown, type = 'application/json') => `<script type="${type}">${JSON.stringify(value)}</script>`;

describe('the state of a page whose posts are shown', () => {
  it.each([
    ['a JSON script', json({ props: { posts } })],
    ['an assignment', `<script>window.__STATE__ = ${JSON.stringify({ posts })};</script>`],
    ['a payload', `<script>Morph.setPayload('/data', ${JSON.stringify({ body: { results: posts } })});</script>`],
    ['a string', `<script>window.__INITIAL_DATA__=${JSON.stringify(JSON.stringify({ posts }))};</script>`],
    ['a script that is JSON without saying so', `<script>${JSON.stringify({ posts })}</script>`],
  ])('is read from %s', (_what, html) => {
    expect(stateIds(html, 'p-1', 'p-2', 'p-3')).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it('gives the posts that the page shows and no others', () => {
    expect(stateIds(json({ posts }), 'p-2', 'q-9')).toEqual(['p-2']);
    expect(stateIds(json({ posts }), 'q-9')).toEqual([]);
    expect(stateIds(json({ posts }))).toEqual([]);
  });

  it('gives the list that names most of them', () => {
    const html = json({ keyEvents: [post(1), post(9)] }) + json({ posts });
    expect(stateIds(html, 'p-1', 'p-2')).toEqual(['p-1', 'p-2']);
  });
});

describe('the state of a page that shows nothing', () => {
  it('gives its longest list of posts', () => {
    const html = json({ related: [post(7), post(8)], padding: PADDING }) + json({ posts });
    expect(allIds(html)).toEqual(['p-1', 'p-2', 'p-3']);
  });

  it('gives nothing where there is no such list', () => {
    expect(allIds(json({ createdAt: '2031-03-04', padding: PADDING }))).toEqual([]);
    expect(allIds('<p>Words.</p>')).toEqual([]);
  });
});

describe('scripts', () => {
  const states = (html: string) => {
    const { report, diagnostics } = collectDiagnostics();
    return { values: [...statesOf(pageOf(html), report)], codes: diagnostics.map(({ code }) => code) };
  };

  it('of structured data are another reader’s', () => {
    expect(states(json({ posts }, 'application/ld+json')).values).toEqual([]);
  });

  it('that are small or name no time are not read', () => {
    expect(states(json([post(1)])).values).toEqual([]);
    expect(states(json({ padding: PADDING })).values).toEqual([]);
  });

  it('of JSON that cannot be read are told', () => {
    const { values, codes } = states(`<script type="application/json">{{ "updated" ${PADDING} }}</script>`);
    expect(values).toEqual([]);
    expect(codes).toEqual(['state-unreadable']);
  });

  it('of code are none, and that is no trouble', () => {
    expect(states(`<script>function updated() { return "${PADDING}"; }</script>`)).toEqual({ values: [], codes: [] });
  });
});
