import type { Embed, Media } from '../../model/post.js';
import { attributeOf, type ChildNode, type Element, isElement, textOf, walk } from '../../read/html/dom.js';
import { bareCredit, readCredit } from './caption.js';

/** Attributes in which sites keep the address of a picture, the real one before the placeholder. */
const SOURCES = ['data-url', 'data-src', 'data-original', 'src'] as const;
/** What the element of a credit is called: `embed__credit`, `caption__source`, `copyrightHolder`. */
const CREDIT_NAME = /(?:^|[-_ ])(?:credit|source|copyrightholder)(?:$|[-_ ])/i;
/** Avatars, icons and counting pixels are no pictures of the post. */
const NOT_CONTENT = /(?:avatar|icon|logo|emoji|sprite|pixel|spacer|byline|author|contributor|headshot|profile)/i;

const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:twitter|x)\.com$/, 'twitter'],
  [/(?:^|\.)(?:youtube|youtube-nocookie)\.com$|^youtu\.be$/, 'youtube'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)facebook\.com$/, 'facebook'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)vimeo\.com$/, 'vimeo'],
  [/^t\.me$/, 'telegram'],
  [/^bsky\.app$/, 'bluesky'],
];

/** The pictures, films and sounds in an element, the element itself included. */
export function mediaOf(element: Element, resolve: (url: string) => string | null): Media[] {
  const found: Media[] = [];
  const seen = new Set<string>();
  for (const candidate of [element, ...walk(element)]) {
    if (!isElement(candidate)) continue;
    const type = typeOf(candidate.name);
    if (type === null) continue;
    const url = addressOf(candidate, resolve);
    const alt = attributeOf(candidate, 'alt')?.trim() ?? null;
    if (type === 'image' && isDecoration(candidate)) continue;
    const key = url ?? alt ?? '';
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const caption = found.length === 0 ? captionIn(element) : { caption: null, credit: null };
    found.push({ type, url, ...caption, alt: alt === '' ? null : alt });
  }
  // One picture in several sizes is one picture.
  return element.name === 'figure' || element.name === 'picture'
    ? found.filter(({ type }, index) => type !== 'image' || index === 0)
    : found;
}

/** Whether an element is a picture by its name; scripts of AMP and of Arena have their own names for it. */
export function isPicture(name: string): boolean {
  return name === 'img' || name === 'amp-img' || name === 'arena-image';
}

function typeOf(name: string): Media['type'] | null {
  if (isPicture(name)) return 'image';
  if (name === 'video' || name === 'amp-video') return 'video';
  return name === 'audio' ? 'audio' : null;
}

function addressOf(element: Element, resolve: (url: string) => string | null): string | null {
  for (const name of SOURCES) {
    const value = attributeOf(element, name);
    if (value !== null && value !== '' && !value.startsWith('data:')) return resolve(value);
  }
  const first = attributeOf(element, 'srcset')?.trim().split(/[\s,]/, 1)[0];
  if (first !== undefined && first !== '') return resolve(first);
  // A player names its films in <source> elements, one for each format.
  const source = element.name === 'source' ? undefined : element.children.find(isSource);
  return source === undefined ? null : addressOf(source, resolve);
}

function isSource(node: ChildNode): node is Element {
  return isElement(node) && node.name === 'source';
}

function isDecoration(image: Element): boolean {
  const size = Number(attributeOf(image, 'width') ?? Number.NaN);
  if (size > 0 && size <= 64) return true;
  const names = `${attributeOf(image, 'class') ?? ''} ${attributeOf(image, 'src')?.slice(-60) ?? ''}`;
  return NOT_CONTENT.test(names);
}

function captionIn(element: Element): Pick<Media, 'caption' | 'credit'> {
  if (element.name !== 'figure') return { caption: null, credit: null };
  for (const node of walk(element)) {
    if (!isElement(node) || node.name !== 'figcaption') continue;
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    return readCredit(text) ?? partsOfCaption(node) ?? { caption: text === '' ? null : text, credit: null };
  }
  return { caption: null, credit: null };
}

/** "The ferry." and "Ona Brask" in elements of their own, with nothing between them. */
function partsOfCaption(caption: Element): Pick<Media, 'caption' | 'credit'> | null {
  for (const node of walk(caption)) {
    if (!isElement(node) || !CREDIT_NAME.test(`${attributeOf(node, 'class')} ${attributeOf(node, 'itemprop')}`))
      continue;
    const credit = bareCredit(textOf(node).replace(/\s+/g, ' ').trim());
    const rest = textOf(caption, { skip: (element) => element === node });
    return credit === '' ? null : { caption: rest.replace(/\s+/g, ' ').trim() || null, credit };
  }
  return null;
}

/** AMP names what it embeds by id: the attribute, and the address that the id stands in. */
const AMP_EMBEDS: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='],
  'amp-twitter': ['data-tweetid', 'https://twitter.com/i/status/'],
  'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'],
  'amp-facebook': ['data-href', ''],
  'amp-tiktok': ['data-src', ''],
  'amp-iframe': ['src', ''],
};

function ampAddress(element: Element): string | null {
  const rule = Object.hasOwn(AMP_EMBEDS, element.name) ? AMP_EMBEDS[element.name] : undefined;
  const id = rule === undefined ? '' : (attributeOf(element, rule[0]) ?? '').trim();
  if (rule === undefined || id === '') return null;
  return rule[1] === '' ? id : `${rule[1]}${encodeURIComponent(id)}`;
}

/** A tweet, player or frame as a link and its text; null when it names no address. */
export function embedOf(element: Element, resolve: (url: string) => string | null): Embed | null {
  const amp = ampAddress(element);
  let url = amp === null ? null : resolve(amp);
  if (url !== null) return { provider: providerOf(url), url, text: wordsOf(element) };
  for (const node of [element, ...walk(element)]) {
    if (!isElement(node)) continue;
    const raw =
      node.name === 'a' ? attributeOf(node, 'href') : node.name === 'iframe' ? attributeOf(node, 'src') : null;
    const address = raw === null ? null : resolve(raw);
    // The last link of a quoted tweet is its permalink; a frame has only its source.
    if (address !== null) url = address;
    if (node.name === 'iframe' && url !== null) break;
  }
  if (url === null) return null;
  const provider = providerOf(url);
  const known = PROVIDERS.some(([, name]) => name === provider);
  const framed =
    element.name === 'iframe' || [...walk(element)].some((node) => isElement(node) && node.name === 'iframe');
  if (!known && !framed) return null;
  return { provider, url, text: wordsOf(element) };
}

/** What a reader sees of an embed: the words of a tweet, the title of a frame. */
function wordsOf(element: Element): string | null {
  const title = element.name === 'iframe' ? attributeOf(element, 'title') : null;
  const text = (title ?? textOf(element)).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text.slice(0, 2_000);
}

function providerOf(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return PROVIDERS.find(([pattern]) => pattern.test(host))?.[1] ?? (host === '' ? null : host);
}
