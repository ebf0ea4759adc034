import { describe, expect, it } from 'vitest';
import { readLines, withBullet } from '../../../../src/parse/evidence/text/line.js';

const textsOf = (text: string): string[] => readLines(text).map((line) => line.text);

describe('readLines', () => {
  it('leaves empty lines out but remembers them', () => {
    const lines = readLines('One\n\n \t\nTwo\nThree\n');
    expect(lines.map(({ text, afterBlank, number }) => [text, afterBlank, number])).toEqual([
      ['One', true, 1],
      ['Two', true, 4],
      ['Three', false, 5],
    ]);
  });

  it('reads nothing from nothing', () => {
    expect(readLines('')).toEqual([]);
    expect(readLines(' \n\t\n\u00a0\n')).toEqual([]);
  });

  it('composes letters, so that words of a language compare equal', () => {
    expect(textsOf('Ma\u0308rz')).toEqual(['März']);
  });

  it('counts the columns before a line, a tab for four', () => {
    expect(readLines('a\n  b\n\tc\n \t d\n\u3000e').map(({ indent }) => indent)).toEqual([0, 2, 4, 6, 1]);
  });

  it.each(['•', '·', '▪', '●', '◦', '*', '-', '–', '—'])('takes the bullet %s off', (bullet) => {
    expect(readLines(`${bullet} Crates on the mole`)).toMatchObject([{ bullet, text: 'Crates on the mole' }]);
  });

  it('takes numbers of a list off', () => {
    expect(readLines('  12. Crates on the mole')).toMatchObject([{ bullet: '12.', text: 'Crates on the mole' }]);
  });

  it.each([
    '-5 degrees on the mole',
    '•Crates',
    '12.30 in the afternoon',
    '1234. Too large a number',
    '12.',
    '*',
    '3.',
  ])('leaves %j as it is', (text) => {
    expect(readLines(text)).toMatchObject([{ bullet: '', text }]);
  });

  it.each([
    '12. März 2024, 18.32 Uhr',
    '12. März',
    '3. Mai um 9 Uhr',
    '22. februar 2020 10:42',
    '12. maaliskuuta 2024',
    '5. května 2024 18:32',
    '12. 3. 2024 18:32',
    '12. Jan. 2024',
  ])('takes the number of %j for a day and not for a bullet', (text) => {
    expect(readLines(text)).toMatchObject([{ bullet: '', text }]);
  });

  it.each(['1. Jan Brask speaks', '2. March of the clerks', '3. Mai Tegg is late', '4. Maiden voyage', '5. 30 crates'])(
    'takes the number of %j for a bullet',
    (text) => {
      expect(readLines(text)).toMatchObject([{ bullet: text.slice(0, 2), text: text.slice(3) }]);
    },
  );
});

describe('a dump that has lost its lines', () => {
  const flat =
    '20:59 Hasta luego, lectores. 20:32 El alcalde habla. 20:05 Salen "cuatro" barcas. 19:47 «Nadie» cayó al agua.';

  it('gets them back where a clock stands between two sentences', () => {
    expect(textsOf(flat)).toEqual([
      '20:59 Hasta luego, lectores.',
      '20:32 El alcalde habla.',
      '20:05 Salen "cuatro" barcas.',
      '19:47 «Nadie» cayó al agua.',
    ]);
  });

  it('stays whole with fewer than four posts', () => {
    expect(textsOf('20:59 Hasta luego. 20:32 El alcalde habla. 20:05 Salen barcas.')).toHaveLength(1);
  });

  it('is not taken apart where it has lines', () => {
    expect(textsOf(`Uno\nDos\nTres\n${flat}`)).toHaveLength(4);
  });

  it('is not taken apart at clocks inside sentences', () => {
    const prose = 'The boat left at 20:59 and came back. At 20:32 it was seen. By 20:05 it was lost. At 19:47 it sank.';
    expect(textsOf(prose)).toEqual([prose]);
  });
});

describe('withBullet', () => {
  it('shows dots as dots and leaves dashes and numbers as written', () => {
    const shown = readLines('• a\n* b\n– Ja, sier hun\n- c\n7. d\ne').map(withBullet);
    expect(shown).toEqual(['• a', '• b', '– Ja, sier hun', '- c', '7. d', 'e']);
  });
});
