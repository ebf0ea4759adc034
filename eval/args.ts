import { parseArgs } from 'node:util';
import { UsageError } from './cases.js';
import { EVIDENCE, type Evidence } from './strip.js';
import { THRESHOLD_NAMES, THRESHOLDS, type ThresholdName, type Thresholds } from './thresholds.js';

/** A run, as asked for. */
export interface EvalOptions {
  readonly folder: string;
  readonly layout: string | null;
  readonly strip: ReadonlySet<Evidence>;
  readonly only: string | null;
  readonly json: string | null;
  /** Where to write the document of all runs; then nothing else can be asked for. */
  readonly publish: string | null;
  readonly details: boolean;
  readonly refuse: boolean;
  readonly withUrl: boolean;
  readonly thresholds: Thresholds;
}

const OPTION_HELP: readonly (readonly [option: string, help: string])[] = [
  ['--generic', 'turn every layout off (the same as --layout generic)'],
  ['--layout ID', 'force this layout'],
  ['--strip KINDS', `take evidence out of HTML pages first: ${EVIDENCE.join(',')}`],
  ['--with-url', 'give the parser the address of a text dump, and hold it to the date in that'],
  ['--refuse', 'FOLDER has no labels: every page in it must be refused as no live blog'],
  ['--only TEXT', 'run the pages whose name contains TEXT'],
  ['--details', 'print every mismatch, one line each'],
  ['--json FILE', 'write everything to FILE as JSON'],
  ['--publish FILE', 'make every run, with and without layouts and evidence, and write one document of all to FILE'],
];

/** The help text. */
export const HELP: string = [
  'Usage: npm run eval -- FOLDER [options]',
  '',
  'Runs the parser over pages with label files and says what it got right. FOLDER holds labels/PAGE.json for each page,',
  'or is the root of a corpus (html, api, text, not-live, text/not-live).',
  '',
  ...OPTION_HELP.map(([option, help]) => `  ${option.padEnd(20)} ${help}`),
  '',
  'Fail (exit code 1) when the whole run is below or above:',
  ...THRESHOLD_NAMES.map((name) => `  ${`--${name} N`.padEnd(20)} ${THRESHOLDS[name].help}`),
  '',
  'A crash always fails. Exit code 2: the arguments cannot be used.',
  '',
].join('\n');

const isEvidence = (kind: string): kind is Evidence => EVIDENCE.some((known) => known === kind);

function readStrip(text: string | undefined): ReadonlySet<Evidence> {
  const kinds = (text ?? '').split(',').flatMap((kind) => (kind.trim() === '' ? [] : [kind.trim()]));
  const unknown = kinds.find((kind) => !isEvidence(kind));
  if (unknown !== undefined) throw new UsageError(`--strip knows ${EVIDENCE.join(', ')}, not ${unknown}`);
  if (text !== undefined && kinds.length === 0) throw new UsageError('--strip needs at least one kind of evidence');
  return new Set(kinds.filter(isEvidence));
}

function readThreshold(name: ThresholdName, text: string): number {
  const number = Number(text);
  const highest = name.startsWith('min-') ? 1 : Number.POSITIVE_INFINITY;
  if (text.trim() === '' || !(number >= 0 && number <= highest)) {
    throw new UsageError(
      `--${name} needs a ${name.startsWith('min-') ? 'share from 0 to 1' : 'number'}, not "${text}"`,
    );
  }
  return number;
}

/**
 * Reads the arguments; null when help was asked for.
 *
 * @throws UsageError for arguments that cannot be used.
 */
export function readArguments(argv: readonly string[]): EvalOptions | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = { generic: flag, details: flag, refuse: flag, 'with-url': flag, help: flag };
  const limits = Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, text]));
  const read = (): { values: Record<string, string | boolean | undefined>; positionals: string[] } => {
    try {
      const { values, positionals } = parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: { ...options, ...limits, layout: text, strip: text, only: text, json: text, publish: text },
      });
      return { values: { ...values }, positionals };
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  };
  const { values, positionals } = read();
  const given = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  if (values['help'] === true) return null;
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError('give one FOLDER');
  if (values['generic'] === true && given('layout') !== undefined && given('layout') !== 'generic') {
    throw new UsageError('--generic and --layout contradict each other');
  }
  const besides = Object.keys(values).filter((name) => name !== 'publish' && values[name] !== false);
  if (given('publish') !== undefined && besides.length > 0) {
    throw new UsageError(`--publish makes every run by itself: leave out --${besides.join(', --')}`);
  }
  return {
    folder: folder.replace(/\/+$/u, '') || '/',
    layout: values['generic'] === true ? 'generic' : (given('layout') ?? null),
    strip: readStrip(given('strip')),
    only: given('only') ?? null,
    json: given('json') ?? null,
    publish: given('publish') ?? null,
    details: values['details'] === true,
    refuse: values['refuse'] === true,
    withUrl: values['with-url'] === true,
    thresholds: Object.fromEntries(
      THRESHOLD_NAMES.flatMap((name) => {
        const value = given(name);
        return value === undefined ? [] : [[name, readThreshold(name, value)]];
      }),
    ),
  };
}
