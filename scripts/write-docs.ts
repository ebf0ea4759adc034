// Runs the examples of all documents, and writes their outputs and tables anew: `npm run docs`. See scripts/docs.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listDocuments } from './docs/documents.js';
import { refreshDocument } from './docs/refresh-document.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const name of listDocuments(root)) {
  const written = readFileSync(join(root, name), 'utf8');
  const refreshed = await refreshDocument(root, written);
  if (refreshed === written) continue;
  writeFileSync(join(root, name), refreshed);
  console.log(`${name} was brought up to date`);
}
