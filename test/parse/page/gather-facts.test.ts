import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/parse/parse-page.js';
import { prose } from '../evidence/blocks/reading.js';

const page = (headlines: readonly string[], ascending: boolean): string => {
  const posts = headlines.map((headline, index) => {
    const minute = ascending ? index : headlines.length - index;
    return `<article class="live-post" id="p${index}"><time datetime="2031-03-04T10:1${minute}:00Z">10:1${minute}</time><h3>${headline}</h3><p>${prose(index)}</p></article>`;
  });
  return `<!doctype html><html lang="en"><head><title>Harbour live</title></head><body><main><h1>Harbour live</h1><div class="live-posts">${posts.join('')}</div></main></body></html>`;
};

const CLOSED = 'This live blog is now closed';

describe('a blog whose newest post says that it is over', () => {
  it('has ended', () => {
    expect(parsePage(page([CLOSED, 'Two', 'Three', 'Four'], false)).status).toBe('ended');
    expect(parsePage(page(['One', 'Two', 'Three', CLOSED], true)).status).toBe('ended');
  });

  it('has not where an older one says so of the day before', () => {
    expect(parsePage(page(['One', 'Two', 'Three', CLOSED], false)).status).not.toBe('ended');
    expect(parsePage(page(['One', CLOSED, 'Three', 'Four'], false)).status).not.toBe('ended');
  });
});
