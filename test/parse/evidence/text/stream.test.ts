import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import { findLineStamp } from '../../../../src/parse/evidence/text/line-stamp.js';
import { chooseStream, proseOf, type Stream } from '../../../../src/parse/evidence/text/stream.js';
import { lexiconsFor } from './read-dump.js';

function streamOf(text: string, ...codes: readonly string[]): Stream | null {
  const lines = readLines(text);
  const lexicons = lexiconsFor(...codes);
  return chooseStream(
    lines,
    lines.map((line) => findLineStamp(line, lexicons)),
  );
}

/** The stamps that were chosen, in the order of the page. */
function chosen(text: string, ...codes: readonly string[]): string[] {
  return streamOf(text, ...codes)?.openings.map(({ stamp }) => stamp.reading.text) ?? [];
}

const WORDS = 'The keeper rang the bell and nobody came down to the mole.';

describe('chooseStream', () => {
  it('is null without stamps', () => {
    expect(streamOf(`A title\n${WORDS}\n${WORDS}`)).toBeNull();
  });

  it('takes stamps of one form, and leaves times of other forms to the words', () => {
    const text = `18:32\n${WORDS}\n7:00 am: Doors open\n18:05\n${WORDS}\n17:47\n${WORDS}`;
    expect(chosen(text)).toEqual(['18:32', '18:05', '17:47']);
  });

  it('leaves the two times of a page to the page, one below the other', () => {
    const head = `A title\nPosted at 2:17 PM, Dec 11, 2018\nand last updated 2018-12-11 19:48:10-05\n${WORDS}`;
    expect(chosen(`${head}\n5:45 p.m.\n${WORDS}\n3:10 p.m.\n${WORDS}`)).toEqual(['5:45 p.m.', '3:10 p.m.']);
  });

  it('leaves a list inside a post alone', () => {
    const text = `9.00am – ${WORDS}\n• 10am: The clerk speaks\n• 11am: The keeper speaks\n8.33am – ${WORDS}`;
    expect(chosen(text)).toEqual(['9.00am', '8.33am']);
  });

  it.each([
    ['oldest first', '8.40am: ', '9.00am: ', '9.26am: '],
    ['newest first', '9.26am: ', '9.00am: ', '8.40am: '],
  ])('leaves the lines of an agenda in the post that has it, %s', (_, one, two, three) => {
    const agenda = `Here is the agenda.\n10am: The keeper speaks.\n11.30am: Both are silent.`;
    const text = `${one}${WORDS}\n${agenda}\n${two}${WORDS}\n${three}${WORDS}\n${WORDS}`;
    expect(chosen(text)).toEqual([one, two, three].map((stamp) => stamp.slice(0, 6)));
  });

  it('does not take the posts before midnight for an agenda', () => {
    const agenda = `Here is the agenda.\n10am: The keeper speaks.\n2pm: Both are silent.`;
    const evening = ['2.20pm: ', '7.41pm: ', '11.56pm: '].map((stamp) => `${stamp}${WORDS}`).join('\n');
    const text = `8.45am: ${WORDS}\n${agenda}\n9.02am: ${WORDS}\n${WORDS}\n${evening}\n12.31am: ${WORDS}`;
    expect(chosen(text)).toEqual(['8.45am', '9.02am', '2.20pm', '7.41pm', '11.56pm', '12.31am']);
  });

  it('does not take single lines before midnight for an agenda', () => {
    const clocks = ['21:11', '22:34', '23:25', '23:48', '01:10', '02:30'];
    const text = clocks.map((clock, index) => `${clock}: ${WORDS}${index === 0 ? `\n${WORDS}` : ''}`).join('\n');
    expect(chosen(text)).toEqual(clocks);
  });

  it('keeps posts that run over midnight', () => {
    const text = ['0.12am: ', '11.50pm: ', '11.40pm: ', '11.31pm: '].map((stamp) => `${stamp}${WORDS}`).join('\n');
    expect(chosen(text)).toHaveLength(4);
  });

  it('leaves sentences alone that begin with a time where posts set their times off', () => {
    const text = `22.14 – ${WORDS}\n22.10 Monday was quiet, said the keeper.\n22.02 – ${WORDS}\n21.40 – ${WORDS}`;
    expect(chosen(text)).toEqual(['22.14', '22.02', '21.40']);
  });

  it('takes a bare clock between stamps with headlines for a post without one', () => {
    const text = `18h32 Prefeito fala\n${WORDS}\n18h05\n${WORDS}\n17h47 Barcas param\n${WORDS}`;
    expect(chosen(text, 'pt')).toEqual(['18h32', '18h05', '17h47']);
    expect(chosen(`${text}\n17h30\n${WORDS}`, 'pt')).toEqual(['18h32', '18h05', '17h47', '17h30']);
  });

  it('takes a bare clock on the other side of midnight', () => {
    const text = `0:20 – ${WORDS}\n23:50\n${WORDS}\n23:40 – ${WORDS}\n23:10 – ${WORDS}`;
    expect(chosen(text)).toEqual(['0:20', '23:50', '23:40', '23:10']);
  });

  it('leaves a bare clock alone that does not fit between its neighbours', () => {
    const text = `18:32 – ${WORDS}\n02:15\n${WORDS}\n18:05 – ${WORDS}\n18:05\n${WORDS}\n17:47 – ${WORDS}`;
    expect(chosen(text)).toEqual(['18:32', '18:05', '17:47']);
  });

  it('leaves a bare clock above the first post to the page', () => {
    expect(chosen(`19:00\n${WORDS}\n18:32 – ${WORDS}\n18:05 – ${WORDS}\n17:47 – ${WORDS}`)).toEqual([
      '18:32',
      '18:05',
      '17:47',
    ]);
  });

  it('leaves a lone dated stamp to the page, unless the page has given its time', () => {
    expect(streamOf(`A title\n12 March 2024 18:32\n${WORDS}`)).toBeNull();
    expect(chosen(`A title\nUpdated 12 March 2024 19:00\n12 March 2024 18:32\n${WORDS}`)).toEqual([
      '12 March 2024 18:32',
    ]);
  });

  it('leaves one dated "Updated" to the page and takes several for posts', () => {
    const one = `A title\nUpdated 7/20/14 11:17 PM ET\n${WORDS}\n10:05 PM ET\n${WORDS}\n9:47 PM ET\n${WORDS}`;
    expect(chosen(one)).toEqual(['10:05 PM ET', '9:47 PM ET']);
    const several = `A title\nUPDATE: 7/20/14 11:17 PM ET\n${WORDS}\nUPDATE: 7/20/14 10:05 PM ET\n${WORDS}`;
    expect(chosen(several)).toEqual(['UPDATE: 7/20/14 11:17 PM ET', 'UPDATE: 7/20/14 10:05 PM ET']);
  });

  it('takes no age of the page for a post', () => {
    expect(streamOf(`A title\nThis was published 1 year ago\n${WORDS}`)).toBeNull();
    expect(streamOf(`A title\nUpdated 5 minutes ago\n${WORDS}`)).toBeNull();
  });

  it('takes "[Update 11:40 p.m.]" for a post', () => {
    expect(chosen(`[Update 11:40 p.m.] ${WORDS}\n[Update 11:20 p.m.] ${WORDS}\n[Midnight] ${WORDS}`)).toHaveLength(3);
  });
});

