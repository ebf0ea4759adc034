import { describe, expect, it } from 'vitest';
import type { Author } from '../../../src/model/post.js';
import { isByline, readNames } from '../../../src/parse/body/byline.js';
import type { Language } from '../../../src/parse/languages/language.js';
import { languageOf } from '../../../src/parse/languages/languages.js';

const languages = (code: string): readonly Language[] =>
  [...new Set([code, 'en'])].map(languageOf).filter((language) => language !== null);
/** "Ona Brask @Karsk [CNN]": name, place, house. */
const show = ({ name, location, organization }: Author): string =>
  `${name}${location === null ? '' : ` @${location}`}${organization === null ? '' : ` [${organization}]`}`;
const names = (line: string, code = 'en'): string[] => readNames(line, languages(code)).map(show);

describe('the names in a byline', () => {
  it.each([
    ['By Ona Brask', ['Ona Brask']],
    ['By: Ona Brask', ['Ona Brask']],
    ['BY ONA BRASK', ['ONA BRASK']],
    ['By ONA BRASK and MILO TEGG', ['ONA BRASK', 'MILO TEGG']],
    ['By Ona Brask & Milo Tegg', ['Ona Brask', 'Milo Tegg']],
    ['By Ona Brask, Milo Tegg, and Runa Falk', ['Ona Brask', 'Milo Tegg', 'Runa Falk']],
    ['By  Ona   Brask ,  Milo Tegg', ['Ona Brask', 'Milo Tegg']],
    ['By Ona Brask and Ona Brask', ['Ona Brask']],
    ['— Ona Brask', ['Ona Brask']],
    ['By J. R. Brask and A.B. Tegg', ['J. R. Brask', 'A.B. Tegg']],
    ['By J.R. van der Brask and Ludwig von Tegg', ['J.R. van der Brask', 'Ludwig von Tegg']],
    ['By Ona de la Brask and Ali al Tegg', ['Ona de la Brask', 'Ali al Tegg']],
    ['By Ona O’Brask and D’Arcy McTegg', ['Ona O’Brask', 'D’Arcy McTegg']],
    ['By Ona Brask-Tegg', ['Ona Brask-Tegg']],
    ['By Dr. Ona Brask', ['Dr. Ona Brask']],
    ['By Ona Brask Jr.', ['Ona Brask Jr']],
    ['By Ona Brask with contributions from staff', ['Ona Brask']],
    ['By Ona Brask and agencies', ['Ona Brask']],
  ])('%j', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });
});

describe('readers who comment', () => {
  it.each([
    ['Comment by Ona', 'en', ['Ona']],
    ['Kommentar von Ona Brask', 'de', ['Ona Brask']],
    ['Commentaire de Ona', 'fr', ['Ona']],
    ['Commentaar door Ona', 'nl', ['Ona']],
    ['Kommentar av Ona', 'no', ['Ona']],
    ['Comentariu de Ona', 'ro', ['Ona']],
  ])('%j', (line, code, expected) => {
    expect(names(line, code)).toEqual(expected);
  });
});

describe('where they report from', () => {
  it.each([
    ['Ona Brask, Reporting from Tarn', ['Ona Brask @Tarn']],
    ['Ona Brask reporting from Tarn', ['Ona Brask @Tarn']],
    ['By Ona Brask and Milo Tegg, Reporting from Tarn, Ohio', ['Ona Brask @Tarn, Ohio', 'Milo Tegg @Tarn, Ohio']],
  ])('%j', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });
});

describe('their houses', () => {
  it.each([
    ["From CNN's Ona Brask", ['Ona Brask [CNN]']],
    ['From CNN’s Ona Brask, Milo Tegg and Runa Falk', ['Ona Brask [CNN]', 'Milo Tegg [CNN]', 'Runa Falk [CNN]']],
    ['From CNN’s Ona Brask and Reuters’ Milo Tegg', ['Ona Brask [CNN]', 'Milo Tegg [Reuters]']],
    ["From CNN's Ona Brask and from Milo Tegg", ['Ona Brask [CNN]', 'Milo Tegg [CNN]']],
    ['By Ona Brask and Milo Tegg, CNN', ['Ona Brask [CNN]', 'Milo Tegg [CNN]']],
    ['Ona Brask, BBC News', ['Ona Brask [BBC News]']],
    ['By Ona Brask, AP and Reuters', ['Ona Brask [AP]', 'Reuters']],
    ['From CNN Chief Ferry Correspondent Ona Brask', ['Ona Brask [CNN]']],
    ['By Staff Writer Ona Brask', ['Ona Brask']],
    ['NTB', ['NTB']],
    ['By AFP', ['AFP']],
    ['By The Associated Press', ['The Associated Press']],
  ])('%j', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });
});

