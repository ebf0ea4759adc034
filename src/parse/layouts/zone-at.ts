import type { Document } from '../../read/html/dom.js';
import { selectAll } from '../../read/html/select.js';
import { zoneOfSetting } from '../time/fixed-zone.js';
import { groupsIn } from './feeds.js';
import type { ZoneRule } from './layout.js';

/** The zone that the settings of a page name for the times it prints; null where they name none that is known. */
export function zoneAt(document: Document, rules: readonly ZoneRule[] | undefined): string | null {
  for (const { at, pattern, from } of rules ?? []) {
    for (const element of selectAll(at, document)) {
      const zone = zoneOfSetting(groupsIn(element, pattern, from)?.[1] ?? '');
      if (zone !== null) return zone;
    }
  }
  return null;
}
