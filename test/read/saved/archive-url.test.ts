import { describe, expect, it } from 'vitest';
import { isWebAddress, unwrapArchiveUrl } from '../../../src/read/saved/archive-url.js';

const PAGE = 'https://news.example/live/1?a=b#c';
const AT = '2024-02-08T05:15:00Z';

describe('unwrapArchiveUrl', () => {
  it.each([
    [`https://web.archive.org/web/20240208051500/${PAGE}`, PAGE, AT],
    [`https://web.archive.org/web/20240208051500id_/${PAGE}`, PAGE, AT],
    [`http://web.archive.org/web/20240208051500im_/${PAGE}`, PAGE, AT],
    [`//web.archive.org/web/20240208051500if_/${PAGE}`, PAGE, AT],
    [`https://web.archive.org/web/2024/${PAGE}`, PAGE, null],
    [`https://web.archive.org/web/2024*/${PAGE}`, PAGE, null],
    [`https://web.archive.org/web/*/${PAGE}`, PAGE, null],
    [`https://web.archive.org/save/${PAGE}`, PAGE, null],
    ['https://web.archive.org/web/20240208051500/news.example/live', 'http://news.example/live', AT],
    ['https://web.archive.org/web/20240208051500/https:/news.example/live', 'https://news.example/live', AT],
    ['https://web.archive.org/web/20240208051500/http://news.example:80/live', 'http://news.example/live', AT],
    ['https://web.archive.org/web/20240208051500/https://news.example:8443/', 'https://news.example:8443/', AT],
    [`https://archive.ph/2024.02.08-051500/${PAGE}`, PAGE, AT],
    [`http://archive.today/20240208051500/${PAGE}`, PAGE, AT],
    [`https://archive.is/newest/${PAGE}`, PAGE, null],
    [`https://archive.vn/o/AbCdE/${PAGE}`, PAGE, null],
    ['https://archive.ph/20240208051500/https%3A%2F%2Fnews.example%2Flive', 'https://news.example/live', AT],
    [`https://arquivo.pt/wayback/20240208051500/${PAGE}`, PAGE, AT],
    [`https://archive.university.example/all/20240208051500mp_/${PAGE}`, PAGE, AT],
    ['https://web.archive.org/web/20241332000000/https://news.example/', 'https://news.example/', null],
  ])('takes %s apart', (url, inner, capturedAt) => {
    expect(unwrapArchiveUrl(url)).toEqual({ url: inner, capturedAt });
  });

  it('takes the time of the inner copy of a copy', () => {
    expect(
      unwrapArchiveUrl(`https://archive.ph/2024.03.01-000000/https://web.archive.org/web/20240208051500/${PAGE}`),
    ).toEqual({ url: PAGE, capturedAt: AT });
  });

  it.each([
    PAGE,
    'https://archive.ph/AbCdE',
    'https://web.archive.org/',
    'https://web.archive.org/web/20240208051500/javascript:alert(1)',
    'https://news.example/20240208051500/live',
    'https://news.example/?u=https://web.archive.org/web/20240208051500/https://other.example/',
    'mailto:a@news.example',
    '',
    `https://news.example/${'1/'.repeat(100_000)}`,
  ])('leaves %.60s alone', (url) => {
    expect(unwrapArchiveUrl(url)).toEqual({ url, capturedAt: null });
  });
});

it('knows an absolute web address', () => {
  expect(['http://a.example', 'HTTPS://a.example/b?c'].map(isWebAddress)).toEqual([true, true]);
  expect(
    [
      'a.example',
      '//a.example',
      '/b',
      'ftp://a.example',
      'https://',
      'https:///a',
      'https://a b/',
      'https://a.example/"x',
    ].map(isWebAddress),
  ).toEqual(Array.from({ length: 8 }, () => false));
});
