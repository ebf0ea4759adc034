import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import {
  endsSentence,
  hasBlankLines,
  looksLikeHeadline,
  looksLikeProse,
} from '../../../../src/parse/evidence/text/style.js';
import { lineOf } from './read-dump.js';

const SENTENCES = [
  'The boat left.',
  'Did it leave?',
  'It left!',
  'It left …',
  '“It left.”',
  '(It left.)',
  'Elle est partie !',
  '船は出た。',
  '「船は出た。」',
  '船は出たのか？',
  'नाव चली गई।',
  'هل غادر القارب؟',
  'کشتی چلی گئی۔',
];
const HEADLINES = [
  'The boat left without us',
  "Keeper: 'We heard nothing'",
  'Schiff läuft aus',
  '市長が会見',
  '市長呼吁冷静',
  'मेयर की अपील',
  'رئيس البلدية يدعو إلى الهدوء',
];

describe('endsSentence', () => {
  it.each(SENTENCES)('%j does', (text) => {
    expect(endsSentence(text)).toBe(true);
  });
  it.each([...HEADLINES, 'The boat left:', 'The boat left,', ''])('%j does not', (text) => {
    expect(endsSentence(text)).toBe(false);
  });
  it('cannot be told in scripts without full stops', () => {
    expect(endsSentence('เรือออกแล้ว')).toBe(true);
  });
});

describe('looksLikeHeadline', () => {
  it.each(HEADLINES)('%j does', (text) => {
    expect(looksLikeHeadline(lineOf(text))).toBe(true);
  });
  it.each([
    ...SENTENCES,
    'and the boat left',
    'The keeper said:',
    'The keeper, in short,',
    '• The boat left without us',
    'Photograph: Ona Brask/EPA',
    'Aho',
    '18:32',
    'a'.repeat(171),
  ])('%j does not', (text) => {
    expect(looksLikeHeadline(lineOf(text))).toBe(false);
  });
  it('every heading of a page does, up to twice the length', () => {
    expect(looksLikeHeadline(lineOf('the boat left.', { heading: true }))).toBe(true);
    expect(looksLikeHeadline(lineOf('a'.repeat(341), { heading: true }))).toBe(false);
  });
});

describe('looksLikeProse', () => {
  it.each([...SENTENCES, 'The keeper said:', 'a'.repeat(171)])('%j does', (text) => {
    expect(looksLikeProse(lineOf(text))).toBe(true);
  });
  it.each(HEADLINES)('%j does not', (text) => {
    expect(looksLikeProse(lineOf(text))).toBe(false);
  });
});

describe('hasBlankLines', () => {
  it('asks for one at every fourth line', () => {
    expect(hasBlankLines(readLines('a\n\nb\nc\nd'))).toBe(true);
    expect(hasBlankLines(readLines('a\n\nb\nc\nd\ne'))).toBe(false);
    expect(hasBlankLines(readLines('a\nb'))).toBe(false);
  });
});
