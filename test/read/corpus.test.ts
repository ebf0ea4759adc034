import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../src/model/diagnostic.js';
import { textOf } from '../../src/read/html/dom.js';
import { readPage, rereadWithSpecEngine } from '../../src/read/read-page.js';
import { corpusFolder } from '../corpus-folder.js';

const CORPUS = corpusFolder ?? '';
const pages =
  corpusFolder !== null
    ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/.test(name))
    : [];

describe.skipIf(pages.length === 0)('real pages', () => {
  it.each(pages.length === 0 ? ['none'] : pages)('%s reads the same with both engines', (name) => {
    const { report, diagnostics } = collectDiagnostics();
    const page = readPage(readFileSync(join(CORPUS, name)), { source: `file:${name}` }, report);
    if (page.kind !== 'html') throw new Error(`read as ${page.kind}`);
    const spec = rereadWithSpecEngine(page, report);
    expect(spec.engine).toBe('spec');
    expect(textOf(spec.document).replace(/\s+/g, '')).toBe(textOf(page.document).replace(/\s+/g, ''));
    expect(diagnostics.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});
