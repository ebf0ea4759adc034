import { describe, expect, it } from 'vitest';
import { findLineStamp, isName } from '../../../../src/parse/evidence/text/line-stamp.js';
import { lexiconsFor, lineOf, showStamp } from './read-dump.js';

describe('a stamp that is the whole line', () => {
  it.each([
    ['6:03 p.m. ET, February 7, 2024', 'en', '6:03 p.m. ET, February 7, 2024'],
    ['6:03 p.m. ET, February 7, 2024.', 'en', '6:03 p.m. ET, February 7, 2024.'],
    ['[Update 11:40 p.m.]', 'en', 'Update 11:40 p.m.'],
    ['(12:10)', 'en', '12:10'],
    ['12.10 –', 'en', '12.10'],
    ['UPDATE: 7/20/14 11:17 PM ET', 'en', 'UPDATE: 7/20/14 11:17 PM ET'],
    ['5 minutes ago', 'en', '5 minutes ago'],
    ['Midnight', 'en', 'Midnight'],
    ['March 12, 2024', 'en', 'March 12, 2024'],
    ['Tue 12 Mar 2024 18.32 GMT', 'en', 'Tue 12 Mar 2024 18.32 GMT'],
    ['Posted at 18:32', 'en', 'Posted at 18:32'],
    ['18:3218:32', 'en', '18:32'],
    ['18h32', 'fr', '18h32'],
    ['ore 18:32', 'it', 'ore 18:32'],
    ['18.32 Uhr', 'de', '18.32 Uhr'],
    ['12. März 2024, 18.32 Uhr', 'de', '12. März 2024, 18.32 Uhr'],
    ['I dag kl. 18.32', 'no', 'I dag kl. 18.32'],
    ['godz. 18:32', 'pl', 'godz. 18:32'],
    ['18.32 horas', 'es', '18.32'],
    ['18:32 12.03.2024', 'ru', '18:32 12.03.2024'],
    ['18時32分', 'ja', '18時32分'],
    ['【18:32】', 'ja', '18:32'],
    ['오후 6시 32분', 'ko', '오후 6시 32분'],
    ['٦:٣٢ م', 'ar', '٦:٣٢ م'],
    ['۱۸:۳۲', 'fa', '۱۸:۳۲'],
    ['०६:३२ PM', 'hi', '०६:३२ PM'],
  ])('%j (%s)', (text, code, stamp) => {
    expect(showStamp(text, code)).toBe(`whole: ${stamp}`);
  });
});

