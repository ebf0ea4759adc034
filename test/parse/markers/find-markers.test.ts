import { describe, expect, it } from 'vitest';
import type { Marker } from '../../../src/model/post.js';
import type { Timestamp } from '../../../src/model/timestamp.js';
import type { Language } from '../../../src/parse/languages/language.js';
import { languageOf } from '../../../src/parse/languages/languages.js';
import { findContributors, findMarkers, mergeMarkers } from '../../../src/parse/markers/find-markers.js';

const languages = (code: string): readonly Language[] =>
  [...new Set([code, 'en'])].map(languageOf).filter((language) => language !== null);
const kindsOf = (text: string, code = 'en'): string[] => findMarkers([text], languages(code)).map(({ kind }) => kind);

describe('a sentence about the post', () => {
  it.each([
    ['This post was updated with more details.', 'updated'],
    ['This story has been updated.', 'updated'],
    ['*This post has been updated.', 'updated'],
    ['(This story has been updated to add the price.)', 'updated'],
    ['“This post was updated.”', 'updated'],
    ['(Updated) The boat left.', 'updated'],
    ['[UPDATED] The boat left.', 'updated'],
    ['Updated to add the price', 'updated'],
    ['Correction: The ferry is called Petrel.', 'corrected'],
    ['CORRECTION – The ferry is called Petrel.', 'corrected'],
    ['An earlier version of this post misnamed the ferry.', 'corrected'],
    ['This article was amended on 3 May 2024.', 'corrected'],
    ['Updated to correct the name of the ferry', 'corrected'],
    ['Clarification: it was the tide.', 'clarified'],
    ['Editor’s note: this page is long.', 'editors-note'],
    ["Editor's Note: this page is long.", 'editors-note'],
    ['Ona Brask contributed reporting to this post.', 'contributed'],
    ['With reporting by Ona Brask', 'contributed'],
    ['This post has been removed.', 'retracted'],
  ])('%j: %s', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });

  it.each([
    ['Dieser Beitrag wurde aktualisiert.', 'de', 'updated'],
    ['(aktualisiert) Der Kahn ist da.', 'de', 'updated'],
    ['Korrektur: Der Kahn heißt Petrel.', 'de', 'corrected'],
    ['Ce message a été mis à jour.', 'fr', 'updated'],
    ['Correction : le bac s’appelle Petrel.', 'fr', 'corrected'],
    ['Fe de errores: el barco se llama Petrel.', 'es', 'corrected'],
    ['Questo post è stato aggiornato.', 'it', 'updated'],
    ['Nota della redazione: la pagina è lunga.', 'it', 'editors-note'],
    ['Este texto foi atualizado.', 'pt', 'updated'],
    ['Dit bericht is bijgewerkt.', 'nl', 'updated'],
    ['Rättelse: båten heter Petrel.', 'sv', 'corrected'],
    ['Saken er oppdatert.', 'no', 'updated'],
    ['Præcisering: det var tidevandet.', 'da', 'clarified'],
    ['Juttua on korjattu.', 'fi', 'corrected'],
    ['Sprostowanie: łódź nazywa się Petrel.', 'pl', 'corrected'],
    ['Новость дополнена.', 'ru', 'updated'],
    ['От редакции: страница длинная.', 'ru', 'editors-note'],
    ['Bu haber güncellendi.', 'tr', 'updated'],
    ['【訂正】船の名は海燕です。', 'ja', 'corrected'],
    ['更正：船名为海燕。', 'zh', 'corrected'],
    ['정정합니다. 배 이름은 바다제비입니다.', 'ko', 'corrected'],
    ['تصحيح: اسم القارب بتريل.', 'ar', 'corrected'],
    ['सुधार: नाव का नाम पेट्रेल है।', 'hi', 'corrected'],
    ['תיקון: שם הסירה פטרל.', 'he', 'corrected'],
    ['Διόρθωση: το πλοίο λέγεται Petrel.', 'el', 'corrected'],
  ])('%j (%s): %s', (text, code, kind) => {
    expect(kindsOf(text, code)).toEqual([kind]);
  });

  it('is given as the page says it, without a time of its own', () => {
    const text = '(This post was updated at 18:32.)';
    expect(findMarkers([text], languages('en'))).toEqual([{ kind: 'updated', text, at: null }]);
  });

  it('is one of several paragraphs, each by itself', () => {
    const paragraphs = ['The boat left.', 'Correction: it did not.', 'This post was updated.'];
    expect(findMarkers(paragraphs, languages('en')).map(({ kind }) => kind)).toEqual(['corrected', 'updated']);
  });
});

