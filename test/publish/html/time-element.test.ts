import { describe, expect, it } from 'vitest';
import { onSameClock, timeElement } from '../../../src/publish/html/time-element.js';
import { makeTime } from '../make-blog.js';

describe('timeElement', () => {
  it('shows the time in its own zone, and in UTC where a mouse rests on it', () => {
    expect(timeElement(makeTime())).toBe(
      '<time dir="ltr" datetime="2024-02-07T18:03:00-05:00" title="2024-02-07 23:03 UTC · America/New_York">2024-02-07 18:03 -05:00</time>',
    );
  });

  it('leaves seconds to the mouse', () => {
    const time = makeTime({
      precision: 'second',
      instant: '2024-02-07T23:03:41Z',
      local: '2024-02-07T18:03:41-05:00',
      zone: null,
    });
    expect(timeElement(time)).toBe(
      '<time dir="ltr" datetime="2024-02-07T18:03:41-05:00" title="2024-02-07 23:03:41 UTC">2024-02-07 18:03 -05:00</time>',
    );
  });

  it('says what was assumed', () => {
    expect(timeElement(makeTime({ assumptions: ['date-from-url', 'zone-from-publisher'] }))).toContain(
      '· assumed: date-from-url, zone-from-publisher"',
    );
  });

  it.each([
    ['day', '2024-02-07', 'only the day is known'],
    ['hour', '2024-02-07 18h -05:00', '2024-02-07 23h UTC'],
  ] as const)('is no finer than a %s', (precision, shown, title) => {
    const element = timeElement(makeTime({ precision }));
    expect(element).toContain('datetime="2024-02-07"');
    expect(element).toContain(`title="${title} ·`);
    expect(element).toContain(`>${shown}</time>`);
  });

  it('takes no part of it for markup', () => {
    const evil = '"><img src=x onerror=alert(1)>';
    expect(timeElement(makeTime({ local: evil, instant: evil, zone: evil }))).not.toMatch(/<img|="">/);
  });
});

describe('onSameClock', () => {
  it('shows another instant by the clock of a time', () => {
    expect(onSameClock('2024-02-07T22:10:00Z', makeTime())).toBe('2024-02-07 17:10 -05:00');
    expect(onSameClock('2024-02-07T22:10:00Z', makeTime({ local: '2024-02-08T04:33:00+05:30' }))).toBe(
      '2024-02-08 03:40 +05:30',
    );
    expect(onSameClock('2024-02-07T22:10:00Z', makeTime({ local: '2024-02-07T23:03:00Z' }))).toBe(
      '2024-02-07 22:10 +00:00',
    );
  });
});
