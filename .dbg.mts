import { readFileSync } from 'node:fs';
import { readPage } from './src/read/read-page.js';
import { findSignals } from './src/parse/evidence/blocks/signals.js';
import { findGroups } from './src/parse/evidence/blocks/groups.js';
import { scoreGroup } from './src/parse/evidence/blocks/score-group.js';
import { measurePage } from './src/parse/evidence/blocks/measure.js';
import { lexiconOf } from './src/parse/time/lexicon.js';
import en from './src/parse/languages/en.js';
import { strip } from './eval/strip.js';
for (const f of process.argv.slice(2)) {
  const p = readPage(readFileSync(f), {}, () => {});
  if (p.kind !== 'html') continue;
  const s = findSignals(p.document, [lexiconOf(en)]); const m = measurePage(p.document);
  const gs = findGroups(s).map(g => ({ g, sc: scoreGroup(g, m) })).sort((a, b) => b.sc.score - a.sc.score).slice(0, 6);
  console.log('##', f, 'times', s.times.length, 'named', s.named.length);
  for (const { g, sc } of gs) { const e: any = g.members[0]; console.log('  ', sc.score.toFixed(1), 'n', g.members.length, 'marked', g.marked, g.kind, 'prose', sc.prose, 'named', sc.named.toFixed(2), 'stream', sc.stream, 'else', sc.elsewhere, 'fall', sc.falling.toFixed(2), sc.rising.toFixed(2), '<'+e.name+' '+(e.attribs.class??'').slice(0,60)+' #'+(e.attribs.id??'')); }
}
