import {
  type ChildNode,
  Document as DocumentNode,
  Element as ElementNode,
  type ParentNode,
  Text as TextNode,
} from 'domhandler';
import { LivepostsError } from '../../model/error.js';
import type { Document } from './dom.js';
import { closeBeforeStartTag, handleEndTag } from './implied-tags.js';
import { OpenElements } from './open-elements.js';
import { TAG, TAG_FLAGS } from './tag-rules.js';

/** No element of a document is deeper than this, as in the browsers; it also bounds every recursion over a document. */
export const DEPTH_LIMIT = 512;
/** A page with more elements open at once is an attack or broken beyond reading. */
const OPEN_LIMIT = 60_000;
/** Elements, texts, comments and attributes of one page; some 100 times what the largest live blogs have. */
const NODE_LIMIT = 3_000_000;

/** Makes a document of tags and texts as they come; linear in their number, whatever their order. */
export class TreeBuilder {
  readonly document: Document = new DocumentNode([]);
  /** Elements in the document. */
  elements = 0;
  /** How deep the elements were nested in the markup. */
  depth = 0;
  /** How many elements were laid flat because they were too deep. */
  flattened = 0;

  private readonly open: OpenElements = new OpenElements();
  private nodes = 0;

  /** True inside `<svg>` and `<math>`. */
  get inForeign(): boolean {
    return this.open.inForeign;
  }

  /** @returns whether the element is open now */
  start(name: string, attribs: Record<string, string>): boolean {
    const flags = TAG_FLAGS.get(name) ?? 0;
    if ((name === 'body' || name === 'html') && this.adopt(name, attribs)) return false;
    closeBeforeStartTag(this.open, name, flags);
    const element = new ElementNode(name, attribs);
    const place = this.open.elements.length;
    if (place >= DEPTH_LIMIT) this.flattened += 1;
    const parent = place === 0 ? undefined : this.open.elements[Math.min(place, DEPTH_LIMIT - 1) - 1];
    this.add(element, parent ?? this.document);
    this.elements += 1;
    if (place + 1 > this.depth) this.depth = place + 1;
    if ((flags & TAG.void) !== 0) return false;
    if (place >= OPEN_LIMIT) {
      throw new LivepostsError('nested-too-deep', `More than ${OPEN_LIMIT} elements are nested in one another.`, {
        hint: 'This is no page a browser would show: check how it was saved.',
      });
    }
    this.open.push(element, flags);
    return true;
  }

  /** Closes the element that was started last. */
  endLast(): void {
    this.open.closeFrom(this.open.elements.length - 1);
  }

  /** Handles an end tag. */
  end(name: string): void {
    const flags = TAG_FLAGS.get(name) ?? 0;
    if (name === 'br') this.start('br', {});
    if ((flags & TAG.void) !== 0) return;
    // What stands after `</body>` still belongs to the page, and the browsers put it into the body.
    if (name === 'body' || name === 'html') return;
    if (!handleEndTag(this.open, name, flags) && name === 'p') {
      this.start('p', {});
      handleEndTag(this.open, 'p', flags);
    }
  }

  /** Adds text, to the text before it where there is one. */
  text(data: string): void {
    const parent = this.parentOfData();
    const { children } = parent;
    const last = children.length === 0 ? undefined : children[children.length - 1];
    if (last?.type === 'text') last.data += data;
    else this.add(new TextNode(data), parent);
  }

  /** Adds a comment or an instruction. */
  data(node: ChildNode): void {
    this.add(node, this.parentOfData());
  }

  /**
   * Counts what takes memory.
   *
   * @throws LivepostsError `input-too-large`
   */
  spend(): void {
    this.nodes += 1;
    if (this.nodes <= NODE_LIMIT) return;
    throw new LivepostsError(
      'input-too-large',
      `The page has more than ${NODE_LIMIT} elements, texts and attributes.`,
      {
        hint: 'Split the page, or check how it was saved: no live blog has a hundredth of this.',
      },
    );
  }

  /** A second `<html>` or `<body>` only adds to the attributes of the first. */
  private adopt(name: string, attribs: Record<string, string>): boolean {
    const first = this.open.elements.at(this.open.placeOf(name));
    if (first?.name !== name) return false;
    for (const [key, value] of Object.entries(attribs)) {
      if (!Object.hasOwn(first.attribs, key)) first.attribs[key] = value;
    }
    return true;
  }

  /**
   * Where a text goes: into the innermost open element. Below the depth limit elements lie side by side, and a text
   * that follows one of them must follow it in the document as well.
   */
  private parentOfData(): ParentNode {
    const { elements } = this.open;
    const innermost = elements.length === 0 ? undefined : elements[elements.length - 1];
    if (innermost === undefined) return this.document;
    if (elements.length < DEPTH_LIMIT) return innermost;
    const flat = elements[DEPTH_LIMIT - 2];
    return flat === undefined || flat.children.at(-1) === innermost ? innermost : flat;
  }

  private add(node: ChildNode, parent: ParentNode): void {
    this.spend();
    const { children } = parent;
    const previous = children.length === 0 ? undefined : children[children.length - 1];
    if (previous !== undefined) {
      node.prev = previous;
      previous.next = node;
    }
    node.parent = parent;
    children.push(node);
  }
}
