import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/parse/candidate.js';
import { type Line, readLines } from '../../../../src/parse/evidence/text/line.js';
import { findStyle, isCutOff, type PostStyle, readSegment } from '../../../../src/parse/evidence/text/read-segment.js';
import { plainSegment, type Segment } from '../../../../src/parse/evidence/text/segment.js';
import { readStamp } from '../../../../src/parse/time/read-stamp.js';
import { languagesFor, lexiconsFor, lineOf } from './read-dump.js';

const STYLE: PostStyle = { headlines: true, leadHeadlines: true, spacedStamps: false };
const stamp = readStamp('18:32', lexiconsFor());
const segmentOf = (text: string, change: Partial<Segment> = {}): Segment => ({
  ...plainSegment(readLines(text)),
  stamp,
  ...change,
});
/** Lines right under a stamp, no empty line between. */
const tight = (text: string): readonly Line[] => readLines(`x\n${text}`).slice(1);
const read = (text: string, change: Partial<Segment> = {}, style: Partial<PostStyle> = {}): Candidate =>
  readSegment(segmentOf(text, change), { ...STYLE, ...style }, languagesFor('no'));
const linesOf = ({ body }: Candidate): readonly string[] => (body?.kind === 'lines' ? body.lines : []);

describe('the headline of a post', () => {
  it('is its first line where that looks like one', () => {
    const post = read('Keeper asks for calm\nThe bridge stays shut.');
    expect(post.headline).toBe('Keeper asks for calm');
    expect(linesOf(post)).toEqual(['The bridge stays shut.']);
  });

  it('is not a sentence, nor an only line', () => {
    expect(read('The keeper asks for calm.\nThe bridge stays shut.').headline).toBeNull();
    expect(read('Keeper asks for calm').headline).toBeNull();
  });

  it('is whatever stands above a byline', () => {
    const post = read('The keeper asks for calm.\nBy Ona Brask\nThe bridge stays shut.');
    expect(post).toMatchObject({ headline: 'The keeper asks for calm.', byline: 'By Ona Brask' });
    expect(linesOf(post)).toEqual(['The bridge stays shut.']);
  });

  it('is not looked for where the posts of the page have none', () => {
    expect(read('Keeper asks for calm\nThe bridge stays shut.', {}, { headlines: false }).headline).toBeNull();
  });

  it('is the text behind the stamp where the posts of the page have it there', () => {
    const change = { lead: 'Keeper asks for calm' };
    expect(read('The bridge stays shut.', change).headline).toBe('Keeper asks for calm');
    const prose = read('The bridge stays shut.', change, { leadHeadlines: false });
    expect(prose.headline).toBeNull();
    expect(linesOf(prose)).toEqual(['Keeper asks for calm', 'The bridge stays shut.']);
  });

  it('is not the text behind the stamp where nothing follows, or where it is a paragraph', () => {
    expect(read('', { lead: 'Keeper asks for calm' }).headline).toBeNull();
    expect(read('It is shut.', { lead: 'The keeper asks '.repeat(12) }).headline).toBeNull();
  });

  it('that the splitting has found stays', () => {
    expect(read('Bells ring\nIt is shut.', { headline: 'Keeper asks for calm' }).headline).toBe('Keeper asks for calm');
  });

  it('is not the description of a picture right under a stamp that all others leave a line under', () => {
    const lines = tight('A man with a bell\n\nThe bridge stays shut.');
    const post = read('', { lines }, { spacedStamps: true });
    expect(post.headline).toBeNull();
    expect(linesOf(post)).toEqual(['The bridge stays shut.']);
  });
});

describe('the writer of a post', () => {
  it('stands in a byline', () => {
    const post = read("Keeper asks for calm\nFrom CNN's Ona Brask in Karsk\nThe bridge stays shut.");
    expect(post).toMatchObject({
      byline: "From CNN's Ona Brask in Karsk",
      authors: [{ name: 'Ona Brask', location: 'Karsk', organization: 'CNN' }],
    });
  });

  it('stands above a role', () => {
    const post = read('Keeper asks for calm\nOna Brask\nAssistant political editor\nThe bridge stays shut.');
    expect(post).toMatchObject({
      headline: 'Keeper asks for calm',
      byline: 'Ona Brask',
      authors: [{ name: 'Ona Brask', organization: 'Assistant political editor' }],
    });
    expect(linesOf(post)).toEqual(['The bridge stays shut.']);
  });

  it('is no name that a sentence stands under', () => {
    expect(read('Keeper asks for calm\nOna Brask\nThe editor spoke.\nIt is shut.').authors).toEqual([]);
  });

  it('stands beside the stamp', () => {
    const post = read('The bridge stays shut.', { writer: 'NTB' });
    expect(post).toMatchObject({ byline: 'NTB', authors: [{ name: 'NTB' }] });
  });

  it('in a byline goes before one beside the stamp', () => {
    expect(read('Head of it\nBy Ona Brask\nIt is shut.', { writer: 'NTB' })).toMatchObject({
      byline: 'By Ona Brask',
      authors: [{ name: 'Ona Brask' }],
    });
  });
});

