import { LivepostsError } from '../../src/model/error.js';
import { parsePage } from '../../src/parse/parse-page.js';
import { COMMON, CRAFTED } from './cases.js';
import { REPETITIONS } from './repetitions.js';

/** What became of a hostile input. */
export type Answer =
  | { readonly posts: number; readonly diagnostics: readonly string[] }
  | { readonly error: string; readonly message: string };

const CASES = { ...COMMON, ...CRAFTED, ...REPETITIONS };

process.on('message', (name: string) => {
  process.send?.(answerTo(name));
});

function answerTo(name: string): Answer {
  try {
    const input = CASES[name]?.make();
    if (input === undefined) return { error: 'no such case', message: name };
    const { posts, diagnostics } = parsePage(input, { url: 'https://news.example/live/storm' });
    return { posts: posts.length, diagnostics: [...new Set(diagnostics.map(({ code }) => code))] };
  } catch (error) {
    if (error instanceof LivepostsError) return { error: error.code, message: error.message };
    return { error: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
