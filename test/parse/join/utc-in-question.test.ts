import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/parse/parse-page.js';

/** Posts whose data says Z, with the clock that readers see beside it. */
function page(clocks: readonly (readonly [shown: string, data: string])[], head = ''): string {
  const posts = clocks.map(
    ([shown, data], index) =>
      `<article class="live-post" id="post-${900 - index}"><time datetime="${data}">${shown}</time><h3>Wall ${index} broke</h3>
       <p>The wardens on the quay said that the water was as high as it had been in the year of the flood.</p></article>`,
  );
  return `<!doctype html><html lang="es-AR"><title>Inundación en vivo</title>${head}<h1>Inundación en vivo</h1>${posts.join('')}</html>`;
}

const SAME = [
  ['12:40', '2023-08-01T12:40:00Z'],
  ['12:10', '2023-08-01T12:10:00Z'],
  ['11:35', '2023-08-01T11:35:00Z'],
  ['11:02', '2023-08-01T11:02:00Z'],
] as const;
const LOCAL = SAME.map(([shown, data]) => [shown, data.replace('Z', '-03:00')] as const);

function assumptionsOf(html: string, zone: string): readonly (readonly string[])[] {
  return parsePage(html, { zone }).posts.map(({ time }) => time?.assumptions ?? ['no time']);
}

describe('data that says UTC beside the same clock', () => {
  it('is in question where the newsroom keeps another zone', () => {
    for (const assumptions of assumptionsOf(page(SAME), 'America/Argentina/Buenos_Aires'))
      expect(assumptions).toContain('utc-in-question');
  });

  it('is not in question where the newsroom keeps UTC, or the data names an offset', () => {
    for (const assumptions of [
      ...assumptionsOf(page(SAME), 'UTC'),
      ...assumptionsOf(page(LOCAL), 'America/Argentina/Buenos_Aires'),
    ])
      expect(assumptions).not.toContain('utc-in-question');
  });

  it('is not in question where the times of the page settle it', () => {
    const metas = (published: string, updated: string): string =>
      `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${updated}">`;
    const utc = page(SAME, metas('2023-08-01T11:00:00Z', '2023-08-01T12:45:00Z'));
    for (const assumptions of assumptionsOf(utc, 'America/Argentina/Buenos_Aires'))
      expect(assumptions).not.toContain('utc-in-question');
    const local = page(SAME, metas('2023-08-01T14:00:00Z', '2023-08-01T15:45:00Z'));
    const times = parsePage(local, { zone: 'America/Argentina/Buenos_Aires' }).posts.map(({ time }) => time?.instant);
    expect(times[0]).toBe('2023-08-01T15:40:00Z');
  });
});
