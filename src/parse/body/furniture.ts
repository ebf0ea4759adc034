import { attributeOf, type Element, isText } from '../../read/html/dom.js';

/** Parts of posts that are furniture by the names their sites give them: sharing, adverts, related links. */
const FURNITURE_NAME =
  /(?:^|[-_ ])(?:share|sharing|social(?=$|[ _]|-?(?:share|sharing|media|links?|icons?|bar|buttons?|tools?|nav|follow))|advert|advertisement|ad-slot|adslot|taboola|outbrain|newsletter|copy-?link|copylink|visually-?hidden|sr-only|screen-?reader|related|read-?more|readmore|rich-?link|link-?card|poll|emotions|clap|permalink|toolbar|video-?controls|vjs|player-controls)s?(?:$|[-_ ])/i;
/** The same in names whose words are not parted: `shareArticle`, `articleShareButtons`. */
const GLUED_NAME =
  /(?:^|[-_ ])(?:share|sharing|social|advert|newsletter|copyLink|related|readMore)(?=[A-Z])|[a-z]Share(?:Bar|Box|Buttons?|Icons?|Links?|Tools?|Widget)?(?:$|[-_ ])/;
/** Addresses that post to other sites, and addresses that may. */
const SHARE_ADDRESS = /sharer|intent\/tweet|^(?:whatsapp:|mailto:\?)/i;
const MAYBE_SHARE = /[/?]share(?:[/?=]|$)|^javascript:/i;

/**
 * Whether an element of a post is furniture or hidden: no reader takes it for words of the post.
 *
 * @param names what {@link namesOf} gives for it
 */
export function isFurniture(element: Element, names: string): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true' && element.name !== 'span') return true;
  if (attributeOf(element, 'hidden') !== null) return true;
  return names !== '' && (FURNITURE_NAME.test(names) || GLUED_NAME.test(names));
}

/** Links that post to other sites, and the bare words of share buttons, are no words of the post. */
export function isShareLink(element: Element): boolean {
  if (element.children.length > 6) return false;
  const href = element.name === 'a' ? (attributeOf(element, 'href') ?? '') : '';
  const click = /share/i.test(attributeOf(element, 'onclick') ?? '');
  if (click || SHARE_ADDRESS.test(href) || attributeOf(element, 'aria-describedby')?.startsWith('el-popover') === true)
    return true;
  // "a <a href="/share/price">share</a> of it": inside a sentence it is a word.
  return MAYBE_SHARE.test(href) && !isInSentence(element);
}

function isInSentence({ prev, next }: Element): boolean {
  return [prev, next].some((beside) => isText(beside) && /[\p{L}\p{N}]/u.test(beside.data));
}

/** Everything that sites write the name of a component into; '' for most elements. */
export function namesOf(element: Element): string {
  let names = attributeOf(element, 'class') ?? '';
  for (const attribute of ['data-component', 'data-testid']) {
    const value = attributeOf(element, attribute);
    if (value !== null) names += ` ${value}`;
  }
  return names;
}
