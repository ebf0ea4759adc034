import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import { lexiconsFor, showReading } from './show-reading.js';

const NO_STAMP: readonly (readonly [string, string])[] = [
  ['en', '90 min The board shows a two.'],
  ['en', '5 March saw the first of the storms'],
  ['en', '2024 was a long year'],
  ['en', '12 people were moved'],
  ['en', '98:70'],
  ['en', '57:33'],
  ['en', '1 : 5'],
  ['en', '3-2 at half time'],
  ['pl', '65.06 sek.'],
  ['pl', '15.06 sek.'],
  ['en', 'Isa 10:1-13'],
  ['en', 'Isa 10:13-15'],
  ['en', '12.50 euros for a ticket'],
  ['en', '12.50%'],
  ['en', '£12.50'],
  ['en', '12.30 million'],
  ['en', '12.50m people'],
  ['tr', '19.50 TL'],
  ['en', '2:15 min'],
  ['en', 'Video 1:23'],
  ['en', '2 min read'],
  ['en', '10. 30 people'],
  ['en', '10.0.19.1'],
  ['en', '1,200 people'],
  ['en', '1/2 cup'],
  ['en', '10/10 for effort'],
  ['en', '9/11 anniversary'],
  ['en', '24/7 coverage'],
  ['en', '24h news'],
  ['fr', '24h du Mans'],
  ['en', '24 hours in the harbour'],
  ['en', '5 days in May'],
  ['en', '1 in 5'],
  ['en', '4x100m relay'],
  ['en', 'May said she would'],
  ['en', 'March on the capital'],
  ['en', 'Sat down with the mayor'],
  ['en', 'Sun shines'],
  ['en', 'Monday was quiet'],
  ['en', 'Today the council met'],
  ['en', 'Yesterday saw rain'],
  ['en', "Today's headlines"],
  ['en', 'now we wait'],
  ['en', 'Now the town waits'],
  ['en', '2 hours ago, they left'],
  ['en', 'Noon prayers were held'],
  ['en', 'Midnight Oil play'],
  ['en', 'Updated'],
  ['en', 'Update: 5 people moved'],
  ['en', 'Updated: May speaks'],
  ['en', '2024 et cetera'],
  ['fr', '2024 et après'],
  ['fr', '14 heures plus tard'],
  ['fr', 'mardi matin'],
  ['fr', 'Mer agitée'],
  ['de', '45. Minute'],
  ['de', '1. Mai ist Feiertag'],
  ['de', '20.000 Menschen'],
  ['de', 'Di Lauro trifft'],
  ['de', 'Update: Di Lauro trifft'],
  ['de', 'Heute ist Ruhetag'],
  ['nl', 'Middag wordt nat'],
  ['no', 'La oss se'],
  ['ja', '24日の朝'],
  ['ja', '5日間の旅'],
  ['ja', '3時間後'],
  ['ja', '日本は'],
  ['ja', '月が出た'],
  ['ja', '午後、雨'],
  ['ko', '2시간 후'],
  ['ko', '오전 회의'],
  ['zh', '2月天气'],
  ['zh', '3月7日下午，大雨'],
];

describe('texts that begin like a time and are none', () => {
  it.each(NO_STAMP)('%s: %s', (language, text) => {
    expect(showReading(readStamp(text, lexiconsFor(language)))).toBe('none');
  });
});

