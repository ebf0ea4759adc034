/** What one robots.txt says to one reader. */
export interface Robots {
  readonly rules: readonly RobotsRule[];
  /** Seconds between two requests, where it asks for that; not part of RFC 9309, but kept by many. */
  readonly crawlDelay: number | null;
}

interface RobotsRule {
  readonly allows: boolean;
  readonly path: string;
}

/** A reader must look at 500 KiB at least (RFC 9309, section 2.5), and this one looks at no more. */
const MOST_CHARACTERS = 512_000;

/**
 * The rules of a robots.txt for a reader of this name: those of all groups that name it, else those of all groups for
 * `*` (RFC 9309, section 2.2.1).
 *
 * @param product the name alone, without a version: `liveposts`
 */
export function readRobots(text: string, product: string): Robots {
  const groups = readGroups(text.slice(0, MOST_CHARACTERS));
  const name = product.toLowerCase();
  const own = groups.filter(({ agents }) => agents.includes(name));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  return {
    rules: chosen.flatMap(({ rules }) => rules),
    crawlDelay: chosen.find(({ crawlDelay }) => crawlDelay !== null)?.crawlDelay ?? null,
  };
}

interface Group {
  readonly agents: string[];
  readonly rules: RobotsRule[];
  crawlDelay: number | null;
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let namesAgents = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    const said = value.trim();
    if (name === 'user-agent') {
      // Several lines in a row name the readers of one group.
      if (group === null || !namesAgents) {
        group = { agents: [], rules: [], crawlDelay: null };
        groups.push(group);
      }
      group.agents.push(/^[a-z_*-]*/i.exec(said)?.[0].toLowerCase() ?? '');
      namesAgents = true;
      continue;
    }
    if (name !== 'allow' && name !== 'disallow' && name !== 'crawl-delay') continue;
    namesAgents = false;
    if (group === null) continue;
    if (name === 'crawl-delay') group.crawlDelay = /^\d{1,6}(?:\.\d{1,3})?$/.test(said) ? Number(said) : null;
    // An empty rule forbids nothing.
    else if (said !== '') group.rules.push({ allows: name === 'allow', path: normalise(said) });
  }
  return groups;
}

/** Whether the rules let a page be fetched: the longest rule that matches decides, and of equal ones the one that allows. */
export function isAllowed({ rules }: Robots, url: URL): boolean {
  const target = normalise(`${url.pathname}${url.search}`);
  // RFC 9309, section 2.3.1: robots.txt itself may always be fetched.
  if (target === '/robots.txt') return true;
  let longest = -1;
  let allows = true;
  for (const rule of rules) {
    const length = rule.path.length;
    if (length < longest || (length === longest && !rule.allows)) continue;
    if (!matches(rule.path, target)) continue;
    longest = length;
    allows = rule.allows;
  }
  return allows;
}

/** Octets that need no encoding are compared decoded, others encoded in capitals (RFC 9309, section 2.2.2). */
function normalise(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]/gu, (letter) => encodeLetter(letter));
  return encoded.replace(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[a-z0-9._~-]/i.test(letter) ? letter : code.toUpperCase();
  });
}

function encodeLetter(letter: string): string {
  // Half a letter cannot be encoded.
  return /^[\ud800-\udfff]$/.test(letter) ? '%EF%BF%BD' : encodeURIComponent(letter);
}

/** `*` stands for any octets, `$` at the end for the end. Goes over both once, backing up to the last `*` alone. */
function matches(rule: string, target: string): boolean {
  const endsThere = rule.endsWith('$');
  const pattern = endsThere ? rule.slice(0, -1) : `${rule}*`;
  let [at, place] = [0, 0];
  let [star, resume] = [-1, 0];
  while (at < target.length) {
    if (pattern[place] === '*') {
      star = place++;
      resume = at;
    } else if (place < pattern.length && pattern[place] === target[at]) {
      place++;
      at++;
    } else if (star !== -1) {
      place = star + 1;
      at = ++resume;
    } else return false;
  }
  while (pattern[place] === '*') place++;
  return place === pattern.length;
}
