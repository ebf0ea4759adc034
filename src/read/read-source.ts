import { createHash } from 'node:crypto';
import type { CaptureInfo } from '../model/capture.js';
import type { Report } from '../model/diagnostic.js';
import { LivepostsError } from '../model/error.js';
import { decode } from './decode.js';
import { type CheckedOptions, checkOptions, type ReadOptions } from './page-options.js';
import { sniff, sniffBinary } from './sniff.js';

/** What is known of an input before it is taken apart. */
export type SourceFacts = Pick<CaptureInfo, 'source' | 'sha256' | 'encoding'>;

/** An input as text. */
export interface Source {
  readonly kind: 'html' | 'json' | 'text';
  readonly text: string;
  /** Asked for only by those who keep the page: the sum of its bytes takes time. */
  readonly facts: () => SourceFacts;
  readonly checked: CheckedOptions;
}

/**
 * Decodes an input and finds out what it is.
 *
 * @throws LivepostsError `bad-option`; `empty-input`, `binary-input`, `input-too-large` for what is no text
 */
export function readSource(input: string | Uint8Array, options: ReadOptions, report: Report): Source {
  const checked = checkOptions(options);
  checkSize(input, checked.maxBytes);
  const { text, facts } = readText(input, options.source, checked.charset, report);
  const sniffed = sniff(text);
  if (sniffed.kind === 'empty') throw emptyInput();
  if (sniffed.kind === 'binary') throw binaryInput(sniffed.looksLike, sniffed.hint);
  return { kind: sniffed.kind, text, facts, checked };
}

function readText(
  input: string | Uint8Array,
  source: string | undefined,
  charset: string | null,
  report: Report,
): Pick<Source, 'text' | 'facts'> {
  if (typeof input === 'string') {
    const facts = { source: source ?? 'string', sha256: null, encoding: null };
    return { text: input.replace(/^\uFEFF/, ''), facts: () => facts };
  }
  const binary = sniffBinary(input);
  if (binary !== null) throw binaryInput(binary.looksLike, binary.hint);
  const { text, encoding } = decode(input, report, charset);
  const sha256 = (): string => createHash('sha256').update(input).digest('hex');
  return { text, facts: () => ({ source: source ?? 'bytes', sha256: sha256(), encoding }) };
}

/**
 * Refuses what is empty or too large.
 *
 * @throws LivepostsError `empty-input`, `input-too-large`
 */
export function checkSize(input: string | Uint8Array, maxBytes: number): void {
  if (input.length === 0) throw emptyInput();
  if (input.length <= maxBytes) return;
  const unit = typeof input === 'string' ? 'characters' : 'bytes';
  throw new LivepostsError('input-too-large', `The input has ${input.length} ${unit}; ${maxBytes} bytes are allowed.`, {
    hint: 'Raise maxBytes if this is really one page.',
  });
}

function emptyInput(): LivepostsError {
  return new LivepostsError('empty-input', 'The input is empty.', { hint: 'Give a page: HTML, plain text or JSON.' });
}

function binaryInput(looksLike: string, hint: string): LivepostsError {
  return new LivepostsError('binary-input', `The input is not a page: it looks like ${looksLike}.`, { hint });
}
