import { escapeText } from '../body/read-nodes.js';
import { isObject, type JsonObject } from '../evidence/json-ld/json-value.js';
import { wordsOf } from '../evidence/state/find-posts.js';
import { valuesAt } from './json-path.js';
import type { PartRule, PartRules } from './layout.js';

/**
 * The markup of a body that is a list of parts (paragraphs, lists, pictures), each made as the layout says. Parts of
 * other kinds are kept as a paragraph, so that no words are lost.
 */
export function readParts(parts: readonly unknown[], { kind, pattern, rules }: PartRules): string {
  return parts
    .filter(isObject)
    .map((part) => {
      const name = pattern.exec(firstString(part, [kind]) ?? '')?.[1] ?? '';
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (rule === undefined) return block('p', wordsOf(part, 0));
      return rule === 'drop' ? '' : markupOf(part, rule);
    })
    .filter((markup) => markup !== '')
    .join('\n');
}

function markupOf(part: JsonObject, rule: PartRule): string {
  if (rule.tag === 'figure') return figureOf(part, rule);
  if (rule.tag === 'iframe' || rule.tag === 'video') {
    const url = firstString(part, rule.url);
    return url === null ? '' : `<${rule.tag} src="${attribute(url)}"></${rule.tag}>`;
  }
  if (rule.tag === 'ul') {
    const items = (rule.text ?? []).flatMap((path) => valuesAt(part, path)).filter((item) => typeof item === 'string');
    return block('ul', items.map((item) => `<li>${item}</li>`).join(''));
  }
  const lead = firstString(part, rule.lead);
  const text = firstString(part, rule.text) ?? '';
  return block(rule.tag, lead === null || text === '' ? text : `${lead}: ${text}`);
}

/** The word "Credit" tells the reader of captions where the caption ends, whatever the name. */
function figureOf(part: JsonObject, rule: PartRule): string {
  const url = firstString(part, rule.url);
  if (url === null) return '';
  const credit = firstString(part, rule.credit);
  const caption = `${firstString(part, rule.text) ?? ''}${credit === null ? '' : ` Credit: ${escapeText(credit)}`}`;
  return `<figure><img src="${attribute(url)}">${block('figcaption', caption.trim())}</figure>`;
}

function block(tag: string, inner: string): string {
  return inner === '' ? '' : `<${tag}>${inner}</${tag}>`;
}

function firstString(part: JsonObject, paths: readonly string[] | undefined): string | null {
  for (const path of paths ?? []) {
    const found = valuesAt(part, path).find((value) => typeof value === 'string' && value.trim() !== '');
    if (typeof found === 'string') return found.trim();
  }
  return null;
}

function attribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
