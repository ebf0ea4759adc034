/**
 * A ratio beside its bound. `bound` is null for what is measured without a promise; `atLeast` turns the bound around.
 *
 * @returns a copy with `holds`: true, false, or null where there is no bound
 */
export function judge(row) {
  const { ratio, bound, atLeast = false } = row;
  return { ...row, holds: bound === null ? null : atLeast ? ratio >= bound : ratio <= bound };
}

/** Prints rows as JSON on one line, or as a table for eyes; returns the exit code: 1 when a bound is broken. */
export function printRows(title, rows, { json }) {
  if (json) process.stdout.write(`${JSON.stringify({ title, rows })}\n`);
  else process.stdout.write(`${title}\n${formatRows(rows)}\n\n`);
  return rows.some(({ holds }) => holds === false) ? 1 : 0;
}

function formatRows(rows) {
  const cells = rows.map(({ page, what, time, base, ratio, bound, atLeast, holds }) => [
    page,
    what,
    `${time.toFixed(1)} ms`,
    `${base.toFixed(1)} ms`,
    `${ratio.toFixed(2)}`,
    bound === null ? '' : `${atLeast ? '>=' : '<='} ${bound.toFixed(1)}`,
    holds === null ? '' : holds ? 'pass' : 'FAIL',
  ]);
  const table = [['page', 'what', 'time', 'against', 'ratio', 'bound', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  const isNumber = (column) => column >= 2 && column <= 4;
  return table
    .map((row) =>
      row
        .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
