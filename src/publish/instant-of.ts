const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.{0,40}(?:Z|[+-]\d\d:?\d\d)$/i;

/** The milliseconds of an ISO 8601 time with a zone; null for anything else. */
export function instantOf(text: string): number | null {
  const milliseconds = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
