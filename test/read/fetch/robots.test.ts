import { describe, expect, it } from 'vitest';
import { isAllowed, readRobots } from '../../../src/read/fetch/robots.js';

const may = (text: string, path: string, product = 'liveposts'): boolean =>
  isAllowed(readRobots(text, product), new URL(path, 'https://news.example'));

describe('robots.txt', () => {
  it.each([
    ['', '/live', true],
    ['User-agent: *\nDisallow:', '/live', true],
    ['User-agent: *\nDisallow: /', '/live', false],
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['User-agent: *\nDisallow: /live', '/live/storm', false],
    ['User-agent: *\nDisallow: /live/', '/live', true],
    // The longest match decides, and of equal ones the one that allows.
    ['User-agent: *\nDisallow: /live\nAllow: /live/storm', '/live/storm/2', true],
    ['User-agent: *\nAllow: /live\nDisallow: /live', '/live', true],
    ['User-agent: *\nAllow: /\nDisallow: /live', '/live', false],
    // A group of its own, and not the one for all.
    ['User-agent: *\nDisallow: /\n\nUser-agent: liveposts\nDisallow: /private', '/live', true],
    ['User-agent: LivePosts/1.0\nDisallow: /live', '/live', false],
    ['User-agent: livepostsbot\nDisallow: /live', '/live', true],
    ['User-agent: a\nUser-agent: liveposts\nDisallow: /live', '/live', false],
    ['User-agent: liveposts\nDisallow: /a\n\nUser-agent: liveposts\nDisallow: /live', '/live', false],
    ['User-agent: other\nDisallow: /live', '/live', true],
    // Wildcards.
    ['User-agent: *\nDisallow: /*.json$', '/feed.json', false],
    ['User-agent: *\nDisallow: /*.json$', '/feed.json?x', true],
    ['User-agent: *\nDisallow: /*/amp', '/live/storm/amp', false],
    ['User-agent: *\nDisallow: /*?page=', '/live?page=2', false],
    // Encodings compare alike.
    ['User-agent: *\nDisallow: /caf\u00e9', '/caf%C3%A9', false],
    ['User-agent: *\nDisallow: /%6cive', '/live', false],
    ['User-agent: *\nDisallow: /a%2fb', '/a/b', true],
    // What is written badly.
    ['\ufeffuser-agent:*\r\ndisallow:/live # comment', '/live', false],
    ['Disallow: /live', '/live', true],
    ['User-agent: *\nSitemap: https://news.example/map\nDisallow: /live', '/live', false],
    ['<html>not found</html>', '/live', true],
  ])('%j, %s: %s', (text, path, expected) => {
    expect(may(text, path)).toBe(expected);
  });

  it('says how long to wait', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2.5', 'liveposts').crawlDelay).toBe(2.5);
    expect(readRobots('User-agent: *\nCrawl-delay: soon', 'liveposts').crawlDelay).toBeNull();
  });

  it('is matched in bounded time', () => {
    expect(may(`User-agent: *\nDisallow: /${'*a'.repeat(5_000)}b`, `/${'a'.repeat(20_000)}`)).toBe(true);
  });
});
