import { describe, expect, it } from 'vitest';
import type { Stamp } from '../../../src/parse/candidate.js';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';
import { readPostStamps } from '../../../src/parse/join/machine-times.js';
import type { PostStamps } from '../../../src/parse/join/post-stamps.js';
import { contextFor, type Leaning } from '../time/make-context.js';
import { entry, shown, told } from './candidate.js';

function stamp(
  role: Stamp['role'],
  source: Stamp['source'],
  value: string | number | null,
  text: string | null = null,
): Stamp {
  return { role, source, text, value };
}

function post(stamps: readonly Stamp[], others: readonly Stamp[] = []): JoinedPost {
  return { main: shown({ stamps }), others: others.length === 0 ? [] : [entry({ stamps: others })] };
}

function read(
  posts: readonly JoinedPost[],
  leaning: Leaning = {},
): { stamps: readonly PostStamps[]; codes: readonly string[] } {
  const { result, codes } = told((report) => readPostStamps(posts, contextFor(leaning), report));
  return { stamps: result, codes };
}

describe('the stamps of a post', () => {
  it('are told apart by what they claim to be', () => {
    const { stamps, codes } = read([
      post(
        [
          stamp('shown', 'attribute', '2024-02-07T18:05:00Z', '6.05pm'),
          stamp('updated', 'text', null, 'Updated at 6.20pm'),
        ],
        [stamp('published', 'json-ld', '2024-02-07T18:05:03Z'), stamp('updated', 'json-ld', '2024-02-07T18:20:00Z')],
      ),
    ]);
    const [own] = stamps;
    expect(own?.shown?.reading.clock?.hour).toBe(18);
    expect(own?.shownMachine?.stamp.value).toBe('2024-02-07T18:05:00Z');
    expect(own?.published?.stamp.value).toBe('2024-02-07T18:05:03Z');
    expect(own?.updated?.stamp.value).toBe('2024-02-07T18:20:00Z');
    expect(own?.updatedShown?.reading.clock?.minute).toBe(20);
    expect(codes).toEqual([]);
  });

  it('prefers a clock to an age, whichever stands first', () => {
    const { stamps } = read([post([stamp('shown', 'text', null, '20m ago'), stamp('shown', 'text', null, '15:45')])]);
    expect(stamps[0]?.shown?.reading.clock?.hour).toBe(15);
  });

  it('prefers an instant to a wall clock and a clock to a day', () => {
    const best = (...values: readonly string[]): unknown =>
      read([post(values.map((value) => stamp('published', 'json-ld', value)))]).stamps[0]?.published?.stamp.value;
    expect(best('2024-02-07', '2024-02-07T18:05:00', '2024-02-07T18:05:00Z')).toBe('2024-02-07T18:05:00Z');
    expect(best('2024-02-07', '2024-02-07T18:05:00')).toBe('2024-02-07T18:05:00');
    expect(best('nonsense', '2024-02-07')).toBe('2024-02-07');
    expect(best('nonsense')).toBeUndefined();
  });
});

describe('an attribute of another year than the date shown', () => {
  it('is not believed', () => {
    const { stamps, codes } = read([
      post([
        stamp('published', 'text', null, '2 June 2023 08:00'),
        // Sorted on top by ten years.
        stamp('published', 'attribute', '2033-06-02T08:00:00Z'),
      ]),
    ]);
    expect(stamps[0]?.published).toBeNull();
    expect(stamps[0]?.shown?.reading.date?.year).toBe(2023);
    expect(codes).toEqual(['time-attribute-disbelieved']);
  });

  it('is not believed beside the text either', () => {
    const { stamps } = read([post([stamp('shown', 'attribute', '2033-06-02T08:00:00Z', '2 June 2023 08:00')])]);
    expect(stamps[0]?.shownMachine).toBeNull();
  });

  it.each([
    ['2023-12-31T23:30:00Z', '1 January 2024 00:30'],
    ['2024-06-02T08:00:00Z', '08:00'],
    ['2024-06-02T08:00:00Z', '2 June 08:00'],
    ['2019-06-02T08:00:00Z', '6/2/19 08:00'],
  ])('is believed: %s beside %s', (value, text) => {
    const { stamps, codes } = read([post([stamp('shown', 'attribute', value, text)])]);
    expect(stamps[0]?.shownMachine?.stamp.value).toBe(value);
    expect(codes).toEqual([]);
  });
});

describe('data that gives every post one time', () => {
  const page = (values: readonly string[]): JoinedPost[] =>
    values.map((value) => post([stamp('shown', 'text', null, '18.05')], [stamp('published', 'json-ld', value)]));

  it('is set aside from three posts on', () => {
    const { stamps, codes } = read(page(Array.from({ length: 3 }, () => '2024-02-07T18:05:00Z')));
    expect(stamps.map(({ published }) => published)).toEqual([null, null, null]);
    expect(codes).toEqual(['times-identical']);
  });

  it('is believed where it differs once, or on two posts', () => {
    expect(read(page(['2024-02-07T18:05:00Z', '2024-02-07T18:05:00Z', '2024-02-07T18:06:00Z'])).codes).toEqual([]);
    expect(read(page(['2024-02-07T18:05:00Z', '2024-02-07T18:05:00Z'])).codes).toEqual([]);
  });
});

