/** One thing an abbreviation can stand for. */
export interface ZoneMeaning {
  /** The IANA zone whose wall clock is meant; null for a bare offset. */
  readonly zone: string | null;
  /** Minutes east of UTC that the letters claim; null when they claim none ("ET"). */
  readonly minutes: number | null;
  /** Zones of pages that mean this one, and starts of such zones ("America/"); {@link zone} itself always does. */
  readonly by: readonly string[];
}

const of = (zone: string | null, minutes: number | null, ...by: readonly string[]): ZoneMeaning => ({
  zone,
  minutes,
  by,
});

/**
 * Zone abbreviations of news pages. Where there are several meanings the first is no default: the page settles it.
 * Upper case, without full stops ("E.T." is "ET").
 */
export const ZONE_NAMES: Readonly<Record<string, readonly ZoneMeaning[]>> = {
  UTC: [of('UTC', 0)],
  GMT: [of('UTC', 0)],
  Z: [of('UTC', 0)],
  TU: [of('UTC', 0)],
  WET: [of('Europe/Lisbon', 0)],
  WEST: [of('Europe/Lisbon', 60)],
  // A French or American page that prints BST speaks of Britain; only Dhaka's own pages do not.
  BST: [
    of('Europe/London', 60, 'Europe/', 'America/', 'Africa/', 'Atlantic/', 'Australia/'),
    of('Asia/Dhaka', 360),
    of('Pacific/Bougainville', 660, 'Pacific/Port_Moresby'),
  ],
  CET: [of('Europe/Paris', 60)],
  CEST: [of('Europe/Paris', 120)],
  MEZ: [of('Europe/Berlin', 60)],
  MESZ: [of('Europe/Berlin', 120)],
  EET: [of('Europe/Kyiv', 120)],
  EEST: [of('Europe/Kyiv', 180)],
  MSK: [of('Europe/Moscow', 180)],
  TRT: [of('Europe/Istanbul', 180)],
  IDT: [of('Asia/Jerusalem', 180)],
  // A London page that prints IST may mean Dublin or Delhi.
  IST: [
    of('Asia/Kolkata', 330, 'Asia/Colombo', 'Asia/Calcutta', 'Asia/Dhaka', 'Asia/Karachi', 'Asia/Kathmandu'),
    of('Europe/Dublin', 60),
    of('Asia/Jerusalem', 120, 'Asia/Gaza', 'Asia/Hebron', 'Asia/Tel_Aviv'),
  ],
  GST: [of('Asia/Dubai', 240)],
  PKT: [of('Asia/Karachi', 300)],
  NPT: [of('Asia/Kathmandu', 345)],
  BDT: [of('Asia/Dhaka', 360)],
  ICT: [of('Asia/Bangkok', 420)],
  WIB: [of('Asia/Jakarta', 420)],
  WITA: [of('Asia/Makassar', 480)],
  WIT: [of('Asia/Jayapura', 540)],
  HKT: [of('Asia/Hong_Kong', 480)],
  SGT: [of('Asia/Singapore', 480)],
  MYT: [of('Asia/Kuala_Lumpur', 480)],
  PHT: [of('Asia/Manila', 480)],
  JST: [of('Asia/Tokyo', 540)],
  KST: [of('Asia/Seoul', 540)],
  AWST: [of('Australia/Perth', 480)],
  ACST: [of('Australia/Adelaide', 570, 'Australia/Darwin')],
  ACDT: [of('Australia/Adelaide', 630)],
  AEST: [of('Australia/Sydney', 600, 'Australia/'), of('Australia/Brisbane', 600, 'Australia/Lindeman')],
  AEDT: [of('Australia/Sydney', 660)],
  NZST: [of('Pacific/Auckland', 720)],
  NZDT: [of('Pacific/Auckland', 780)],
  SAST: [of('Africa/Johannesburg', 120)],
  WAT: [of('Africa/Lagos', 60)],
  CAT: [of('Africa/Maputo', 120)],
  EAT: [of('Africa/Nairobi', 180)],
  BRT: [of('America/Sao_Paulo', -180)],
  ART: [of('America/Argentina/Buenos_Aires', -180)],
  ET: [of('America/New_York', null)],
  EST: [of('America/New_York', -300, 'America/'), of('Australia/Sydney', 600, 'Australia/')],
  EDT: [of('America/New_York', -240, 'America/'), of('Australia/Sydney', 660, 'Australia/')],
  CT: [of('America/Chicago', null)],
  CST: [
    of('America/Chicago', -360, 'America/'),
    of('Asia/Shanghai', 480, 'Asia/Hong_Kong', 'Asia/Taipei', 'Asia/Macau', 'Asia/Urumqi', 'Asia/Singapore'),
    of('America/Havana', -300),
  ],
  CDT: [of('America/Chicago', -300, 'America/'), of('America/Havana', -240)],
  MT: [of('America/Denver', null)],
  MST: [of('America/Denver', -420, 'America/'), of('America/Phoenix', -420, 'America/')],
  MDT: [of('America/Denver', -360)],
  PT: [of('America/Los_Angeles', null)],
  PST: [of('America/Los_Angeles', -480, 'America/'), of('Asia/Manila', 480)],
  PDT: [of('America/Los_Angeles', -420)],
  AKST: [of('America/Anchorage', -540)],
  AKDT: [of('America/Anchorage', -480)],
  HST: [of('Pacific/Honolulu', -600)],
  AST: [
    of('America/Halifax', -240, 'America/'),
    of('America/Puerto_Rico', -240, 'America/'),
    of('Asia/Riyadh', 180, 'Asia/Kuwait', 'Asia/Baghdad', 'Asia/Qatar', 'Asia/Bahrain', 'Asia/Aden'),
  ],
  ADT: [of('America/Halifax', -180)],
  NST: [of('America/St_Johns', -210)],
  NDT: [of('America/St_Johns', -150)],
};

