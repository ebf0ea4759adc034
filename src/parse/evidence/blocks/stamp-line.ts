import { type Element, elementsIn, isElement, isWithin } from '../../../read/html/dom.js';
import type { Language } from '../../languages/language.js';
import { fold } from '../../time/fold.js';
import { lexiconsOf } from '../../time/lexicon.js';
import { readStamp } from '../../time/read-stamp.js';
import { isName } from '../text/line-stamp.js';
import { plainText, shortText } from './block-parts.js';
import { namesOf } from './names.js';

/** The element to leave out of the words with a stamp: its own line ("Updated at …", "Posted at …"), or it alone. */
export function lineOfStamp(
  element: Element,
  block: Element,
  bylines: readonly Element[],
  languages: readonly Language[],
): Element {
  const { parent } = element;
  if (!isElement(parent) || parent === block || bylines.some((byline) => isWithin(byline, parent))) return element;
  const text = shortText(parent, plainText(element).length + 40);
  return text !== null &&
    /^(?:p|span|div|a|footer|small|aside|li|header)$/.test(parent.name) &&
    onlyTimes(parent) &&
    (STAMP_LINE.test(parent.name) ||
      STAMP_LINE_NAME.test(namesOf(parent)) ||
      isStampLine(text, element, languages) ||
      (parent.name !== 'p' && isName(besideText(text, element))))
    ? parent
    : element;
}

/** What a line is that holds a stamp and what belongs to it. */
const STAMP_LINE = /^(?:a|footer|small|header)$/;
const STAMP_LINE_NAME =
  /meta|time|date|stamp|byline|header|footer|publi|updat|info|detail|label|caption|permalink|(?:^|[\s_-])(?:top|bar|ago|clock)(?:$|[\s_-])/i;

/** Whether the words beside a stamp belong to it: "Updated at", "Uhr", "Posted by", "Share". */
function isStampLine(text: string, stamp: Element, languages: readonly Language[]): boolean {
  const rest = besideText(text, stamp);
  if (!/[\p{L}\p{N}]/u.test(rest)) return true;
  const reading = readStamp(text, lexiconsOf(languages));
  if (reading !== null && !/[\p{L}\p{N}]/u.test(text.slice(reading.end))) return true;
  const folded = fold(rest).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return languages.some(
    ({ timeLabels, furniture, connectors, afterClock }) =>
      timeLabels.published.includes(folded) ||
      timeLabels.updated.includes(folded) ||
      furniture.includes(folded) ||
      connectors.includes(folded) ||
      afterClock.includes(folded),
  );
}

function besideText(text: string, stamp: Element): string {
  return text.replace(plainText(stamp), ' ').trim();
}

function onlyTimes(parent: Element): boolean {
  return !elementsIn(parent).some((node) => /^(?:h[1-6]|p|ul|img|figure|blockquote)$/.test(node.name));
}
