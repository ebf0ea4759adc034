import { describe, expect, it } from 'vitest';
import { toExplanation } from '../../../src/publish/to-explanation.js';
import { makeBlog } from '../../publish/make-blog.js';
import { notLiveBlog, runInMemory } from './run-in-memory.js';

describe('liveposts explain', () => {
  it('prints the explanation of one input', async () => {
    const blog = makeBlog();
    const outcome = await runInMemory(['explain', 'x.html', '--zone', 'Europe/London'], { 'x.html': blog });
    expect(outcome).toMatchObject({ code: 0, stdout: toExplanation(blog), stderr: '' });
    expect(outcome.calls[0]?.options).toMatchObject({ source: 'file:x.html', zone: 'Europe/London', html: false });
  });

  it('reads standard input', async () => {
    expect(await runInMemory(['explain', '-'])).toMatchObject({ code: 0, stdout: toExplanation(makeBlog()) });
  });

  it('says which input failed, with the code of the failure', async () => {
    const outcome = await runInMemory(['explain', 'x.html', '--log', 'json'], { 'x.html': notLiveBlog() });
    expect(outcome).toMatchObject({ code: 3, stdout: '' });
    expect(JSON.parse(outcome.stderr)).toMatchObject({ level: 'error', code: 'not-live-blog', input: 'x.html' });
    expect((await runInMemory(['explain', 'y.html'])).code).toBe(4);
  });

  it('takes exactly one input', async () => {
    const outcome = await runInMemory(['explain', 'a', 'b']);
    expect(outcome).toMatchObject({ code: 2, stdout: '', calls: [] });
    expect(outcome.stderr).toMatch(
      /^liveposts: too many arguments for 'explain'\. Expected 1 argument but got 2\. Run "liveposts explain --help"/,
    );
  });
});
