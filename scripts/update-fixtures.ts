// Writes the expected files of fixtures/: `npm run fixtures:update -- cnn/stellar`. Read what it writes before you keep it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findFixtures, parseFixture, printExpected } from './read-fixtures.js';

const fixtures = findFixtures();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !fixtures.some((fixture) => fixture.id === id || fixture.folder === id));
if (wanted.length === 0 || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no fixture ${unknown.join(', ')}.`);
  console.error('Usage: npm run fixtures:update -- ID…\n\nAn ID is a page or a folder of pages:');
  for (const { id } of fixtures) console.error(`  ${id}`);
  process.exit(2);
}
for (const fixture of fixtures) {
  if (!wanted.includes(fixture.id) && !wanted.includes(fixture.folder)) continue;
  const before = existsSync(fixture.expectedPath) ? readFileSync(fixture.expectedPath, 'utf8') : null;
  const after = printExpected(parseFixture(fixture));
  if (after !== before) writeFileSync(fixture.expectedPath, after);
  const change = before === null ? 'new' : after === before ? 'unchanged' : 'CHANGED';
  console.log(`${change.padEnd(10)} ${fixture.id}`);
}
