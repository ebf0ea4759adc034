import type { Media } from '../../model/post.js';

/** Agencies and houses whose name at the end of a short line makes it a picture credit, as they write themselves. */
const HOUSES =
  'Getty Images|Getty|Reuters|AFP|AP|EPA-EFE|EPA|dpa|PA Media|PA Wire|PA|Press Association|Shutterstock|Anadolu Agency|Anadolu|Bloomberg|ZUMA|Xinhua|TASS|Imago|ANSA|EFE|NTB|Scanpix|TT|Ritzau|SIPA|Rex|Alamy|UPI|AAP|Sputnik|NurPhoto|Flash90|Al Jazeera|CNN|The New York Times|Handout|Pool|File';
const HOUSE = HOUSES.split('|')
  .flatMap((name) => [name, name.toUpperCase(), name.toLowerCase()])
  .join('|');
/** What stands for "photo" in front of a name. */
const LABEL = 'Photographs?|Photos?|Pictures?|Image|Credits?|Foto|Bild|Crédit photo|Crédits?|Kuva|Fotó|Фото|Φωτο|写真';
const INITIALS_OR_NAME = "(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}[\\p{L}'’-]{0,30})";
const NAME = `${INITIALS_OR_NAME}(?: (?:${INITIALS_OR_NAME}|de|da|del|la|van|von|der|al|el|bin)){0,5}`;
/** "Ahmed Saad/Reuters", "Mark Schiefelbein/Pool/AP", "Nina Lias/Reuters/FILE", "Ona Brask/AFP via Getty Images". */
const SLASHED = new RegExp(
  `(?:^|[\\s.!?”"’)])(${NAME}(?:\\s?/\\s?[\\p{L}.'’ &-]{1,40}){0,4}(?:\\s?/\\s?|\\s[Vv]ia\\s)(?:${HOUSE}))\\.?$`,
  'u',
);
/** "AP/Ed JONAS.", "REUTERS/Ona Brask". */
const HOUSE_FIRST = new RegExp(`(?:^|[.!?”"’)]\\s)((?:${HOUSE})\\s?/\\s?${NAME})\\.?$`, 'u');
/** "(Rian Pilley/Getty Images)", "(AP Photo)", "(Foto: dpa)", "[Ona Brask/Al Jazeera]". */
const BRACKETED = /\s*(?:\(([^()]{2,120})\)|\[([^[\]]{2,120})\])\.?$/u;
/** Inside the brackets stand names, and at most these words between them. */
const SMALL_WORD = /^(?:photo|foto|image|picture|bild|file|by|via|for|from|of|the|and|von|de|für|courtesy)$/i;
const HOUSE_OR_LABEL = new RegExp(`(?:^|[\\s/,])(?:${HOUSE}|photo|foto|image|picture|bild)(?:$|[\\s/,:])`, 'iu');
/** "Photograph: Andy Rane/EPA", "Credit...Chan W. Lee", "Foto:dpa"; glued too: "… to the yardImage source, Getty Images". */
const LABELLED = new RegExp(
  `(?:^|[\\s.,)]|(?<=\\p{Ll}))(?:Image source,|(?:${LABEL}|PHOTO|FOTO)\\s?(?::|：|\\.\\.\\.|©)|©)\\s?(?:[Bb]y:? )?((?:[\\p{Lu}\\p{Lo}@][^.:©]{1,80}|dpa|afp)(?:\\.[^.:]{1,40}){0,2})$`,
  'u',
);
/** "港の船=2031年3月4日、白浜町、山田花撮影": picture, day, place, taken or given by; the button that enlarges it glued before. */
const JAPANESE = /^(?:拡大する)?([^=＝]{2,200}[=＝][^=＝。]{2,120})、([^、。=＝]{2,30})(?:撮影|提供)$/u;
/** The same in small letters, where a sentence would not have it: at the start of the line. */
const SMALL_LABELLED =
  /^(?:photograph|photo|picture|image|credit|foto|bild)\s?[:：©]\s?(?:by:? )?([\p{Lu}@][^.:]{1,80}|dpa)$/u;
/** "Photo by Ona Brask". */
const SIGNED = new RegExp(`^(?:${LABEL}) (?:by|von|de) (${NAME})$`, 'u');
const LABEL_BEFORE = new RegExp(`^(?:${LABEL}|PHOTO|FOTO)\\s?[:：]\\s?(?:by:? )?`, 'iu');
/** A picture house alone on its line. */
const HOUSE_ALONE = /^(?:Getty Images|PA Media|EPA|Shutterstock|Alamy)$/;
/** "Image caption, The ferry at dusk": the words are what the picture shows. */
const CAPTION_LABEL = /^Image caption,\s?(.{2,})$/u;

/** A caption line taken apart; at least one half is there. */
export interface Caption {
  readonly caption: string | null;
  readonly credit: string | null;
}

