/** A copy of a page in a web archive. */
export interface ArchivedCopy {
  /** 14 digits, UTC. */
  readonly timestamp: string;
  /** The address of the page itself. */
  readonly original: string;
}

/** Which copies are wanted. */
export interface CopiesWanted {
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly since: number | null;
  readonly until: number | null;
  readonly limit: number;
}

/** Copies with the same digest, one behind the other, are one; only whole answers are pages. */
const FIXED = { output: 'json', filter: 'statuscode:200', collapse: 'digest', fl: 'timestamp,original,mimetype' };

/** The address of the list of copies, as CDX servers have it. */
export function cdxAddress(server: string, { url, since, until, limit }: CopiesWanted): string {
  const address = new URL('/cdx/search/cdx', server);
  const query = {
    url,
    ...FIXED,
    ...(since !== null && { from: digitsOf(since) }),
    ...(until !== null && { to: digitsOf(until) }),
    limit: String(limit),
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/** The address of a copy as it was captured, without what the archive puts into pages. */
export function copyAddress(server: string, { timestamp, original }: ArchivedCopy): string {
  return `${new URL(server).origin}/web/${timestamp}id_/${original}`;
}

/**
 * Reads the list of copies: rows of a table, the first of which names the columns.
 *
 * @returns null for what is no such list; rows that make no sense are left out
 */
export function readCdx(text: string, limit: number): readonly ArchivedCopy[] | null {
  let rows: unknown;
  try {
    // A server that knows no copy answers with nothing.
    rows = text.trim() === '' ? [] : JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(rows)) return null;
  const [head, ...body] = rows as readonly unknown[];
  if (head === undefined) return [];
  if (!Array.isArray(head)) return null;
  const [time, address, type] = ['timestamp', 'original', 'mimetype'].map((name) => head.indexOf(name));
  if (time === undefined || address === undefined || time < 0 || address < 0) return null;
  const copies: ArchivedCopy[] = [];
  for (const row of body) {
    if (!Array.isArray(row) || copies.length >= limit) continue;
    const [timestamp, original, mimetype] = [row[time], row[address], row[type ?? -1]] as readonly unknown[];
    if (typeof timestamp !== 'string' || !/^\d{14}$/.test(timestamp)) continue;
    if (typeof original !== 'string' || !/^https?:\/\/\S+$/i.test(original) || !URL.canParse(original)) continue;
    if (typeof mimetype === 'string' && /^(?:image|video|audio|font)\//.test(mimetype)) continue;
    copies.push({ timestamp, original });
  }
  return copies;
}

/** `20240207230300`. */
function digitsOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\D/g, '').slice(0, 14);
}
