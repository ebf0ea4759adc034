import { describe, expect, it } from 'vitest';
import { readInstant, readLanguage, readSize, readUrl, readZone } from '../../../src/run/cli/option-values.js';

describe('readInstant', () => {
  it.each([
    ['2024-02-07T23:03:00Z', '2024-02-07T23:03:00Z'],
    ['2024-02-07T18:03-05:00', '2024-02-07T23:03:00Z'],
    ['2024-02-07t18:03:04.250+0530', '2024-02-07T12:33:04.250Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('reads %s', (value, expected) => {
    expect(readInstant(value)).toBe(expected);
  });

  it.each([
    '',
    'now',
    '2024-02-07',
    '2024-02-07T23:03:00',
    '2024-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-02-07T25:00:00Z',
    '20240207230300',
  ])('refuses %j', (value) => {
    expect(() => readInstant(value)).toThrow('Give date, time and zone as in 2024-02-07T23:03:00Z');
  });
});

describe('readZone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Kolkata'])('takes %s', (zone) => {
    expect(readZone(zone)).toBe(zone);
  });

  it.each(['', 'ET', 'EST', '+05:30', 'GMT+2', 'Europe/Atlantis'])('refuses %j', (zone) => {
    expect(() => readZone(zone)).toThrow('Give an IANA zone');
  });

  it('guesses what was meant', () => {
    expect(() => readZone('new york')).toThrow('Did you mean America/New_York?');
  });
});

describe('readLanguage', () => {
  it('gives the usual spelling', () => {
    expect([readLanguage('EN'), readLanguage('pt-br')]).toEqual(['en', 'pt-BR']);
  });

  it.each(['', 'english please', 'x'])('refuses %j', (value) => {
    expect(() => readLanguage(value)).toThrow('Give a language tag');
  });
});

describe('readUrl', () => {
  it('takes a whole address', () => {
    expect(readUrl('https://news.example/live')).toBe('https://news.example/live');
  });

  it.each(['', 'news.example/live', 'file:///etc/passwd', 'https://', 'javascript:alert(1)'])('refuses %j', (value) => {
    expect(() => readUrl(value)).toThrow('Give the whole address');
  });
});

describe('readSize', () => {
  it.each([
    ['500', 500],
    ['1KB', 1024],
    ['64mb', 64 * 1024 ** 2],
    ['1.5 GB', 1.5 * 1024 ** 3],
  ])('reads %s', (value, expected) => {
    expect(readSize(value)).toBe(expected);
  });

  it.each(['', '0', '-1', 'big', '5TB', '1e9'])('refuses %j', (value) => {
    expect(() => readSize(value)).toThrow('Give a number of bytes');
  });
});
