import type { Layout } from '../../parse/layouts/layout.js';
import { EXIT } from './exit-code.js';
import type { CommandContext } from './load-parser.js';
import { openOutput } from './write-output.js';

/** The options of `layouts`. */
export interface LayoutsFlags {
  readonly output?: string;
  readonly format?: 'table' | 'json';
}

/**
 * `liveposts layouts`: prints every layout: id, hosts, eras, the system its pages come from.
 *
 * @returns The exit code.
 * @throws {LivepostsError} `cannot-write`
 */
export async function runLayouts(flags: LayoutsFlags, { io }: Pick<CommandContext, 'io'>): Promise<number> {
  const { LAYOUTS } = await import('../../parse/layouts/layouts.js');
  const format = flags.format ?? (io.isTerminal && flags.output === undefined ? 'table' : 'json');
  const text = format === 'json' ? listAsJson(LAYOUTS) : await listAsTable(LAYOUTS, io.columns);
  const output = await openOutput(flags.output, io);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return EXIT.ok;
}

function listAsJson(layouts: readonly Layout[]): string {
  const rows = layouts.map(({ id, name, cms, hosts, homeZone, language, variants }) => ({
    id,
    name,
    cms: cms ?? null,
    hosts,
    homeZone,
    language,
    variants: variants.map(({ id: variant, kind, era }) => ({ id: variant, kind, era })),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** One line for each; the hosts, which may be many, are cut to the width of the terminal. */
async function listAsTable(layouts: readonly Layout[], columns: number): Promise<string> {
  const { cutTo, fitTo, widthOf } = await import('../../publish/table-text.js');
  const rows = layouts.map((layout) => [
    layout.id,
    layout.name,
    erasOf(layout),
    layout.cms ?? '',
    layout.hosts.join(' '),
  ]);
  const all = [['layout', 'name', 'seen', 'system', 'hosts'], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.min(28, Math.max(...all.map((row) => widthOf(row[at] ?? '')))));
  const lines = all.map((row) => {
    const [hosts = ''] = row.slice(-1);
    const cells = widths.map((width, at) => fitTo(row[at] ?? '', width));
    return cutTo(`${cells.join('  ')}  ${hosts}`, Math.max(60, columns)).trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

/** `2009-2026`: from the first year of any variant to the last. */
function erasOf({ variants }: Layout): string {
  const years = variants.flatMap(({ era }) => [...era.matchAll(/\d{4}/g)].map(([year]) => Number(year)));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}-${last}`;
}
