import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/parse/parse-page.js';

/** A live blog whose oldest post is of 14:03 UTC. */
function page(published: string, updated: string): string {
  const posts = ['14:08', '14:06', '14:05', '14:04', '14:03'].map(
    (
      clock,
      index,
    ) => `<article class="live-post" id="post-77120${index}"><time datetime="2024-05-01T${clock}:00Z">${clock}</time>
      <h2>Lamp ${index} is lit on the mole</h2><p>The keeper of the lamps at Merrow walks out along the mole with his ladder and his can.</p></article>`,
  );
  return `<html lang="en"><head><title>Lamp night live: all the latest</title>
    <meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${updated}">
    </head><body><h1>Lamp night live: all the latest</h1><main class="live-blog">${posts.join('')}</main></body></html>`;
}

describe('the publication of a page', () => {
  it('may lag some minutes behind its first post', () => {
    const blog = parsePage(page('2024-05-01T14:07:00Z', '2024-05-01T15:00:00Z'));
    expect(blog.published?.instant).toBe('2024-05-01T14:07:00Z');
  });

  it('is not that of a later version', () => {
    const blog = parsePage(page('2024-05-01T14:20:00Z', '2024-05-01T15:00:00Z'));
    expect(blog.published).toBeNull();
    expect(blog.diagnostics.map(({ code }) => code)).toContain('page-time-disbelieved');
  });

  it('is not the last change, which some pages print as such, unless the first post is of that minute', () => {
    const later = parsePage(page('2024-05-01T14:08:00Z', '2024-05-01T14:08:00Z'));
    expect(later.published).toBeNull();
    expect(later.updated?.instant).toBe('2024-05-01T14:08:00Z');
    const once = parsePage(page('2024-05-01T14:04:00Z', '2024-05-01T14:04:00Z'));
    expect(once.published?.instant).toBe('2024-05-01T14:04:00Z');
  });
});

describe('the last change of a page', () => {
  const printed = (text: string) =>
    parsePage(page('2024-05-01T14:00:00Z', '').replace('<main', `<p class="updated">Updated ${text}</p><main`), {
      zone: 'UTC',
    });

  it('is what the page prints', () => {
    expect(printed('May 1, 2024 15:10').updated?.instant).toBe('2024-05-01T15:10:00Z');
  });

  it('is not printed by something that is older than the first post by more than a day', () => {
    const blog = printed('April 10, 2013 13:53');
    expect(blog.updated).toBeNull();
    expect(blog.diagnostics.map(({ code }) => code)).toContain('page-time-disbelieved');
  });
});
