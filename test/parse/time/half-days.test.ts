import { describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/parse/time/read-stamp.js';
import { lexiconsFor, showReading } from './show-reading.js';

function read(language: string, text: string): string {
  return showReading(readStamp(text, lexiconsFor(language)));
}

describe('halves of the day', () => {
  it.each([
    ['en', '12:58 am', '00:58 am'],
    ['en', '12.58am', '00:58 am'],
    ['en', '12:05 p.m.', '12:05 pm'],
    ['en', '12 noon', '12:00 pm'],
    ['en', '12midnight', '24:00 am'],
    ['en', 'Noon ET', '12:00 pm ET'],
    ['en', '11 P.M.', '23h pm'],
    ['en', '5 : 55 PM', '17:55 pm'],
    ['en', '0:30 pm', '12:30 pm'],
    ['en', '18:28 PM', '18:28 (meridiem ignored)'],
    ['en', '1530 hrs', '15:30'],
    ['de', '9:30 AM', '09:30 am'],
    ['de', '9:30 a.m.', '09:30 am'],
    ['de', '12:30 am 7. Februar', '?-02-07 12:30'],
    ['de', '20 Uhr', '20h'],
    ['ja', '午後0時30分', '12:30 pm'],
    ['ja', '午前0時5分', '00:05 am'],
    ['ja', '午後2時', '14h pm'],
    ['zh', '上午9:30', '09:30 am'],
    ['zh', '中午12:30', '12:30 pm'],
    ['zh', '中午11:30', '11:30 am'],
    ['zh', '晚上9:30', '21:30 pm'],
    ['zh', '晚上12:30', '00:30 am'],
    ['zh', '下午2点半', '14:30 pm'],
    ['ko', '오후 12:30', '12:30 pm'],
    ['ko', '새벽 1:05', '01:05 am'],
    ['ko', '오후 2시 32분', '14:32 pm'],
    ['hi', 'सुबह 9:30 बजे', '09:30 am'],
    ['hi', 'दोपहर 12:30 बजे', '12:30 pm'],
    ['hi', 'रात 9:30 बजे', '21:30 pm'],
    ['hi', 'रात 12:30 बजे', '00:30 am'],
    ['hi', 'रात 2:30 बजे', '02:30 am'],
    ['bn', 'রাত ৯:৩০', '21:30 pm'],
    ['bn', 'রাত ১২:৩০', '00:30 am'],
    ['ar', '9:30 ليلا', '21:30 pm'],
    ['es', '9:30 de la noche', '21:30 pm'],
    ['es', '12:30 de la noche', '00:30 am'],
    ['es', '9:30 de la mañana', '09:30 am'],
    ['hu', 'de. 10:30', '10:30 am'],
    ['hu', '10:30 du.', '22:30 pm'],
    ['vi', '10:30 CH', '22:30 pm'],
    ['el', '2:32 μ.μ.', '14:32 pm'],
  ])('%s: %s', (language, text, reading) => {
    expect(read(language, text)).toBe(reading);
  });

  it('leaves the letters behind a Brazilian hour alone, for they are a state', () => {
    expect(read('pt', '9h40 AM -')).toBe('09:40');
    expect(read('pt', '12h10 AM -')).toBe('12:10');
  });
});

describe('forms of a clock', () => {
  it.each([
    ['fr', '21h17', '21:17'],
    ['fr', '3 h 30', '03:30'],
    ['fr', '21h 30 :', '21:30'],
    ['fr', '21 h', '21h'],
    ['en', '5:00:03', '05:00:03'],
    ['en', '5:00:03.250', '05:00:03.250'],
    ['en', '24:30', '24:30'],
    ['en', '24.05', '24:05'],
    ['fi', 'klo 14', '14h'],
    ['it', 'ore 14', '14h'],
    ['sv', 'kl. 14.32', '14:32'],
    ['th', '7 ก.พ. 2567 14:32', '2024-02-07 14:32'],
    ['en', 'UPDATE 2: 11:00 pm', 'updated 23:00 pm'],
    ['de', 'Update 9, 14:05 Uhr', 'updated 14:05'],
  ])('%s: %s', (language, text, reading) => {
    expect(read(language, text)).toBe(reading);
  });

  it.each([['25:00'], ['12:60'], ['5:00:61'], ['24h'], ['7:5']])('no clock shows %s', (text) => {
    expect(read('fr', text)).toBe('none');
  });
});

describe('ages', () => {
  it('takes the longest of the ways to read one', () => {
    expect(read('ro', 'acum')).toBe('none');
    expect(read('ro', 'acum 5 minute')).toBe('300s ago minute');
    expect(read('ro', '5 minute în urmă')).toBe('300s ago minute');
    expect(read('he', 'לפני 5 דקות')).toBe('300s ago minute');
    expect(read('hu', '5 perccel ezelőtt')).toBe('300s ago minute');
    expect(read('en', '1 hr 35 min ago')).toBe('5700s ago minute');
    expect(read('en', '1 day 2 hours 3 minutes ago')).toBe('93780s ago minute');
  });

  it('keeps to the amount where a phrase says the same less exactly', () => {
    expect(read('it', "un'ora fa")).toBe('3600s ago hour');
    expect(read('en', 'less than a minute ago')).toBe('30s ago second ~');
    expect(read('en', 'about 3 hours ago')).toBe('10800s ago hour ~');
  });

  it('stands beside the clock it is glued to', () => {
    expect(read('en', 'Updated less than 1 min ago6:53 a.m. ET, September 15, 2018')).toBe(
      'updated 60s ago minute ~ 2018-09-15 06:53 am ET',
    );
  });
});
