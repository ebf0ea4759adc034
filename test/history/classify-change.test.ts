import { describe, expect, it } from 'vitest';
import { classifyChange, type Wording } from '../../src/history/classify-change.js';

const said = (text: string, changes: Partial<Wording> = {}): Wording => ({
  headline: null,
  byline: null,
  markers: [],
  text,
  ...changes,
});

describe('what a change amounts to', () => {
  it.each([
    ['typo', 'The habour was closed at noon.', 'The harbour was closed at noon.'],
    ['typo', 'The harbour is closed.', 'The harbour is closed!'],
    ['typo', 'the harbour is closed', 'The harbour is closed.'],
    ['typo', 'Some 40 per cent of the boats sank.', 'Some 40 percent of the boats sank.'],
    ['typo', 'The wardens recieved the call.', 'The wardens received the call.'],
    ['correction', '12 boats sank in the harbour.', '15 boats sank in the harbour.'],
    ['correction', 'Some 1.250 boats sank.', 'Some 1.350 boats sank.'],
    ['correction', 'The wall was found broken.', 'The wall was found intact.'],
    ['correction', 'The wall is not broken, they said.', 'The wall is broken, they said.'],
    ['correction', 'The mayor and the warden spoke.', 'The mayor spoke.'],
    ['addition', 'The harbour is closed.', 'The harbour is closed. It opens at six.'],
    ['addition', 'The harbour is closed.', 'The old harbour is closed.'],
    ['rewrite', 'The harbour is closed until six.', 'All ferries leave again from the northern quay tonight.'],
    ['rewrite', 'The tide in the harbour is at its height.', 'At noon the mayor of the town is in the harbour again.'],
    ['correction', '港は閉鎖された。十二隻', '港は閉鎖された。十五隻'],
  ])('%s: %s', (expected, before, after) => {
    expect(classifyChange(said(before), said(after))).toBe(expected);
  });

  it('is a correction where the post says so', () => {
    const marker = { kind: 'corrected', text: 'An earlier version named the wrong quay.', at: null } as const;
    const text = 'The northern quay is closed.';
    expect(classifyChange(said(text), said(`${text} ${marker.text}`, { markers: [marker] }))).toBe('correction');
  });

  it('looks at headline and byline too', () => {
    expect(classifyChange(said('x', { headline: 'Harbour closed' }), said('x', { headline: 'Harbour open' }))).toBe(
      'correction',
    );
    expect(classifyChange(said('x'), said('x', { byline: 'From Ann Lee in Port' }))).toBe('addition');
  });

  it('gives up on texts that have nothing in common, in bounded time', () => {
    const many = (word: string): string => Array.from({ length: 40_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(classifyChange(said(many('a')), said(many('b')))).toBe('rewrite');
  });
});
