import type { LiveBlog } from '../../model/live-blog.js';
import type { Log } from './log.js';

/** Nothing is lost in silence: says that a result has values that are missing or doubtful. */
export function reportWarnings({ diagnostics }: LiveBlog, input: string, log: Log): void {
  const counts = new Map<string, number>();
  for (const { severity, code } of diagnostics) {
    if (severity === 'warning') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const codes = Array.from(counts, ([code, count]) => (count === 1 ? code : `${code} (${count} times)`));
  log({
    level: 'warning',
    code: 'has-warnings',
    input,
    message: codes.join(', '),
    hint: '"liveposts explain" on this input says more',
  });
}
