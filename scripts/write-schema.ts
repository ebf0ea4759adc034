// Writes schema.json from the types of src/model: `npm run schema`. With `--check` it only says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSchema } from './make-schema.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = join(root, 'schema.json');
const schema = makeSchema(root);

if (!process.argv.includes('--check')) {
  writeFileSync(file, schema);
} else if (readFileSync(file, 'utf8') !== schema) {
  console.error('schema.json does not fit the types of src/model: run "npm run schema".');
  process.exitCode = 1;
}
