import { describe, expect, it } from 'vitest';
import { postHistory } from '../../../src/publish/html/post-history.js';
import { HOSTILE, makePost } from '../make-blog.js';
import { makeRevision, makeTimelinePost } from '../make-timeline.js';

const changed = (text: string) =>
  makeTimelinePost({
    revisions: [makeRevision(10, { text: 'calm' }), makeRevision(20, { text, change: 'rewrite', changed: ['text'] })],
  });

describe('postHistory', () => {
  it('is empty for what has no history, or was not changed', () => {
    expect(postHistory(makePost())).toBe('');
    expect(postHistory(makeTimelinePost())).toBe('');
  });

  it('tells every change, word by word', () => {
    expect(postHistory(changed('calm\n\nand clear'))).toBe(
      [
        '<details>',
        '<summary>changed once</summary>',
        '<ol>',
        '<li><span dir="ltr">seen 2024-02-07 23:20 Z: rewrite</span>',
        '<p>text: calm<ins><br>and clear</ins></p></li>',
        '</ol>',
        '</details>',
      ].join('\n'),
    );
  });

  it('lets no word of a page become markup', () => {
    const html = postHistory(changed(`<script>x()</script>${HOSTILE}"'&`));
    expect(html).not.toMatch(/<script|[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(html).toContain('&lt;script&gt;');
  });
});
