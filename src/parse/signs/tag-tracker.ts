/** Where a place in the source of a page lies. */
export type Place =
  | { readonly kind: 'text' }
  /** Between the brackets of the tag that begins at `open`; `attribute` is null outside the quoted values. */
  | { readonly kind: 'tag'; readonly attribute: string | null; readonly open: number };

/** Tells where places lie; must be asked in rising order. */
export interface TagTracker {
  readonly placeOf: (at: number) => Place;
  /** Whether a place lies in the quoted value of an attribute; costs less than to ask where it lies. */
  readonly isInValue: (at: number) => boolean;
  /** Goes on in the text behind a part that holds no tags. */
  readonly skipTo: (at: number) => void;
}

const TEXT: Place = { kind: 'text' };
const [QUOTE, APOSTROPHE, BRACKET] = [0x22, 0x27, 0x3e];
const EQUALS = 0x3d;
const SPACE = 0x20;

/** Follows tags and their attributes through the source of a page, from question to question, each character once. */
export function makeTagTracker(html: string): TagTracker {
  let at = 0;
  let next = html.indexOf('<');
  let open = -1;
  let quote = '';
  let opened = 0;
  // What was found ahead is kept: a tag without an end must not be searched at each question.
  let close = -1;
  /** In a text: to the next tag that begins before `to`. */
  const walkText = (to: number): void => {
    while (next !== -1 && next < to && !/[a-z/]/i.test(html.charAt(next + 1))) next = html.indexOf('<', next + 1);
    if (next === -1 || next >= to) at = to;
    else {
      open = next;
      at = next + 1;
    }
  };
  /** In a tag: to the next quote that opens a value, or to its end. */
  const walkTag = (to: number): void => {
    // Each character between the values of all tags is looked at here: the place is kept out of the closure meanwhile.
    let here = at;
    for (; here < to; here++) {
      const code = html.charCodeAt(here);
      if (code === BRACKET) {
        open = -1;
        next = html.indexOf('<', here);
        here++;
        break;
      }
      // A quote that opens no value is part of a name.
      if ((code === QUOTE || code === APOSTROPHE) && equalsBefore(html, here) !== -1) {
        quote = code === QUOTE ? '"' : "'";
        opened = here;
        close = -1;
        here++;
        break;
      }
    }
    at = here;
  };
  const walkValue = (to: number): void => {
    if (close < at) close = indexOrEnd(html.indexOf(quote, at), html);
    if (close >= to) at = to;
    else {
      at = close + 1;
      quote = '';
    }
  };
  const walk = (to: number): void => {
    while (at < to) {
      if (open === -1) walkText(to);
      else if (quote === '') walkTag(to);
      else walkValue(to);
    }
  };
  return {
    isInValue: (to) => {
      walk(to);
      return quote !== '';
    },
    placeOf: (to) => {
      walk(to);
      return open === -1 ? TEXT : { kind: 'tag', attribute: quote === '' ? null : attributeBefore(html, opened), open };
    },
    skipTo: (to) => {
      at = to;
      open = -1;
      quote = '';
      next = html.indexOf('<', to);
    },
  };
}

function indexOrEnd(index: number, html: string): number {
  return index === -1 ? html.length : index;
}

/** Where the equals sign stands before a value; -1 for none. Spaces may part them. */
function equalsBefore(html: string, value: number): number {
  let at = value - 1;
  while (html.charCodeAt(at) <= SPACE) at--;
  return html.charCodeAt(at) === EQUALS ? at : -1;
}

const NAME_END = /[\s"'<>=/]/;
/** A longer name is none that anybody looks for. */
const LONGEST_ATTRIBUTE = 80;

/** The name of the attribute whose value begins at `value`; empty where there is none. */
export function attributeBefore(html: string, value: number): string {
  const equals = equalsBefore(html, value);
  if (equals === -1) return '';
  let end = equals;
  while (html.charCodeAt(end - 1) <= SPACE) end--;
  let start = end;
  while (end - start < LONGEST_ATTRIBUTE && start > 0 && !NAME_END.test(html.charAt(start - 1))) start--;
  return html.slice(start, end).toLowerCase();
}
