import type { Report } from '../model/diagnostic.js';
import type { JsonPage } from '../read/page.js';
import type { Stamp } from './candidate.js';
import type { Coverage } from './coverage.js';
import type { JsonLdReading } from './evidence/json-ld/read-json-ld.js';
import { joinCandidates, mergeCopies } from './join/join-candidates.js';

/** What JSON-LD that was saved by itself says of a live blog. */
export function coverJsonLd(page: JsonPage, { page: about, candidates }: JsonLdReading, report: Report): Coverage {
  const url = page.url ?? about?.url ?? null;
  const stamps: Stamp[] = (['published', 'updated'] as const).flatMap((role) => {
    const value = about?.[role] ?? null;
    return value === null ? [] : [{ role, source: 'json-ld', text: null, value }];
  });
  return {
    verdict: { live: true, looksLike: null, confidence: 1 },
    layout: { id: 'generic', variant: null },
    evidence: ['json-ld'],
    facts: {
      url,
      title: about?.headline ?? null,
      description: about?.description ?? null,
      language: about?.language ?? null,
      publisher: about?.publisher ?? null,
      authors: about?.authors ?? [],
      stamps,
      unnamed: [],
      zoneNote: null,
      datelineZone: null,
      settingZone: null,
      days: [],
      declared: null,
      closed: null,
      more: [],
      sourceHost: null,
      sample: JSON.stringify(page.value).slice(0, 8_000),
    },
    posts: joinCandidates(mergeCopies(candidates, report), [], report),
    order: null,
    orderIsKnown: false,
    shownTime: 'published',
    homeZone: null,
    bareRelative: false,
    elsewhere: [],
  };
}
