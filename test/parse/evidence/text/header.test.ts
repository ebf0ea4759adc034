import { describe, expect, it } from 'vitest';
import { readHeader, type TextHeader } from '../../../../src/parse/evidence/text/header.js';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import { languagesFor, lexiconsFor } from './read-dump.js';

const headerOf = (text: string, ...codes: readonly string[]): TextHeader =>
  readHeader(readLines(text), languagesFor(...codes), lexiconsFor(...codes));
const TITLE = 'Karsk bridge closed for the night';
const stampsOf = (text: string, ...codes: readonly string[]): string[] =>
  headerOf(text, ...codes).stamps.map(({ role, text: raw }) => `${role}: ${raw}`);
const namesOf = (text: string, ...codes: readonly string[]): string[] =>
  headerOf(text, ...codes).authors.map(({ name }) => name);

describe('the title', () => {
  it.each([
    ['above the byline', `Live TV\n\n${TITLE}\n\nBy Ona Brask, CNN\n\nUpdated 6:40 p.m. ET, March 12, 2024`],
    ['below a menu', `Home\nWorld\nPolitics\nSport\n${TITLE}\n12 March 2024`],
    ['below "Live Updates"', `All about boats\nLive Updates\n${TITLE}`],
    ['above a role', `${TITLE}\nOna Brask\nPolitical editor\n12 March 2024`],
    ['below a role', `Political editor\nOna Brask\n${TITLE}\n12 March 2024`],
    ['without the name of the site', `${TITLE} | The Karsk Gazette\n${TITLE}\nBy Ona Brask`],
    ['and no picture', `${TITLE}\nThe bridge at dusk. Photograph: Ona Brask/EPA\n12 March 2024`],
    ['and no writers', `Ona Brask and Milo Tegg\nBy Ona Brask and Milo Tegg\n${TITLE}`],
    ['and no widget', `35 Posts\nSort by newest\n${TITLE}`],
    ['and no bracket', `(32 minutes later)\n${TITLE}`],
    ["and no crawler's note", `date 2024-03-12 World\n${TITLE}`],
    ['and no dateline', `${TITLE}\nKARSK, Ohio (AP) — The Latest on the Karsk bridge (all times local):`],
    ['and no list', `• The bridge is closed since Monday\n${TITLE}`],
  ])('%s', (_, text) => {
    expect(headerOf(text).title).toBe(TITLE);
  });

  it('is the line that says that the page is live, not a question beside it', () => {
    expect(headerOf('Why is the bridge closed?\nKarsk bridge: live updates\n12 March 2024').title).toBe(
      'Karsk bridge: live updates',
    );
  });

  it('is read once where a page that compares versions prints both', () => {
    expect(headerOf('Karsk live: the bridge Karsk live: the bridge\n(32 minutes later)').title).toBe(
      'Karsk live: the bridge',
    );
    expect(headerOf('Bridge day: sadness – live news Bridge day: countdown – live news').title).toBe(
      'Bridge day: countdown – live news',
    );
  });

  it('is null where no line can be one', () => {
    expect(headerOf('').title).toBeNull();
    expect(headerOf('Home\nShare\n12 March 2024\nThe boat left.').title).toBeNull();
  });

  it('is read in other scripts', () => {
    expect(headerOf('カルスク橋が通行止め ライブ更新\n2024年3月12日 18:40', 'ja').title).toBe(
      'カルスク橋が通行止め ライブ更新',
    );
    expect(headerOf('إغلاق جسر كارسك تغطية مباشرة', 'ar').title).toBe('إغلاق جسر كارسك تغطية مباشرة');
  });
});

