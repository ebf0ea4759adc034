import { describe, expect, it } from 'vitest';
import { cutTo, fitTo } from '../../../src/publish/table-text.js';
import { scanLine, scanRow } from '../../../src/run/bulk/scan-row.js';
import { makeBlog } from '../../publish/make-blog.js';

describe('scanRow', () => {
  it('says what is needed to find a live blog again', () => {
    const blog = makeBlog({ title: 'Storm', url: 'https://news.example/live' });
    const row = scanRow({ ...blog, capture: { ...blog.capture, source: 'file:a.warc@12' } });
    expect(row).toMatchObject({ url: 'https://news.example/live', title: 'Storm', where: 'a.warc@12' });
    expect(row.posts).toBe(blog.completeness.found);
  });
});

describe('scanLine', () => {
  it('is one line, as wide as the terminal, without escape sequences', () => {
    const row = {
      ...scanRow(makeBlog({ title: `Storm\n\u001b[2J${'x'.repeat(200)}`, url: null })),
      capturedAt: null,
      posts: 3,
      declared: 9,
    };
    const line = scanLine(row, 80, { fitTo, cutTo });
    expect(line).toMatch(/^time unknown {12,}3\/9 {2}/);
    expect(line).not.toMatch(/[\n\u001b]/);
    expect(line.length).toBeLessThanOrEqual(80);
  });
});
