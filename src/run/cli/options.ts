import { type Command, Option } from 'commander';
import type { Layout } from '../../parse/layouts/layout.js';
import type { ParseOptions } from '../../parse/parse-page.js';
import type { BulkFlags } from './bulk-options.js';
import type { InputFlags } from './input-arguments.js';
import { readInstant, readLanguage, readSize, readUrl, readZone } from './option-values.js';

/** What `parse` can print. */
export const FORMATS = ['json', 'ndjson', 'jsonld', 'csv', 'parquet', 'markdown', 'html', 'table'] as const;
export type FormatName = (typeof FORMATS)[number];

/** What is known of a page, as commander reads it. */
export interface PageFlags {
  readonly url?: string;
  readonly capturedAt?: string;
  readonly zone?: string;
  readonly language?: string;
  readonly engine?: 'fast' | 'spec';
  readonly maxSize: number;
}

/** The options that every command that prints what it reads has. */
export interface CommonFlags extends PageFlags {
  readonly output?: string;
  readonly layout?: string;
  readonly layoutFile?: string;
  readonly articles?: boolean;
  readonly quiet?: boolean;
  readonly log: 'text' | 'json';
}

/** The options of `parse`. */
export interface ParseFlags extends CommonFlags, BulkFlags, InputFlags {
  readonly format?: FormatName;
}

const DEFAULT_MAX_SIZE = '64MB';

/** Adds the options that every command that prints what it reads has. */
export function addCommonOptions(command: Command): Command {
  command.option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete');
  return addReadingOptions(command);
}

/** Adds the options that every command that reads pages has. */
export function addReadingOptions(command: Command): Command {
  return addPageOptions(command)
    .option('--layout <id>', 'read with this publisher layout, or "generic" for none, instead of choosing one')
    .addOption(
      new Option('--layout-file <file>', 'read with the layout in this JSON file (see layout new)').conflicts('layout'),
    )
    .option('--articles', 'accept an ordinary article too: kind "article", one post')
    .option('--quiet', 'no progress and no warnings on standard error, only errors')
    .addOption(new Option('--log <format>', 'messages on standard error').choices(['text', 'json']).default('text'));
}

/** Adds the options that say what is known of a page, and how it is to be read. */
export function addPageOptions(command: Command): Command {
  return command
    .option('--url <url>', 'where the page was published, when the file does not say so itself', readUrl)
    .option(
      '--captured-at <instant>',
      'when the page was saved, e.g. 2024-02-07T23:03:00Z; needed for "14 min ago"',
      readInstant,
    )
    .option('--zone <iana>', 'zone of times that name none, e.g. America/New_York', readZone)
    .option('--language <tag>', 'language of the page, e.g. en or pt-BR', readLanguage)
    .addOption(
      new Option('--engine <name>', 'HTML parser: fast, or spec (what a browser would do, slower)').choices([
        'fast',
        'spec',
      ]),
    )
    .addOption(
      new Option('--max-size <size>', 'refuse larger inputs')
        .argParser(readSize)
        .default(readSize(DEFAULT_MAX_SIZE), DEFAULT_MAX_SIZE),
    );
}

/** The options for the parser; `layout` is what `--layout-file` holds. */
export function toParseOptions(
  flags: PageFlags & Pick<CommonFlags, 'layout' | 'articles'>,
  more: { source: string; html: boolean; layout?: Layout },
): ParseOptions {
  const { url, capturedAt, zone, language, layout, engine, articles, maxSize } = flags;
  return {
    maxBytes: maxSize,
    ...(url !== undefined && { url }),
    ...(capturedAt !== undefined && { capturedAt }),
    ...(zone !== undefined && { zone }),
    ...(language !== undefined && { language }),
    ...(layout !== undefined && { layout }),
    ...(engine !== undefined && { engine }),
    ...(articles !== undefined && { articles }),
    ...more,
  };
}