describe('their places', () => {
  it.each([
    ['Ona Brask in Karsk', ['Ona Brask @Karsk']],
    [
      "From CNN's Ona Brask in Karsk and Milo Tegg in New Tolm",
      ['Ona Brask @Karsk [CNN]', 'Milo Tegg @New Tolm [CNN]'],
    ],
    ['By Ona Brask in Tolm, Osterby', ['Ona Brask @Tolm, Osterby']],
    ["From CNN's Ona Brask in Karsk, DC", ['Ona Brask @Karsk, DC [CNN]']],
    ['By Ona Brask aboard the Petrel', ['Ona Brask @the Petrel']],
    ['Ona Brask, BBC News, in Karsk', ['Ona Brask @Karsk [BBC News]']],
    ['Ona Brask (à Karsk)', ['Ona Brask @Karsk']],
    ['Ona Brask in Karsk (now); Milo Tegg (earlier)', ['Ona Brask @Karsk', 'Milo Tegg']],
  ])('%j', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });

  it('are told by "i" in the north and not by "and"', () => {
    expect(names('Ona Brask i Karsk', 'no')).toEqual(['Ona Brask @Karsk']);
    expect(names('Ona Brask i Milo Tegg', 'pl')).toEqual(['Ona Brask', 'Milo Tegg']);
    expect(names('Ona Brask en Madrid', 'es')).toEqual(['Ona Brask @Madrid']);
    expect(names('Ona Brask en Milo Tegg', 'nl')).toEqual(['Ona Brask', 'Milo Tegg']);
    expect(names('Ona Brask a Roma', 'it')).toEqual(['Ona Brask @Roma']);
    expect(names('Ona Brasková a Milo Tegg', 'cs')).toEqual(['Ona Brasková', 'Milo Tegg']);
  });
});

describe('who is no person', () => {
  it.each([
    'By CNN Staff',
    'From the newsroom',
    'staff',
    'Redaktion',
    'Assistant political editor',
    'The boat left without us',
    'the numbers',
    'She',
    '',
    '12 March 2024',
    'a'.repeat(401),
  ])('%j', (line) => {
    expect(names(line)).toEqual([]);
  });

  it('goes beside those who are', () => {
    expect(names('By Ona Brask, political editor')).toEqual(['Ona Brask']);
    expect(names('By Ona Brask, Karsk Correspondent')).toEqual(['Ona Brask']);
    expect(names('By Ona Brask | March 12, 2024')).toEqual(['Ona Brask']);
  });
});

