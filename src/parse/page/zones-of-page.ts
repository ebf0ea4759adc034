import { attributeOf, type Document, elementsIn, textOf } from '../../read/html/dom.js';
import { zoneOfSetting } from '../time/fixed-zone.js';
import { zoneOfHost } from '../time/host-zone.js';
import type { StampReading } from '../time/reading.js';
import { ZONE_NAMES } from '../time/zone-names.js';

/** "9:50 a.m. EDT": nobody but Americans writes the half of the day with full stops and its zone in these letters. */
const AMERICAN_STYLE = /\d(?::\d\d)? [ap]\.m\./;
const AMERICAN_LETTERS = /^[AECMP][SD]T$/;

/** Zones that the stamps of a page name beyond doubt: they settle the letters of its other stamps. */
export function zonesNamed(readings: readonly StampReading[]): readonly string[] {
  const zones = new Set<string>();
  let american = false;
  for (const { zone, text } of readings) {
    if (zone?.kind === 'iana') zones.add(zone.zone);
    if (zone?.kind !== 'abbreviation' || /^(?:GMT|UTC|Z|TU)$/.test(zone.name)) continue;
    const meanings = ZONE_NAMES[zone.name] ?? [];
    const [only] = meanings;
    if (meanings.length === 1 && only?.zone != null) zones.add(only.zone);
    american ||= AMERICAN_LETTERS.test(zone.name) && AMERICAN_STYLE.test(text);
  }
  return american ? [...zones, 'America/New_York'] : [...zones];
}

/** "en-IN": the country that a page writes its language for. British English is written in half of the world. */
export function zoneOfRegion(language: string | null): string | null {
  const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(language ?? '')?.[1]?.toLowerCase();
  return region === undefined || region === 'gb' ? null : zoneOfHost(`x.${region}`);
}

/** What content systems call the zone of their site in the settings that they hand to scripts. */
const SETTING =
  /["'](?:timezone_string|timezoneString|site_?time_?zone)["']\s{0,4}:\s{0,4}["']([\w+:\\/-]{1,60})["']/gi;
const LARGEST = 2_000_000;

/** The zone of the site in the settings that it hands to its own scripts; null where two differ. */
export function zoneInSettings(document: Document): string | null {
  const zones = new Set<string | null>();
  for (const element of elementsIn(document)) {
    const named = attributeOf(element, 'data-site-timezone') ?? attributeOf(element, 'data-timezone-string');
    if (named !== null) zones.add(zoneOfSetting(named));
    if (element.name !== 'script') continue;
    const text = textOf(element);
    if (text.length > LARGEST) continue;
    for (const match of text.matchAll(SETTING)) zones.add(zoneOfSetting((match[1] ?? '').replaceAll('\\', '')));
  }
  zones.delete(null);
  return zones.size === 1 ? ([...zones][0] ?? null) : null;
}