describe('the writers', () => {
  it.each([
    [`${TITLE}\nBy Ona Brask and Milo Tegg`, ['Ona Brask', 'Milo Tegg']],
    [`${TITLE}\nOna Brask (now) and Milo Tegg (earlier)\n12 March 2024`, ['Ona Brask', 'Milo Tegg']],
    [`${TITLE}\nOna Brask in Karsk (now); Milo Tegg and Runa Falk (earlier)`, ['Ona Brask', 'Milo Tegg', 'Runa Falk']],
    [`${TITLE}\nOna Brask (now)\n12 March 2024`, ['Ona Brask']],
    [`${TITLE}\nOna Brask with all today's news`, ['Ona Brask']],
    [`${TITLE}\nEdited by Ona Brask\n12 March 2024`, ['Ona Brask']],
    [`${TITLE}\nOna Brask\n12 March 2024 18:40 GMT`, ['Ona Brask']],
    [`${TITLE}\nOna Brask\nPolitical editor`, ['Ona Brask']],
    [`${TITLE}\nBy Ona Brask\nBy Ona Brask\nBy Milo Tegg`, ['Ona Brask', 'Milo Tegg']],
    [`${TITLE}\nThe bridge is shut.`, []],
    [`${TITLE}\nBy Monday it may open again\n12 March 2024`, []],
  ])('%j', (text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('keep their role where one stands beside their name', () => {
    expect(headerOf(`${TITLE}\nOna Brask\nPolitical editor`).authors).toEqual([
      { name: 'Ona Brask', location: null, organization: 'Political editor' },
    ]);
  });

  it.each([
    ['Brücke in Karsk gesperrt\nVon: Ona Brask, Milo Tegg', 'de'],
    ['Le pont de Karsk est fermé\nPar Ona Brask et Milo Tegg', 'fr'],
    ['El puente de Karsk está cerrado\nPor Ona Brask y Milo Tegg', 'es'],
    ['Broen i Karsk er stengt\nAv Ona Brask og Milo Tegg', 'no'],
  ])('%j (%s)', (text, code) => {
    expect(namesOf(text, code)).toEqual(['Ona Brask', 'Milo Tegg']);
  });
});

describe('the times of the page', () => {
  it('are those with a word', () => {
    expect(stampsOf(`${TITLE}\nPublished 5:55 a.m. ET, March 12, 2024\nUpdated 6:55 a.m. ET, March 12, 2024`)).toEqual([
      'published: Published 5:55 a.m. ET, March 12, 2024',
      'updated: Updated 6:55 a.m. ET, March 12, 2024',
    ]);
  });

  it('are both where one line has two', () => {
    expect(
      stampsOf('Le pont est fermé\nPublié le 12 mars 2024 à 08h12, mis à jour le 12 mars 2024 à 10h40', 'fr'),
    ).toEqual(['published: Publié le 12 mars 2024 à 08h12', 'updated: mis à jour le 12 mars 2024 à 10h40']);
  });

  it('mean the entry above the title and the version below it', () => {
    expect(stampsOf(`March 12th, 2024\n02:45 AM ET\n\n${TITLE}`)).toEqual(['published: March 12th, 2024\n02:45 AM ET']);
    expect(stampsOf(`${TITLE}\nTue 12 Mar 2024 18.40 GMT`)).toEqual(['updated: Tue 12 Mar 2024 18.40 GMT']);
  });

  it('have no meaning without a clock', () => {
    expect(stampsOf(`${TITLE}\n12 March 2024`)).toEqual(['null: 12 March 2024']);
  });

  it('are not read out of sentences', () => {
    expect(stampsOf(`${TITLE}\nOn 12 March 2024 the bridge was shut.\n18:40 is when it happened`)).toEqual([]);
  });

  it("are a crawler's note in the first line alone", () => {
    expect(stampsOf(`date 2024-03-12 World\n${TITLE}`)).toEqual(['null: 2024-03-12']);
    expect(stampsOf(`${TITLE}\ndate 2024-03-12 World`)).toEqual([]);
  });
});

describe('the description', () => {
  it('is the first long sentence that is no caption', () => {
    const long = 'The bridge is shut since Tuesday and nobody in Karsk knows for how long it will be.';
    const caption = 'The bridge at dusk, seen from the north mole on Monday evening. Photograph: Ona Brask/EPA';
    expect(headerOf(`${TITLE}\n${caption}\nIt is shut.\n${long}`).description).toBe(long);
    expect(headerOf(TITLE).description).toBeNull();
  });
});

describe('a long preamble', () => {
  it('is read to its end', () => {
    const menu = Array.from({ length: 5_000 }, (_, index) => `Boats and crates number ${index}`);
    expect(headerOf([...menu, 'By Ona Brask', 'Updated 12 March 2024 18:40 GMT'].join('\n'))).toMatchObject({
      authors: [{ name: 'Ona Brask' }],
      stamps: [{ role: 'updated' }],
    });
  });
});
