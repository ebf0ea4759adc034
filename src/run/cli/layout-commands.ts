import { type Command, Option } from 'commander';
import type { LayoutCheckFlags } from './layout-check-command.js';
import type { LayoutNewFlags } from './layout-new-command.js';
import type { LayoutsFlags } from './layouts-command.js';
import { addPageOptions } from './options.js';

const DIR = 'a checkout of liveposts, or a folder for layouts of your own';

const NEW_WORDS = `
Writes four files: the layout, the page with invented words as its fixture, the options of the fixture, and what comes
out of it. In a checkout of liveposts the layout becomes a module in src/parse/layouts/publishers and the fixture goes to
fixtures/ID; in any other folder ID.layout.json and the folder ID are written, for --layout-file.
`;

/** What the program does for each of these commands. */
export interface LayoutActions {
  readonly layouts: (flags: LayoutsFlags) => Promise<void>;
  readonly layoutNew: (id: string, input: string, flags: LayoutNewFlags) => Promise<void>;
  readonly layoutCheck: (layout: string, flags: LayoutCheckFlags) => Promise<void>;
}

/** `layouts`, `layout new` and `layout check`. */
export function addLayoutCommands(program: Command, actions: LayoutActions): void {
  program
    .command('layouts')
    .description('list the layouts: publishers and platforms whose pages are known')
    .option('-o, --output <file>', 'write to this file instead of standard output; it appears only when complete')
    .addOption(
      new Option('-f, --format <name>', 'default: table on a terminal, json otherwise').choices(['table', 'json']),
    )
    .action(actions.layouts);
  const layout = program.command('layout').description('write and test a layout');
  const create = layout
    .command('new')
    .description('write a layout with guessed selectors, a fixture and its expected result')
    .argument('<id>', 'name of the new layout: small letters, digits and hyphens')
    .argument('<page>', 'saved page of the publisher')
    .option('--dir <folder>', DIR, '.');
  addPageOptions(create).addHelpText('after', NEW_WORDS).action(actions.layoutNew);
  layout
    .command('check')
    .description('read the fixtures of a layout and say what is not as expected')
    .argument('<layout>', 'id of a layout, or the path of a layout file')
    .option('--dir <folder>', DIR, '.')
    .action(actions.layoutCheck);
}
