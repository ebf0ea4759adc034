import { describe, expect, it } from 'vitest';
import { findLineStamp } from '../../../../src/parse/evidence/text/line-stamp.js';
import { besideStamp, plainSegment } from '../../../../src/parse/evidence/text/segment.js';
import { lexiconsFor, lineOf } from './read-dump.js';

const NONE = { headline: null, writer: null, aside: null, lead: null, leadIsWords: false };

describe('besideStamp', () => {
  it.each([
    ['18:32', {}],
    ['18:32 The boat left', { lead: 'The boat left' }],
    ['Ona Brask [18:32]: The boat left', { lead: 'The boat left', writer: 'Ona Brask' }],
    ['[18:32] The boat left', { lead: 'The boat left' }],
    ['How she rows homepublished at 17:14 GMT', { headline: 'How she rows home' }],
    ['+++ 18:32 The boat left +++', { headline: 'The boat left' }],
    ['+++ 18:32 +++', {}],
    ['+++ 18:32 The boat left +++ It is late.', { headline: 'The boat left', lead: 'It is late.', leadIsWords: true }],
    ['- NTB07:43', { writer: 'NTB' }],
    ['- Festet innlegg22. februar 2020 10:42Runa Falk', { writer: 'Runa Falk', aside: 'Festet innlegg' }],
    ['6:32 PM EST by Ona Brask', { writer: 'Ona Brask', aside: '' }],
  ])('%j', (text, expected) => {
    const stamp = findLineStamp(lineOf(text), lexiconsFor('no'));
    expect(stamp === null ? null : besideStamp(stamp)).toEqual({ ...NONE, ...expected });
  });
});

describe('plainSegment', () => {
  it('holds its lines and nothing else', () => {
    const lines = [lineOf('One')];
    expect(plainSegment(lines)).toEqual({ ...NONE, stamp: null, lines, first: 1, heading: null, pinned: false });
  });
});
