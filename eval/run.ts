import { writeFileSync } from 'node:fs';
import { writeAccuracy } from './accuracy/document.js';
import { measureHistories } from './accuracy/histories.js';
import { measureCorpus } from './accuracy/measure.js';
import { type EvalOptions, HELP, readArguments } from './args.js';
import { findCases, UsageError } from './cases.js';
import { sumCounts } from './counts.js';
import { writeDetails, writeRefusals, writeSummary, writeTable } from './report.js';
import { type PageScore, type Parse, runCase } from './run-case.js';
import { checkThresholds } from './thresholds.js';

/** Exit code of a run: 0 as demanded, 1 below a threshold or crashed, 2 the arguments cannot be used. */
export type ExitCode = 0 | 1 | 2;

function runAll(parse: Parse, options: EvalOptions): { scores: PageScore[]; unlabelled: string[] } {
  const { cases, unlabelled } = findCases(options.folder, options.refuse);
  const { only } = options;
  const chosen = only === null ? cases : cases.filter(({ name }) => name.includes(only));
  if (chosen.length === 0)
    throw new UsageError(`no page to run${only === null ? '' : ` whose name contains "${only}"`}`);
  return {
    scores: chosen.map((page) => runCase(parse, page, options)),
    unlabelled: only === null ? unlabelled : [],
  };
}

/** Makes every run of the published document, and writes it. */
function publish(
  parse: Parse,
  folder: string,
  file: string,
  write: (text: string) => void,
  measure: typeof measureHistories,
): ExitCode {
  const measurement = measureCorpus(parse, folder);
  writeFileSync(file, writeAccuracy(measurement, measure(parse, folder)));
  const crashes = measurement.runs.flatMap(({ variant, live, notLive }) =>
    [...live, ...notLive].flatMap(({ name, outcome, error }) =>
      outcome === 'crashed' ? [`FAILED ${variant.title}: ${name} crashed the parser: ${error}\n`] : [],
    ),
  );
  write(`${file}: ${measurement.runs.length} runs over ${measurement.cases.length} pages\n${crashes.join('')}`);
  return crashes.length > 0 ? 1 : 0;
}

/**
 * The whole tool: reads the arguments, runs the parser, writes the report.
 *
 * @param write takes text for standard output
 * @param complain takes text for standard error
 * @param measure plays live blogs for the published document
 */
export function runEval(
  argv: readonly string[],
  parse: Parse,
  write: (text: string) => void,
  complain: (text: string) => void,
  measure: typeof measureHistories = measureHistories,
): ExitCode {
  try {
    const options = readArguments(argv);
    if (options === null) {
      write(HELP);
      return 0;
    }
    if (options.publish !== null) return publish(parse, options.folder, options.publish, write, measure);
    const { scores, unlabelled } = runAll(parse, options);
    const counts = sumCounts(scores.map((score) => score.counts));
    const failures = [
      ...(counts.crashed > 0 ? [`${counts.crashed} pages crashed the parser`] : []),
      ...checkThresholds(counts, options.thresholds),
    ];
    const sections = [
      writeTable(scores),
      options.details ? writeDetails(scores) : [],
      writeRefusals(scores),
      unlabelled.length > 0 ? [`without label, not run: ${unlabelled.join(', ')}`] : [],
      writeSummary(scores),
      failures.map((failure) => `FAILED ${failure}`),
    ];
    write(`${sections.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n')}\n`);
    if (options.json !== null) {
      const { strip, ...asked } = options;
      const report = { options: { ...asked, strip: [...strip] }, counts, failures, pages: scores, unlabelled };
      writeFileSync(options.json, `${JSON.stringify(report, null, 1)}\n`);
    }
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(`eval: ${error.message}\n\n${HELP}`);
    return 2;
  }
}
