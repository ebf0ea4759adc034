import { describe, expect, it } from 'vitest';
import { type Leaning, place } from './make-context.js';

/** The instant of a placed stamp, or why there is none. */
function instant(text: string, leaning: Leaning = {}): string {
  const placed = place(text, leaning);
  const [local = ''] = placed.split(' ');
  return /^\d{4}-/.test(local) ? `${new Date(local).toISOString().slice(0, 16)}Z` : placed;
}

describe('named zones keep their own summer time', () => {
  it.each([
    ['6:03 p.m. ET, February 7, 2024', '2024-02-07T18:03:00-05:00 America/New_York'],
    ['6:03 p.m. ET, July 7, 2024', '2024-07-07T18:03:00-04:00 America/New_York'],
    ['6:03 p.m. E.T., July 7, 2024', '2024-07-07T18:03:00-04:00 America/New_York'],
    ['6:03 p.m. CT, July 7, 2024', '2024-07-07T18:03:00-05:00 America/Chicago'],
    ['6:03 p.m. MT, July 7, 2024', '2024-07-07T18:03:00-06:00 America/Denver'],
    ['6:03 p.m. PT, February 7, 2024', '2024-02-07T18:03:00-08:00 America/Los_Angeles'],
    ['6:03 p.m. Eastern, July 7, 2024', '2024-07-07T18:03:00-04:00 America/New_York'],
    ['6:03 p.m. UK time, July 7, 2024', '2024-07-07T18:03:00+01:00 Europe/London'],
  ])('%s', (text, expected) => {
    expect(place(text)).toBe(expected);
  });
});