describe('a stamp with text behind it', () => {
  it.each([
    ['9.00am: Two weeks of hearings', 'en', '9.00am > Two weeks of hearings'],
    ['12:10 The boat left', 'en', '12:10 > The boat left'],
    ['Ona [5:45]: The boat left', 'en', 'Ona < 5:45 > The boat left'],
    ['Ona Brask (5:45 pm) : The boat left', 'en', 'Ona Brask < 5:45 pm > The boat left'],
    ['8:30 a.m. — The boat left', 'en', '8:30 a.m. > The boat left'],
    ['8:30 a.m. -- The boat left', 'en', '8:30 a.m. > The boat left'],
    ['8:30 | The boat left', 'en', '8:30 > The boat left'],
    ['8:30 • The boat left', 'en', '8:30 > The boat left'],
    ['8:30 a.m.The boat left', 'en', '8:30 a.m. > The boat left'],
    ['18:32The boat left', 'en', '18:32 > The boat left'],
    ['4:57:09 PMNow she speaks', 'en', '4:57:09 PM > Now she speaks'],
    ['[12:10] The boat left', 'en', '[ < 12:10 > The boat left'],
    ['(12:10) The boat left', 'en', '( < 12:10 > The boat left'],
    ['[Update 11:40 p.m.] The boat left', 'en', '[ < Update 11:40 p.m. > The boat left'],
    ['[Midnight] The boat left', 'en', '[ < Midnight > The boat left'],
    ['Meldung 9, 20.14 Uhr: Der Kahn', 'de', 'Meldung 9, < 20.14 Uhr > Der Kahn'],
    ['Update, Sonntag (13. März), 21.24 Uhr: Der Kahn', 'de', 'Update, Sonntag (13. März), 21.24 Uhr > Der Kahn'],
    ['18.32Uhr: Der Kahn', 'de', '18.32 Uhr > Der Kahn'],
    ['23:39 Uhr | Der Kahn', 'de', '23:39 Uhr > Der Kahn'],
    ['18h32 - Le bac', 'fr', '18h32 > Le bac'],
    ['17h40 DF - O barco', 'pt', '17h40 > O barco'],
    ['17h40 RJ: O barco', 'pt', '17h40 > O barco'],
    ['17h40 PT perde', 'pt', '17h40 > PT perde'],
    ['- 21h17 : Le bac', 'fr', '21h17 > Le bac'],
    ['00h01, Le bac', 'fr', '00h01 > Le bac'],
    ['Ore 18.32 - Il sindaco', 'it', 'Ore 18.32 > Il sindaco'],
    ['18:32 h. El alcalde', 'es', '18:32 h > El alcalde'],
    ['18.32 horas. El alcalde', 'es', '18.32 > El alcalde'],
    ['18h32 Prefeito', 'pt', '18h32 > Prefeito'],
    ['18.32 uur Burgemeester', 'nl', '18.32 uur > Burgemeester'],
    ['Kl 18.32 Borgmästaren', 'sv', 'Kl 18.32 > Borgmästaren'],
    ['[18:32] Мэр', 'ru', '[ < 18:32 > Мэр'],
    ['◆午後6時32分 市長', 'ja', '◆ < 午後6時32分 > 市長'],
    ['■18:32 市長', 'ja', '■ < 18:32 > 市長'],
    ['【18:32】市長', 'ja', '【 < 18:32 > 市長'],
    ['١٨:٣٢ قال العمدة', 'ar', '١٨:٣٢ > قال العمدة'],
  ])('%j (%s)', (text, code, stamp) => {
    expect(showStamp(text, code)).toBe(`lead: ${stamp}`);
  });

  it.each([
    '11th UPDATE: 6:30 pm: The boat left',
    'UPDATE 3: 6:30 pm The boat left',
    'Updated 2, 6:30 pm – The boat left',
  ])('behind a running number: %j', (text) => {
    expect(showStamp(text)).toMatch(/^lead: .*6:30 pm > The boat left$/);
  });

  it('is set off by colon, dash, bar or bracket, not by a space alone', () => {
    const setOff = (text: string): boolean | undefined => findLineStamp(lineOf(text), lexiconsFor())?.setOff;
    for (const text of ['12:10: A boat', '12:10 – A boat', '12:10 | A boat', '[12:10] A boat', '◆ 12:10 A boat'])
      expect(setOff(text)).toBe(true);
    expect(setOff('12:10 A boat')).toBe(false);
  });
});

describe('a stamp behind a headline or a writer', () => {
  it.each([
    ['1. How she rows to the millpublished at 17:14 GMT', 'How she rows to the mill < published at 17:14 GMT'],
    ['How she rows home published at 17:14 GMT 3 May 2024', 'How she rows home < published at 17:14 GMT 3 May 2024'],
    ['How she rows homePosted at 18:3218:32', 'How she rows home < Posted at 18:32'],
    ['- NTB07:43', 'NTB < 07:43'],
    ['- Runa Falk17 min', 'Runa Falk < 17 min'],
    ['- Festet innlegg22. februar 2020 10:42Runa Falk', 'Festet innlegg < 22. februar 2020 10:42 > Runa Falk'],
    ['• Ona Brask 6:32 PM', 'Ona Brask < 6:32 PM'],
    ['Ona Brask March 12, 2024 at 6:32 PM', 'Ona Brask < March 12, 2024 at 6:32 PM'],
    ['by Ona Brask 3/12/2024 6:32:11 PM', 'Ona Brask < 3/12/2024 6:32:11 PM'],
    ['6:32 PM EST by Ona Brask', '6:32 PM EST > Ona Brask'],
    ['A line that a dump cuts published at 5:14 P', 'A line that a dump cuts < published at 5:14'],
  ])('%j', (text, stamp) => {
    expect(showStamp(text, 'no')).toBe(`tail: ${stamp}`);
  });
});