/** What stands before " / " is the stamp. */
const STAMP_AND_PROSE: readonly (readonly [string, string, string])[] = [
  ['en', '11:15 PM/: May joins the talks', '23:15 pm'],
  ['en', '11:15 PM/ May joins the talks', '23:15 pm'],
  ['en', '11:15 PM/: May 3 is the day', '23:15 pm'],
  ['en', '22.10/ Monday was quiet', '22:10'],
  ['en', '22.10/: Monday was quiet', '22:10'],
  ['pl', '10.08/. Cztery osoby', '10:08'],
  ['en', '10am/: Mira Voss gives evidence', '10h am'],
  ['en', '9 a.m./ meeting is moved', '09h am'],
  ['en', '5.30pm/ Friday prayers begin', '17:30 pm'],
  ['en', '11:30 a.m./ Sunday The council', '11:30 am'],
  ['en', '11:30 a.m. Sunday/: The council', 'Sun 11:30 am'],
  ['en', '7:15/ Sunday Times reports', '07:15'],
  ['en', '12:30/ March begins', '12:30'],
  ['en', '12:30/ 3 March begins', '12:30'],
  ['en', '9:00/ 12 people moved', '09:00'],
  ['en', '9:00/ 2024 budget', '09:00'],
  ['en', '20:24/ Sun sets', '20:24'],
  ['en', '20:24 ET/: Sun sets', '20:24 ET'],
  ['en', '10:30/ 5 minutes ago they left', '10:30'],
  ['en', '12:00/-14:00 Market', '12:00'],
  ['en', '10:13/-12 says', '10:13'],
  ['en', '10:15 GMT/ 12:30 people', '10:15 GMT'],
  ['en', '10:15 GMT/ – 12:30 GMT Market', '10:15 GMT'],
  ['en', '10 am/ – 5 pm Free entry', '10h am'],
  ['en', '12:00/ PMQs: the leader', '12:00'],
  ['en', '14:30/ Min Aung Thet speaks', '14:30'],
  ['en', '10.30/ S. Smith', '10:30'],
  ['en', '10:30/ (Agency) - text', '10:30'],
  ['en', '4:57:09 PM/Now that', '16:57:09 pm'],
  ['no', '10:42/Hanne Lind', '10:42'],
  ['en', '16:39/BREAKING NEWS', '16:39'],
  ['fr', '14:32/ et encore', '14:32'],
  ['fr', '21h/ 30 personnes', '21h'],
  ['fr', '21h/ 5 personnes', '21h'],
  ['fr', '20h/ La mer monte', '20h'],
  ['de', '14:30 Uhr/: So geht es weiter', '14:30'],
  ['de', '14:30/ So geht es weiter', '14:30'],
  ['de', '8.15/ Mo Lauber', '08:15'],
  ['de', '12:30/ am Donnerstagabend', '12:30'],
  ['es', '10:00/ mar de fondo', '10:00'],
  ['es', '10:00/ a las puertas', '10:00'],
  ['it', '22.40/ mar mosso', '22:40'],
  ['it', '10.30/ a Roma', '10:30'],
  ['pt', '17h40/ Dom Pedro', '17:40'],
  ['sv', '10:00/ i dag kommer', '10:00'],
  ['no', '10:00/ la oss se', '10:00'],
  ['pl', '16:23/ po meczu', '16:23'],
  ['cs', '10:00/ St. Anna', '10:00'],
  ['hu', '10:30/ de Kovács', '10:30'],
  ['vi', '10:30/ Sa thải', '10:30'],
  ['tr', "14.55'te/ yangın", '14:55'],
  ['tr', '10:00/ Pazar yeri', '10:00'],
  ['ja', '8:30/ 日本', '08:30'],
  ['zh', '下午2时30分/，大雨', '14:30 pm'],
  ['en', '[Midnight]/ The rain', '24:00 am'],
  ['en', 'Midnight/: rain', '24:00 am'],
];

describe('texts that a stamp begins', () => {
  it.each(STAMP_AND_PROSE)('%s: %s', (language, marked, reading) => {
    const at = marked.indexOf('/');
    const text = `${marked.slice(0, at)}${marked.slice(at + 1)}`;
    const read = readStamp(text, lexiconsFor(language));
    expect(showReading(read)).toBe(reading);
    expect(text.slice(0, read?.end)).toBe(marked.slice(0, at));
  });
});

describe('words that look like zones', () => {
  it.each([
    ['fr', '12h30 est une heure', '12:30'],
    ['fr', '20:30 EST UN PAYS', '20:30'],
    ['fr', '20h30 EST.', '20:30'],
    ['fr', '20H30 ET ENCORE', '20:30'],
    ['fr', '14h30 tu es', '14:30'],
    ['de', '20:11 ist ein Uhrwerk', '20:11'],
    ['de', '14:30 IST DAS DER SIEG', '14:30'],
    ['nl', '10:00 cet avond', '10:00'],
    ['pl', '15:40 Z Kijowa', '15:40'],
    ['pt', '17h40 PT:', '17:40'],
    ['pt', '17h40 MT -', '17:40'],
    ['pt', '9h40 AM -', '09:40'],
    ['pt', '20:15 PT perde', '20:15'],
    ['en', '10:30 CT scan shows', '10:30'],
    ['en', '15:00 WEST HAM 1-0', '15:00'],
    ['en', '10:30 EAT YOUR GREENS', '10:30'],
    ['en', '15:35 UK cases rise', '15:35'],
    ['en', '10:00 Eastern towns flooded', '10:00'],
  ])('%s: %s', (language, text, reading) => {
    expect(showReading(readStamp(text, lexiconsFor(language)))).toBe(reading);
  });

  it.each([
    ['en', '10:00 Eastern', '10:00 ET'],
    ['en', '11 a.m. Eastern Friday', 'Fri 11h am ET'],
    ['en', '14:32 gmt', '14:32 GMT'],
    ['fr', '14:32 TU', '14:32 TU'],
    ['en', '14:32 (UK time)', '14:32 Europe/London'],
    ['ru', '14:32 мск', '14:32 Europe/Moscow'],
    ['fr', '20h30 CET', '20:30 CET'],
  ])('%s: but %s', (language, text, reading) => {
    expect(showReading(readStamp(text, lexiconsFor(language)))).toBe(reading);
  });
});
