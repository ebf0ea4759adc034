import { Comment, ProcessingInstruction } from 'domhandler';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Document } from './dom.js';
import { Pieces } from './pieces.js';
import { TreeBuilder } from './tree-builder.js';

/** What the fast engine learns about a page while reading it. */
export interface FastResult {
  readonly document: Document;
  /** Elements in the document. */
  readonly elements: number;
  /** How deep the elements were nested in the markup. */
  readonly depth: number;
  /** How many elements were laid flat because they were too deep. */
  readonly flattened: number;
  /** The most attributes any one tag has. */
  readonly attributes: number;
  /** Start tags and end tags in the markup. */
  readonly tags: number;
}

/**
 * Reads markup with the tokenizer of htmlparser2 and our own {@link TreeBuilder}: the parser of htmlparser2 takes the
 * square of the depth, and lets a stray inline end tag close the blocks around it. Linear in time and memory for any
 * input. Line ends must be normalised before.
 *
 * @throws LivepostsError `nested-too-deep`, `input-too-large`
 */
export function parseFast(html: string): FastResult {
  const reader = new TokenReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  // In one piece: the positions that the tokenizer reports are then positions in `html`.
  tokenizer.write(html);
  tokenizer.end();
  const { attributes, tags } = reader;
  const { document, elements, depth, flattened } = reader.tree;
  return { document, elements, depth, flattened, attributes, tags };
}

/** Puts the tokens together: names, attributes, texts. */
class TokenReader implements TokenizerCallbacks {
  readonly tree: TreeBuilder = new TreeBuilder();
  attributes = 0;
  tags = 0;

  private readonly html: string;
  private tagName = '';
  private attribs: Record<string, string> = {};
  private attribCount = 0;
  private attribName = '';
  private readonly attribValue: Pieces = new Pieces();
  private readonly text: Pieces = new Pieces();
  // The last stretch of text, not yet in `text`: the tokenizer reports a text with a `<` in it in several pieces.
  private textStart = 0;
  private textEnd = 0;

  constructor(html: string) {
    this.html = html;
  }

  ontext(start: number, end: number): void {
    if (start !== this.textEnd) {
      this.takeStretch();
      this.textStart = start;
    }
    this.textEnd = end;
  }

  ontextentity(codePoint: number): void {
    this.takeStretch();
    this.text.add(String.fromCodePoint(codePoint));
  }

  onopentagname(start: number, end: number): void {
    this.tagName = this.html.slice(start, end).toLowerCase();
    this.attribs = {};
    this.attribCount = 0;
    this.tags += 1;
  }

  onattribname(start: number, end: number): void {
    this.attribName = this.html.slice(start, end).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    this.attribValue.add(this.html.slice(start, end));
  }

  onattribentity(codePoint: number): void {
    this.attribValue.add(String.fromCodePoint(codePoint));
  }

  onattribend(): void {
    this.attribCount += 1;
    if (this.attribCount > this.attributes) this.attributes = this.attribCount;
    const value = this.attribValue.take();
    // The first of two attributes of one name counts.
    if (Object.hasOwn(this.attribs, this.attribName)) return;
    this.tree.spend();
    this.attribs[this.attribName] = value;
  }

  onopentagend(): void {
    this.flushText();
    this.tree.start(this.tagName, this.attribs);
  }

  onselfclosingtag(): void {
    this.flushText();
    const { inForeign } = this.tree;
    const opened = this.tree.start(this.tagName, this.attribs);
    // Outside of SVG and MathML the slash means nothing.
    if (opened && (inForeign || this.tree.inForeign)) this.tree.endLast();
  }

  onclosetag(start: number, end: number): void {
    this.tags += 1;
    this.flushText();
    this.tree.end(this.html.slice(start, end).toLowerCase());
  }

  oncomment(start: number, end: number, offset: number): void {
    this.flushText();
    this.tree.data(new Comment(this.html.slice(start, end - offset)));
  }

  oncdata(start: number, end: number, offset: number): void {
    const data = this.html.slice(start, end - offset);
    this.flushText();
    // In HTML it is a comment; in SVG and MathML it is text.
    if (this.tree.inForeign) this.text.add(data);
    else this.tree.data(new Comment(`[CDATA[${data}]]`));
  }

  ondeclaration(start: number, end: number): void {
    this.addInstruction('!', this.html.slice(start, end));
  }

  onprocessinginstruction(start: number, end: number): void {
    this.addInstruction('?', this.html.slice(start, end));
  }

  onend(): void {
    this.flushText();
  }

  private addInstruction(mark: string, data: string): void {
    this.flushText();
    const name = /^[^\s/]*/.exec(data)?.[0].toLowerCase() ?? '';
    this.tree.data(new ProcessingInstruction(mark + name, mark + data));
  }

  private takeStretch(): void {
    if (this.textEnd > this.textStart) this.text.add(this.html.slice(this.textStart, this.textEnd));
    this.textStart = this.textEnd;
  }

  private flushText(): void {
    this.takeStretch();
    const data = this.text.take();
    if (data !== '') this.tree.text(data);
  }
}
