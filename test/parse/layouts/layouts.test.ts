import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineLayout } from '../../../src/parse/layouts/define-layout.js';
import { KNOWN_HOSTS, knownHost } from '../../../src/parse/layouts/known-hosts.js';
import { LAYOUTS } from '../../../src/parse/layouts/layouts.js';
import { PLATFORMS, PUBLISHERS } from '../../../src/parse/layouts/list.js';

function filesIn(folder: string): readonly string[] {
  const path = new URL(`../../../src/parse/layouts/${folder}/`, import.meta.url);
  return readdirSync(path)
    .map((name) => name.replace('.ts', ''))
    .sort();
}

describe('the layouts', () => {
  it.each([
    ['publishers', PUBLISHERS],
    ['platforms', PLATFORMS],
  ])('are those in %s; if not: npm run layouts', (folder, layouts) => {
    expect(layouts.map(({ id }) => id).sort()).toEqual(filesIn(folder));
  });

  it.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('%s can be used', (_, layout) => {
    expect(defineLayout(layout)).toBe(layout);
  });

  it('share no id and no host', () => {
    const ids = LAYOUTS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const hosts = LAYOUTS.flatMap((layout) => layout.hosts);
    expect(hosts.filter((host, index) => hosts.indexOf(host) !== index)).toEqual([]);
  });

  it('of platforms know no zone: their customers live anywhere', () => {
    expect(PLATFORMS.filter(({ homeZone }) => homeZone !== null).map(({ id }) => id)).toEqual([]);
  });

  it('are all that is known of their hosts', () => {
    const repeated = LAYOUTS.flatMap(({ name, hosts, homeZone }) =>
      hosts.filter((host) => KNOWN_HOSTS[host]?.zone === homeZone && KNOWN_HOSTS[host].name === name),
    );
    expect(repeated).toEqual([]);
  });
});

describe('knownHost', () => {
  it('knows the hosts of layouts and the others', () => {
    expect(knownHost('edition.cnn.com')).toEqual({ name: 'CNN', zone: 'America/New_York' });
    expect(knownHost('live.cnet.com')).toEqual({ name: 'CNET', zone: 'UTC' });
    expect(knownHost('harbour.example')).toBeNull();
  });
});
