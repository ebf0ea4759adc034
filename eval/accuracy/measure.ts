import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCases, type PageCase, UsageError } from '../cases.js';
import { type PageScore, type Parse, runCase } from '../run-case.js';
import { isHtml } from '../strip.js';
import { VARIANTS, type Variant } from './variants.js';

/** One variant, and what came of every page. */
export interface MeasuredRun {
  readonly variant: Variant;
  /** Pages with posts. */
  readonly live: readonly PageScore[];
  /** Pages that must be refused; empty where something was taken out of the pages. */
  readonly notLive: readonly PageScore[];
}

/** Everything that is measured of a corpus. */
export interface Measurement {
  readonly cases: readonly PageCase[];
  /** Pages that nobody labelled: they are not run. */
  readonly unlabelled: readonly string[];
  readonly runs: readonly MeasuredRun[];
}

function measureVariant(parse: Parse, variant: Variant, cases: readonly PageCase[]): MeasuredRun {
  // Only HTML has evidence that can be taken out: on all else the run would repeat what is known.
  const chosen = variant.strip.size === 0 ? cases : cases.filter(({ path, label }) => label !== null && isHtml(path));
  const options = { layout: variant.layouts ? null : 'generic', strip: variant.strip, withUrl: false };
  const scores = chosen.map((page) => runCase(parse, page, options));
  return {
    variant,
    live: scores.filter(({ counts }) => counts['not-live'] === 0),
    notLive: scores.filter(({ counts }) => counts['not-live'] > 0),
  };
}

/**
 * Runs every variant over a corpus, each once.
 *
 * @throws UsageError when the folder is not the root of a corpus: the names of its pages would depend on its own name.
 */
export function measureCorpus(parse: Parse, folder: string): Measurement {
  if (existsSync(join(folder, 'labels'))) {
    throw new UsageError(`--publish is for the root of a corpus: ${folder} is one part of it`);
  }
  const { cases, unlabelled } = findCases(folder, false);
  return { cases, unlabelled, runs: VARIANTS.map((variant) => measureVariant(parse, variant, cases)) };
}