describe('the labels of a post', () => {
  it('stand on top and are no headline', () => {
    const post = read('Pinned\nKeeper asks for calm\nThe bridge stays shut.');
    expect(post).toMatchObject({ labels: ['pinned'], headline: 'Keeper asks for calm', pinnedCopy: true });
    expect(post.markers).toEqual([{ kind: 'pinned', text: 'Pinned', at: null }]);
  });

  it('may be two', () => {
    expect(read('Breaking\nKey event\nThe bridge stays shut.\nMore.').labels).toEqual(['breaking', 'key-event']);
  });

  it('may stand beside the stamp, in the language of the page', () => {
    expect(read('The bridge stays shut.', { writer: 'Runa Falk', aside: 'Festet innlegg' })).toMatchObject({
      labels: ['pinned'],
      markers: [{ kind: 'pinned', text: 'Festet innlegg' }],
      byline: 'Runa Falk',
    });
  });

  it('are never all that a post has', () => {
    expect(linesOf(read('Breaking'))).toEqual(['Breaking']);
  });
});

describe('the body of a post', () => {
  it('loses furniture and keeps bullets, dashes and numbers', () => {
    const post = read('It is shut.\nShare\n• One boat\n– Ja, sier hun.\n1. First crate\n___');
    expect(linesOf(post)).toEqual(['It is shut.', '• One boat', '– Ja, sier hun.', '1. First crate']);
  });

  it('is empty and not missing where nothing stands under the stamp', () => {
    expect(read('')).toMatchObject({ headline: null, body: { kind: 'lines', lines: [] } });
  });
});

describe('the stamp of a post', () => {
  it('says no more than a time, whatever word stands before it', () => {
    const update = readStamp('[Update 11:40 p.m.]', lexiconsFor());
    expect(update?.role).toBe('updated');
    expect(read('It is shut.', { stamp: update })).toMatchObject({
      stamps: [{ role: 'shown', source: 'text', text: 'Update 11:40 p.m.', value: null }],
      markers: [],
    });
  });

  it('may be missing', () => {
    expect(read('It is shut.', { stamp: null }).stamps).toEqual([]);
  });
});

describe('findStyle', () => {
  const headed = segmentOf('Keeper asks for calm\nIt is shut.');
  const prose = segmentOf('The keeper asks for calm.\nIt is shut.');

  it('finds headlines where half of the posts have one', () => {
    expect(findStyle([headed, prose], false).headlines).toBe(true);
    expect(findStyle([headed, prose, prose], false).headlines).toBe(false);
    expect(findStyle([prose, prose], true).headlines).toBe(true);
  });

  it('finds headlines behind stamps where half of them are short and no sentences', () => {
    const short = segmentOf('It is shut.', { lead: 'Keeper asks for calm' });
    const long = segmentOf('It is shut.', { lead: 'The keeper asks for calm.' });
    const japanese = segmentOf('閉鎖。', { lead: '番人は静かにと述べた。' });
    expect(findStyle([short, long], true).leadHeadlines).toBe(true);
    expect(findStyle([short, long, long], true).leadHeadlines).toBe(false);
    expect(findStyle([japanese, japanese], true).leadHeadlines).toBe(false);
    expect(findStyle([headed], true).leadHeadlines).toBe(false);
  });

  it('finds an empty line under stamps where two of three have one', () => {
    const spaced = segmentOf('It is shut.');
    const close = segmentOf('', { lines: tight('It is shut.') });
    expect(findStyle([spaced, spaced, close], true).spacedStamps).toBe(true);
    expect(findStyle([spaced, close, close], true).spacedStamps).toBe(false);
    expect(findStyle([spaced, spaced], true).spacedStamps).toBe(false);
  });
});

describe('isCutOff', () => {
  it.each(['The boat lef', '6:05 p.m. ET, Aug', 'Nobody was on the', 'The boat left,'])('%j is', (text) => {
    expect(isCutOff([lineOf(text)])).toBe(true);
  });
  it.each([
    'The boat left.',
    '“It left.”',
    'It left …',
    'The keeper said:',
    'The bridge at dusk (Ona Brask/AP)',
    'The bridge. Photograph: Ona Brask/EPA',
    '船は出た。',
    'नाव चली गई।',
    'เรือออกแล้ว',
  ])('%j is not', (text) => {
    expect(isCutOff([lineOf(text)])).toBe(false);
  });
  it('nothing is not', () => {
    expect(isCutOff([])).toBe(false);
  });
});