describe('abbreviations of one meaning', () => {
  it.each([
    ['12:00 EDT, 7 July 2024', '2024-07-07T16:00Z'],
    ['12:00 MDT, 7 July 2024', '2024-07-07T18:00Z'],
    ['12:00 PDT, 7 July 2024', '2024-07-07T19:00Z'],
    ['12:00 ADT, 7 July 2024', '2024-07-07T15:00Z'],
    ['12:00 NST, 7 Feb 2024', '2024-02-07T15:30Z'],
    ['12:00 NDT, 7 July 2024', '2024-07-07T14:30Z'],
    ['12:00 GMT, 7 July 2024', '2024-07-07T12:00Z'],
    ['12:00 UTC, 7 July 2024', '2024-07-07T12:00Z'],
    ['12:00 GMT+0, 7 July 2024', '2024-07-07T12:00Z'],
    ['12:00 GMT+1, 7 July 2024', '2024-07-07T11:00Z'],
    ['12:00 GMT+5:30, 7 July 2024', '2024-07-07T06:30Z'],
    ['12:00 UTC+1, 7 July 2024', '2024-07-07T11:00Z'],
    ['12:00 UTC-03:30, 7 July 2024', '2024-07-07T15:30Z'],
    ['2026-08-29 22:47 (+05:45)', '2026-08-29T17:02Z'],
    ['2024-02-07 14:32:00-08', '2024-02-07T22:32Z'],
    ['2024-02-07T14:32:00+0000', '2024-02-07T14:32Z'],
    ['12:00 IDT, 7 July 2024', '2024-07-07T09:00Z'],
    ['12:00 CET, 7 Feb 2024', '2024-02-07T11:00Z'],
    ['12:00 CEST, 7 July 2024', '2024-07-07T10:00Z'],
    ['12:00 EET, 7 Feb 2024', '2024-02-07T10:00Z'],
    ['12:00 EEST, 7 July 2024', '2024-07-07T09:00Z'],
    ['12:00 MSK, 7 July 2024', '2024-07-07T09:00Z'],
    ['12:00 TRT, 7 July 2024', '2024-07-07T09:00Z'],
    ['12:00 HKT, 7 July 2024', '2024-07-07T04:00Z'],
    ['12:00 SGT, 7 July 2024', '2024-07-07T04:00Z'],
    ['12:00 MYT, 7 July 2024', '2024-07-07T04:00Z'],
    ['12:00 JST, 7 July 2024', '2024-07-07T03:00Z'],
    ['12:00 KST, 7 July 2024', '2024-07-07T03:00Z'],
    ['12:00 WIB, 7 July 2024', '2024-07-07T05:00Z'],
    ['12:00 WITA, 7 July 2024', '2024-07-07T04:00Z'],
    ['12:00 WIT, 7 July 2024', '2024-07-07T03:00Z'],
    ['12:00 PKT, 7 July 2024', '2024-07-07T07:00Z'],
    ['12:00 NPT, 7 July 2024', '2024-07-07T06:15Z'],
    ['12:00 AEDT, 7 Feb 2024', '2024-02-07T01:00Z'],
    ['12:00 ACST, 7 July 2024', '2024-07-07T02:30Z'],
    ['12:00 ACDT, 7 Feb 2024', '2024-02-07T01:30Z'],
    ['12:00 AWST, 7 July 2024', '2024-07-07T04:00Z'],
    ['12:00 NZST, 7 July 2024', '2024-07-07T00:00Z'],
    ['12:00 NZDT, 7 Feb 2024', '2024-02-06T23:00Z'],
    ['12:00 SAST, 7 July 2024', '2024-07-07T10:00Z'],
    ['12:00 WAT, 7 July 2024', '2024-07-07T11:00Z'],
    ['12:00 CAT, 7 July 2024', '2024-07-07T10:00Z'],
    ['12:00 EAT, 7 July 2024', '2024-07-07T09:00Z'],
    ['12:00 BRT, 7 July 2024', '2024-07-07T15:00Z'],
    ['12:00 ART, 7 July 2024', '2024-07-07T15:00Z'],
    ['12:00 Central European Summer Time, 7 July 2024', '2024-07-07T10:00Z'],
    ['12:00 British Summer Time, 7 July 2024', '2024-07-07T11:00Z'],
    ['12:00 Eastern Standard Time, 7 Feb 2024', '2024-02-07T17:00Z'],
    ['12:00 India Standard Time, 7 Feb 2024', '2024-02-07T06:30Z'],
    ['12:00 China Standard Time, 7 Feb 2024', '2024-02-07T04:00Z'],
  ])('%s', (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it.each([
    ['fr', '01h39 TU, 7 juillet 2024', '2024-07-07T01:39Z'],
    ['de', '18:05 MEZ, 7. Februar 2024', '2024-02-07T17:05Z'],
    ['de', '19:05 MESZ, 7. Juli 2024', '2024-07-07T17:05Z'],
    ['ru', '22:00 по Москве, 7 июля 2024', '2024-07-07T19:00Z'],
    ['ru', '22:00 мск, 7 июля 2024', '2024-07-07T19:00Z'],
    ['nl', '14.00 uur Nederlandse tijd, 7 juli 2024', '2024-07-07T12:00Z'],
  ])('%s: %s', (language, text, expected) => {
    expect(instant(text, { language })).toBe(expected);
  });
});

describe('letters that do not fit the season', () => {
  it('reads the wall clock of the zone and says that it settled the letters', () => {
    expect(place('12:00 EST, 7 July 2024', { known: ['America/New_York'] })).toBe(
      '2024-07-07T12:00:00-04:00 America/New_York zone-abbreviation-settled',
    );
    expect(place('12:00 CET, 7 July 2024')).toBe('2024-07-07T12:00:00+02:00 Europe/Paris zone-abbreviation-settled');
    expect(place('12:00 MEZ, 7. Juli 2024', { language: 'de' })).toBe(
      '2024-07-07T12:00:00+02:00 Europe/Berlin zone-abbreviation-settled',
    );
    expect(place('12:00 MSK, 7 July 2013')).toContain('zone-abbreviation-settled');
  });

  it('takes CET in July for Paris time on a London page too: London keeps its offset but not its name', () => {
    expect(place('12:00 CET, 7 July 2024', { known: ['Europe/London'] })).toBe(
      '2024-07-07T12:00:00+02:00 Europe/Paris zone-abbreviation-settled',
    );
  });

  it('takes the letters at their word where the page keeps that clock all year', () => {
    expect(place('12:00 EST, 7 July 2024', { known: ['America/Jamaica'] })).toBe(
      '2024-07-07T12:00:00-05:00 America/Jamaica zone-abbreviation-settled',
    );
    expect(place('12:00 AEST, 7 Jan 2024', { known: ['Australia/Brisbane'] })).toContain('+10:00 Australia/Brisbane');
  });
});

describe('abbreviations of several meanings', () => {
  it.each([
    ['12:00 BST, 7 July 2024', 'Europe/London', '2024-07-07T11:00Z'],
    ['12:00 BST, 7 July 2024', 'America/New_York', '2024-07-07T11:00Z'],
    ['12:00 BST, 7 July 2024', 'Asia/Dhaka', '2024-07-07T06:00Z'],
    ['12:00 IST, 7 July 2024', 'Asia/Kolkata', '2024-07-07T06:30Z'],
    ['12:00 IST, 7 July 2024', 'Europe/Dublin', '2024-07-07T11:00Z'],
    ['12:00 IST, 7 Feb 2024', 'Asia/Jerusalem', '2024-02-07T10:00Z'],
    ['12:00 CST, 7 Feb 2024', 'America/New_York', '2024-02-07T18:00Z'],
    ['12:00 CST, 7 Feb 2024', 'Asia/Shanghai', '2024-02-07T04:00Z'],
    ['12:00 CST, 7 Feb 2024', 'Asia/Hong_Kong', '2024-02-07T04:00Z'],
    ['12:00 CST, 7 Feb 2024', 'America/Havana', '2024-02-07T17:00Z'],
    ['12:00 CDT, 7 July 2024', 'America/New_York', '2024-07-07T17:00Z'],
    ['12:00 CDT, 7 July 2024', 'America/Havana', '2024-07-07T16:00Z'],
    ['12:00 AST, 7 Feb 2024', 'America/Toronto', '2024-02-07T16:00Z'],
    ['12:00 AST, 7 July 2024', 'America/New_York', '2024-07-07T16:00Z'],
    ['12:00 AST, 7 Feb 2024', 'Asia/Riyadh', '2024-02-07T09:00Z'],
    ['12:00 EST, 7 July 2024', 'Australia/Melbourne', '2024-07-07T02:00Z'],
    ['12:00 EDT, 7 Feb 2024', 'Australia/Sydney', '2024-02-07T01:00Z'],
    ['12:00 PST, 7 Feb 2024', 'America/Chicago', '2024-02-07T20:00Z'],
    ['12:00 PST, 7 Feb 2024', 'Asia/Manila', '2024-02-07T04:00Z'],
    ['12:00 MST, 7 July 2024', 'America/Phoenix', '2024-07-07T19:00Z'],
    ['12:00 MST, 7 July 2024', 'America/Denver', '2024-07-07T18:00Z'],
  ])('%s on a page of %s', (text, zone, expected) => {
    expect(instant(text, { known: [zone] })).toBe(expected);
    expect(place(text, { known: [zone] })).toContain('zone-abbreviation-settled');
  });

  it.each([
    ['12:00 BST, 7 July 2024'],
    ['12:00 IST, 7 July 2024'],
    ['12:00 IST, 7 Feb 2024'],
    ['12:00 CST, 7 Feb 2024'],
    ['12:00 CDT, 7 July 2024'],
    ['12:00 AST, 7 Feb 2024'],
    ['12:00 PST, 7 Feb 2024'],
    ['12:00 EST, 7 July 2024'],
    ['12:00 EDT, 7 Feb 2024'],
    ['12:00 BST, 7 Jan 2024'],
  ])('%s stays open on a page of nowhere', (text) => {
    expect(place(text)).toBe('time-zone-ambiguous');
  });

  it('asks the most telling zone first and passes over zones that know the letters not', () => {
    const text = '12:00 IST, 7 July 2024';
    expect(instant(text, { known: ['Asia/Kolkata', 'Europe/Dublin'] })).toBe('2024-07-07T06:30Z');
    expect(instant(text, { known: ['America/New_York', 'Europe/Dublin'] })).toBe('2024-07-07T11:00Z');
  });

  it('takes no zone for a meaning because its offset happens to fit', () => {
    // Paris is on +2 in July, as Israel is in winter; London is on +1, as Dublin is.
    expect(place('12:00 IST, 7 July 2024', { known: ['Europe/Paris'] })).toBe('time-zone-ambiguous');
    expect(place('12:00 IST, 7 July 2024', { known: ['Europe/London'] })).toBe('time-zone-ambiguous');
    expect(place('12:00 CST, 7 Feb 2024', { known: ['America/New_York'] })).toContain('America/Chicago');
  });

  it('settles what only one meaning can be at that date', () => {
    expect(instant('12:00 EST, 7 Feb 2024')).toBe('2024-02-07T17:00Z');
    expect(instant('12:00 MST, 7 Feb 2024')).toBe('2024-02-07T19:00Z');
    expect(instant('12:00 AEST, 7 July 2024')).toBe('2024-07-07T02:00Z');
  });
});

describe('offsets and the zone of the page', () => {
  it('names the page where it keeps that offset at that date', () => {
    expect(place('12:00 GMT+1, 7 July 2024', { known: ['Europe/London'] })).toBe(
      '2024-07-07T12:00:00+01:00 Europe/London',
    );
    expect(place('12:00 GMT+1, 7 Feb 2024', { known: ['Europe/London'] })).toBe('2024-02-07T12:00:00+01:00 no zone');
    expect(place('12:00 GMT, 7 Feb 2024', { known: ['Europe/London'] })).toBe(
      '2024-02-07T12:00:00+00:00 Europe/London',
    );
    expect(place('12:00 GMT, 7 July 2024', { known: ['Europe/London'] })).toBe('2024-07-07T12:00:00+00:00 UTC');
    expect(place('12:00 UTC, 7 Feb 2024', { known: ['Europe/London'] })).toBe('2024-02-07T12:00:00+00:00 UTC');
  });

  it('says where the zone of a clock without one comes from, and gives none without a source', () => {
    expect(place('7 Feb 2024 12:00', { zone: 'Europe/Oslo', zoneBy: 'zone-from-host' })).toBe(
      '2024-02-07T12:00:00+01:00 Europe/Oslo zone-from-host',
    );
    expect(place('7 Feb 2024 12:00')).toBe('time-without-zone');
    expect(place('7 Feb 2024')).toBe('2024-02-07T00:00:00+00:00 UTC utc-assumed');
  });
});
