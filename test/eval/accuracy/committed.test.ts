import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writeAccuracy } from '../../../eval/accuracy/document.js';
import { measureHistories } from '../../../eval/accuracy/histories.js';
import { measureCorpus } from '../../../eval/accuracy/measure.js';
import { parsePage } from '../../../src/parse/parse-page.js';
import { corpusFolder } from '../../corpus-folder.js';

const written = fileURLToPath(new URL('../../../docs/accuracy.md', import.meta.url));
const NO_PAGES = 'the real pages are no part of the project: LIVEPOSTS_CORPUS names their folder';

describe('docs/accuracy.md', () => {
  it('says what is measured now', { timeout: 600_000 }, ({ skip }) => {
    if (corpusFolder === null) return skip(NO_PAGES);
    const measured = writeAccuracy(measureCorpus(parsePage, corpusFolder), measureHistories(parsePage, corpusFolder));
    expect(
      readFileSync(written, 'utf8'),
      `out of date: run "npm run eval -- ${corpusFolder} --publish docs/accuracy.md", and read what has changed`,
    ).toBe(measured);
  });
});
