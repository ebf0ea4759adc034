import { isObject, type JsonObject, stringIn, unescapeEntities } from '../json-ld/json-value.js';

/** How deep the words of a structured body may lie. */
const DEEPEST_BODY = 24;
/** Fields that hold words or parts of a body; of strings only those that hold words. */
const PARTS =
  /^(?:html|text|paragraph|plain_?text|contents?|content_elements|body|children|elements|value|model|blocks|items|refs|item|groups|articleBody|quote|citation|data|primary|basic|message)$/i;
const STRINGS = /^(?:html|text|paragraph|plain_?text|content|body|value|articleBody)$/i;

/** What a part is called, without the rest of its name: `model.pageElements.TextBlockElement`. */
const TAGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:paragraph|p)$/i, 'p'],
  [/^(?:unorderedlist|list|ul)$/i, 'ul'],
  [/^(?:orderedlist|ol)$/i, 'ol'],
  [/^(?:listitem|li)$/i, 'li'],
  [/^(?:block)?quote$/i, 'blockquote'],
  [/^(?:header|heading|subheading|subheadline|crosshead|subtitle|h[2-6])$/i, 'h3'],
  [/^(?:bold|strong|b)$/i, 'b'],
  [/^(?:italic|em|i)$/i, 'i'],
];
/** Elements of a line by their name; a part whose type is "text" is a paragraph in other houses. */
const INLINE_NAME = /^(?:text|link|caption|bold|strong|italic|em)$/i;
const INLINE_TYPE = /^(?:fragment|urllink|inline)$/i;
const INLINE_TAG = /^(?:a|b|strong|i|em|span|sub|sup|br)$/i;
/** Parts that hold no words of the post: names of the parts of an embed, links to other stories, advertisements. */
const NOT_WORDS =
  /^(?:alttext|type|href|url|platform|copyright|rawimage|metadata|richlink\w*|related\w*|advert\w*|ad)$/i;
const PICTURE = /^(?:image|picture|photo|lead_?image|graphic)(?:block)?(?:element)?$/i;
const FRAME = /^(?:embed|oembed\w*|tweet|social|video\w*|youtube\w*|instagram\w*)(?:block)?(?:element)?$/i;

/** The markup of a body of any form: a string of HTML, or a tree of components with words at its leaves. */
export function wordsOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return depth === 0 ? unescapeMarkup(value.trim()) : value;
  if (depth > DEEPEST_BODY || typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return joinParts(value as unknown[], depth);
  const part = value as JsonObject;
  const kind = kindOf(part);
  if (NOT_WORDS.test(kind)) return '';
  if (PICTURE.test(kind)) return figureOf(part);
  const words = ownWords(part, depth);
  if (FRAME.test(kind)) return /<[a-z]/i.test(words) ? words : frameOf(part);
  if (words === '') return '';
  if (/^(?:link|urllink|a)$/i.test(kind)) return linkOf(part, words);
  const tag = TAGS.find(([pattern]) => pattern.test(kind))?.[1];
  return tag === undefined ? words : `<${tag}>${words}</${tag}>`;
}

/** Some answers escape the whole of their markup: `&lt;p&gt;The ferry has left.&lt;/p&gt;`. */
function unescapeMarkup(text: string): string {
  return /^&lt;[a-z][a-z0-9]{0,9}(?:\s|&gt;|\/)/i.test(text) && text.endsWith('&gt;') ? unescapeEntities(text) : text;
}

/** `name` in one house, `type`, `_type` or `tagName` in others. */
function kindOf(part: JsonObject): string {
  const name =
    ['_type', 'name', 'type', 'tagName'].map((key) => stringIn(part, key)).find((found) => found !== null) ?? '';
  return name.replace(/^.{0,80}[.:]/, '').replace(/BlockElement$/, '');
}

