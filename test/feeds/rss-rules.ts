import { type Element, isTag } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Elements that may stand once at most, and where. */
const CHANNEL_ONCE = ['title', 'link', 'description', 'language', 'lastBuildDate', 'fh:archive'];
const CHANNEL_MANY = ['item', 'atom:link', 'dc:creator'];
const ITEM_ONCE = ['title', 'link', 'description', 'guid', 'pubDate', 'atom:updated', 'content:encoded'];
const ITEM_MANY = ['category', 'dc:creator', 'media:content'];

const NAMESPACES: Readonly<Record<string, string>> = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** RFC 822 with four digits of the year, as the RSS Advisory Board recommends. */
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/** What RSS 2.0 (https://www.rssboard.org/rss-specification) demands and this document breaks; empty if nothing. */
export function breachesOfRss(xml: string): readonly string[] {
  const [rss, ...others] = elementsOf(parseDocument(xml, { xmlMode: true }));
  const [channel, ...more] = rss === undefined ? [] : elementsOf(rss);
  if (rss?.name !== 'rss' || others.length > 0 || channel?.name !== 'channel' || more.length > 0)
    return ['the document is not one rss element with one channel'];
  const items = elementsOf(channel).filter(({ name }) => name === 'item');
  const ids = items.map((item) => textIn(item, 'guid'));
  return [
    ...(rss.attribs['version'] === '2.0' ? [] : ['version']),
    ...prefixesIn(rss).filter((prefix) => rss.attribs[`xmlns:${prefix}`] !== NAMESPACES[`xmlns:${prefix}`]),
    ...misplaced(channel, CHANNEL_ONCE, CHANNEL_MANY),
    ...['title', 'link', 'description']
      .filter((name) => textIn(channel, name) === null)
      .map((name) => `channel: no ${name}`),
    ...badDates(channel, 'lastBuildDate'),
    ...items.flatMap(breachesOfItem),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `guid twice: ${id}`),
  ];
}

function breachesOfItem(item: Element): readonly string[] {
  const guid = elementsOf(item).find(({ name }) => name === 'guid');
  const link = textIn(item, 'link');
  return [
    ...misplaced(item, ITEM_ONCE, ITEM_MANY),
    ...(textIn(item, 'title') === null ? ['item: no title'] : []),
    ...(guid?.attribs['isPermaLink'] === 'false' && /^tag:\S+$/.test(textIn(item, 'guid') ?? '') ? [] : ['item: guid']),
    ...(link === null || /^(?:https?:\/\/|mailto:)\S+$/.test(link) ? [] : [`item: link ${link}`]),
    ...badDates(item, 'pubDate'),
    ...elementsOf(item)
      .filter(({ name, attribs }) => name === 'media:content' && !/^https?:/.test(attribs['url'] ?? ''))
      .map(() => 'item: media without address'),
  ];
}

function misplaced(parent: Element, once: readonly string[], many: readonly string[]): readonly string[] {
  const names = elementsOf(parent).map(({ name }) => name);
  return [
    ...names.filter((name) => !once.includes(name) && !many.includes(name)).map((name) => `${parent.name}: ${name}`),
    ...once
      .filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
      .map((name) => `${parent.name}: two ${name}`),
  ];
}

function badDates(parent: Element, name: string): readonly string[] {
  const date = textIn(parent, name);
  // Both name the day of the week; a wrong one is a wrong date.
  const isRight = date === null || (DATE.test(date) && new Date(date).toUTCString() === date);
  return isRight ? [] : [`${parent.name}: ${name} ${date}`];
}

function prefixesIn(root: Element): readonly string[] {
  const names = DomUtils.findAll(() => true, [root]).map(({ name }) => name);
  return [...new Set(names.flatMap((name) => (name.includes(':') ? [name.slice(0, name.indexOf(':'))] : [])))];
}

function textIn(parent: Element, name: string): string | null {
  const found = elementsOf(parent).find((element) => element.name === name);
  const text = found === undefined ? '' : DomUtils.textContent(found).trim();
  return text === '' ? null : text;
}

function elementsOf(parent: { readonly children: readonly unknown[] }): readonly Element[] {
  return parent.children.filter((child): child is Element => isTag(child as Element));
}
