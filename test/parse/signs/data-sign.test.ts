import { describe, expect, it } from 'vitest';
import { dataSign, isJsonLd } from '../../../src/parse/signs/data-sign.js';

describe('isJsonLd', () => {
  it.each([
    'script type="application/ld+json"',
    'script type=application/ld&#x2B;json',
    'script type="application/ld&#43;json"',
  ])('%s', (tag) => {
    expect(isJsonLd(tag)).toBe(true);
  });
  it('not any script', () => {
    expect(isJsonLd('script type="application/json"')).toBe(false);
  });
});

describe('dataSign', () => {
  it('is the type of a live blog', () => {
    expect(dataSign('{"@type":"LiveBlogPosting"}')).toBe('data');
    expect(dataSign("{'@type':'schema:LiveBlogPosting'}")).toBe('data');
  });
  it.each([
    '{"@type":"NewsArticle","headline":"Storm: live updates"}',
    '{"@type":"NewsArticle","headline":"Temp\\u00eate : en direct"}',
    "{@type:'NewsArticle',headline:'Storm live blog'}",
    '{"@type":"NewsArticle","name":"Storm live blog"}',
  ])('is a headline that says so: %s', (content) => {
    expect(dataSign(content)).toBe('title');
  });
  it('is a letter written by its number, which may be part of a type', () => {
    expect(dataSign('{"@type":"Live\\u0042logPosting"}')).toBe('unreadable');
    expect(dataSign('{"text":"\\u003cp\\u003eCaf\\u00e9\\u0027s"}')).toBeNull();
  });
  it('is null for an ordinary article, whatever its house is called', () => {
    expect(
      dataSign('{"@type":"NewsArticle","headline":"Storm","publisher":{"name":"Live News Harbour live updates"}}'),
    ).toBeNull();
  });
});
