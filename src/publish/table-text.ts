import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many terminal columns a line takes: an ideograph or emoji takes two, a combining mark none. */
export function widthOf(line: string): number {
  return stringWidth(line);
}

/** The line, cut with an ellipsis to at most `width` columns; no character is cut in two. */
export function cutTo(line: string, width: number): string {
  // No character is narrower than a column but combining marks; the cut keeps the measuring of long text short.
  const head = line.slice(0, width * 8);
  if (head.length === line.length && widthOf(head) <= width) return head;
  let cut = '';
  let used = 0;
  for (const { segment } of graphemes.segment(head)) {
    used += widthOf(segment);
    if (used > width - 1) break;
    cut += segment;
  }
  return width < 1 ? '' : `${cut.trimEnd()}…`;
}

/** The line, cut or filled with spaces to exactly `width` columns. */
export function fitTo(line: string, width: number): string {
  const cut = cutTo(line, width);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** Pieces joined by `separator`, a new line begun wherever the next piece would pass `width` columns. */
export function flow(pieces: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const longer = line === '' ? piece : line + separator + piece;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(cutTo(line, width));
      line = piece;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, cutTo(line, width)];
}
