import { fileOf, readBlocks } from './read-blocks.js';
import { createSandbox, type Sandbox } from './sandbox.js';
import { TABLES } from './tables.js';

/** A line that stands for any number of lines of output. */
const CUT = '…';

/**
 * Runs every example of a document and makes its tables anew.
 *
 * - ` ```text file=NAME ` is an input of the examples of the document.
 * - ` ```console ` holds commands after `$ `, each with its output.
 * - ` ```ts ` is a program; a ` ```text output ` block behind it is what it prints.
 * - `<!-- table: NAME -->` begins a table that is made from the code, up to `<!-- end -->`.
 *
 * @returns the document as it must read; a line `…` in an output stays when what is around it is right
 */
export async function refreshDocument(root: string, markdown: string): Promise<string> {
  const withTables = markdown.replace(/(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g, (_, begin, name, end) => {
    const make = TABLES[name];
    if (make === undefined) throw new Error(`there is no table "${name}"`);
    return `${begin}${make()}${end}`;
  });
  const sandbox = createSandbox(root);
  try {
    return await refreshBlocks(withTables, sandbox);
  } finally {
    sandbox.remove();
  }
}

async function refreshBlocks(markdown: string, sandbox: Sandbox): Promise<string> {
  const blocks = readBlocks(markdown);
  for (const block of blocks) {
    const name = fileOf(block);
    if (name !== null) sandbox.put(name, block.text);
  }
  let printed = '';
  let refreshed = '';
  let from = 0;
  for (const block of blocks) {
    let text = block.text;
    if (block.language === 'console') text = await refreshConsole(block.text, sandbox);
    else if (block.language === 'ts') printed = await sandbox.runProgram(block.text);
    else if (block.words.includes('output')) text = settle(block.text, printed);
    refreshed += markdown.slice(from, block.start) + text;
    from = block.start + block.text.length;
  }
  return refreshed + markdown.slice(from);
}

async function refreshConsole(text: string, sandbox: Sandbox): Promise<string> {
  const parts = text.split(/^\$ /m).slice(1);
  const commands = parts.map((part) => part.slice(0, part.indexOf('\n')));
  const outputs = await sandbox.runShell(commands);
  return parts
    .map((part, index) => `$ ${commands[index]}\n${settle(part.slice(part.indexOf('\n') + 1), outputs[index] ?? '')}`)
    .join('');
}

/** The output as it is, or as it is written where that leaves out what may be left out. */
function settle(written: string, printed: string): string {
  const real = printed.trimEnd() === '' ? '' : `${printed.trimEnd()}\n`;
  // An empty line parts a command from the output before it.
  const space = /\n\n$/.test(written) || written === '\n' ? '\n' : '';
  return isCutOf(written.trimEnd(), real.trimEnd()) ? written : real + space;
}

/**
 * Whether `written` is `printed` with runs of lines replaced by a line `…`, and ends of lines by `…`.
 *
 * @example
 * isCutOf('one\n…\nfive', 'one\ntwo\nthree\nfour\nfive'); // true
 */
export function isCutOf(written: string, printed: string): boolean {
  const wanted = written.split('\n');
  const lines = printed.split('\n');
  let at = 0;
  let line = 0;
  // Where the last cut stands, and how many lines it has swallowed so far.
  let cut = -1;
  let swallowed = 0;
  while (line < lines.length) {
    if (wanted[at] === CUT) {
      cut = at;
      swallowed = line;
      at += 1;
    } else if (at < wanted.length && isStartOf(wanted[at] ?? '', lines[line] ?? '')) {
      at += 1;
      line += 1;
    } else if (cut !== -1) {
      swallowed += 1;
      at = cut + 1;
      line = swallowed;
    } else return false;
  }
  while (wanted[at] === CUT) at += 1;
  return at === wanted.length;
}

function isStartOf(written: string, line: string): boolean {
  return written === line || (written.endsWith(CUT) && line.startsWith(written.slice(0, -1)));
}
