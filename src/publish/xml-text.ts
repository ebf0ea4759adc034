/** All that XML 1.0 forbids (https://www.w3.org/TR/xml/#charsets): control characters, and two that are no characters. */
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Allowed but discouraged, and obeyed by some terminals: C1 controls, and marks that turn the reading direction. */
const UNWANTED = /[\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Whether there is anything to look for at all: most texts have nothing of it, and halves of characters are rare. */
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

/** Text without characters that no XML document and no reader should hold. */
export function legalText(text: string): string {
  return SUSPECT.test(text) ? text.replace(ILLEGAL, '').replace(UNWANTED, '') : text;
}

/** The same on one line. */
export function legalLine(text: string): string {
  // Single spaces, which are nearly all, need nothing.
  return legalText(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Text as it stands in markup, in an element or between double quotes. */
export function escapeMarkup(text: string): string {
  const legal = legalText(text);
  if (!/[&<>"']/.test(legal)) return legal;
  return legal
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An address that may be clicked: `http`, `https` and `mailto`; null for any other. */
export function safeUrl(url: string | null): string | null {
  const href = parseUrl(url)?.href ?? '';
  return /^(?:https?|mailto):/.test(href) ? href : null;
}

/** An address that something can be loaded from: `http` and `https`; null for any other. */
export function webUrl(url: string | null): string | null {
  const href = parseUrl(url)?.href ?? '';
  return /^https?:/.test(href) ? href : null;
}

/** A language tag as `lang` and `xml:lang` take it (BCP 47); null for what pages write there instead. */
export function languageTag(language: string | null): string | null {
  return language !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(language) ? language : null;
}

function parseUrl(url: string | null): URL | null {
  return url !== null && URL.canParse(url) ? new URL(url) : null;
}