describe('the direction of a stream', () => {
  const directionOf = (...stamps: readonly string[]): [falling: number, rising: number] => {
    const stream = streamOf(stamps.map((stamp) => `${stamp}\n${WORDS}`).join('\n'));
    return [stream?.falling ?? Number.NaN, stream?.rising ?? Number.NaN];
  };

  it('falls on a newest-first page', () => {
    expect(directionOf('18:32', '18:05', '17:47')).toEqual([1, 0]);
  });
  it('rises on an oldest-first page', () => {
    expect(directionOf('17:47', '18:05', '18:32')).toEqual([0, 1]);
  });
  it('goes both ways where the clock stands still', () => {
    expect(directionOf('18:32', '18:32', '18:05')).toEqual([1, 0.5]);
  });
  it('counts seconds', () => {
    expect(directionOf('18:32:11', '18:32:14', '18:32:40')).toEqual([0, 1]);
  });
  it('goes over midnight', () => {
    expect(directionOf('0:20', '23:50', '23:10')[0]).toBe(1);
    expect(directionOf('23:10', '23:50', '0:20')[1]).toBe(1);
  });
  it('goes by dates where stamps have them', () => {
    expect(directionOf('14 March 2024 09:00', '13 March 2024 18:00', '12 March 2024 19:30')).toEqual([1, 0]);
    expect(directionOf('12 March 2024 19:30', '13 March 2024 18:00', '14 March 2024 09:00')).toEqual([0, 1]);
  });
  it('goes by "today" and "yesterday"', () => {
    expect(directionOf('Today 18:05', 'Today 12:00', 'Yesterday 22:47')).toEqual([1, 0]);
  });
  it('falls with the age of posts, over a day too', () => {
    expect(directionOf('5 minutes ago', '2 hours ago', '26 hours ago')).toEqual([1, 0]);
  });
  it('does not compare ages with clocks', () => {
    expect(directionOf('5 minutes ago', '07:43')).toEqual([0, 0]);
  });
});

describe('proseOf', () => {
  const proseIn = (text: string): number | null => {
    const lines = readLines(text);
    const stream = streamOf(text);
    return stream === null ? null : proseOf(stream, lines);
  };

  it('counts the characters of text for each opening', () => {
    expect(proseIn('A title that does not count\n18:32\nTwelve chars\n18:05\nTwelve chars')).toBe(9);
  });
  it('counts a sign that is a word for more than a letter', () => {
    expect(proseIn('18:32\n橋は閉じた。\n18:05\n船が出た。')).toBeGreaterThan(
      proseIn('18:32\nabcdef\n18:05\nabcde') ?? 0,
    );
  });
});
