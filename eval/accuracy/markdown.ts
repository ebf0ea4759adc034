/** A Markdown table. All columns after the first `left` ones are numbers. */
export function writeTable(titles: readonly string[], rows: readonly (readonly string[])[], left = 1): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`;
  return [line(titles), line(titles.map((_, at) => (at < left ? '---' : '---:'))), ...rows.map(line)].join('');
}

/** A link to a heading of the same document, as Markdown viewers name it. */
export function linkTo(heading: string): string {
  const anchor = heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
  return `[${heading}](#${anchor})`;
}
