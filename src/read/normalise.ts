import type { Report } from '../model/diagnostic.js';

/** A page of nothing but line ends must not become an array of a hundred million pieces. */
const CHUNK = 65_536;

/** Line ends as `\n`, as the HTML standard has them before anything is read, and no NUL. */
export function normaliseText(text: string, report: Report): string {
  const normal = text.includes('\r') ? withSimpleLineEnds(text) : text;
  if (!normal.includes('\0')) return normal;
  const clean = inChunks(normal, (chunk) => chunk.split('\0').join(''));
  report('nul-bytes-removed', {
    severity: 'info',
    message: `${normal.length - clean.length} NUL characters were removed from the text`,
  });
  return clean;
}

/** `split` and `join` take a tenth of the time of `replace` where nearly every character is replaced. */
function withSimpleLineEnds(text: string): string {
  return inChunks(text, (chunk) => {
    const unix = chunk.split('\r\n').join('\n');
    return unix.includes('\r') ? unix.split('\r').join('\n') : unix;
  });
}

function inChunks(text: string, change: (chunk: string) => string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    // A chunk does not end between `\r` and `\n`.
    const end = text[at + CHUNK - 1] === '\r' ? at + CHUNK + 1 : at + CHUNK;
    parts.push(change(text.slice(at, end)));
    at = end;
  }
  return parts.join('');
}
