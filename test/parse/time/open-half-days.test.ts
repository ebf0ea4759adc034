import { describe, expect, it } from 'vitest';
import { assumptionsOf, resolve } from './make-context.js';

const PAGE = { zone: 'America/New_York', updated: '2024-07-23T18:40:00-04:00' };
const openIn = (stream: readonly string[], language = 'en'): readonly boolean[] =>
  assumptionsOf(stream, 'newest-first', { ...PAGE, language }).map((codes) => codes.includes('half-day-assumed'));

describe('a clock without its half of the day', () => {
  it('is read as one of 24 hours, and said to be', () => {
    expect(resolve(['9:40', '9:20', '8:55'], 'newest-first', PAGE)[0]).toBe('07-23 09:40');
    expect(openIn(['9:40', '9:20', '8:55'])).toEqual([true, true, true]);
  });

  it.each([
    ['the page shows an hour above twelve', ['14:40', '9:20', '8:55'], 'en'],
    ['the page shows the hour after midnight', ['9:40', '9:20', '0:55'], 'en'],
    ['the page fills up its hours', ['09:40', '09:20', '08:55'], 'en'],
    ['the page writes hours with an h', ['9h40', '9h20'], 'fr'],
    ['the language has no halves', ['9:40', '9:20', '8:55'], 'de'],
    ['the page says the half', ['9:40 AM', '9:20 AM', '8:55 AM'], 'en'],
  ])('is sure where %s', (_, stream, language) => {
    expect(openIn(stream, language)).not.toContain(true);
  });

  it('is not sure where twelve is followed by one', () => {
    expect(openIn(['01:10', '12:50', '12:20', '11:40'])).toEqual([true, true, true, true]);
  });

  it('is not sure where other posts say theirs', () => {
    expect(openIn(['6:40', '6:33 PM', '6:20', '6:10'], 'de')).toEqual([true, false, true, true]);
  });
});
