import { describe, expect, it } from 'vitest';
import { makeResolver } from '../../../src/parse/page/page-url.js';
import { unwrapArchiveUrl } from '../../../src/read/saved-page.js';

const PAGE = 'https://a.example/live/storm?page=2';
const resolve = makeResolver(PAGE, (url) => unwrapArchiveUrl(url).url);

describe('addresses are made absolute', () => {
  it.each([
    ['/boats', 'https://a.example/boats'],
    ['boats', 'https://a.example/live/boats'],
    ['?page=3', 'https://a.example/live/storm?page=3'],
    ['//b.example/x', 'https://b.example/x'],
    [' https://b.example/x ', 'https://b.example/x'],
    ['HTTP://B.example', 'http://b.example/'],
    ['https://b.example/pört', 'https://b.example/p%C3%B6rt'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
  ])('%s', (raw, url) => {
    expect(resolve(raw)).toBe(url);
  });

  it('and what an archive put around them is taken off', () => {
    expect(resolve('https://web.archive.org/web/20310304100000/https://b.example/x')).toBe('https://b.example/x');
    expect(resolve('//web.archive.org/web/20310304100000im_/https://b.example/p.jpg')).toBe('https://b.example/p.jpg');
  });

  it('but not without the address of the page', () => {
    const lost = makeResolver(null, (url) => url);
    expect(['/boats', 'boats', '?page=3', '//b.example/x'].map(lost)).toEqual([null, null, null, null]);
    expect(lost('https://b.example/x')).toBe('https://b.example/x');
  });
});

describe('addresses that are not kept', () => {
  it.each([
    '',
    ' ',
    '#top',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'blob:https://a.example/1',
    'file:///etc/hosts',
    'about:blank',
    'tel:+123',
    'whatsapp://send?text=x',
    'ftp://b.example/x',
    'https://',
    'http://[broken',
  ])('%j', (raw) => {
    expect(resolve(raw)).toBeNull();
  });
});
