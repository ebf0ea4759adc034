import { type Command, Option } from 'commander';
import type { ParseOptions } from '../../parse/parse-page.js';
import { readInstant, readLanguage, readSize, readUrl, readZone } from './option-values.js';

/** What `parse` can print. */
export const FORMATS = ['json', 'ndjson', 'csv', 'markdown', 'table'] as const;
export type FormatName = (typeof FORMATS)[number];

/** The options that every command has, as commander reads them. */
export interface CommonFlags {
  readonly output?: string;
  readonly url?: string;
  readonly capturedAt?: string;
  readonly zone?: string;
  readonly language?: string;
  readonly layout?: string;
  readonly engine?: 'fast' | 'spec';
  readonly articles?: boolean;
  readonly maxSize: number;
  readonly quiet?: boolean;
  readonly log: 'text' | 'json';
}

/** The options of `parse`. */
export interface ParseFlags extends CommonFlags {
  readonly format?: FormatName;
}

const DEFAULT_MAX_SIZE = '64MB';

/** Adds the options that every command has. */
export function addCommonOptions(command: Command): Command {
  return command
    .option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete')
    .option('--url <url>', 'where the page was published, when the file does not say so itself', readUrl)
    .option(
      '--captured-at <instant>',
      'when the page was saved, e.g. 2024-02-07T23:03:00Z; needed for "14 min ago"',
      readInstant,
    )
    .option('--zone <iana>', 'zone of times that name none, e.g. America/New_York', readZone)
    .option('--language <tag>', 'language of the page, e.g. en or pt-BR', readLanguage)
    .option('--layout <id>', 'read with this publisher layout, or "generic" for none, instead of choosing one')
    .addOption(
      new Option('--engine <name>', 'HTML parser: fast, or spec (what a browser would do, slower)').choices([
        'fast',
        'spec',
      ]),
    )
    .option('--articles', 'accept an ordinary article too: kind "article", one post')
    .addOption(
      new Option('--max-size <size>', 'refuse larger inputs')
        .argParser(readSize)
        .default(readSize(DEFAULT_MAX_SIZE), DEFAULT_MAX_SIZE),
    )
    .option('--quiet', 'no progress and no warnings on standard error, only errors')
    .addOption(new Option('--log <format>', 'messages on standard error').choices(['text', 'json']).default('text'));
}

/** The options for the parser. */
export function toParseOptions(flags: CommonFlags, more: { source: string; html: boolean }): ParseOptions {
  const { url, capturedAt, zone, language, layout, engine, articles, maxSize } = flags;
  return {
    ...more,
    maxBytes: maxSize,
    ...(url !== undefined && { url }),
    ...(capturedAt !== undefined && { capturedAt }),
    ...(zone !== undefined && { zone }),
    ...(language !== undefined && { language }),
    ...(layout !== undefined && { layout }),
    ...(engine !== undefined && { engine }),
    ...(articles !== undefined && { articles }),
  };
}
