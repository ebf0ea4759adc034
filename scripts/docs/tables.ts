import { LANGUAGES } from '../../src/parse/languages/languages.js';
import { KNOWN_HOSTS } from '../../src/parse/layouts/known-hosts.js';
import type { Layout, LayoutVariant } from '../../src/parse/layouts/layout.js';
import { LAYOUTS } from '../../src/parse/layouts/layouts.js';
import { PLATFORMS, PUBLISHERS } from '../../src/parse/layouts/list.js';
import { ZONE_NAMES } from '../../src/parse/time/zone-names.js';

/** The tables of the documentation that are made from the code, by the name that `<!-- table: NAME -->` gives. */
export const TABLES: Readonly<Record<string, () => string>> = {
  layouts: () =>
    table(
      ['layout', 'variant', 'reads', 'seen', 'order', 'shown time'],
      LAYOUTS.flatMap((layout) => layout.variants.map((variant) => rowOfVariant(layout, variant))),
    ),
  publishers: () =>
    table(
      ['layout', 'publisher', 'system', 'hosts', 'zone', 'language'],
      PUBLISHERS.map(({ id, name, cms, hosts, homeZone, language }) => [
        code(id),
        name,
        cms ?? '',
        hosts.join(', '),
        homeZone ?? '',
        language ?? '',
      ]),
    ),
  platforms: () =>
    table(
      ['layout', 'platform', 'own hosts'],
      PLATFORMS.map(({ id, name, hosts }) => [code(id), name, hosts.join(', ')]),
    ),
  names: () => `${LAYOUTS.map(({ name }) => name).join(', ')}.\n`,
  hosts: () =>
    table(
      ['host', 'publisher', 'zone'],
      Object.entries(KNOWN_HOSTS).map(([host, { name, zone }]) => [host, name, zone]),
    ),
  languages: () => {
    const display = new Intl.DisplayNames('en', { type: 'language' });
    return LANGUAGES.map(({ code: tag }) => `${display.of(tag)} (\`${tag}\`)`)
      .sort()
      .join(', ');
  },
  abbreviations: () =>
    table(
      ['written', 'may mean'],
      Object.entries(ZONE_NAMES).map(([name, meanings]) => [
        code(name),
        meanings
          .map(({ zone, minutes }) => `${zone ?? 'offset'}${minutes === null ? '' : ` (${offset(minutes)})`}`)
          .join(', '),
      ]),
    ),
};

const KINDS = {
  html: 'HTML',
  state: 'data in HTML',
  elsewhere: 'names the feed',
  text: 'text dump',
  json: 'JSON',
} as const;
const SHOWN = { shown: 'not said', published: 'first publication', updated: 'last update' } as const;

function rowOfVariant(layout: Layout, { id, kind, era, order, shownTime }: LayoutVariant): string[] {
  return [code(layout.id), code(id), KINDS[kind], era, order?.replace('-', ' ') ?? 'as found', SHOWN[shownTime]];
}

function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
