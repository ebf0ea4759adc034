import type { Author } from '../../../model/post.js';
import { readNames } from '../../body/byline.js';
import { isObject, type JsonObject, listIn, stringIn, unescapeEntities } from './json-value.js';

/** Where an object says it can be found. */
export function addressOf(object: JsonObject): string | null {
  const url = stringIn(object, 'url');
  if (url !== null) return url;
  const main = object['mainEntityOfPage'];
  if (typeof main === 'string') return main;
  if (isObject(main)) return stringIn(main, '@id') ?? stringIn(main, 'url');
  return null;
}

/** What an object is headed. */
export function headlineOf(object: JsonObject): string | null {
  return plainIn(object, 'headline') ?? plainIn(object, 'name');
}

/** A line of text: unescaped, without markup and line breaks. */
export function plainIn(object: JsonObject, name: string): string | null {
  const text = stringIn(object, name);
  if (text === null) return null;
  const plain = unescapeEntities(text)
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

/** The people who wrote what an object describes; houses are no people. */
export function authorsOf(object: JsonObject): readonly Author[] {
  return listIn(object, 'author').flatMap((author): readonly Author[] => {
    if (typeof author === 'string') return readNames(unescapeEntities(author));
    if (!isObject(author) || listIn(author, '@type').includes('Organization')) return [];
    return listIn(author, 'name').flatMap((name) =>
      typeof name === 'string' ? readNames(unescapeEntities(name)) : [],
    );
  });
}
