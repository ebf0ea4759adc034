import { describe, expect, it } from 'vitest';
import { publisherOf } from '../../../eval/accuracy/publishers.js';

describe('publisherOf', () => {
  it.each([
    ['html', 'html/paper/2031-05-04.html', 'html/paper'],
    ['html', 'html/paper/2031/harbour.html', 'html/paper'],
    ['api', 'api/paper/feed.json#0', 'api/paper'],
    ['text', 'text/evening-paper-2031-05-04-no-stamps.txt', 'text/evening-paper'],
    ['text', 'text/harbour.txt', 'text/harbour'],
    ['api', 'api/feed.json#interaction-1', 'api/feed'],
    ['text', 'text/2031-05-04-harbour.txt', 'text/2031-05-04-harbour'],
  ])('%s: %s is of %s', (group, name, publisher) => {
    expect(publisherOf({ group, name })).toBe(publisher);
  });
});
