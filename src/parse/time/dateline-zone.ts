/** Cities that wire services name without their state or country, and the zone of their clocks. */
const CITIES: Readonly<Record<string, string>> = {
  ATLANTA: 'America/New_York',
  BALTIMORE: 'America/New_York',
  BOSTON: 'America/New_York',
  CHICAGO: 'America/Chicago',
  CINCINNATI: 'America/New_York',
  CLEVELAND: 'America/New_York',
  DALLAS: 'America/Chicago',
  DENVER: 'America/Denver',
  DETROIT: 'America/Detroit',
  HONOLULU: 'Pacific/Honolulu',
  HOUSTON: 'America/Chicago',
  INDIANAPOLIS: 'America/Indiana/Indianapolis',
  'LAS VEGAS': 'America/Los_Angeles',
  'LOS ANGELES': 'America/Los_Angeles',
  MIAMI: 'America/New_York',
  MILWAUKEE: 'America/Chicago',
  MINNEAPOLIS: 'America/Chicago',
  'NEW ORLEANS': 'America/Chicago',
  'NEW YORK': 'America/New_York',
  'OKLAHOMA CITY': 'America/Chicago',
  PHILADELPHIA: 'America/New_York',
  PHOENIX: 'America/Phoenix',
  PITTSBURGH: 'America/New_York',
  'ST. LOUIS': 'America/Chicago',
  'SALT LAKE CITY': 'America/Denver',
  'SAN ANTONIO': 'America/Chicago',
  'SAN DIEGO': 'America/Los_Angeles',
  'SAN FRANCISCO': 'America/Los_Angeles',
  SEATTLE: 'America/Los_Angeles',
  WASHINGTON: 'America/New_York',
  AMSTERDAM: 'Europe/Amsterdam',
  ATHENS: 'Europe/Athens',
  BAGHDAD: 'Asia/Baghdad',
  BANGKOK: 'Asia/Bangkok',
  BEIJING: 'Asia/Shanghai',
  BEIRUT: 'Asia/Beirut',
  BERLIN: 'Europe/Berlin',
  BRUSSELS: 'Europe/Brussels',
  CAIRO: 'Africa/Cairo',
  DUBLIN: 'Europe/Dublin',
  GENEVA: 'Europe/Zurich',
  HAVANA: 'America/Havana',
  'HONG KONG': 'Asia/Hong_Kong',
  ISLAMABAD: 'Asia/Karachi',
  ISTANBUL: 'Europe/Istanbul',
  JERUSALEM: 'Asia/Jerusalem',
  KABUL: 'Asia/Kabul',
  KYIV: 'Europe/Kyiv',
  LONDON: 'Europe/London',
  MADRID: 'Europe/Madrid',
  'MEXICO CITY': 'America/Mexico_City',
  MILAN: 'Europe/Rome',
  MONTREAL: 'America/Toronto',
  MOSCOW: 'Europe/Moscow',
  'NEW DELHI': 'Asia/Kolkata',
  PARIS: 'Europe/Paris',
  ROME: 'Europe/Rome',
  SEOUL: 'Asia/Seoul',
  SHANGHAI: 'Asia/Shanghai',
  SINGAPORE: 'Asia/Singapore',
  STOCKHOLM: 'Europe/Stockholm',
  SYDNEY: 'Australia/Sydney',
  TEHRAN: 'Asia/Tehran',
  TOKYO: 'Asia/Tokyo',
  TORONTO: 'America/Toronto',
  VIENNA: 'Europe/Vienna',
  WARSAW: 'Europe/Warsaw',
};

/** States as wire services shorten them, where nearly all of the state keeps one clock. */
const STATES: Readonly<Record<string, string>> = {
  ...inZone('America/New_York', [
    ...['Conn', 'Del', 'Fla', 'Ga', 'Maine', 'Mass', 'Md', 'Mich', 'N.C', 'N.H', 'N.J', 'N.Y', 'Ohio', 'Pa'],
    ...['R.I', 'S.C', 'Va', 'Vt', 'W.Va'],
  ]),
  ...inZone('America/Chicago', [...['Ala', 'Ark', 'Ill', 'Iowa', 'La', 'Minn', 'Miss', 'Mo', 'Okla', 'Texas', 'Wis']]),
  ...inZone('America/Denver', ['Colo', 'Mont', 'N.M', 'Utah', 'Wyo']),
  ...inZone('America/Los_Angeles', ['Calif', 'Nev', 'Wash']),
  ...inZone('America/Phoenix', ['Ariz']),
  ...inZone('America/Anchorage', ['Alaska']),
  ...inZone('Pacific/Honolulu', ['Hawaii']),
};
/** Countries that wire services name behind cities of theirs. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Ukraine: 'Europe/Kyiv',
  Israel: 'Asia/Jerusalem',
  'Gaza Strip': 'Asia/Gaza',
  Lebanon: 'Asia/Beirut',
  Turkey: 'Europe/Istanbul',
  Egypt: 'Africa/Cairo',
  Iraq: 'Asia/Baghdad',
  Iran: 'Asia/Tehran',
  France: 'Europe/Paris',
  Germany: 'Europe/Berlin',
  Italy: 'Europe/Rome',
  Spain: 'Europe/Madrid',
  Greece: 'Europe/Athens',
  Poland: 'Europe/Warsaw',
  Belgium: 'Europe/Brussels',
  England: 'Europe/London',
  Scotland: 'Europe/London',
  Ireland: 'Europe/Dublin',
  India: 'Asia/Kolkata',
  Japan: 'Asia/Tokyo',
  'South Korea': 'Asia/Seoul',
};

function inZone(zone: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, zone]));
}

/** "MIAMI (AP) — The Latest on …", "WILMINGTON, N.C. (AP) —", also behind a crawler's note. */
const DATELINE = /(?:^|\s)(\p{Lu}[\p{Lu}. ]{2,24}?)(?:, ([\p{L}. ]{2,20}))? \((?:AP|AFP|Reuters|CNN)\)\s?[—–-]/u;

/** The zone of the city a wire story is filed from; null when it names none that is known. */
export function zoneOfDateline(line: string): string | null {
  const match = DATELINE.exec(line.slice(0, 160));
  if (match === null) return null;
  const city = match[1]?.trim() ?? '';
  const region = match[2]?.replace(/\.$/, '').trim();
  // "ATHENS, Ga." is not Athens: only cities that stand alone are the well-known ones.
  if (region === undefined) return CITIES[city] ?? null;
  return STATES[region] ?? COUNTRIES[region] ?? null;
}
