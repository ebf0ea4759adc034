import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/parse/evidence/text/line.js';
import { type LiveSigns, weighLiveSigns } from '../../../../src/parse/evidence/text/live-signs.js';
import { languagesFor } from './read-dump.js';

function signsOf(text: string, given: { url?: string; title?: string; codes?: readonly string[] } = {}): LiveSigns {
  return weighLiveSigns(readLines(text), given.url ?? null, given.title ?? null, languagesFor(...(given.codes ?? [])));
}

describe('the address of a page', () => {
  it.each([
    'https://news.example/live/2024/mar/12/karsk',
    'https://news.example/world/live-news/karsk-03-12-24/index.html',
    'https://live.news.example/event/karsk',
    'https://news.example/karsk-bridge-live-updates-1234',
    'https://news.example/liveblog-july-08-2021/',
    'https://news.example/politik/karsk-liveticker.html',
    'https://news.example/monde/en-direct/karsk',
    'https://news.example/karsk-en-vivo/',
    'https://news.example/karsk/ao-vivo',
    'https://news.example/karsk/minuto-a-minuto',
    'https://news.example/nyhetsstudio/karsk',
    'https://news.example/karsk-as-it-happened',
  ])('%s says that it is live', (url) => {
    expect(signsOf('', { url })).toMatchObject({ points: 2, seen: ['address'] });
  });

  it.each([
    'https://news.example/olive-oil',
    'https://news.example/where-we-lived',
    'https://news.example/alive',
    'https://news.example/delivery/karsk',
    'https://news.example/karsk',
  ])('%s does not', (url) => {
    expect(signsOf('', { url }).points).toBe(0);
  });
});

describe('the words of a page', () => {
  it.each([
    ['Karsk bridge: live updates', 'en'],
    ['Karsk bridge – live', 'en'],
    ['Liveblogging the bridge of Karsk', 'en'],
    ['Karsk: Die Brücke im Liveticker', 'de'],
    ['EN DIRECT. Le pont de Karsk', 'fr'],
    ['El puente de Karsk, en directo', 'es'],
    ['Ponte di Karsk, la diretta', 'it'],
    ['Ao vivo: ponte de Karsk', 'pt'],
    ['Karsk köprüsü | Canlı', 'tr'],
    ['Мост в Карске. Онлайн-трансляция', 'ru'],
    ['カルスク橋 ライブ更新', 'ja'],
    ['카르스크 다리 실시간으로', 'ko'],
  ])('%j (%s) says that it is live', (title, code) => {
    expect(signsOf('', { title, codes: [code] })).toMatchObject({ points: 2, seen: ['words'] });
  });

  it.each(['They live by the mole', 'The eel has lived here', 'Olive updates', 'Live music on the mole'])(
    '%j does not',
    (title) => {
      expect(signsOf('', { title }).points).toBe(0);
    },
  );

  it('do not count inside a longer word', () => {
    expect(signsOf('', { title: '野球中継の日', codes: ['ja'] }).points).toBe(0);
  });

  it('count only at the top, and once', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `Crate number ${index} of eels`);
    expect(signsOf([...lines, 'Live updates'].join('\n')).points).toBe(0);
    expect(signsOf(['Live updates', 'Live blog', ...lines].join('\n')).points).toBe(2);
  });
});

describe('the count of posts', () => {
  it.each([
    ['35 Posts', 35],
    ['1 update', 1],
    ['12 Beiträge', 12],
    ['7 inlägg', 7],
  ])('%j declares %d', (line, count) => {
    expect(signsOf(`A title\n${line}`).declared).toEqual({ count, index: 1 });
  });

  it.each(['35 Posts on the mole', 'Posts', '35', '123456 posts'])('%j declares none', (line) => {
    expect(signsOf(`A title\n${line}`).declared).toBeNull();
  });

  it('is the first of several', () => {
    expect(signsOf('3 posts\n9 posts').declared?.count).toBe(3);
  });
});

describe('the marks of other pages', () => {
  it.each([
    ['This is a rush transcript. It may be updated.', 'transcript'],
    ['Aired March 12, 2024 - 18:00 ET', 'transcript'],
    ['A timeline of the fire', 'chronology'],
    ['Filed under: Eels', 'list of articles'],
    ['Members onabrask Posted March 12', 'forum thread'],
    ['Agenda', 'agenda'],
    ['Tagesordnung', 'agenda'],
  ])('%j: %s', (line, what) => {
    expect(signsOf(line).against).toEqual([what]);
  });

  it('one "Read more" is a link, two are teasers', () => {
    expect(signsOf('An eel is lost … Read more').against).toEqual([]);
    expect(signsOf('An eel is lost … Read more\nA clock is found … Read more').against).toEqual(['list of teasers']);
  });
});
