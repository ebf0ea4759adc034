import { describe, expect, it } from 'vitest';
import type { BlocksReading } from '../../../src/parse/evidence/blocks/read-blocks.js';
import type { GroupScore } from '../../../src/parse/evidence/blocks/score-group.js';
import type { JsonLdReading } from '../../../src/parse/evidence/json-ld/read-json-ld.js';
import { languageOf } from '../../../src/parse/languages/languages.js';
import { judgePage, LIVE_THRESHOLD, type PageVerdict } from '../../../src/parse/page/judge-page.js';
import { entry, shown } from '../join/candidate.js';

const NO_DATA: JsonLdReading = { live: false, candidates: [], page: null };
/** A list of articles: prose, falling times, no names. */
const PLAIN: GroupScore = {
  score: 5,
  prose: 200,
  linked: 0.1,
  named: 0,
  surely: 1,
  stream: false,
  elsewhere: false,
  falling: 1,
  rising: 0,
};

function blocks(score: Partial<GroupScore> = {}, count = 8, timed = count): BlocksReading {
  return {
    elements: [],
    candidates: Array.from({ length: count }, () => shown()),
    score: { ...PLAIN, ...score },
    order: 'newest-first',
    dropped: [],
    spilled: { texts: [], isMost: false },
    heaped: false,
    timed,
    days: null,
    leadsAway: 0,
    share: 0.8,
    cut: false,
  };
}

function judge(found: BlocksReading | null, changes: Partial<Parameters<typeof judgePage>[0]> = {}): PageVerdict {
  return judgePage({
    blocks: found,
    jsonLd: NO_DATA,
    microdata: false,
    url: 'https://a.example/news/storm',
    title: 'Storm over the harbour',
    description: null,
    languages: [languageOf('en')].filter((language) => language !== null),
    ...changes,
  });
}

const LIVE_URL = { url: 'https://a.example/live/storm' };
const LIVE_TITLE = { title: 'Storm over the harbour – live updates' };

describe('a live blog', () => {
  it.each([
    ['blocks named as live posts in a live stream', judge(blocks({ named: 1, stream: true }))],
    ['blocks named as live posts at a live address', judge(blocks({ named: 1 }), LIVE_URL)],
    ['plain blocks at a live address', judge(blocks(), LIVE_URL)],
    ['plain blocks that address and title call live', judge(blocks(), { ...LIVE_URL, ...LIVE_TITLE })],
    [
      'plain blocks that data calls live',
      judge(blocks(), { jsonLd: { live: true, candidates: [entry()], page: null } }),
    ],
    ['plain blocks at a live address that microdata calls live', judge(blocks(), { ...LIVE_URL, microdata: true })],
    ['oldest first', judge(blocks({ named: 1, stream: true, falling: 0, rising: 1 }))],
  ])('%s', (_what, verdict) => {
    expect(verdict).toMatchObject({ live: true, looksLike: null });
    expect(verdict.confidence).toBeGreaterThanOrEqual(LIVE_THRESHOLD);
    expect(verdict.confidence).toBeLessThanOrEqual(1);
  });
});

describe('no live blog', () => {
  it.each([
    ['plain blocks', judge(blocks()), 'a list of articles, comments or events'],
    ['teasers at a live address', judge(blocks({ linked: 0.8 }), LIVE_URL), 'a list of articles, comments or events'],
    [
      'rows of times that address and title call live',
      judge(blocks({ prose: 30 }), { ...LIVE_URL, ...LIVE_TITLE }),
      'a list or table with times',
    ],
    [
      'teasers beside an article that address and title call live',
      judge(blocks({ elsewhere: true, named: 1 }), { ...LIVE_URL, ...LIVE_TITLE }),
      'an article with teasers, comments or a schedule beside it',
    ],
    ['nothing that repeats', judge(null), 'an article'],
    ['two blocks', judge(blocks({}, 2)), 'an article'],
    [
      'nothing that repeats under a live title',
      judge(null, { ...LIVE_URL, ...LIVE_TITLE }),
      'an article about something live',
    ],
    [
      'data alone, for the reader of data to take',
      judge(null, { jsonLd: { live: true, candidates: [entry()], page: null } }),
      'an article about something live',
    ],
  ])('%s', (_what, verdict, looksLike) => {
    expect(verdict).toMatchObject({ live: false, looksLike });
  });

  it('is what holds no blocks that are posts', () => {
    expect(judge(blocks({ named: 1, stream: true }, 0), { ...LIVE_URL, ...LIVE_TITLE }).live).toBe(false);
  });
});

