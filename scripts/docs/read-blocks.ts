/** A fenced block of a Markdown document. */
export interface Block {
  /** The word after the fence: `ts`, `console`, `text`, ... */
  readonly language: string;
  /** The further words: `output`, `file=dump.txt`. */
  readonly words: readonly string[];
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** Where {@link Block.text} begins in the document. */
  readonly start: number;
}

const FENCE = /^```([a-z]+)((?: [\w.=/-]+){0,3})\n([\s\S]*?)^```$/gm;

/** The fenced blocks of a document, in their order. */
export function readBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const [, language = '', words = '', text = ''] = match;
    return {
      language,
      words: words.split(' ').filter(Boolean),
      text,
      line: markdown.slice(0, match.index).split('\n').length,
      start: match.index + match[0].indexOf('\n') + 1,
    };
  });
}

/** The name under which a block is an input of the examples after it (`text file=dump.txt`); null for others. */
export function fileOf({ words }: Block): string | null {
  return words.find((word) => word.startsWith('file='))?.slice('file='.length) ?? null;
}
