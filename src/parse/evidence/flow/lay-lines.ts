import { attributeOf, type ChildNode, type Element, isElement, isText, nodeAfter } from '../../../read/html/dom.js';
import type { Line } from '../text/line.js';

/** The text of a part of a page as lines, and what stands between them without being text. */
export interface Laid {
  readonly lines: readonly Line[];
  /** Pictures, players and tables behind a line, by its index; -1 for those above the first. */
  readonly media: ReadonlyMap<number, readonly Element[]>;
  /** Whether a limit ended the reading before the end. */
  readonly cut: boolean;
}

/** Elements that end a line of the flow. */
const BLOCK = /^(?:p|h[1-6]|li|blockquote|pre|dt|dd|td|figcaption|time)$/;
const UNREAD = /^(?:script|style|noscript|template|svg|nav|aside|footer|form|button|select)$/;
/** What belongs to a post without being a line of it. */
const MEDIA = /^(?:figure|table|iframe|video|audio|picture|img|amp-img|amp-iframe|amp-twitter|amp-youtube)$/;
const CONTAINER = /^(?:div|section|article|main|body|center|td)$/;
const INLINE = /^(?:a|b|strong|i|em|u|span|font|small|mark|sub|sup|abbr|q|cite|s|del|ins)$/;
/** More lines than this are no article. */
const MOST_LINES = 20_000;

/**
 * Lays a part of a page out as lines, one for each block and one for each text between line breaks.
 *
 * @param dropped elements that are no part of it
 */
export function layLines(root: Element, dropped: ReadonlySet<Element> = new Set()): Laid {
  const lines: Line[] = [];
  const media = new Map<number, Element[]>();
  const ruled = new Set<number>();
  let loose: ChildNode[] = [];
  let before: ChildNode[] = [];
  const flush = (): void => {
    // A second line break parts paragraphs: it stands behind the text before it.
    if (loose.some((node) => isText(node) && node.data.trim() !== '')) before = pushLoose(lines, loose);
    else before.push(...loose);
    loose = [];
  };
  const keep = (element: Element): void => {
    const at = lines.length - 1;
    const known = media.get(at);
    if (known === undefined) media.set(at, [element]);
    else known.push(element);
  };
  let node = nodeAfter(root, root);
  while (node !== null && lines.length < MOST_LINES) {
    let into = true;
    if (isElement(node)) {
      if (UNREAD.test(node.name) || attributeOf(node, 'hidden') !== null || dropped.has(node)) into = false;
      else if (MEDIA.test(node.name)) {
        flush();
        keep(node);
        into = false;
      } else if (BLOCK.test(node.name) || isBoldLine(node)) {
        flush();
        before = [];
        if (!pushBlock(lines, node)) for (const element of mediaIn(node)) keep(element);
        into = false;
      } else if (node.name === 'br') {
        loose.push(node);
        flush();
      } else if (node.name === 'hr') {
        flush();
        ruled.add(lines.length);
      } else if (CONTAINER.test(node.name)) flush();
    } else if (isText(node)) loose.push(node);
    node = nodeAfter(node, root, into);
  }
  flush();
  for (const index of ruled) {
    const line = lines[index];
    if (line !== undefined) lines[index] = { ...line, afterRule: true };
  }
  return { lines, media, cut: lines.length >= MOST_LINES };
}

/** A <strong> that stands alone in a container is a line of its own; with text beside it, it begins one. */
function isBoldLine(element: Element): boolean {
  if (element.name !== 'strong') return false;
  const { parent } = element;
  return isElement(parent) && /^(?:div|section|article|main|body)$/.test(parent.name);
}

/** Puts a block down as a line; false for one without text. */
function pushBlock(lines: Line[], block: Element): boolean {
  const line = lineOfBlock(block);
  if (line !== null) lines.push({ ...line, number: lines.length + 1 });
  return line !== null;
}

/** A paragraph, heading or list entry as a line; null for one without text. */
export function lineOfBlock(block: Element): Line | null {
  const text = foldText(textWithBreaks(block));
  if (text === '') return null;
  return {
    text,
    indent: 0,
    afterBlank: true,
    afterRule: false,
    bullet: block.name === 'li' ? '•' : '',
    heading: /^h[1-6]$/.test(block.name),
    strong: strongStart(block),
    nodes: [block],
    number: 1,
  };
}

/** Puts loose texts down as a line, and gives the nodes of the line to add to. */
function pushLoose(lines: Line[], nodes: readonly ChildNode[]): ChildNode[] {
  const text = foldText(nodes.map((node) => (isText(node) ? node.data : '')).join(' '));
  const whole = liftInline(nodes);
  const [first] = whole;
  lines.push({
    text,
    indent: 0,
    afterBlank: true,
    afterRule: false,
    bullet: '',
    heading: false,
    strong: first !== undefined && isElement(first) ? strongStart(first) : 0,
    nodes: whole,
    number: lines.length + 1,
  });
  return whole;
}

/** The inline elements around loose texts instead of the texts, so that links and emphasis are kept. */
function liftInline(nodes: readonly ChildNode[]): ChildNode[] {
  const lifted = new Set<ChildNode>();
  for (const node of nodes) {
    let at: ChildNode = node;
    while (isElement(at.parent) && INLINE.test(at.parent.name) && at.parent.children.every(isInline)) at = at.parent;
    lifted.add(at);
  }
  return [...lifted];
}

function isInline(node: ChildNode): boolean {
  return !isElement(node) || (INLINE.test(node.name) && node.children.every((child) => !isElement(child)));
}

function mediaIn(block: Element): readonly Element[] {
  const found: Element[] = [];
  let node = nodeAfter(block, block);
  while (node !== null) {
    const isMedia: boolean = isElement(node) && MEDIA.test(node.name);
    if (isMedia && isElement(node)) found.push(node);
    node = nodeAfter(node, block, !isMedia);
  }
  return found;
}

/** The text of a block, `<br>` a space: "18:32<br>The mayor" are two things. */
function textWithBreaks(block: Element): string {
  let text = '';
  let node = nodeAfter(block, block);
  while (node !== null) {
    const unread = isElement(node) && /^(?:script|style|noscript|template)$/.test(node.name);
    if (isText(node)) text += node.data;
    else if (isElement(node) && node.name === 'br') text += ' ';
    node = nodeAfter(node, block, !unread);
  }
  return text;
}

/** How many signs of the folded text of an element stand in bold before anything else does. */
function strongStart(element: Element): number {
  let text = '';
  let node: ChildNode | null = element;
  while (node !== null) {
    if (isText(node)) {
      if (node.data.trim() !== '' && !isBold(node, element)) break;
      text += node.data;
    } else if (isElement(node) && node.name === 'br') text += ' ';
    node = nodeAfter(node, element);
  }
  return foldText(text).length;
}

function isBold(node: ChildNode, inside: Element): boolean {
  for (let at: ChildNode | null = node; at !== null; at = isElement(at.parent) ? at.parent : null) {
    if (isElement(at) && (/^(?:b|strong)$/.test(at.name) || BOLD_STYLE.test(attributeOf(at, 'style') ?? '')))
      return true;
    if (at === inside) return false;
  }
  return false;
}

const BOLD_STYLE = /font-weight:\s{0,3}(?:bold|[6-9]00)/i;

function foldText(raw: string): string {
  return raw
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .trim()
    .normalize('NFC');
}