describe('attributes that call a local time UTC', () => {
  /** In July London is an hour ahead: 11:48 there is 10:48 in UTC. */
  const mislabelled = [
    ['2024-07-18T11:48:00Z', '11:48', '2024-07-18T10:48:00Z'],
    ['2024-07-18T11:20:00Z', '11:20', '2024-07-18T10:20:00Z'],
    ['2024-07-18T10:59:00Z', '10:59', '2024-07-18T09:59:00Z'],
  ] as const;
  const withData = mislabelled.map(([attribute, text, real]) =>
    post([stamp('shown', 'attribute', attribute, text)], [stamp('published', 'json-ld', real)]),
  );
  const alone = mislabelled.map(([attribute, text]) => post([stamp('shown', 'attribute', attribute, text)]));
  const london = { zone: 'Europe/London' };

  it('are found out by data that is the same offset away on every post', () => {
    const { stamps, codes } = read(withData, london);
    expect(stamps.every(({ shownMachine }) => shownMachine === null)).toBe(true);
    expect(stamps.every(({ shown: text }) => text !== null)).toBe(true);
    expect(codes).toEqual(['time-attribute-disbelieved']);
  });

  it('are found out by the last change of the page, which they would lie after', () => {
    const { stamps, codes } = read(alone, { ...london, updated: '2024-07-18T10:50:00Z' });
    expect(stamps.every(({ shownMachine }) => shownMachine === null)).toBe(true);
    expect(codes).toEqual(['time-attribute-disbelieved']);
  });

  it('are believed where nothing speaks against them', () => {
    expect(read(alone, london).codes).toEqual([]);
    expect(read(alone, { ...london, updated: '2024-07-18T11:50:00Z' }).codes).toEqual([]);
    expect(read(alone, { zone: 'UTC', updated: '2024-07-18T10:50:00Z' }).codes).toEqual([]);
  });

  it('are believed where the data differs by more than zones can', () => {
    const scattered = mislabelled.map(([attribute, text], index) =>
      post(
        [stamp('shown', 'attribute', attribute, text)],
        [stamp('published', 'json-ld', `2024-07-18T0${index}:13:00Z`)],
      ),
    );
    expect(read(scattered, london).codes).toEqual([]);
    const seven = mislabelled.map(([attribute, text]) =>
      post(
        [stamp('shown', 'attribute', attribute, text)],
        [stamp('published', 'json-ld', new Date(Date.parse(attribute) - 7 * 60_000).toISOString())],
      ),
    );
    expect(read(seven, london).codes).toEqual([]);
  });

  it('are believed where the offset is not that of the page', () => {
    const paris = mislabelled.map(([attribute, text]) =>
      post(
        [stamp('shown', 'attribute', attribute, text)],
        [stamp('published', 'json-ld', new Date(Date.parse(attribute) - 5 * 3_600_000).toISOString())],
      ),
    );
    expect(read(paris, london).codes).toEqual([]);
  });

  /** In May Buenos Aires is three hours behind: 12:40 there is 15:40 in UTC. */
  const inData = ['12:40', '11:25', '10:30'].map((text) =>
    post(
      [stamp('shown', 'text', null, text)],
      ['published' as const, 'updated' as const].map((role) => stamp(role, 'json-ld', `2022-05-09T${text}:00Z`)),
    ),
  );
  const argentina = { zone: 'America/Argentina/Buenos_Aires' };

  it('are found out in the data by the life of the page, which they would lie outside of', () => {
    const life = { published: '2022-05-09T13:20:00Z', updated: '2022-05-09T15:45:00Z' };
    const { stamps, codes } = read(inData, { ...argentina, ...life });
    expect(stamps.map(({ published, updated }) => [published, updated])).toEqual(inData.map(() => [null, null]));
    expect(stamps.every(({ shown: text }) => text !== null)).toBe(true);
    expect(codes).toEqual(['time-attribute-disbelieved']);
    const tokyo = { zone: 'Asia/Tokyo', published: '2022-05-09T01:20:00Z', updated: '2022-05-09T03:45:00Z' };
    expect(read(inData, tokyo).codes).toEqual(['time-attribute-disbelieved']);
  });

  it.each([
    ['the life of the page holds them', { published: '2022-05-09T10:20:00Z', updated: '2022-05-09T12:45:00Z' }],
    ['it holds them both ways', { published: '2022-05-09T10:20:00Z', updated: '2022-05-09T20:00:00Z' }],
    ['it holds them neither way', { published: '2022-05-09T14:20:00Z', updated: '2022-05-09T15:45:00Z' }],
    ['its beginning is not known', { updated: '2022-05-09T15:45:00Z' }],
    ['its end is not known', { published: '2022-05-09T13:20:00Z' }],
  ])('are believed in the data where %s', (_, life) => {
    const { stamps, codes } = read(inData, { ...argentina, ...life });
    expect(stamps.every(({ published }) => published !== null)).toBe(true);
    expect(codes).toEqual([]);
  });

  it('are believed in the data where the page shows other clocks, or says that it means UTC', () => {
    const life = { ...argentina, published: '2022-05-09T13:20:00Z', updated: '2022-05-09T15:45:00Z' };
    const as = (text: (clock: string) => string): JoinedPost[] =>
      ['12:40', '11:25', '10:30'].map((clock) =>
        post([stamp('shown', 'text', null, text(clock))], [stamp('published', 'json-ld', `2022-05-09T${clock}:00Z`)]),
      );
    expect(
      read(
        as((clock) => `0${Number(clock.slice(0, 2)) - 9}${clock.slice(2)}`),
        life,
      ).codes,
    ).toEqual([]);
    expect(
      read(
        as((clock) => `${clock} UTC`),
        life,
      ).codes,
    ).toEqual([]);
    expect(
      read(
        as((clock) => clock),
        { ...life, zone: 'UTC' },
      ).codes,
    ).toEqual([]);
  });
});
