import type { Report } from '../../model/diagnostic.js';
import { normaliseText } from '../normalise.js';
import type { Document } from './dom.js';
import { type FastResult, parseFast } from './fast-engine.js';
import { parseSpec } from './spec-engine.js';
import { DEPTH_LIMIT } from './tree-builder.js';

/** Which way markup is read: ten times faster and nearly as the browsers do, or exactly as they do. */
export type Engine = 'fast' | 'spec';

/** The spec engine takes some 60 ms for a megabyte. */
const SPEC_LENGTH_LIMIT = 16 * 1024 * 1024;
const SPEC_ELEMENT_LIMIT = 2_000_000;
/** parse5 compares every attribute of a tag with all others of the tag. */
const SPEC_ATTRIBUTE_LIMIT = 1_000;
/** parse5 looks through the open elements at each tag and each word: so many looks take some three seconds. */
const SPEC_WORK_LIMIT = 400_000_000;

/**
 * Builds the document of a page or of a piece of one. Time and memory are linear in the length for any input, and no
 * element is deeper than 512: what was nested deeper lies side by side, in the same order.
 *
 * @param engine `spec` falls back to `fast`, with a diagnostic, for what is too deep or too large for it
 * @throws LivepostsError `nested-too-deep` above 60,000 open elements, `input-too-large` above 3,000,000 nodes
 */
export function buildDocument(html: string, engine: Engine, report: Report): Document {
  return buildWithEngine(html, engine, report).document;
}

/** As {@link buildDocument}, and says which engine it was in the end. */
export function buildWithEngine(html: string, engine: Engine, report: Report): { document: Document; engine: Engine } {
  const markup = normaliseText(html, report);
  const fast = parseFast(markup);
  if (engine === 'spec') {
    const reason = refusal(markup, fast);
    const document = reason === null ? parseSpec(markup, { elements: specElements(fast), depth: DEPTH_LIMIT }) : null;
    if (document !== null) return { document, engine: 'spec' };
    report('engine-refused', {
      message: `the spec engine did not read the page (${reason ?? 'its markup multiplies'}); the fast engine did`,
    });
  }
  if (fast.flattened > 0) {
    report('depth-capped', {
      message: `${fast.flattened} elements were nested deeper than ${DEPTH_LIMIT} and were laid flat`,
    });
  }
  return { document: fast.document, engine: 'fast' };
}

/** Why a page is not for the spec engine; null when it is. */
function refusal(markup: string, fast: FastResult): string | null {
  if (markup.length > SPEC_LENGTH_LIMIT) return `it is longer than ${SPEC_LENGTH_LIMIT} characters`;
  if (fast.depth > DEPTH_LIMIT) return `its elements are nested ${fast.depth} deep`;
  if (fast.attributes > SPEC_ATTRIBUTE_LIMIT) return `one of its tags has ${fast.attributes} attributes`;
  if (fast.depth * (fast.tags + markup.length / 8) > SPEC_WORK_LIMIT) return 'too many of its tags are deeply nested';
  return null;
}

/** Both engines make about as many elements of a sound page; of a broken one, some more. */
function specElements(fast: FastResult): number {
  return Math.min(SPEC_ELEMENT_LIMIT, 20_000 + 8 * fast.elements);
}
