import { LivepostsError } from '../../../model/error.js';
import { attributeOf, type Document, type Element, elementsIn, textOf } from '../../../read/html/dom.js';
import type { Candidate } from '../../candidate.js';
import type { BlocksReading } from '../../evidence/blocks/read-blocks.js';
import { zoneOfHost } from '../../time/host-zone.js';
import { knownHost } from '../known-hosts.js';
import type { HtmlVariant, Layout } from '../layout.js';
import { commonSelector, partSelector } from './common-selector.js';

/** What a layout is guessed from. */
export interface GuessScene {
  readonly id: string;
  readonly document: Document;
  readonly url: string | null;
  readonly language: string | null;
  readonly siteName: string | null;
  readonly blocks: BlocksReading | null;
  /** Years in which the page was seen: "2024". */
  readonly era: string;
}

/**
 * Guesses a layout from a page whose posts were found by their structure: the selectors that all posts and their parts
 * have in common. It is a beginning for a person: what could not be guessed is left out, and so found by position.
 *
 * @throws LivepostsError `bad-layout` where the posts have nothing in common to recognise them by.
 */
export function guessLayout({ id, document, url, language, siteName, blocks, era }: GuessScene): Layout {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
  const posts = blocks === null ? null : commonSelector(blocks.elements, document);
  if (blocks === null || posts === null) {
    throw new LivepostsError('bad-layout', 'No layout can be guessed: the posts of this page have no common mark.', {
      hint: 'Posts that are headings and paragraphs need a variant with "posts": null and "onHosts": true; see docs/add-a-publisher.md.',
    });
  }
  const variant: HtmlVariant = {
    id: 'page',
    kind: 'html',
    era,
    order: null,
    shownTime: 'shown',
    recognise: [posts],
    posts,
    fields: fieldsOf(blocks),
  };
  return {
    id,
    name: siteName ?? host ?? id,
    hosts: host?.includes('.') === true ? [host] : [],
    homeZone: host === null ? null : (knownHost(host)?.zone ?? zoneOfHost(host)),
    language,
    variants: [variant],
  };
}

function fieldsOf({ elements, candidates }: BlocksReading): HtmlVariant['fields'] {
  const posts = elements.flatMap((post) => {
    const candidate = candidates.find(({ body }) => body?.kind === 'nodes' && body.nodes[0]?.parent === post);
    return candidate === undefined ? [] : [{ post, candidate }];
  });
  const id = idRule(posts);
  const headline = ruleFor(posts, ({ headline: text }) => text, true);
  const byline = ruleFor(posts, (candidate) => candidate.byline, false);
  const time = timeRule(elements);
  return {
    ...(id === null ? {} : { id: [id] }),
    ...(headline === null ? {} : { headline: [headline] }),
    ...(byline === null ? {} : { byline: [byline] }),
    ...(time === null ? {} : { time: [time] }),
  };
}

type Pair = { readonly post: Element; readonly candidate: Candidate };

const NAMES_A_POST = /^(?:id|data-(?:[a-z-]*-)?(?:id|key|entry|post|guid|uuid))$/;

/** Whether an attribute has another value on every post. */
function isOwn(attribute: string, posts: readonly Pair[]): boolean {
  const values = posts
    .map(({ post }) => attributeOf(post, attribute))
    .filter((value) => value !== null && value !== '');
  return values.length === posts.length && new Set(values).size === posts.length;
}

/** `@data-post-id`: the attribute of the post that holds the id of every one. */
function idRule(posts: readonly Pair[]): string | null {
  const names = Object.keys(posts[0]?.post.attribs ?? {});
  const found = names.find((attribute) =>
    posts.every(({ post, candidate }) => candidate.id !== null && attributeOf(post, attribute) === candidate.id),
  );
  const name = found ?? names.find((attribute) => NAMES_A_POST.test(attribute) && isOwn(attribute, posts));
  return name === undefined ? null : `@${name}`;
}

/** The selector of the elements that hold just one text of their posts, as found by position. */
function ruleFor(
  posts: readonly Pair[],
  textIn: (candidate: Candidate) => string | null,
  tags: boolean,
): string | null {
  const parts = posts.flatMap(({ post, candidate }) => {
    const wanted = textIn(candidate);
    if (wanted === null) return [];
    const part = elementsIn(post).find((element) => textOf(element).replace(/\s+/g, ' ').trim() === wanted);
    return part === undefined ? [] : [{ post, part }];
  });
  // One post alone shows no pattern.
  return parts.length < 2 ? null : partSelector(parts, { tags });
}

function timeRule(elements: readonly Element[]): string | null {
  const parts = elements.flatMap((post) => {
    const part = elementsIn(post).find((element) => element.name === 'time');
    return part === undefined ? [] : [{ post, part }];
  });
  return parts.length * 2 < elements.length ? null : partSelector(parts, { tags: true });
}
