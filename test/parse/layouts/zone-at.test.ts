import { describe, expect, it } from 'vitest';
import type { ZoneRule } from '../../../src/parse/layouts/layout.js';
import { zoneAt } from '../../../src/parse/layouts/zone-at.js';
import { documentOf } from './document.js';

const rules: readonly ZoneRule[] = [
  { at: 'script', pattern: /"timezone":"([^"]{1,60})"/ },
  { at: 'script', pattern: /"utc_offset":"?(-?\d{1,3})/ },
  { at: '[data-zone]', from: 'data-zone', pattern: /^(\S{1,60})$/ },
];

describe('zoneAt', () => {
  it.each([
    ['<script>x = {"timezone":"Europe\\/Oslo","utc_offset":"60"}</script>', 'Europe/Oslo'],
    ['<script>x = {"timezone":"+02:00"}</script>', 'Etc/GMT-2'],
    ['<script>x = {"timezone":"local","utc_offset":"-300"}</script>', 'Etc/GMT+5'],
    ['<script>y()</script><script>x = {"utc_offset":330}</script>', 'Asia/Kolkata'],
    ['<p data-zone="America/New_York"></p>', 'America/New_York'],
    ['<p data-zone="noon"></p>', null],
    ['<p></p>', null],
  ])('%s', (html, zone) => {
    expect(zoneAt(documentOf(html), rules)).toBe(zone);
  });

  it('is null for a layout that does not say', () => {
    expect(zoneAt(documentOf('<p></p>'), undefined)).toBeNull();
  });
});