describe('a stamp between plus signs', () => {
  it.each([
    ['+++ 19:35 Kahn gelandet +++', '19:35 > Kahn gelandet'],
    ['+++ 19:35 Uhr: Kahn gelandet', '19:35 Uhr > Kahn gelandet'],
    ['++ 19:35 Kahn gelandet ++', '19:35 > Kahn gelandet'],
    ['*** 19:35 Kahn gelandet ***', '19:35 > Kahn gelandet'],
    ['+++ 19:35 +++', '19:35'],
    ['+++ Kahn gelandet (19:35 Uhr) +++', '19:35 Uhr > Kahn gelandet'],
    ['+++ Kahn gelandet – 19.35 Uhr +++', '19.35 Uhr > Kahn gelandet'],
    ['Kahn im Liveticker +++ 19:56 Oberst: "Nein" +++', 'Kahn im Liveticker < 19:56 > Oberst: "Nein"'],
  ])('%j', (text, stamp) => {
    expect(showStamp(text, 'de')).toBe(`rule: ${stamp}`);
  });

  it('is none without a clock', () => {
    expect(showStamp('+++ Kahn gelandet +++', 'de')).toBeNull();
    expect(showStamp('+++ AKTUALISIEREN +++', 'de')).toBeNull();
  });
});

describe('lines that part no posts', () => {
  it.each([
    // How long a film is.
    '01:23 - Source: CNN',
    '1:02:03 - Source: CNN',
    '01:23 • Source: CNN',
    // From then to then.
    '12:30 - 13:30 Lunch',
    '12:30–13:30',
    '12:30pm-1pm Lunch',
    '9 am to 10:30 am Opening',
    // A sentence that begins with a time.
    '2 hours ago, they left the pier',
    'On Tuesday at 9:30 the boat left',
    'At 9:30 a.m. the boat left',
    'By 9:30 the boat had left',
    // Numbers.
    '3.14 is a number',
    '10.30 metres of rope',
    '1:0 for Karsk',
    '2-1 to Karsk',
    '25:30 The boat left',
    '12 posts',
    '2024 was a year',
    '7/20 The boat',
    // Dates and names alone.
    'March 12, 2024 The boat',
    'Ona Brask 6:32 PM',
    '• First polls close: 7 p.m. ET',
    'The boat left at 18:32',
    'The boat left',
  ])('%j', (text) => {
    expect(showStamp(text)).toBeNull();
  });

  it.each([
    ['à 18h32, le maire parle', 'fr'],
    ['A las 18:32 el alcalde habla', 'es'],
    ['Às 18h32 o prefeito fala', 'pt'],
  ])('%j (%s)', (text, code) => {
    expect(showStamp(text, code)).toBeNull();
  });
});

describe('what a stamp says of itself', () => {
  it.each([
    ['Updated 6:40 p.m. ET, March 12, 2024', 'updated'],
    ['[Update 11:40 p.m.]', 'updated'],
    ['published at 17:14 GMT', 'published'],
    ['18:32', null],
  ])('%j: %s', (text, role) => {
    expect(findLineStamp(lineOf(text), lexiconsFor())?.reading.role).toBe(role);
  });
});

describe('isName', () => {
  it.each(['NTB', 'Ona Brask', 'Ludwig van der Brask', 'J.R. Tegg', 'Ona Brask Tegg Falk'])('%j is one', (text) => {
    expect(isName(text)).toBe(true);
  });
  it.each(['', 'a boat', 'The boat left', 'Ona Brask 2', 'A B C D E F'])('%j is none', (text) => {
    expect(isName(text)).toBe(false);
  });
});

describe('hostile lines', () => {
  it.each([
    '12:30 ',
    '+++ ',
    '[',
    '(',
    '◆',
    '. ',
    'A ',
    '١٢:٣٠ ',
    'published at ',
    'Update ',
    '1/1/',
    '\u00a0',
    '12:3012:30',
  ])('200,000 characters of %j are read to the end', (seed) => {
    const text = seed.repeat(200_000 / seed.length);
    const stamp = findLineStamp({ ...lineOf('x'), text }, lexiconsFor('de'));
    expect(stamp === null || stamp.reading.end <= 200).toBe(true);
  });
});
