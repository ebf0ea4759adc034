import { languageTag } from '../xml-text.js';

/** Languages that are written from right to left. */
const FROM_RIGHT = /^(?:ar|fa|he|iw|ps|sd|ug|ur|yi|dv|ckb)(?:-|$)/i;

/** ` lang="ar" dir="rtl"`; nothing where the language is not known. */
export function languageAttributes(language: string | null): string {
  const tag = languageTag(language);
  return tag === null ? '' : ` lang="${tag}"${FROM_RIGHT.test(tag) ? ' dir="rtl"' : ''}`;
}
