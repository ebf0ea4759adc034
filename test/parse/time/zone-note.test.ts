import { describe, expect, it } from 'vitest';
import { zoneOfDateline } from '../../../src/parse/time/dateline-zone.js';
import { zoneOfHost } from '../../../src/parse/time/host-zone.js';
import { zonesOfWords } from '../../../src/parse/time/place-words.js';
import { readZoneNote } from '../../../src/parse/time/zone-note.js';

function note(line: string): string {
  const found = readZoneNote(line);
  if (found === null) return 'none';
  if (found.kind === 'local') return 'local';
  const { reading } = found;
  if (reading.kind === 'offset') return String(reading.minutes);
  return reading.kind === 'iana' ? reading.zone : reading.kind === 'abbreviation' ? reading.name : reading.kind;
}

describe('notes on the zone of all times', () => {
  it.each([
    ['All times stated are UK', 'Europe/London'],
    ['(All times are UK)', 'Europe/London'],
    ['time_stated_uk', 'Europe/London'],
    ['All times GMT+1', '60'],
    ['All times are UTC-5.', '-300'],
    ['All times in GMT +5:30', '330'],
    ['All times GMT-3, unless noted', '-180'],
    ['All times are GMT - the boats keep it too', 'GMT'],
    ['All times in BST (GMT +1)', 'Europe/London'],
    ['All times in BST (GMT+6)', 'Asia/Dhaka'],
    ['All times in BST', 'BST'],
    ['All times are Eastern unless otherwise noted.', 'America/New_York'],
    ['(All times Eastern)', 'America/New_York'],
    ['All times listed are in Eastern Time.', 'America/New_York'],
    ['All times in US Pacific Time (PDT)', 'America/Los_Angeles'],
    ['All times EDT', 'EDT'],
    ['Times are in GMT', 'GMT'],
    ['Note: times shown are in CET.', 'CET'],
    ['All times: IST', 'IST'],
    ['(時間はいずれも日本時間)', 'Asia/Tokyo'],
    ['(タイムスタンプは日本時間。括弧内は現地時間)', 'Asia/Tokyo'],
    ['※日時は日本時間です', 'Asia/Tokyo'],
    ['以下时间均为北京时间', 'Asia/Shanghai'],
    ['Toutes les heures sont données en heure de Paris.', 'Europe/Paris'],
    ['Alle Zeitangaben in MESZ', 'Europe/Berlin'],
    ['Todos os horários são de Brasília', 'America/Sao_Paulo'],
    ['Todas las horas son de la España peninsular', 'Europe/Madrid'],
    ['The Latest on the storm (all times local):', 'local'],
    ['(all times local)', 'local'],
    ['All times are local.', 'local'],
    ['(時刻は現地時間)', 'local'],
  ])('%s', (line, expected) => {
    expect(note(line)).toBe(expected);
  });

  it.each([
    ['The Times in London reported it first.'],
    ['Boats must keep a light at all times in Pacific waters.'],
    ['The greatest harbour of all times in UK history'],
    ['These are hard times in Eastern towns.'],
    ['All times are approximate.'],
    ['He won three times in ET costume.'],
    ['(日本とウクライナは7時間、ロシアのモスクワとは6時間の時差があります)'],
    ['6:03 p.m. ET'],
  ])('no note: %s', (line) => {
    expect(note(line)).toBe('none');
  });
});

describe('the zone of a dateline', () => {
  it.each([
    ['MIAMI (AP) — The Latest on the regatta', 'America/New_York'],
    ['LONDON (AP) -- The Latest on the regatta', 'Europe/London'],
    ['WILMINGTON, N.C. (AP) — The Latest', 'America/New_York'],
    ['ATHENS, Ga. (AP) — The Latest', 'America/New_York'],
    ['PARIS, Texas (AP) — The Latest', 'America/Chicago'],
    ['KHARKIV, Ukraine (AP) — The Latest', 'Europe/Kyiv'],
    ['date 2019-09-01 NEW ORLEANS (AP) — The Latest', 'America/Chicago'],
  ])('%s', (line, zone) => {
    expect(zoneOfDateline(line)).toBe(zone);
  });

  it.each([
    ['LOMSK (AP) — The Latest'],
    ['ATHENS, Lomland (AP) — The Latest'],
    ['The mayor of MIAMI spoke (AP) — later'],
    ['MIAMI: The Latest'],
  ])('none: %s', (line) => {
    expect(zoneOfDateline(line)).toBeNull();
  });
});

describe('the zone of a host', () => {
  it.each([
    ['www.example.co.uk', 'Europe/London'],
    ['www.example.co.za', 'Africa/Johannesburg'],
    ['EXAMPLE.DE', 'Europe/Berlin'],
    ['example.ie.', 'Europe/Dublin'],
    ['example.com', null],
    ['example.com.au', null],
    ['example.ru', null],
    ['example.constructor', null],
    ['', null],
  ])('%s', (host, zone) => {
    expect(zoneOfHost(host)).toBe(zone);
  });
});

describe('the zones that words point to', () => {
  it('puts the country that is named most first', () => {
    expect(zonesOfWords('In New Delhi the Lok Sabha met. A minister flew to London.')).toEqual([
      'Asia/Kolkata',
      'Europe/London',
    ]);
    expect(zonesOfWords('Rain in the harbour.')).toEqual([]);
  });

  it('does not find words inside others', () => {
    expect(zonesOfWords('The Londonderry bank of Senates')).toEqual([]);
  });
});
