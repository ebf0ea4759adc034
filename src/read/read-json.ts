import { LivepostsError } from '../model/error.js';
import { jsonFault } from './json-fault.js';
import { quoteLongNumbers } from './long-numbers.js';

/** Data nested deeper would overflow whoever walks through it. */
const DEPTH_LIMIT = 1_000;

/**
 * Reads JSON.
 *
 * @throws LivepostsError `bad-json` with the place where it breaks or is cut off; `nested-too-deep` above 1,000 levels
 */
export function readJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(quoteLongNumbers(text));
  } catch (error) {
    throw badJson(text, error);
  }
}

function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92 /* \ */) at += 1;
      else if (code === 34 /* " */) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 91 /* [ */ || code === 123 /* { */) {
      depth += 1;
      if (depth > DEPTH_LIMIT) {
        throw new LivepostsError('nested-too-deep', `The JSON is nested more than ${DEPTH_LIMIT} levels deep.`, {
          hint: 'This is no answer of a live blog: check where it came from.',
        });
      }
    } else if (code === 93 /* ] */ || code === 125 /* } */) depth -= 1;
  }
}

function badJson(text: string, cause: unknown): LivepostsError {
  const at = jsonFault(text);
  if (at >= text.trimEnd().length) {
    return new LivepostsError('bad-json', `The input looks like JSON but is cut off after ${text.length} characters.`, {
      hint: 'Save the answer again, whole.',
      cause,
    });
  }
  const before = text.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  const near = text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' ');
  return new LivepostsError(
    'bad-json',
    `The input looks like JSON but is not valid at line ${before.length}, column ${column}, near "${near}".`,
    { hint: 'Give one JSON document; if it is a page, give its HTML.', cause },
  );
}
