import { fold } from './fold.js';
import { NO_WORDS } from './lexicon.js';
import type { ZoneReading } from './reading.js';
import { recogniseZone } from './recognise/zone.js';
import { ZONE_NAMES } from './zone-names.js';

/** What a page says about the zone of all its times. */
export type ZoneNote =
  | { readonly kind: 'zone'; readonly reading: ZoneReading; readonly text: string }
  /** "(all times local)": local to where the story plays, not to the newsroom. */
  | { readonly kind: 'local'; readonly text: string };

/**
 * "All times stated are UK", "All times in BST (GMT +1)", "All times are Eastern unless otherwise noted"; "times" without
 * "all" only where it begins the line or says "times are in", for "The Times in London" is a newspaper.
 */
const ENGLISH =
  /(?:(?<!\b(?:at|of|for) )\ball times|^\W{0,3}times(?= (?:are|stated|shown|listed|given|in)\b)|\btimes(?= (?:are|stated|shown|listed|given) (?:are )?in\b))(?: (?:stated|shown|listed|given|are|is|in|all|at|the)\b){0,5}:? {0,2}([A-Za-z][A-Za-z ()+:0-9\u2212-]{1,40})/i;
/** BBC Arabic printed the key of the message instead of the message. */
const LEAKED_KEY = 'time_stated_uk';
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/(?:時間|時刻|日時|タイムスタンプ)は[^。]{0,12}日本時間/, 'Asia/Tokyo'],
  [/时间[均皆都]为北京时间|時間[均皆都]為北京時間/, 'Asia/Shanghai'],
  [/(?:모든|이하) 시(?:간|각)[^.]{0,12}한국 ?시/, 'Asia/Seoul'],
  [/(?:toutes les heures|horaires)[^.]{0,30}heure de paris/i, 'Europe/Paris'],
  [/alle (?:zeiten|zeitangaben|uhrzeiten)[^.]{0,20}(?:mez|mesz|deutscher zeit)/i, 'Europe/Berlin'],
  [/todos os hor[áa]rios[^.]{0,20}bras[íi]lia/i, 'America/Sao_Paulo'],
  [/tod(?:as las horas|os los horarios)[^.]{0,30}peninsular/i, 'Europe/Madrid'],
];
const LOCAL = /(?:時間|時刻|日時|タイムスタンプ)は[^。]{0,12}現地時間/;
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
  'us mountain': 'America/Denver',
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
  if (LOCAL.test(line)) return { kind: 'local', text: line.slice(0, 80) };
  if (!/\btimes\b/i.test(line)) return null;
  const match = ENGLISH.exec(line);
  const rest = match?.[1]?.replace(/[^A-Za-z0-9)]+$/, '');
  if (match === null || rest === undefined) return null;
  if (/^local\b/i.test(rest)) return { kind: 'local', text: match[0].trim() };
  const folded = fold(rest).replace(/\)+$/, '');
  for (const [place, zone] of Object.entries(PLACES)) {
    if (folded === place || folded.startsWith(`${place} `)) return note(zone, match[0]);
  }
  const scene = { text: rest, folded: fold(rest), lexicon: NO_WORDS, wordAm: false };
  const found = recogniseZone(scene, 0, { clock: null, behindClock: false, isoDate: false, english: true });
  if (found === null || found.reading.kind === 'local') return null;
  const said = besideOffset(found.reading, rest.slice(found.end));
  return { kind: 'zone', reading: said ?? found.reading, text: match[0].trim() };
}

/** "BST (GMT +1)": the offset beside an abbreviation of several meanings tells which is meant. */
function besideOffset(reading: ZoneReading, rest: string): ZoneReading | null {
  if (reading.kind !== 'abbreviation') return null;
  const offset = /^ ?\((?:GMT|UTC) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?/.exec(rest);
  if (offset === null) return null;
  const size = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  const minutes = offset[1] === '+' ? size : -size;
  const meaning = ZONE_NAMES[reading.name]?.find((candidate) => candidate.minutes === minutes);
  return meaning?.zone == null ? null : { kind: 'iana', zone: meaning.zone, text: reading.text };
}

function note(zone: string, text: string): ZoneNote {
  return { kind: 'zone', reading: { kind: 'iana', zone, text: text.slice(0, 80) }, text: text.slice(0, 80) };
}
