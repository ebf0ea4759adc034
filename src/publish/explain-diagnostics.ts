import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.js';
import { quote } from './explain-time.js';
import { printableLine } from './printable.js';

/** The diagnostics that say: this was on the page and is not in the result, or only once. */
const DROPPED: ReadonlySet<DiagnosticCode> = new Set([
  'non-post-dropped',
  'pinned-copy-merged',
  'duplicate-merged',
  'preamble-kept-out',
  'json-ld-foreign',
  'archive-traces-removed',
  'nul-bytes-removed',
  'depth-capped',
  'limit-reached',
]);

/** The diagnostics as headed lists: what was left out, what is doubtful, what was done. An empty list says so. */
export function explainDiagnostics(diagnostics: readonly Diagnostic[]): string[] {
  const dropped = diagnostics.filter(({ code }) => DROPPED.has(code));
  const others = diagnostics.filter(({ code }) => !DROPPED.has(code));
  const warnings = others.filter(({ severity }) => severity === 'warning');
  const notes = others.filter(({ severity }) => severity === 'info');
  return [...list('LEFT OUT OR MERGED', dropped), '', ...list('WARNINGS', warnings), '', ...list('NOTES', notes)];
}

function list(heading: string, diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [heading, '  none'];
  return [
    heading,
    ...diagnostics.flatMap(({ code, severity, message, where, raw }) => [
      `  ${severity}: ${printableLine(message)} [${code}]`,
      ...(where === null ? [] : [`    where: ${printableLine(where)}`]),
      ...(raw === null ? [] : [`    on the page: ${quote(raw)}`]),
    ]),
  ];
}
