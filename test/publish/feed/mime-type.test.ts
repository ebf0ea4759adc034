import { expect, it } from 'vitest';
import { mimeTypeOf } from '../../../src/publish/feed/mime-type.js';

it.each([
  ['https://a.example/i.PNG?w=10', 'image', 'image/png'],
  ['https://a.example/i.jpeg', 'image', 'image/jpeg'],
  ['https://a.example/i', 'image', 'image/jpeg'],
  ['https://a.example/v.m3u8', 'video', 'application/vnd.apple.mpegurl'],
  ['https://a.example/v.php', 'video', 'video/mp4'],
  ['https://a.example/a.constructor', 'audio', 'audio/mpeg'],
  ['no address', 'audio', 'audio/mpeg'],
] as const)('%s as %s is %s', (url, medium, type) => {
  expect(mimeTypeOf(url, medium)).toBe(type);
});
