import { describe, expect, it } from 'vitest';
import type { Media } from '../../../src/model/post.js';
import { addCaption, addCredit, hasFigures, hasOnlyCaption, isInFigure } from '../../../src/parse/body/figure.js';
import { elementOf } from './read-markup.js';

const figure = (inside: string): ReturnType<typeof elementOf> => elementOf(`<figure>${inside}</figure>`, 'figure');
const picture = (change: Partial<Media> = {}): Media => ({
  type: 'image',
  url: 'https://news.example/a.jpg',
  caption: null,
  credit: null,
  alt: null,
  ...change,
});

describe('figures', () => {
  it('that hold others are galleries', () => {
    expect(hasFigures(figure('<div><figure></figure></div>'))).toBe(true);
    expect(hasFigures(figure('<div><img></div>'))).toBe(false);
  });

  it('of which only the caption is left have no picture yet', () => {
    expect(hasOnlyCaption(figure('<figcaption>A boat</figcaption><noscript>No</noscript>'))).toBe(true);
    expect(hasOnlyCaption(figure('<blockquote>A boat</blockquote>'))).toBe(false);
  });

  it('hold what stands in them, some levels deep', () => {
    expect(isInFigure(elementOf('<figure><div><p>x</p></div></figure>', 'p'))).toBe(true);
    expect(isInFigure(elementOf('<div><p>x</p></div>', 'p'))).toBe(false);
    expect(isInFigure(elementOf('<figure></figure><p>x</p>', 'p'))).toBe(false);
  });
});

describe('a caption beside its picture', () => {
  const captioned = (raw: string, ...media: Media[]): Media[] => {
    addCaption(raw, media);
    return media;
  };

  it('goes to the picture before it, its credit apart', () => {
    expect(captioned(' The ferry.\n Photograph: Ona Brask/EPA', picture(), picture())).toEqual([
      picture(),
      picture({ caption: 'The ferry.', credit: 'Ona Brask/EPA' }),
    ]);
  });

  it('does not replace a caption or a credit', () => {
    expect(captioned('The ferry', picture({ caption: 'A boat' }))).toEqual([picture({ caption: 'A boat' })]);
    expect(captioned('The ferry (Ona Brask/AP)', picture({ credit: 'EPA' }))).toEqual([
      picture({ caption: 'The ferry', credit: 'EPA' }),
    ]);
  });

  it('without a picture is dropped', () => {
    expect(captioned('The ferry')).toEqual([]);
    expect(captioned(' ', picture())).toEqual([picture()]);
  });
});

describe('a credit beside its picture', () => {
  it('goes to the picture before it, once', () => {
    const media = [picture()];
    expect(addCredit(' Ona Brask/AP ', media)).toBe(true);
    expect(addCredit('EPA', media)).toBe(false);
    expect(media).toEqual([picture({ credit: 'Ona Brask/AP' })]);
    expect(addCredit('EPA', [])).toBe(false);
    expect(addCredit(' ', [picture()])).toBe(false);
  });

  it('is given without its brackets and its label', () => {
    const media = [picture()];
    expect(addCredit('(\n Image: Ona Brask/AP)', media)).toBe(true);
    expect(media).toEqual([picture({ credit: 'Ona Brask/AP' })]);
  });
});
