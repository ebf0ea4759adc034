import { type ChildNode, type Element, isElement, isText, nodeAfter } from '../../read/html/dom.js';
import type { Candidate } from '../candidate.js';

/** Letters of the body that tell two posts apart. */
const LETTERS = 90;
/** Fewer letters than this may stand in any post. */
const LEAST_LETTERS = 20;
/** Markup in front of the first words is no longer than this. */
const MOST_MARKUP = 2_000;

/** The first letters of a candidate's words, for comparing; '' when it has too few. */
export function fingerprintOf({ body }: Candidate): string {
  if (body === null) return '';
  let letters = '';
  if (body.kind === 'lines') letters = addLetters(letters, body.lines.slice(0, 4).join(' '));
  else if (body.kind === 'html')
    letters = addLetters(letters, body.html.slice(0, MOST_MARKUP).replace(/<[^>]{0,300}>|&[a-z#0-9]{2,8};/gi, ' '));
  else letters = lettersOfNodes(body.nodes, body.skip);
  return letters.length < LEAST_LETTERS ? '' : letters;
}

function lettersOfNodes(nodes: readonly ChildNode[], skip: ReadonlySet<Element>): string {
  let letters = '';
  for (const root of nodes) {
    let node: ChildNode | null = root;
    while (node !== null && letters.length < LETTERS) {
      const into: boolean =
        !isElement(node) || !(skip.has(node) || /^(?:script|style|noscript|template)$/.test(node.name));
      if (isText(node)) letters = addLetters(letters, node.data);
      node = nodeAfter(node, root, into);
    }
    if (letters.length >= LETTERS) break;
  }
  return letters;
}

const LETTER = /[\p{L}\p{N}]/u;

function addLetters(start: string, text: string): string {
  let letters = start;
  for (let index = 0; index < text.length && letters.length < LETTERS; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) letters += text.charAt(index);
      else if (code >= 65 && code <= 90) letters += String.fromCharCode(code + 32);
    } else if (LETTER.test(text.charAt(index))) letters += text.charAt(index).toLowerCase();
  }
  return letters;
}
