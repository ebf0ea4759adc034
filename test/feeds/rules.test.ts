import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { xmllint } from './programs.js';
import { breachesOfRss } from './rss-rules.js';
import { feedsOf } from './written-feeds.js';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('the rules for feeds', () => {
  const [sample] = feedsOf(
    'sample',
    JSON.parse(readFileSync(here('../../fixtures/example/storm-odalie.expected.json'), 'utf8')),
  );

  it('find what is broken in RSS', () => {
    const rss = sample?.rss ?? '';
    expect(breachesOfRss(rss)).toEqual([]);
    for (const [from, to] of [
      [/<title>.*?<\/title>/, ''],
      [/isPermaLink="false"/, ''],
      [/<pubDate>\w+/, '<pubDate>Sunday'],
      [/<guid/, '<author>Ada</author><guid'],
      [/ xmlns:dc="[^"]*"/, ''],
      [/<channel>/, '<channel></channel><channel>'],
    ] as const)
      expect(breachesOfRss(rss.replace(from, to)), String(from)).not.toEqual([]);
  });

  it.for<[string, RegExp, string]>([
    ['no author', /<author>[\s\S]*?<id>/, '<id>'],
    ['no id', /<id>.*?<\/id>/, ''],
    ['a day for a time', /<updated>.*?<\/updated>/, '<updated>2024-10-15</updated>'],
    ['two titles', /<title/, '<title type="text">x</title><title'],
    ['an unknown relation', /rel="alternate"/, 'rel="elsewhere"'],
    ['an element that Atom does not know', /<entry>/, '<entry><guid>x</guid>'],
    ['a control character', /<name>/, '<name>\u0008'],
  ])('find what is broken in Atom: %s', ([, from, to], { skip }) => {
    skip(xmllint.path === null, xmllint.missing);
    const broken = (sample?.atom ?? '').replace(from, to);
    expect(broken).not.toBe(sample?.atom);
    const args = ['--noout', '--nonet', '--relaxng', here('atom.rng'), '-'];
    expect(spawnSync(xmllint.path ?? '', args, { input: sample?.atom }).status).toBe(0);
    expect(spawnSync(xmllint.path ?? '', args, { input: broken }).status).not.toBe(0);
  });
});