describe('a sentence about something else', () => {
  it.each([
    'The boat left.',
    'The clerk corrects the record.',
    'Correctsname is a firm.',
    'Updated 5:55 pm',
    'The mayor contributed to this fund in 2011.',
    'She contributed from her savings, and nobody thanked her.',
    'Nobody has updated this post office since 1911',
    '',
  ])('%j', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  it('may be a long paragraph that holds the words somewhere', () => {
    const words = 'and as the keeper said, this post was updated in 1911, when the mole was built of stone';
    expect(kindsOf(`He rang, ${words}.`)).toEqual(['updated']);
    expect(kindsOf(`${'He rang the bell and nobody came. '.repeat(6)}He rang, ${words}.`)).toEqual([]);
  });

  it('may speak another language', () => {
    expect(kindsOf('Dieser Beitrag wurde aktualisiert.')).toEqual([]);
  });
});

describe('findContributors', () => {
  const helpers = (text: string): string[] =>
    findContributors([{ kind: 'contributed', text, at: null }]).map(
      ({ name, location, organization }) => `${name} @${location ?? '-'} [${organization ?? '-'}]`,
    );

  it.each([
    ['Ona Brask contributed reporting to this post.', ['Ona Brask @- [-]']],
    ["CNN's Ona Brask in Karsk and Milo Tegg contributed reporting.", ['Ona Brask @Karsk [CNN]', 'Milo Tegg @- [CNN]']],
    ['Ona Brask in Karsk; Milo Tegg in Tolm contributed.', ['Ona Brask @Karsk [-]', 'Milo Tegg @Tolm [-]']],
    [
      'Ona Brask and The Associated Press contributed to this report.',
      ['Ona Brask @- [-]', 'The Associated Press @- [-]'],
    ],
    ["CNN's Ona Brask also contributed to this post", ['Ona Brask @- [CNN]']],
    ['With reporting by Ona Brask', ['Ona Brask @- [-]']],
    ["With previous reporting from CNN's Ona Brask.", ['Ona Brask @- [CNN]']],
    ['Additional reporting: Ona Brask', ['Ona Brask @- [-]']],
    ['(Reporting by Ona Brask and Milo Tegg; editing by Runa Falk)', ['Ona Brask @- [-]', 'Milo Tegg @- [-]']],
    ['Ona Brask hat zu diesem Bericht beigetragen', ['Ona Brask @- [-]']],
    ['The mayor contributed to this fund.', []],
  ])('%j', (text, expected) => {
    expect(helpers(text)).toEqual(expected);
  });

  it('names everybody once, and looks at no other marker', () => {
    const markers: Marker[] = [
      { kind: 'contributed', text: 'Ona Brask contributed.', at: null },
      { kind: 'contributed', text: 'Ona Brask and Milo Tegg contributed to this.', at: null },
      { kind: 'updated', text: 'Runa Falk contributed.', at: null },
    ];
    expect(findContributors(markers).map(({ name }) => name)).toEqual(['Ona Brask', 'Milo Tegg']);
  });
});

describe('mergeMarkers', () => {
  const at: Timestamp = {
    instant: '2024-03-12T18:32:00Z',
    local: '2024-03-12T18:32:00+00:00',
    zone: 'UTC',
    text: '18:32 GMT',
    precision: 'minute',
    source: 'text',
    assumptions: [],
  };
  const marker = (text: string, kind: Marker['kind'] = 'updated'): Marker => ({ kind, text, at: null });

  it('gives every marker once', () => {
    expect(mergeMarkers([marker('Updated'), marker('Updated'), marker('Updated', 'corrected')], null)).toHaveLength(2);
  });

  it('gives a label that the name of an element and the page both say as the page says it', () => {
    const both = [marker('pinned', 'pinned'), marker('Pinned', 'pinned'), marker('Pinned post from 9.15', 'pinned')];
    expect(mergeMarkers(both, null)).toEqual([marker('Pinned', 'pinned'), marker('Pinned post from 9.15', 'pinned')]);
  });

  it('gives the time of the update to the marker that names one', () => {
    expect(mergeMarkers([marker('Updated at 18:32 GMT')], at)).toEqual([{ ...marker('Updated at 18:32 GMT'), at }]);
  });

  it('gives it to no other', () => {
    const others = [
      marker('This post was updated'),
      marker('Correction at 18:32', 'corrected'),
      marker(`Updated 2 times, ${'and again, '.repeat(10)}`),
    ];
    expect(mergeMarkers(others, at)).toEqual(others);
    const own = { ...marker('Updated at 17:00'), at: { ...at, text: '17:00' } };
    expect(mergeMarkers([own], at)).toEqual([own]);
  });
});

describe('hostile paragraphs', () => {
  it.each(['this post ', '(', '…', 'contributed ', 'Ona Brask contributed ', ' ', '* '])(
    '200,000 characters of %j are read to the end',
    (seed) => {
      const text = seed.repeat(200_000 / seed.length);
      expect(findMarkers([text], languages('de'))).toEqual([]);
      expect(findContributors([{ kind: 'contributed', text, at: null }]).length).toBeLessThanOrEqual(1);
    },
  );
});
