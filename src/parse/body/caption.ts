import type { Media } from '../../model/post.js';

/** Agencies and houses whose name at the end of a short line makes it a picture credit. */
const AGENCY =
  'getty images|getty|reuters|afp|ap|epa|epa-efe|dpa|pa|shutterstock|anadolu|bloomberg|zuma|xinhua|tass|imago|ansa|efe|ntb|scanpix|tt|ritzau|sipa|rex|alamy|upi|cnn|press association|pa wire|the new york times|handout|pool|file';
/** "Ahmed Saad/Reuters", "Mark Schiefelbein/Pool/AP", "Nina Lias/Reuters/FILE". */
const SLASHED = new RegExp(
  `(?:(?:^|[.!?”"’)]\\s+|\\s)(\\p{Lu}[\\p{L}.'’-]{0,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30}){0,5}(?:/[\\p{L}.'’ &-]{1,40}){0,4}/(?:${AGENCY}))\\.?)$`,
  'iu',
);
/** "(Rian Pilley/Getty Images)", "(AP Photo)". */
const BRACKETED = new RegExp(
  `\\s*\\(((?:photo|foto|image|picture|bild)?[^()]{0,80}?\\b(?:${AGENCY}|photo|foto|image|picture|bild)\\b[^()]{0,40})\\)\\.?$`,
  'iu',
);
/** "Photograph: Andy Rane/EPA", "Image source, Getty Images", "Credit...Chan W. Lee", "Photo: …", "Foto:dpa". */
const LABELLED =
  /(?:^|[\s.,)]|(?<=[\p{Ll}]))((?:photograph|photo|picture|image source|image caption|image|credit|foto|bild|crédit photo|crédits?)\s?(?::|,|\.\.\.|©)\s?(?:by |by: )?)([^.:]{2,80}(?:\.[^.:]{1,40}){0,2})$/iu;

/** A caption line without an end that says who took the picture. */
export interface Caption {
  readonly caption: string | null;
  readonly credit: string;
}

/** Longer than any caption seen. */
const LONGEST_CAPTION = 600;

/** Takes a line apart that ends in a picture credit; null for prose. */
export function readCredit(line: string): Caption | null {
  if (line.length > LONGEST_CAPTION) return null;
  const labelled = LABELLED.exec(line);
  if (labelled !== null) return cut(line, labelled.index, (labelled[2] ?? '').trim());
  const bracketed = BRACKETED.exec(line);
  if (bracketed !== null) return cut(line, bracketed.index, (bracketed[1] ?? '').trim());
  // "AP/Ed JONAS.", "Saudi Press Agency/Reuters": the credit is the last thing on the line.
  const slashed = SLASHED.exec(line.slice(-160));
  if (slashed === null) return null;
  const credit = slashed[1] ?? '';
  return cut(line, line.lastIndexOf(credit), credit);
}

function cut(line: string, at: number, credit: string): Caption {
  const caption = line
    .slice(0, at)
    .replace(/[\s,(]+$/, '')
    .trim();
  return { caption: caption === '' ? null : caption, credit };
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
  const label = /^(?:photo|photograph|image source|credit|foto|picture)\s?[:,©.]*\s*/i.exec(behind);
  const credit = behind.slice(label?.[0].length ?? 0).replace(/^[©\s]+/, '');
  return credit.length <= 120 ? { caption: one, credit, rows: 2 } : null;
}

function picture(caption: string | null, credit: string | null): Media {
  return { type: 'image', url: null, caption, credit, alt: null };
}
