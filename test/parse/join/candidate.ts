import { collectDiagnostics, type Diagnostic } from '../../../src/model/diagnostic.js';
import { type Candidate, EMPTY_CANDIDATE, type Stamp } from '../../../src/parse/candidate.js';
import type { JoinedPost } from '../../../src/parse/join/join-candidates.js';

/** Words that open like no others: each number spells a sentence of its own. */
export function words(number: number): string {
  const spelled = String(number).replace(
    /\d/g,
    (digit) => 'nix ein zwo dri fir fem sex sep okt non'.split(' ')[Number(digit)] ?? '',
  );
  return `${spelled} gulls sat upon the lantern of mole ${number} while the pilot of that day went out to the roads.`;
}

/** A post as the page shows it. */
export function shown(changes: Partial<Candidate> = {}): Candidate {
  return { ...EMPTY_CANDIDATE, evidence: 'blocks', ...withKeys(changes) };
}

/** An entry of structured data. */
export function entry(changes: Partial<Candidate> = {}): Candidate {
  return { ...EMPTY_CANDIDATE, evidence: 'json-ld', ...withKeys(changes) };
}

function withKeys(changes: Partial<Candidate>): Partial<Candidate> {
  const id = changes.id ?? null;
  return { keys: id === null ? [] : [id], ...changes };
}

export function html(text: string): Candidate['body'] {
  return { kind: 'html', html: `<p>${text}</p>` };
}

export function published(value: string): Stamp {
  return { role: 'published', source: 'json-ld', text: null, value };
}

/** Runs a step and gives its result with what it reported. */
export function told<Result>(step: (report: ReturnType<typeof collectDiagnostics>['report']) => Result): {
  readonly result: Result;
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
} {
  const { report, diagnostics } = collectDiagnostics();
  const result = step(report);
  return { result, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** "a+b" for a post of id a beside which entry b stands. */
export function outline(posts: readonly JoinedPost[]): readonly string[] {
  const name = ({ id, headline }: Candidate): string => id ?? headline ?? '?';
  return posts.map(({ main, others }) => [name(main), ...others.map(name)].join('+'));
}
