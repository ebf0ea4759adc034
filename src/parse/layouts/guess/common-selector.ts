import { attributeOf, type Document, type Element } from '../../../read/html/dom.js';
import { selectAll } from '../../../read/html/select.js';

/** Attributes that name what an element is for, and not which one it is. */
const NAMING = [
  'data-testid',
  'data-test-id',
  'data-component',
  'data-component-name',
  'data-type',
  'itemprop',
] as const;
/** What build tools make of class names: `css-1x2y3z`, `dcr-abc123`, `sc-bdVaJa`, `Post_wrapper__2Xk9c`. */
const BUILT =
  /^(?:css|dcr|sc|jsx|svelte|emotion|styles?)-|__?(?=[a-z0-9]*[A-Z]|[A-Za-z]*\d)[A-Za-z0-9]{5,}$|^(?=.*\d)(?=.*[a-z])[a-z0-9]{5,8}$|^(?=[a-z]*[A-Z])(?=[A-Z]*[a-z])[A-Za-z]{4,7}$/;
const NAME = /^-?[a-z_][\w-]{2,60}$/i;

/**
 * The plainest selector that finds all of some elements and nothing else: a class, an attribute, the tag with the
 * beginning of its ids, the tag. Null where there is none.
 */
export function commonSelector(elements: readonly Element[], within: Document): string | null {
  const wanted = new Set(elements);
  for (const selector of selectorsOf(elements)) {
    const found = selectAll(selector, within);
    if (found.length === wanted.size && found.every((element) => wanted.has(element))) return selector;
  }
  return null;
}

/**
 * The plainest selector that finds, in every post that has one, its own part first.
 *
 * @param options.tags whether a bare tag will do: a heading or `time`, but not a `span`
 */
export function partSelector(
  parts: readonly { readonly post: Element; readonly part: Element }[],
  options: { readonly tags: boolean },
): string | null {
  for (const selector of selectorsOf(parts.map(({ part }) => part))) {
    if (!options.tags && /^[a-z][a-z0-9]*$/i.test(selector)) continue;
    if (parts.every(({ post, part }) => selectAll(selector, post)[0] === part)) return selector;
  }
  return null;
}

/** Selectors that fit every one of some elements, the surest first. */
function selectorsOf(elements: readonly Element[]): readonly string[] {
  const [first] = elements;
  if (first === undefined) return [];
  const classes = classesOf(first).filter((name) => elements.every((element) => classesOf(element).includes(name)));
  const attributes = NAMING.filter((name) => {
    const value = attributeOf(first, name) ?? '';
    return NAME.test(value) && elements.every((element) => attributeOf(element, name) === value);
  }).map((name) => `[${name}="${attributeOf(first, name)}"]`);
  const marks = Object.keys(first.attribs).filter(
    (name) => /^data-[a-z-]*(?:id|time|stamp|url)$/.test(name) && elements.every(({ attribs }) => name in attribs),
  );
  const sameTag = elements.every(({ name }) => name === first.name);
  const prefix = idPrefix(elements);
  return [
    ...classes.map((name) => `.${name}`),
    ...attributes,
    ...classes.map((name) => `${first.name}.${name}`),
    ...marks.map((name) => `[${name}]`),
    ...(prefix === null ? [] : [`[id^="${prefix}"]`]),
    ...(sameTag ? [first.name] : []),
  ];
}

function classesOf(element: Element): readonly string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => NAME.test(name) && !BUILT.test(name));
}

/** `block-` of `block-65c3…` and `block-65d0…`. */
function idPrefix(elements: readonly Element[]): string | null {
  const prefixes = elements.map(
    (element) => /^[a-z][a-z-]{2,30}[-_](?=\w)/i.exec(attributeOf(element, 'id') ?? '')?.[0],
  );
  const [first] = prefixes;
  return first !== undefined && prefixes.every((prefix) => prefix === first) ? first : null;
}
