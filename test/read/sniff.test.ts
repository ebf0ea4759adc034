import { describe, expect, it } from 'vitest';
import { sniff } from '../../src/read/sniff.js';

const bytes = (...values: number[]) => new Uint8Array([...values, ...Array.from({ length: 100 }, () => 0x20)]);

describe('sniff', () => {
  it.each([
    '<!doctype html><p>x',
    '\n  <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">',
    '\uFEFF<html lang="en"><head>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">',
    '<!-- saved from url=(0014)about:internet -->\n<html>',
    '<div class="post"><time>10:42</time></div>',
    '<article id="1"><p>x</p></article>',
    '<div class="posts"><p>cut',
    '<h2>10:42 One</h2><p>x</p><h2>10:50 Two</h2><p>y</p>',
    `Intro${'<div class="post"><span>10:42</span> x</div>'.repeat(5)}`,
  ])('takes pages and pieces of pages for HTML: %.40s', (text) => {
    expect(sniff(text)).toEqual({ kind: 'html' });
    expect(sniff(new Uint8Array(Buffer.from(text)))).toEqual({ kind: 'html' });
  });

  it.each([
    'Live updates\n10:42 Rain < 5 mm, wind > 20 km/h',
    '<p>10:42 The first line leaked a tag\nand no more',
    `10:42 One<p>\n${'Words without end. '.repeat(100)}\n10:50 Two</p>`,
    `<ul>\n<li>10:42\n${'Words without end. '.repeat(10)}`,
    '<10 people hurt, officials say',
    '[10:42] One\n[10:50] Two',
    '[Updated 5 p.m.] One',
    '{Updated} One',
    '10:42',
    `10:42 See </span>\n${'Words without end. '.repeat(2_000)}`,
  ])('takes text with a stray tag or bracket for text: %.40s', (text) => {
    expect(sniff(text)).toEqual({ kind: 'text' });
  });

  it.each(['{"a":1}', ' [{"a":1}]', '{}', '[]', '["a"]', '[[1,2]]', '{"cut": [1, 2', '{\n  "a": "<html>"}'])(
    'takes what begins as JSON for JSON: %s',
    (text) => {
      expect(sniff(text)).toEqual({ kind: 'json' });
    },
  );

  it.each(['', ' \n\t ', '\uFEFF', '\0'])('knows nothing when it sees it: %j', (text) => {
    expect(sniff(text)).toMatchObject({ kind: text === '\0' ? 'binary' : 'empty' });
  });

  it.each([
    [bytes(0x89, 0x50, 0x4e, 0x47), 'PNG'],
    [bytes(0xff, 0xd8, 0xff, 0xe0), 'JPEG'],
    [bytes(0x47, 0x49, 0x46, 0x38, 0x39), 'GIF'],
    [bytes(0x25, 0x50, 0x44, 0x46, 0x2d), 'PDF'],
    [bytes(0x50, 0x4b, 0x03, 0x04), 'ZIP'],
    [bytes(0x1f, 0x8b, 0x08), 'gzip'],
    [new Uint8Array(Array.from({ length: 200 }, (_, at) => (at % 4 === 0 ? 65 : 0))), 'binary data'],
  ])('says what a binary input looks like', (input, looksLike) => {
    expect(sniff(input)).toMatchObject({ kind: 'binary', looksLike: expect.stringContaining(looksLike) });
  });

  it('takes UTF-16 with a mark and text with a rare NUL for text', () => {
    expect(sniff(new Uint8Array(Buffer.from('\uFEFF10:42 One', 'utf16le')))).toEqual({ kind: 'text' });
    expect(sniff(`10:42 One\0${' and so on'.repeat(10)}`)).toEqual({ kind: 'text' });
  });
});
