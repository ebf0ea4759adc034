// Writes src/parse/layouts/list.ts, the list of the layouts in publishers/ and platforms/: `npm run layouts`.
// With --check it writes nothing and fails when the list is stale.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../src/parse/layouts/', import.meta.url);
const LIST = new URL('list.ts', ROOT);

function idsIn(folder: string): readonly string[] {
  return readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** `sueddeutsche-zeitung` as the name of a variable; names must not begin with a digit. */
function variableOf(id: string): string {
  const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(name) ? `_${name}` : name;
}

function writeList(): string {
  const folders = ['platforms', 'publishers'].map((folder) => ({ folder, ids: idsIn(folder) }));
  const imports = folders.flatMap(({ folder, ids }) =>
    ids.map((id) => `import ${variableOf(id)} from './${folder}/${id}.js';`),
  );
  const lists = folders.map(({ folder, ids }) => {
    const what =
      folder === 'publishers' ? 'One file each in publishers/.' : 'One file each in platforms/: systems of many sites.';
    const names = ids.map((id) => `  ${variableOf(id)},\n`).join('');
    return `/** ${what} */\nexport const ${folder.toUpperCase()}: readonly Layout[] = [\n${names}];\n`;
  });
  return [
    '// Written by `npm run layouts` from the files beside it: do not edit.',
    "import type { Layout } from './layout.js';",
    ...imports,
    '',
    lists.join('\n'),
  ].join('\n');
}

const before = readFileSync(LIST, { encoding: 'utf8', flag: 'a+' });
const after = writeList();
if (before !== after && process.argv.includes('--check')) {
  console.error(`${fileURLToPath(LIST)} is stale. Write it with: npm run layouts`);
  process.exit(1);
}
if (before !== after) writeFileSync(LIST, after);
