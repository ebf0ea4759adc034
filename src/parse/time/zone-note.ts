import { fold } from './fold.js';
import type { ZoneReading } from './reading.js';
import { recogniseZone } from './recognise/zone.js';

/** What a page says about the zone of all its times. */
export type ZoneNote =
  | { readonly kind: 'zone'; readonly reading: ZoneReading; readonly text: string }
  /** "(all times local)": local to where the story plays, not to the newsroom. */
  | { readonly kind: 'local'; readonly text: string };

/** "All times stated are UK", "All times in BST (GMT +1)", "All times are Eastern unless otherwise noted". */
const ENGLISH =
  /\b(?:all )?times(?: stated| shown| listed| given)?(?: are| in|:)?(?: all)?(?: in| shown in)? {0,2}([A-Za-z][A-Za-z ()+:0-9]{1,40})/i;
/** BBC Arabic printed the key of the message instead of the message. */
const LEAKED_KEY = 'time_stated_uk';
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/(?:時間|タイムスタンプ)は[^。]{0,12}日本時間/, 'Asia/Tokyo'],
  [/(?:toutes les heures|horaires)[^.]{0,20}heure de paris/i, 'Europe/Paris'],
  [/alle (?:zeiten|zeitangaben|uhrzeiten)[^.]{0,20}(?:mez|mesz|deutscher zeit)/i, 'Europe/Berlin'],
  [/todos os hor[áa]rios[^.]{0,20}bras[íi]lia/i, 'America/Sao_Paulo'],
  [/todas las horas[^.]{0,30}peninsular/i, 'Europe/Madrid'],
];
const PLACES: Readonly<Record<string, string>> = {
  uk: 'Europe/London',
  british: 'Europe/London',
  london: 'Europe/London',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
  'us eastern': 'America/New_York',
  'us central': 'America/Chicago',
  'us pacific': 'America/Los_Angeles',
  irish: 'Europe/Dublin',
  paris: 'Europe/Paris',
  moscow: 'Europe/Moscow',
  'new york': 'America/New_York',
};

/** Finds a note such as "All times stated are UK" in a line of the page; null for a line without one. */
export function readZoneNote(line: string): ZoneNote | null {
  if (line.includes(LEAKED_KEY)) return note('Europe/London', line);
  for (const [pattern, zone] of OTHERS) if (pattern.test(line)) return note(zone, line);
  if (!/\btimes\b/i.test(line)) return null;
  const match = ENGLISH.exec(line);
  const rest = match?.[1]?.trim();
  if (match === null || rest === undefined || !/\ball times\b|times (?:stated|shown|are|in)\b/i.test(match[0]))
    return null;
  if (/^local\b/i.test(rest)) return { kind: 'local', text: match[0].trim() };
  const folded = fold(rest);
  for (const [place, zone] of Object.entries(PLACES)) {
    if (folded === place || folded.startsWith(`${place} `)) return note(zone, match[0]);
  }
  const found = recogniseZone(rest, folded, 0, false);
  return found === null ? null : { kind: 'zone', reading: found.reading, text: match[0].trim() };
}

function note(zone: string, text: string): ZoneNote {
  return { kind: 'zone', reading: { kind: 'iana', zone, text: text.slice(0, 80) }, text: text.slice(0, 80) };
}