function joinParts(parts: readonly unknown[], depth: number): string {
  // Trees of text and inline elements: joining them with breaks would part words.
  const inline = parts.some((part) => typeof part === 'string' || (isObject(part) && isInline(part)));
  return parts
    .map((part) => {
      const words = wordsOf(part, depth + 1);
      return inline || words === '' || words.trimStart().startsWith('<') ? words : `<p>${words}</p>`;
    })
    .filter((words) => words !== '')
    .join(inline ? '' : '\n')
    .trim();
}

function isInline(part: JsonObject): boolean {
  return (
    INLINE_NAME.test(stringIn(part, 'name') ?? '') ||
    INLINE_TYPE.test(stringIn(part, 'type') ?? '') ||
    INLINE_TAG.test(stringIn(part, 'tagName') ?? '')
  );
}

/** The same words may stand there twice, as one string and as parts: the parts know more. */
function ownWords(part: JsonObject, depth: number): string {
  let own = '';
  let inner = '';
  for (const [key, child] of Object.entries(part)) {
    if (!PARTS.test(key)) continue;
    if (typeof child !== 'string') inner += wordsOf(child, depth + 1);
    else if (STRINGS.test(key) && (own === '' || /^html$/i.test(key))) own = child;
  }
  if (own === '' || inner === '') return own + inner;
  return letters(inner).includes(letters(own)) ? inner : `${own}\n${inner}`;
}

function letters(markup: string): string {
  return markup.replace(/<[^>]{0,300}>/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

function linkOf(part: JsonObject, words: string): string {
  const url = addressIn(part);
  return url === null ? words : `<a href="${attribute(url)}">${words}</a>`;
}

function frameOf(part: JsonObject): string {
  const url = addressIn(part);
  return url === null ? '' : `<iframe src="${attribute(url)}"></iframe>`;
}

/** The word "Credit" tells the reader of captions where the caption ends, whatever the name. */
function figureOf(part: JsonObject): string {
  const url = addressIn(part) ?? pictureIn(part, 0);
  if (url === null) return '';
  const layers = [part, part['data'], part['attributes']].filter(isObject);
  const data: JsonObject = Object.fromEntries(layers.flatMap((layer) => Object.entries(layer)));
  const alt = stringIn(data, 'altText') ?? stringIn(data, 'alt') ?? '';
  const credit = stringIn(data, 'credit') ?? stringIn(data, 'copyrightHolder');
  const caption = `${stringIn(data, 'caption') ?? ''}${credit === null ? '' : ` Credit: ${credit}`}`.trim();
  const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`;
  return `<figure><img src="${attribute(url)}" alt="${attribute(alt)}">${below}</figure>`;
}

/** The address of a part: a field of it, an attribute, or a child of that name with text in it. */
function addressIn(part: JsonObject): string | null {
  for (const name of ['url', 'href', 'src', 'originalUrl', 'locator', 'link', 'link_url', 'value']) {
    const url = stringIn(part, name);
    if (url !== null && /^(?:https?:)?\/\/|^mailto:/.test(url)) return url;
  }
  for (const name of ['model', 'children', 'attributes']) {
    const inner = part[name];
    for (const child of Array.isArray(inner) ? (inner as unknown[]) : [inner]) {
      if (!isObject(child)) continue;
      const named = /^(?:url|href|src)$/.test(stringIn(child, 'name') ?? 'url');
      const url = named ? (addressIn(child) ?? addressOfText(child)) : null;
      if (url !== null) return url;
    }
  }
  return null;
}

function addressOfText(part: JsonObject): string | null {
  const text = ownWords(part, 0).trim();
  return /^https?:\/\/\S{4,2000}$/.test(text) ? text : null;
}

/** The first picture among the sizes that a part lists. */
function pictureIn(value: unknown, depth: number): string | null {
  if (depth > 5 || typeof value !== 'object' || value === null) return null;
  if (isObject(value)) {
    const url = stringIn(value, 'url') ?? stringIn(value, 'src') ?? stringIn(value, 'href');
    if (url !== null && /^(?:https?:)?\/\//.test(url)) return url;
  }
  for (const child of Object.values(value)) {
    const url = pictureIn(child, depth + 1);
    if (url !== null) return url;
  }
  return null;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