/** Longer than any caption seen. */
const LONGEST_CAPTION = 600;
/** A credit is the last thing on the line, and short. */
const LONGEST_CREDIT = 160;

/** Takes a line apart that ends in a picture credit; null for prose. */
export function readCredit(line: string): Caption | null {
  if (line.length > LONGEST_CAPTION) return null;
  const described = CAPTION_LABEL.exec(line)?.[1];
  if (described !== undefined) return { caption: described, credit: null };
  const japanese = JAPANESE.exec(line);
  if (japanese !== null) return { caption: japanese[1] ?? null, credit: japanese[2] ?? null };
  if (HOUSE_ALONE.test(line)) return { caption: null, credit: line };
  const labelled = LABELLED.exec(line) ?? SMALL_LABELLED.exec(line) ?? SIGNED.exec(line);
  if (labelled !== null) return cut(line, labelled.index, (labelled[1] ?? '').trim());
  const bracketed = BRACKETED.exec(line);
  const inside = (bracketed?.[1] ?? bracketed?.[2] ?? '').trim();
  if (bracketed !== null && isCredit(inside)) return cut(line, bracketed.index, inside);
  const end = line.slice(-LONGEST_CREDIT);
  const credit = (SLASHED.exec(end) ?? HOUSE_FIRST.exec(end))?.[1];
  return credit === undefined ? null : cut(line, line.lastIndexOf(credit), credit);
}

/** "first reported by Reuters" is prose, "AP Photo/Ona Brask" and "Photo by Ona BRASK / AFP" are names. */
function isCredit(words: string): boolean {
  if (!HOUSE_OR_LABEL.test(words)) return false;
  return words
    .split(/[\s/,:]+/)
    .every((word) => word === '' || /^[\p{Lu}\p{Lo}\d©]|^dpa$/u.test(word) || SMALL_WORD.test(word));
}

function cut(line: string, at: number, credit: string): Caption {
  const caption = line
    .slice(0, at)
    .replace(/(?:^|\s)(?:Photo|Photograph|Picture|Foto) (?:by|von)\s*$/, '')
    .replace(/[\s,([]+$/, '')
    .trim();
  // The full stop before a label belongs to the caption.
  const ended = /^[.)]/.test(line.slice(at)) ? `${caption}${line.charAt(at)}` : caption;
  return { caption: ended === '' ? null : ended, credit: unbracketed(credit) };
}

/** The words of an element that holds the credit alone, without brackets and label: "(Image: Ona Brask/EPA)". */
export function bareCredit(credit: string): string {
  const bare = unbracketed(/^\((.*)\)$/.exec(credit)?.[1]?.trim() ?? credit)
    .replace(LABEL_BEFORE, '')
    .trim();
  return bare === '' ? credit : bare;
}

/** The bracket that closes the credit was opened in front of its label. */
function unbracketed(credit: string): string {
  return credit.includes('(') ? credit : credit.replace(/\)$/, '').trim();
}

/**
 * Takes the captions out of the lines of a dump. Pages print the picture's description and its caption, so most stand
 * there twice, the credit only behind the second ("Pedestrians pass …", "Pedestrians pass … Ahmed Saad/Reuters").
 */
export function takeCaptions<Row extends { readonly text: string }>(
  rows: readonly Row[],
): { readonly media: readonly Media[]; readonly rest: readonly Row[] } {
  const media: Media[] = [];
  const rest: Row[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined) continue;
    const doubled = doubledCaption(rows, index);
    if (doubled !== null) {
      media.push(picture(doubled.caption, doubled.credit));
      index += doubled.rows - 1;
      continue;
    }
    const single = readCredit(row.text);
    if (single === null) rest.push(row);
    else media.push(picture(single.caption, single.credit));
  }
  return { media, rest };
}

function doubledCaption(
  rows: readonly { readonly text: string }[],
  index: number,
): { readonly caption: string | null; readonly credit: string | null; readonly rows: number } | null {
  const one = rows[index]?.text ?? '';
  const two = rows[index + 1]?.text ?? '';
  // A line and its bracketed credit, both twice: "The tower …", "(Bruna Prada/AP)", "The tower …", "(Bruna Prada/AP)".
  if (one !== '' && one === rows[index + 2]?.text && two !== '' && two === rows[index + 3]?.text) {
    return { caption: one, credit: two.replace(/^\(|\)$/g, ''), rows: 4 };
  }
  if (one.length < 8 || !two.startsWith(one)) return null;
  const behind = two.slice(one.length).trim();
  if (behind === '') {
    const credited = readCredit(one);
    return { caption: credited === null ? one : credited.caption, credit: credited?.credit ?? null, rows: 2 };
  }
  // What stands behind is the credit, or the second line is a paragraph that begins like the first.
  const credit = readCredit(behind)?.credit ?? null;
  return credit === null ? null : { caption: one, credit, rows: 2 };
}

function picture(caption: string | null, credit: string | null): Media {
  return { type: 'image', url: null, caption, credit, alt: null };
}
