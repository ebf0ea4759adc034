/** A page has one toolbar; more signs of one are the page's own words, and each costs a search through the page. */
const STRETCH_LIMIT = 4;
/** No inserted element is longer: a search that runs further has lost its end. */
const ELEMENT_LIMIT = 400_000;

/** Takes out what stands from `start` up to `end`. */
export function cut(html: string, start: number, end: number): string {
  return html.slice(0, start) + html.slice(end);
}

/**
 * Takes out the stretches from `begin` to `end`, both included, that are short enough and hold one of the signs. A
 * page may contain the same words by itself.
 */
export function cutBetween(html: string, begin: string, end: string, limit: number, signs: readonly string[]): string {
  let rest = html;
  let from = rest.indexOf(begin);
  for (let seen = 0; from !== -1 && seen < STRETCH_LIMIT; seen += 1) {
    const length = rest.slice(from, from + limit).indexOf(end);
    const stretch = rest.slice(from, from + Math.max(0, length));
    if (signs.some((sign) => stretch.includes(sign))) rest = cut(rest, from, from + length + end.length);
    else from += begin.length;
    from = rest.indexOf(begin, from);
  }
  return rest;
}

/** Takes out the element with an id, when its end can be found. */
export function cutElement(html: string, id: string): string {
  const sign = new RegExp(`\\bid=(?:"${id}"|'${id}'|${id}(?=[\\s>]))`).exec(html);
  if (sign === null) return html;
  const start = html.lastIndexOf('<', sign.index);
  const name = /^<([a-z]{1,20})[\s>]/i.exec(html.slice(start, start + 30))?.[1];
  if (start === -1 || name === undefined || html.slice(start, sign.index).includes('>')) return html;
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi');
  const element = html.slice(start, start + ELEMENT_LIMIT);
  let open = 0;
  for (let tag = tags.exec(element); tag !== null; tag = tags.exec(element)) {
    open += tag[1] === '' ? 1 : -1;
    if (open > 0) continue;
    const end = element.indexOf('>', tag.index);
    return end === -1 ? html : cut(html, start, start + end + 1);
  }
  return html;
}
