/** How well bytes keep to UTF-8. */
interface Utf8Fit {
  /** Letters beyond ASCII that are written rightly. */
  readonly right: number;
  /** Bytes that belong to no letter. */
  readonly wrong: number;
  /** Bytes at the end that begin a letter and were cut off. */
  readonly cut: number;
}

/** Counts the letters beyond ASCII and the stray bytes. */
export function fitUtf8(bytes: Uint8Array): Utf8Fit {
  let right = 0;
  let wrong = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length =
      lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    let follow = 1;
    while (follow < length && isFollow(bytes, at, follow, lead)) follow += 1;
    if (length > 0 && follow === length) right += 1;
    else if (length > 0 && at + follow === bytes.length) return { right, wrong, cut: follow };
    else wrong += 1;
    at += length > 0 && follow === length ? length : 1;
  }
  return { right, wrong, cut: 0 };
}

/** The second byte is held in narrower bounds after some first bytes: no overlong forms, no surrogates. */
function isFollow(bytes: Uint8Array, at: number, follow: number, lead: number): boolean {
  const byte = bytes[at + follow];
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (follow > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
