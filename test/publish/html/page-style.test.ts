import { describe, expect, it } from 'vitest';
import { PAGE_STYLE } from '../../../src/publish/html/page-style.js';

/** The custom properties of a `:root` rule. */
function coloursOf(rule: string): Record<string, string> {
  const body = new RegExp(`${rule}:root\\{([^}]*)\\}`).exec(PAGE_STYLE)?.[1] ?? '';
  return Object.fromEntries([...body.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name, value]));
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const hex = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', coloursOf('')],
  ['dark', coloursOf('dark\\)\\{')],
])('the colours in %s', (_, colours) => {
  it.each(['ink', 'soft', 'mark', 'link'])('%s can be read on every ground', (name) => {
    for (const ground of ['paper', 'panel'])
      expect(contrastOf(colours[name] ?? '', colours[ground] ?? ''), ground).toBeGreaterThanOrEqual(7);
  });

  it('lines that carry meaning can be seen', () => {
    expect(contrastOf(colours['line'] ?? '', colours['paper'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('loads nothing', () => {
  expect(PAGE_STYLE).not.toMatch(/url\(|@import|@font-face|expression|<\//);
});
