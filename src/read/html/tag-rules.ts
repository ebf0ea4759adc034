/**
 * What the HTML standard says about tags, as far as the fast engine follows it:
 * https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
 */

/** One bit per fact about a tag. */
export const TAG = {
  /** Has no inside and no end tag. */
  void: 1,
  /** A block of the page: a stray inline end tag never closes it. */
  special: 2,
  /** Special, and an unclosed `<li>`, `<dt>` or `<dd>` is never looked for outside of it. */
  hard: 4,
  /** End tags inside do not close anything outside. */
  scope: 8,
  /** As `scope`, for the end tags of tables. */
  table: 16,
  /** As `scope`, for `</li>`. */
  list: 32,
  /** Inline styling: its end tag may stand in the wrong place. */
  formatting: 64,
  /** Its start tag ends an open paragraph. */
  endsParagraph: 128,
  /** Inside, `<path/>` is closed by its slash. */
  foreign: 256,
  /** Inside foreign content, holds HTML again. */
  integration: 512,
  /** `<h1>` to `<h6>`: any of their end tags closes any of them. */
  heading: 1024,
  /** Part of a table: its end tag works inside the innermost table only. */
  tablePart: 2048,
  /** As `scope`, for `</p>`. */
  button: 4096,
} as const;

const TAGS: readonly [flags: number, names: string][] = [
  [
    TAG.void,
    'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
  ],
  [
    TAG.special | TAG.hard,
    'applet article aside area base basefont bgsound blockquote body br button caption center col colgroup dd details ' +
      'dir dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr ' +
      'html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol ' +
      'param plaintext pre script search section select source style summary table tbody td template textarea tfoot ' +
      'th thead title tr track ul wbr xmp',
  ],
  [TAG.special, 'address div p'],
  [TAG.scope, 'applet caption html table td th marquee object template foreignobject'],
  [TAG.table, 'html table template'],
  [TAG.list, 'ol ul'],
  [TAG.button, 'button'],
  [TAG.formatting, 'a b big code em font i nobr s small strike strong tt u'],
  [
    TAG.endsParagraph,
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 ' +
      'h3 h4 h5 h6 header hgroup hr li dd dt listing main menu nav ol p plaintext pre search section summary table ul xmp',
  ],
  [TAG.foreign, 'svg math'],
  [TAG.integration, 'mi mo mn ms mtext annotation-xml foreignobject desc title'],
  [TAG.heading, 'h1 h2 h3 h4 h5 h6'],
  [TAG.tablePart, 'table caption colgroup tbody thead tfoot tr td th'],
];

function tagFlags(): Map<string, number> {
  const flags = new Map<string, number>();
  for (const [bits, names] of TAGS) {
    for (const name of names.split(' ')) flags.set(name, (flags.get(name) ?? 0) | bits);
  }
  return flags;
}

/** The facts about each tag that has any. */
export const TAG_FLAGS: ReadonlyMap<string, number> = tagFlags();

/** A start tag ends these parts of the same table, when one is open; the first that is open decides. */
export const ENDS_TABLE_PARTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['tr', 'caption', 'colgroup']],
  ['tbody', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
  ['thead', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
  ['tfoot', ['tbody', 'thead', 'tfoot', 'caption', 'colgroup']],
]);

/** A start tag ends these elements while one of them is the innermost. */
export const ENDS_INNERMOST: ReadonlyMap<string, readonly string[]> = new Map([
  ['option', ['option']],
  ['optgroup', ['option', 'optgroup']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
  ['h1', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h2', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h3', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h4', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h5', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
  ['h6', ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']],
]);
