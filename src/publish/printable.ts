/**
 * Escape sequences as a whole, so that their letters do not stay behind as text: CSI (`ESC [ 31 m`), strings that end
 * in BEL or ST (OSC: window titles, hyperlinks, clipboard; DCS, SOS, PM, APC), two-byte escapes. Each also has a
 * one-character form among U+0080 to U+009F, which some terminals still obey.
 */
const ESCAPE_SEQUENCES =
  /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0000-\u001f\u007f-\u009f]{0,4096}(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]{0,8}[0-~]/g;

const LINE_BREAKS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

/** Control characters other than the line feed, and the marks that turn the reading direction of what follows. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Half a character: not encodable. With the flag `u` a pair is one code point and does not match. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Makes text of a page safe to print to a terminal: no escape sequence, no control character, nothing that reorders
 * the rest of the line. Line feeds stay, tabs become spaces.
 *
 * @example
 * printableText('\u001b[2Jgone\u0007'); // 'gone'
 */
export function printableText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\ufffd')
    .replace(ESCAPE_SEQUENCES, '')
    .replace(LINE_BREAKS, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '');
}

/** Takes out single control characters and nothing else: for text whose markup must not change. */
export function dropControls(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** As {@link printableText}, on one line: every run of white space becomes one space, the ends are trimmed. */
export function printableLine(text: string): string {
  return printableText(text).replace(/\s+/g, ' ').trim();
}
