const TAG = /<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,20000}>/gi;
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const BLOCK = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'blockquote',
  'figure',
  'table',
  'pre',
  'section',
  'dl',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

/**
 * Cuts sanitized HTML into pieces of about `size` characters, only ever after the end of an outermost block, so that
 * each piece is well formed by itself. One piece may be longer: a block is not cut.
 */
export function splitHtml(html: string, size: number): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, rawName = ''] = match;
    const name = rawName.toLowerCase();
    if (VOID.has(name) || tag.endsWith('/>')) continue;
    depth += slash === '' ? 1 : -1;
    const end = match.index + tag.length;
    if (depth === 0 && slash !== '' && BLOCK.has(name) && end - start >= size) {
      pieces.push(html.slice(start, end));
      start = end;
    }
  }
  if (start < html.length) pieces.push(html.slice(start));
  return pieces;
}
