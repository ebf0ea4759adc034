/** `block-`, `post_`, `urn:`: what pages set before an id that the publisher's own data gives bare. */
const PREFIX = /^(?:[a-z]{1,20}[-_:.]){1,4}/i;

/** A number of a data base; shorter ones begin anew in every blog. */
const SERIAL = /^[a-z]?(\d{7,24})$/i;
/** 20240207…, 07022024: a day, which any blog may have. */
const DAY = /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$)/;

/** UUIDs; long hexadecimal numbers; ULIDs, nano ids and their like: letters with digits among them, as no words have. */
const ONE_OF_A_KIND = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
  /[0-9a-f]{16,64}/i,
  /[a-z0-9]{16,64}/i,
];
const LEAST_DIGITS = 4;

/**
 * The part of a publisher's id that names one post in all of the publisher's blogs, so that it outlives a move of the
 * page: `block-65c3a1…` in HTML and `65c3a1…` in the data are one. Null for ids that other blogs may have too (`post-3`).
 */
export function uniquePart(id: string): string | null {
  const bare = id.replace(PREFIX, '');
  const serial = SERIAL.exec(bare)?.[1];
  if (serial !== undefined) return DAY.test(serial) ? null : serial;
  for (const pattern of ONE_OF_A_KIND) {
    const found = pattern.exec(id)?.[0];
    // What else stands in the id may be what tells the posts of one blog apart: `BLOG-12`.
    if (found !== undefined && isMixed(found)) return found === bare ? found : id;
  }
  return null;
}

function isMixed(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS && !/^\d+$/.test(text);
}
