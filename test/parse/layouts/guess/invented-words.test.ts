import { describe, expect, it } from 'vitest';
import { languagesOfPage } from '../../../../src/parse/languages/page-languages.js';
import { inventWords } from '../../../../src/parse/layouts/guess/invented-words.js';

const invent = inventWords(languagesOfPage('en', ''));

describe('inventWords', () => {
  it('replaces words, each by the same one, as long and in the same case', () => {
    const [first, second, third] = invent('Harbourmaster harbourmaster HARBOURMASTER').split(' ');
    expect(first?.toLowerCase()).toBe(second);
    expect(second?.toUpperCase()).toBe(third);
    expect(first).toMatch(/^[A-Z][a-z]{12}$/);
    expect(second).not.toBe('harbourmaster');
  });

  it('keeps what a page is read by', () => {
    const stamp = 'Updated 14 min ago at 6:03 p.m. ET, February 7, 2024';
    expect(invent(stamp)).toBe(stamp);
  });

  it('keeps markup, entities and addresses', () => {
    const text = '<a href="https://harbour.example/gulls">&quot;</a> https://harbour.example/gulls';
    expect(invent(text)).toBe(text);
  });
});
