import { readFileSync } from 'node:fs';
import { readPage } from './src/read/read-page.js';
import { readBlocks } from './src/parse/evidence/blocks/read-blocks.js';
import { lexiconOf } from './src/parse/time/lexicon.js';
import en from './src/parse/languages/en.js';
const [f, n] = [process.argv[2]!, Number(process.argv[3] ?? 3)];
const p = readPage(readFileSync(f), {}, () => {});
if (p.kind === 'html') { const b = readBlocks(p.document, [en], [lexiconOf(en)])!; console.log(b.score, b.order, b.dropped.length, b.timed, b.candidates.length);
 for (const c of b.candidates.slice(0, n)) console.log(JSON.stringify({ ...c, body: undefined }), '\n'); }