describe('logins', () => {
  it.each(['onabrask', 'ona.brask', 'ona_brask99', 'admin last'])(
    '%j stands for a name where it stands alone',
    (line) => {
      expect(names(line)).toEqual([line]);
    },
  );
  it('may be written as a forum writes them', () => {
    expect(names('/u/ona_brask99')).toEqual(['ona_brask99']);
    expect(names('u/ona-brask')).toEqual(['ona-brask']);
  });
  it('are no part of a name', () => {
    expect(names('By Ona walked')).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['Von Ona Brask und Milo Tegg', 'de', ['Ona Brask', 'Milo Tegg']],
    ['Von Ona Brask, Milo Tegg und dpa', 'de', ['Ona Brask [dpa]', 'Milo Tegg [dpa]']],
    ['Par Ona Brask et Milo Tegg', 'fr', ['Ona Brask', 'Milo Tegg']],
    ["Par Ona d'Brask avec AFP", 'fr', ["Ona d'Brask"]],
    ['Por Ona Brask y Milo Tegg', 'es', ['Ona Brask', 'Milo Tegg']],
    ['Por Ona Brask e Milo Tegg', 'pt', ['Ona Brask', 'Milo Tegg']],
    ['di Ona Brask e Milo Tegg', 'it', ['Ona Brask', 'Milo Tegg']],
    ['Av Ona Brask och Milo Tegg', 'sv', ['Ona Brask', 'Milo Tegg']],
    ['Av Ona Brask og Milo Tegg', 'no', ['Ona Brask', 'Milo Tegg']],
    ['Door Ona Brask en Milo van den Tegg', 'nl', ['Ona Brask', 'Milo van den Tegg']],
    ['Ona Brask ja Milo Tegg', 'fi', ['Ona Brask', 'Milo Tegg']],
    ['Ayşe Brask ve Işıl Tegg', 'tr', ['Ayşe Brask', 'Işıl Tegg']],
    ['Brask Anna és Tegg Béla', 'hu', ['Brask Anna', 'Tegg Béla']],
    ['Ona Brask și Ion Tegg', 'ro', ['Ona Brask', 'Ion Tegg']],
    ['Автор: Анна Браск, Борис Тегг', 'ru', ['Анна Браск', 'Борис Тегг']],
    ['Анна Браск и Борис Тегг', 'ru', ['Анна Браск', 'Борис Тегг']],
    ['Ганна Браск та Борис Тегг', 'uk', ['Ганна Браск', 'Борис Тегг']],
    ['Άννα Βρασκ και Μίλο Τεγκ', 'el', ['Άννα Βρασκ', 'Μίλο Τεγκ']],
    ['山田花、田中一郎', 'ja', ['山田花', '田中一郎']],
    ['记者 王小明', 'zh', ['王小明']],
    ['آنا براسك', 'ar', ['آنا براسك']],
    ['आना ब्रास्क', 'hi', ['आना ब्रास्क']],
    ['אנה ברסק', 'he', ['אנה ברסק']],
  ])('%j (%s)', (line, code, expected) => {
    expect(names(line, code)).toEqual(expected);
  });
});

describe('isByline', () => {
  it.each([
    ['By Ona Brask', 'en'],
    ["From CNN's Ona Brask in Karsk", 'en'],
    ['By CNN Staff', 'en'],
    ['From the newsroom', 'en'],
    ['By J. Brask and M.T.', 'en'],
    ['By Ona Brask, political editor', 'en'],
    ['By Ona Brask | March 12, 2024', 'en'],
    ['Analysis by Ona Brask', 'en'],
    ['Von Ona Brask', 'de'],
    ['Par Ona Brask', 'fr'],
  ])('%j (%s) is one', (line, code) => {
    expect(isByline(line, languages(code))).toBe(true);
  });

  it.each([
    ['Ona Brask', 'en'],
    ['By Ona Brask.', 'en'],
    ['By Ona Brask:', 'en'],
    ['By Friday', 'en'],
    ['By April', 'en'],
    ['By chance', 'en'],
    ['By the numbers', 'en'],
    ['By Monday evening the boats were gone', 'en'],
    ['From Monday, ferries will run again', 'en'],
    ['From Karsk to Tolm', 'en'],
    ['From Karsk, ferries will run again', 'en'],
    ["From CNN's Ona Brask, who has been on the mole", 'en'],
    ['Von Karsk nach Tolm', 'de'],
    ['Por fin', 'es'],
    [`By Ona Brask${' and Ona Brask'.repeat(40)}`, 'en'],
  ])('%j (%s) is none', (line, code) => {
    expect(isByline(line, languages(code))).toBe(false);
  });
});

describe('hostile lines', () => {
  it.each(['Ona, ', 'and ', "a's ", 'in A ', '| ', '. ', 'A', 'ona.', ' '])(
    '400 characters of %j are read to the end, more are no byline',
    (seed) => {
      const line = `By ${seed.repeat(400 / seed.length)}`.slice(0, 400);
      expect(readNames(line, languages('en')).length).toBeLessThan(400);
      expect(readNames(`By ${seed.repeat(200_000 / seed.length)}`, languages('en'))).toEqual([]);
      expect(isByline(`By ${seed.repeat(200_000 / seed.length)}`, languages('en'))).toBe(false);
    },
  );
});