/** Zones spelled out, as `Intl` and some newsrooms print them; folded. */
export const LONG_ZONE_NAMES: Readonly<Record<string, string>> = {
  'greenwich mean time': 'GMT',
  'coordinated universal time': 'UTC',
  'universal time': 'UTC',
  'british summer time': 'BST-UK',
  'irish standard time': 'IST-IE',
  'central european standard time': 'CET',
  'central european summer time': 'CEST',
  'central european time': 'CET',
  'eastern european standard time': 'EET',
  'eastern european summer time': 'EEST',
  'moscow standard time': 'MSK',
  'india standard time': 'IST-IN',
  'indian standard time': 'IST-IN',
  'israel standard time': 'IST-IL',
  'israel daylight time': 'IDT',
  'japan standard time': 'JST',
  'korean standard time': 'KST',
  'china standard time': 'CST-CN',
  'hong kong standard time': 'HKT',
  'singapore standard time': 'SGT',
  'eastern standard time': 'EST-US',
  'eastern daylight time': 'EDT-US',
  'eastern time': 'ET',
  'us eastern time': 'ET',
  'central standard time': 'CST-US',
  'central daylight time': 'CDT-US',
  'central time': 'CT',
  'mountain standard time': 'MST',
  'mountain daylight time': 'MDT',
  'mountain time': 'MT',
  'pacific standard time': 'PST-US',
  'pacific daylight time': 'PDT',
  'pacific time': 'PT',
  'us pacific time': 'PT',
  'atlantic standard time': 'AST-CA',
  'atlantic daylight time': 'ADT',
  'newfoundland standard time': 'NST',
  'newfoundland daylight time': 'NDT',
  'australian eastern standard time': 'AEST',
  'australian eastern daylight time': 'AEDT',
  'australian central standard time': 'ACST',
  'australian central daylight time': 'ACDT',
  'australian western standard time': 'AWST',
  'new zealand standard time': 'NZST',
  'new zealand daylight time': 'NZDT',
  'south africa standard time': 'SAST',
  eastern: 'ET',
};

/** Names that a long form settles although their abbreviation is ambiguous. */
export const SETTLED_ZONE_NAMES: Readonly<Record<string, ZoneMeaning>> = {
  'BST-UK': of('Europe/London', 60),
  'IST-IE': of('Europe/Dublin', 60),
  'IST-IN': of('Asia/Kolkata', 330),
  'IST-IL': of('Asia/Jerusalem', 120),
  'CST-CN': of('Asia/Shanghai', 480),
  'EST-US': of('America/New_York', -300),
  'EDT-US': of('America/New_York', -240),
  'CST-US': of('America/Chicago', -360),
  'CDT-US': of('America/Chicago', -300),
  'PST-US': of('America/Los_Angeles', -480),
  'AST-CA': of('America/Halifax', -240),
};
