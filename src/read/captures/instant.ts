/** `2024-02-07T23:03:00Z` of WARC and HAR, `20240207230300` of ARC and archives, as UTC; null for anything else. */
export function instantOf(text: string | null): string | null {
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text?.trim() ?? '');
  const iso =
    digits === null ? (text?.trim() ?? '') : `${digits.slice(1, 4).join('-')}T${digits.slice(4, 7).join(':')}Z`;
  // Without a zone it would be read in that of the machine.
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(iso)) return null;
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace('.000Z', 'Z');
}
