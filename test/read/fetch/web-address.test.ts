import { describe, expect, it } from 'vitest';
import { checkWebAddress } from '../../../src/read/fetch/web-address.js';

const check = (address: string): string => checkWebAddress(address, { allowPrivate: false }).href;

describe('addresses that may be fetched', () => {
  it.each([
    ['https://news.example/live#post-1', 'https://news.example/live'],
    ['http://news.example:8080/live?x=1', 'http://news.example:8080/live?x=1'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ])('%s', (address, expected) => {
    expect(check(address)).toBe(expected);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://news.example/',
    'data:text/html,x',
    'javascript:alert(1)',
    'gopher://news.example/',
    'news.example',
    '',
    'https://user:secret@news.example/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://127.0.0.1./',
    'http://１２７.０.０.１/',
    'http://127%2e0%2e0%2e1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1/',
  ])('not %s', (address) => {
    expect(() => check(address)).toThrowError(expect.objectContaining({ code: 'fetch-refused' }));
  });

  it('lets this machine through where that is asked for', () => {
    expect(checkWebAddress('http://127.0.0.1:8000/', { allowPrivate: true }).port).toBe('8000');
  });
});
