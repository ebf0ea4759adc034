import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/parse/languages/languages.js';
import { completeDate } from '../../../src/parse/time/complete-date.js';
import { readMachineTime } from '../../../src/parse/time/machine-time.js';
import { type Placed, placeClock } from '../../../src/parse/time/place-clock.js';
import { contextFor, type Leaning, readFor } from './make-context.js';

const MINUTE = 60_000;
const ZONES = [
  ...['UTC', 'Europe/London', 'Europe/Dublin', 'Europe/Berlin', 'Europe/Kyiv', 'Europe/Moscow', 'Europe/Istanbul'],
  ...['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/St_Johns'],
  ...['America/Sao_Paulo', 'America/Halifax', 'Pacific/Honolulu', 'Africa/Johannesburg', 'Africa/Cairo'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Jerusalem', 'Asia/Tehran', 'Asia/Shanghai'],
  ...['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Lord_Howe', 'Pacific/Auckland'],
];
/** Whole minutes from 2004 to 2037, the nights of the changes often. */
const minutes = fc.oneof(
  fc.integer({ min: Date.UTC(2004, 0, 1) / MINUTE, max: Date.UTC(2037, 0, 1) / MINUTE }),
  fc
    .tuple(
      fc.constantFrom('2024-03-10', '2024-11-03', '2024-03-31', '2024-10-27', '2024-04-07'),
      fc.integer({ max: 1440, min: 0 }),
    )
    .map(([day, minute]) => Date.parse(day) / MINUTE + minute),
);
const zones = fc.constantFrom(...ZONES);
const languages = fc.constantFrom(
  ...LANGUAGES.map(({ code }) => code),
  ...['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'pt-BR', 'fr-CA', 'de-AT', 'es-MX', 'zh-TW', 'ar-EG', 'nb'],
);

function parts(instant: number, zone: string, language = 'en-GB'): Record<string, string> {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
}

function placed(text: string, leaning: Leaning): Placed {
  const context = contextFor(leaning);
  const reading = readFor(text.normalize('NFC'), context);
  const date = reading.date === null ? null : completeDate(reading.date, null);
  return placeClock(reading, date, 'text', context);
}

/** The instants a time may mean: two where the clock was set back and the text does not say which. */
function meanings(result: Placed): number[] {
  if (result.timestamp === null) return [];
  return [Date.parse(result.timestamp.instant), ...(result.alternative === null ? [] : [result.alternative])];
}

describe('a time printed with all it needs reads back to the same minute', () => {
  it('as every language of Intl prints it, in the zone of the page', () => {
    fc.assert(
      fc.property(
        minutes,
        zones,
        languages,
        fc.constantFrom('full', 'long', 'medium'),
        (minute, zone, tag, dateStyle) => {
          const instant = minute * MINUTE;
          const language = tag === 'fa' || tag === 'th' ? `${tag}-u-ca-gregory` : tag;
          const text = new Intl.DateTimeFormat(language, { dateStyle, timeStyle: 'short', timeZone: zone }).format(
            instant,
          );
          const result = placed(text, { language: tag, zone });
          expect(meanings(result), text).toContain(instant);
          if (result.alternative !== null) expect(result.doubt).toBe('time-ambiguous');
        },
      ),
      { numRuns: 600 },
    );
  });

  it('with an offset behind it, in any zone and on a page of any other', () => {
    fc.assert(
      fc.property(
        minutes,
        zones,
        zones,
        fc.constantFrom('en-US', 'en-GB', 'fr', 'de', 'sv', 'zh'),
        (minute, zone, home, tag) => {
          const instant = minute * MINUTE;
          const text = new Intl.DateTimeFormat(tag, {
            ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
            timeZone: zone,
            timeZoneName: 'longOffset',
          }).format(instant);
          const result = placed(text, { language: tag, zone: home });
          expect(meanings(result), text).toEqual([instant]);
          expect(result.timestamp?.assumptions).toEqual([]);
        },
      ),
      // The night on which the page's own clocks skip the hour that the text names.
      { numRuns: 300, examples: [[28_530_720, 'Africa/Johannesburg', 'Europe/Berlin', 'en-US']] },
    );
  });

  it('as American and British newsrooms print it', () => {
    fc.assert(
      fc.property(minutes, fc.boolean(), (minute, dotted) => {
        const instant = minute * MINUTE;
        const { year, month, day, weekday, hour, minute: clock } = parts(instant, 'America/New_York', 'en-US');
        const hours = Number(hour);
        const half = dotted ? (hours < 12 ? 'a.m.' : 'p.m.') : hours < 12 ? 'AM' : 'PM';
        const text = `${hours % 12 === 0 ? 12 : hours % 12}:${clock} ${half} ET, ${month} ${day}, ${year}`;
        expect(meanings(placed(text, {})), text).toContain(instant);

        const london = parts(instant, 'Europe/London');
        const british = `${weekday} ${london['day']} ${london['month']} ${london['year']} ${london['hour']}.${london['minute']}`;
        expect(meanings(placed(british.slice(4), { zone: 'Europe/London' })), british).toContain(instant);
      }),
      { numRuns: 300 },
    );
  });

  it('with the abbreviation of its zone, which tells the halves of a repeated hour apart', () => {
    const lettered = fc.constantFrom(
      ['America/New_York', 'en-US'] as const,
      ['America/Los_Angeles', 'en-US'] as const,
      ['America/St_Johns', 'en-CA'] as const,
      ['Europe/London', 'en-GB'] as const,
      ['Europe/Berlin', 'en-GB'] as const,
      ['Europe/Dublin', 'en-IE'] as const,
      ['Australia/Sydney', 'en-AU'] as const,
      ['Pacific/Auckland', 'en-NZ'] as const,
      ['Asia/Kolkata', 'en-IN'] as const,
    );
    fc.assert(
      fc.property(minutes, lettered, (minute, [zone, tag]) => {
        const instant = minute * MINUTE;
        const text = new Intl.DateTimeFormat(tag, {
          ...{ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
          timeZone: zone,
          timeZoneName: 'short',
        }).format(instant);
        expect(meanings(placed(text, { known: [zone] })), text).toEqual([instant]);
      }),
      { numRuns: 300 },
    );
  });

  it('in two zones at once', () => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = minute * MINUTE;
        const gmt = parts(instant, 'UTC');
        const hkt = parts(instant, 'Asia/Hong_Kong');
        const text = `Updated ${gmt['hour']}${gmt['minute']} GMT (${hkt['hour']}${hkt['minute']} HKT) ${gmt['month']} ${gmt['day']}, ${gmt['year']}`;
        expect(meanings(placed(text, {})), text).toEqual([instant]);
      }),
      { numRuns: 100 },
    );
  });

  it('as machines write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2098, 0, 1) }),
        fc.integer({ min: -56, max: 56 }),
        (ms, quarter) => {
          const offset = quarter * 15;
          const second = Math.floor(ms / 1000) * 1000;
          const sign = offset < 0 ? '-' : '+';
          const two = (value: number): string => String(Math.abs(value)).padStart(2, '0');
          const [hours, rest] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
          const wall = new Date(ms + offset * MINUTE).toISOString().slice(0, -1);
          const forms: (readonly [string | number, number])[] = [
            [new Date(ms).toISOString(), ms],
            [`${wall}${sign}${two(hours)}:${two(rest)}`, ms],
            [`${wall}${sign}${two(hours)}${two(rest)}`, ms],
            [`${wall.slice(0, 19).replace('T', ' ')} (${sign}${two(hours)}:${two(rest)})`, second],
            [ms, ms],
            [String(ms), ms],
            [second / 1000, second],
            [`${ms}000`, ms],
            [new Date(ms).toUTCString(), second],
          ];
          for (const [form, expected] of forms) {
            const read = readMachineTime(form);
            expect(read?.kind === 'instant' ? read.ms : null, String(form)).toBe(expected);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
