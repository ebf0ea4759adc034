import { isHostOf, type Layout, type LayoutVariant } from './layout.js';
import { LAYOUTS } from './layouts.js';

/** Publishers without a layout, and hosts of others that have another name or zone: the newsroom's, by host. */
export const KNOWN_HOSTS: Readonly<Record<string, KnownHost>> = {
  'abcnews.go.com': { name: 'ABC News', zone: 'America/New_York' },
  'abcnews.com': { name: 'ABC News', zone: 'America/New_York' },
  'fivethirtyeight.com': { name: 'FiveThirtyEight', zone: 'America/New_York' },
  'latimes.com': { name: 'Los Angeles Times', zone: 'America/Los_Angeles' },
  'npr.org': { name: 'NPR', zone: 'America/New_York' },
  'politico.com': { name: 'Politico', zone: 'America/New_York' },
  'thehill.com': { name: 'The Hill', zone: 'America/New_York' },
  'time.com': { name: 'TIME', zone: 'America/New_York' },
  'skysports.com': { name: 'Sky Sports', zone: 'Europe/London' },
  'thejournal.ie': { name: 'TheJournal.ie', zone: 'Europe/Dublin' },
  'siliconindia.com': { name: 'siliconindia', zone: 'Asia/Kolkata' },
  'malaysiakini.com': { name: 'Malaysiakini', zone: 'Asia/Kuala_Lumpur' },
  'lavanguardia.com': { name: 'La Vanguardia', zone: 'Europe/Madrid' },
  'elpais.com': { name: 'El País', zone: 'Europe/Madrid' },
  'leparisien.fr': { name: 'Le Parisien', zone: 'Europe/Paris' },
  'faz.net': { name: 'FAZ', zone: 'Europe/Berlin' },
  'zeit.de': { name: 'ZEIT ONLINE', zone: 'Europe/Berlin' },
  'rnd.de': { name: 'RND', zone: 'Europe/Berlin' },
  'aftenposten.no': { name: 'Aftenposten', zone: 'Europe/Oslo' },
  'elmundo.es': { name: 'El Mundo', zone: 'Europe/Madrid' },
  'observador.pt': { name: 'Observador', zone: 'Europe/Lisbon' },
  'tpi.it': { name: 'TPI', zone: 'Europe/Rome' },
  'folha.uol.com.br': { name: 'Folha de S.Paulo', zone: 'America/Sao_Paulo' },
  'uol.com.br': { name: 'UOL', zone: 'America/Sao_Paulo' },
  // Irish titles of Reach.
  'corkbeo.ie': { name: 'Cork Beo', zone: 'Europe/Dublin' },
  'dublinlive.ie': { name: 'Dublin Live', zone: 'Europe/Dublin' },
  'irishmirror.ie': { name: 'Irish Mirror', zone: 'Europe/Dublin' },
  'galwaybeo.ie': { name: 'Galway Beo', zone: 'Europe/Dublin' },
  // Titles of Indian houses.
  'economictimes.indiatimes.com': { name: 'The Economic Times', zone: 'Asia/Kolkata' },
  'timesnownews.com': { name: 'Times Now', zone: 'Asia/Kolkata' },
  'etnownews.com': { name: 'ET Now', zone: 'Asia/Kolkata' },
  'businesstoday.in': { name: 'Business Today', zone: 'Asia/Kolkata' },
  'gadgets360.com': { name: 'Gadgets 360', zone: 'Asia/Kolkata' },
  // Titles of Nine outside Sydney.
  'theage.com.au': { name: 'The Age', zone: 'Australia/Melbourne' },
  'brisbanetimes.com.au': { name: 'Brisbane Times', zone: 'Australia/Brisbane' },
  'watoday.com.au': { name: 'WAtoday', zone: 'Australia/Perth' },
  // ScribbleLive pages under customers' names print UTC, wherever the customer is.
  'livenews.abc.net.au': { name: 'ABC News', zone: 'UTC' },
  'live.cnet.com': { name: 'CNET', zone: 'UTC' },
  'live.independent.co.uk': { name: 'The Independent', zone: 'UTC' },
  'liveblog.faz.net': { name: 'FAZ', zone: 'UTC' },
};

/** A publisher as a host tells it. */
export interface KnownHost {
  readonly name: string;
  /** IANA. */
  readonly zone: string;
}

let known: ReadonlyMap<string, KnownHost> | null = null;

/** Hosts of layouts and of {@link KNOWN_HOSTS} in one list, made once. */
function hosts(): ReadonlyMap<string, KnownHost> {
  known ??= new Map<string, KnownHost>([
    ...LAYOUTS.flatMap(({ name, homeZone: zone, hosts: own }) =>
      zone === null ? [] : own.map((host) => [host, { name, zone }] as const),
    ),
    ...Object.entries(KNOWN_HOSTS),
  ]);
  return known;
}

/** The entry of a host or of the site it belongs to, the longest name first. */
export function knownHost(host: string): KnownHost | null {
  const labels = host.toLowerCase().split('.');
  for (let start = 0; start < labels.length - 1; start++) {
    const found = hosts().get(labels.slice(start).join('.'));
    if (found !== undefined) return found;
  }
  return null;
}

/** The newsroom's zone: that of the variant, of the title whose host the page is on, or of the house. */
export function homeZoneOf(layout: Layout, variant: LayoutVariant, url: string | null): string | null {
  return variant.zone ?? titleAt(layout, url)?.zone ?? layout.homeZone;
}

/** The newsroom's name: that of the title whose host the page is on, or of the house. */
export function publisherNameOf(layout: Layout, url: string | null): string {
  return titleAt(layout, url)?.name ?? layout.name;
}

/** A house may publish titles of other names and zones; another publisher's copy of a page is none of them. */
function titleAt(layout: Layout, url: string | null): KnownHost | null {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : null;
  return host !== null && isHostOf(layout, host) ? knownHost(host) : null;
}