describe('confidence', () => {
  it('grows with every sign', () => {
    const steps = [
      judge(blocks({}, 3)),
      judge(blocks({}, 4)),
      judge(blocks({}, 8)),
      judge(blocks(), LIVE_URL),
      judge(blocks(), { ...LIVE_URL, ...LIVE_TITLE }),
      judge(blocks({ stream: true }), { ...LIVE_URL, ...LIVE_TITLE }),
      judge(blocks({ stream: true }), { ...LIVE_URL, ...LIVE_TITLE, microdata: true }),
    ].map(({ confidence }) => confidence);
    expect(steps).toEqual([...steps].sort((one, two) => one - two));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('stays between 0 and 1', () => {
    expect(judge(blocks({ elsewhere: true, prose: 10 })).confidence).toBe(0);
    const jsonLd = { live: true, candidates: [entry()], page: null };
    expect(judge(blocks({ named: 1, stream: true }), { ...LIVE_URL, ...LIVE_TITLE, jsonLd }).confidence).toBe(1);
  });
});

describe('blocks that point at pages of their own', () => {
  const pointing = (prose: number, named = 0): BlocksReading => ({ ...blocks({ prose, named }), leadsAway: 1 });

  it('are teasers, whatever address and title say', () => {
    const judged = judge(pointing(200), { ...LIVE_URL, ...LIVE_TITLE });
    expect(judged).toMatchObject({ live: false, teasers: true });
  });
  it('are no posts by name alone', () => {
    expect(judge({ ...pointing(200, 1) }, LIVE_TITLE).live).toBe(false);
    expect(judge(blocks({ named: 1 }), LIVE_TITLE).live).toBe(true);
  });
  it('are the posts of a page that calls itself live when they are long', () => {
    expect(judge(pointing(600, 1), LIVE_URL)).toMatchObject({ live: true, teasers: false });
    expect(judge(pointing(600, 1)).live).toBe(false);
  });
});

describe('blocks that are not what the page is about', () => {
  it('are not its posts, unless they are named so', () => {
    const beside = { ...blocks(), share: 0.1 };
    expect(judge(beside, LIVE_TITLE).live).toBe(false);
    expect(judge(blocks(), LIVE_TITLE).live).toBe(true);
    expect(judge({ ...blocks({ named: 1 }), share: 0.1 }, LIVE_TITLE).live).toBe(true);
  });
});

describe('blocks that are named as posts and show no time', () => {
  it('are posts only where the page says that it is live', () => {
    const timeless = blocks({ named: 1, falling: 0 }, 8, 0);
    expect(judge(timeless).live).toBe(false);
    expect(judge(timeless, LIVE_URL).live).toBe(true);
  });
  it('are no fields of a form, and not one or two boxes', () => {
    const all = { ...LIVE_URL, ...LIVE_TITLE };
    expect(judge(blocks({ named: 1, stream: true, prose: 80, falling: 0 }, 4, 0), all).live).toBe(false);
    expect(judge(blocks({ named: 1, stream: true, falling: 0 }, 1, 0), all).live).toBe(false);
    expect(judge(blocks({ named: 1, stream: true, falling: 0 }, 1, 1), all).live).toBe(true);
  });
});

describe('a single block named as a post', () => {
  it('is the head of the page when it holds few of its words', () => {
    const head = { ...blocks({ named: 1, prose: 140, falling: 0 }, 1), share: 0.05 };
    expect(judge(head, LIVE_TITLE).live).toBe(false);
    expect(judge({ ...head, share: 0.7 }, LIVE_TITLE).live).toBe(true);
  });
});

describe('blocks that lie days apart', () => {
  it('are articles or events, whatever they are named', () => {
    const named = blocks({ named: 1 });
    expect(judge(named).live).toBe(true);
    expect(judge({ ...named, days: 'wide' }).live).toBe(false);
    expect(judge({ ...named, days: 'few' }).live).toBe(false);
  });
  it('are events when they run upwards, and posts when stream and posts are named so', () => {
    const named = { ...blocks({ named: 1, stream: true }), days: 'wide' as const };
    expect(judge(named).live).toBe(true);
    expect(judge({ ...named, score: { ...named.score, falling: 0, rising: 1 } }).live).toBe(false);
  });
  it('may be the posts of a long live blog, a few a day', () => {
    expect(judge({ ...blocks({ named: 1 }), days: 'few' }, LIVE_URL).live).toBe(true);
  });
});

describe('blocks named as many things are that are live', () => {
  it('are posts where the page says that it is live', () => {
    const items = blocks({ named: 1, surely: 0, stream: true, prose: 90 });
    expect(judge(items).live).toBe(false);
    expect(judge(items, LIVE_TITLE).live).toBe(true);
    expect(judge(blocks({ named: 1, surely: 1, stream: true, prose: 90 })).live).toBe(true);
  });
});
