import { describe, expect, it } from 'vitest';
import { readCredit, takeCaptions } from '../../../src/parse/body/caption.js';

describe('a line that ends in a credit', () => {
  it.each([
    ['Ona Brask/Reuters', null, 'Ona Brask/Reuters'],
    ['The ferry off Tolm. Ona Brask/Reuters', 'The ferry off Tolm.', 'Ona Brask/Reuters'],
    ['The ferry, on March 4. Ona de la Brask/Pool/AP', 'The ferry, on March 4.', 'Ona de la Brask/Pool/AP'],
    ['The ferry, on July 21. Ona Brask/Reuters/FILE', 'The ferry, on July 21.', 'Ona Brask/Reuters/FILE'],
    ['The ferry at dusk. J.R. Brask/AFP via Getty Images', 'The ferry at dusk.', 'J.R. Brask/AFP via Getty Images'],
    ['Ona Brask via Reuters', null, 'Ona Brask via Reuters'],
    ['ONA BRASK / AFP', null, 'ONA BRASK / AFP'],
    ['The ferry. AP/Ona BRASK.', 'The ferry.', 'AP/Ona BRASK'],
    ['The ferry (Ona Brask/Getty Images)', 'The ferry', 'Ona Brask/Getty Images'],
    ['The ferry off Tolm. (AP Photo/Ona Brask)', 'The ferry off Tolm.', 'AP Photo/Ona Brask'],
    ['The ferry (Photo by Ona BRASK / AFP)', 'The ferry', 'Photo by Ona BRASK / AFP'],
    ['(AP Photo)', null, 'AP Photo'],
    ['(Foto: dpa)', null, 'Foto: dpa'],
    ['( Image: Wallow Pictures)', null, 'Wallow Pictures'],
    ['The ferry lies empty [Ona Brask/Al Jazeera]', 'The ferry lies empty', 'Ona Brask/Al Jazeera'],
    ['The ferry, May 3, 2024. (Ona Brask/Flash90)', 'The ferry, May 3, 2024.', 'Ona Brask/Flash90'],
    ['The ferry off Tolm Photograph: Ona Brask/EPA', 'The ferry off Tolm', 'Ona Brask/EPA'],
    ['The ferry off TolmImage source, Getty Images', 'The ferry off Tolm', 'Getty Images'],
    ['The ferry off Tolm.Credit: AP', 'The ferry off Tolm.', 'AP'],
    ['Credit...Ona Brask for The Karsk Times', null, 'Ona Brask for The Karsk Times'],
    ['Fähre in Karsk. Foto:dpa', 'Fähre in Karsk.', 'dpa'],
    ['Photo by Ona Brask', null, 'Ona Brask'],
    ['Photo by Ona Brask/Getty Images', null, 'Ona Brask/Getty Images'],
    ['photo: Ona Brask', null, 'Ona Brask'],
    ['The ferry © Ona Brask', 'The ferry', 'Ona Brask'],
    ['Crédit photo : Ona Brask', null, 'Ona Brask'],
    ['Фото: Анна Браск / ТАСС', null, 'Анна Браск / ТАСС'],
    ['写真:山田花', null, '山田花'],
    ['港の船=2031年3月4日午後9時半、白浜町、山田花撮影', '港の船=2031年3月4日午後9時半、白浜町', '山田花'],
    ['拡大する港の船＝2031年3月4日、白浜町提供', '港の船＝2031年3月4日', '白浜町'],
    ['Getty Images', null, 'Getty Images'],
    ['Image caption, The ferry off Tolm', 'The ferry off Tolm', null],
  ])('%j', (line, caption, credit) => {
    expect(readCredit(line)).toEqual({ caption, credit });
  });
});

describe('prose that speaks of pictures and agencies', () => {
  it.each([
    'The contract, seen by CNN, says so (first reported by Reuters).',
    'The boat left (see photo).',
    'The boat left for the island (Tolm)',
    'The keeper spoke to Ona Brask (Karsk Harbour)',
    'The new image of the keeper (a photo) hung upside down.',
    "The keeper's image, battered since May, is mended",
    'The keeper posted a photo, he said',
    'In this picture, the keeper stands on the mole',
    'In the picture: the keeper',
    'Image: the ferry',
    'She asked for credit, was refused',
    'Their credit: they rang the bell.',
    'He wants credit: for the lamps',
    'The report: credit: nobody',
    'Source: Getty Images',
    'She thanked the AP.',
    'He told reporters on the mole and/or Reuters',
    'Reuters',
    'Video credit: Ona Brask',
    '© 2024 Karsk Gazette. All rights reserved',
    '',
    `${'The ferry '.repeat(60)}Ona Brask/Reuters`,
  ])('%j holds no credit', (line) => {
    expect(readCredit(line)).toBeNull();
  });
});

describe('takeCaptions', () => {
  const take = (...texts: readonly string[]): { media: [string | null, string | null][]; rest: string[] } => {
    const { media, rest } = takeCaptions(texts.map((text) => ({ text })));
    return { media: media.map(({ caption, credit }) => [caption, credit]), rest: rest.map(({ text }) => text) };
  };

  it('takes a caption with its credit out of the words', () => {
    expect(take('The bell rang.', 'The ferry at dusk. Ona Brask/Reuters', 'Nobody came.')).toEqual({
      media: [['The ferry at dusk.', 'Ona Brask/Reuters']],
      rest: ['The bell rang.', 'Nobody came.'],
    });
  });

  it.each([
    ['the credit only behind the second', ['The ferry at dusk', 'The ferry at dusk Ona Brask/Reuters']],
    ['a label glued to the second', ['The ferry at dusk', 'The ferry at duskPhoto © Ona Brask/Reuters']],
  ])('takes a caption that stands there twice, %s', (_, lines) => {
    expect(take(...lines, 'Nobody came.')).toEqual({
      media: [['The ferry at dusk', 'Ona Brask/Reuters']],
      rest: ['Nobody came.'],
    });
  });

  it('takes a caption and its credit in brackets, both twice', () => {
    expect(take('The ferry at dusk', '(Ona Brask/AP)', 'The ferry at dusk', '(Ona Brask/AP)', 'Nobody came.')).toEqual({
      media: [['The ferry at dusk', 'Ona Brask/AP']],
      rest: ['Nobody came.'],
    });
  });

  it('takes the same line twice for a caption', () => {
    expect(take('The ferry at dusk', 'The ferry at dusk')).toEqual({ media: [['The ferry at dusk', null]], rest: [] });
  });

  it('leaves a paragraph alone that begins like the one above', () => {
    const lines = ['The keeper spoke.', 'The keeper spoke. Nobody listened.'];
    expect(take(...lines)).toEqual({ media: [], rest: lines });
  });

  it('leaves short repeated words alone', () => {
    expect(take('No.', 'No.')).toEqual({ media: [], rest: ['No.', 'No.'] });
  });

  it('keeps the rows that it was given', () => {
    const rows = [{ text: 'The bell rang.', node: 1 }];
    expect(takeCaptions(rows).rest[0]).toBe(rows[0]);
  });
});

describe('hostile lines', () => {
  it.each(['A', 'A/', '(', 'photo: ', 'Photo: a, ', '/AP', 'Ona Brask/', '. Aaa', '© ', 'J.'])(
    '600 characters of %j are read to the end, more hold no credit',
    (seed) => {
      const line = seed.repeat(600 / seed.length);
      const found = readCredit(line);
      expect(found === null || `${found.caption}${found.credit}`.length < 700).toBe(true);
      expect(readCredit(seed.repeat(200_000 / seed.length))).toBeNull();
    },
  );
});
