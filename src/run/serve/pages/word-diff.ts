import { wordChanges } from '../../../history/word-changes.js';
import { shortenSame } from '../../../publish/history/shorten-same.js';
import { escapeMarkup, legalText } from '../../../publish/xml-text.js';

const TAGS = { removed: 'del', added: 'ins' } as const;

/** Two texts as one, with what was taken away and what was added marked; long parts that stayed the same are left out. */
export function wordDiff(before: string, after: string): string {
  return shortenSame(wordChanges(legalText(before), legalText(after)))
    .map(({ kind, text }) => {
      const words = escapeMarkup(text).replaceAll('\n', '<br>');
      return kind === 'same' ? words : `<${TAGS[kind]}>${words}</${TAGS[kind]}>`;
    })
    .join('');
}
