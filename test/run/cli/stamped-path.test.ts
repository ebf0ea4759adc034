import { describe, expect, it } from 'vitest';
import { readCaptureTime, splitStamp } from '../../../src/run/cli/stamped-path.js';

describe('splitStamp', () => {
  it.each([
    ['page.html@2024-05-04T10:10:00Z', 'page.html', '2024-05-04T10:10:00Z'],
    ['page.html@2024-05-04T11:10:00+01:00', 'page.html', '2024-05-04T10:10:00Z'],
    ['a@b/page.html@2024-05-04T10:10z', 'a@b/page.html', '2024-05-04T10:10:00Z'],
    ['-@2024-05-04T10:10:00Z', '-', '2024-05-04T10:10:00Z'],
    ['C:\\saved\\page.html@2024-05-04T10:10:00.250Z', 'C:\\saved\\page.html', '2024-05-04T10:10:00.250Z'],
  ])('%s', (text, path, capturedAt) => {
    expect(splitStamp(text)).toEqual({ path, capturedAt });
  });

  it.each(['page.html', 'me@2024.html', 'me@example.org', 'page@', '@2024-05-04T10:10:00Z', 'x@2x.html'])(
    '%s has no time behind it',
    (text) => {
      expect(splitStamp(text)).toBeNull();
    },
  );

  it.each([
    ['x.html@2024-05-04T10:10:00', 'names no zone'],
    ['x.html@2024-05-04', 'is no time'],
    ['x.html@2024-02-30T10:10:00Z', 'is no time'],
    ['x.html@20240504101000', 'is no time'],
    ['x.html@2024-05-04 10:10:00Z', 'is no time'],
  ])('%s is refused', (text, words) => {
    expect(() => splitStamp(text)).toThrow(words);
  });
});

describe('readCaptureTime', () => {
  it('says where the time stands, and what is allowed', () => {
    expect(() => readCaptureTime('10:10', 'captures.tsv, line 3')).toThrowError(
      expect.objectContaining({
        code: 'bad-option',
        message: 'captures.tsv, line 3: "10:10" is no time',
        hint: expect.stringContaining('2024-05-04T10:10:00Z'),
      }),
    );
  });
});
