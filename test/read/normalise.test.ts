import { expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/model/diagnostic.js';
import { normaliseText } from '../../src/read/normalise.js';

function normalise(text: string) {
  const { report, diagnostics } = collectDiagnostics();
  return { text: normaliseText(text, report), diagnostics };
}

it('gives simple line ends', () => {
  expect(normalise('a\r\nb\rc\n\r\r\nd\n\re')).toEqual({ text: 'a\nb\nc\n\n\nd\n\ne', diagnostics: [] });
});

it('does so wherever the line ends fall', () => {
  for (const offset of [65_533, 65_534, 65_535, 65_536, 65_537]) {
    const head = 'x'.repeat(offset);
    expect(normalise(`${head}\r\n${head}\r\n\r`).text).toBe(`${head}\n${head}\n\n`);
  }
});

it('takes NUL out and says how many', () => {
  const { text, diagnostics } = normalise('a\0b\0\0');
  expect(text).toBe('ab');
  expect(diagnostics).toMatchObject([
    { code: 'nul-bytes-removed', severity: 'info', message: expect.stringContaining('3 NUL') },
  ]);
});
