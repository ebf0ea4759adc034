/** What is known to be true of one post. */
export interface PostLabel {
  readonly id: string | null;
  readonly idAlt: string | null;
  /** The time the page shows, UTC; null where the page cannot tell. */
  readonly instant: string | null;
  /** The instant when the date in the page's address may be used. */
  readonly instantIfUrlDateUsed: string | null;
  readonly instantNote: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** `updated` may as well be missing. */
  readonly updatedOptional: boolean;
  /** The stamp as printed. */
  readonly displayed: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** First words of the prose; null where there is no prose. */
  readonly firstWords: string | null;
  /** Every way the text may begin: prose, with captions and cards, after an in-body byline. */
  readonly starts: readonly string[];
  /** Every way the text may end; empty where the label does not say. */
  readonly ends: readonly string[];
  /** Something that is not prose follows the last words. */
  readonly hasTail: boolean;
  /** Null where the label does not judge them. */
  readonly labels: readonly string[] | null;
  readonly markers: readonly string[];
  /** The markers are printed by the site but stand nowhere in the input. */
  readonly markersImplied: boolean;
  readonly images: number | null;
  /** Giving it or leaving it out is equally right. */
  readonly optional: boolean;
  /** The input ends inside this post. */
  readonly cut: boolean;
  /** Cut so early that it is no post: giving it as a complete post is wrong. */
  readonly mustNotStand: boolean;
}

/** An entry that only data holds, of which the label gives a sample. */
export interface DataPostLabel {
  readonly id: string | null;
  readonly headline: string | null;
  readonly instant: string | null;
}

/** What is known to be true of one page. */
export interface PageLabel {
  readonly sourceUrl: string | null;
  /** Accepted titles; empty where the page has none, then the title is not judged. */
  readonly titles: readonly string[];
  readonly declaredPostCount: number | null;
  /** Accepted instants; empty where not judged. */
  readonly published: readonly string[];
  readonly updated: readonly string[];
  readonly pageAuthors: readonly string[] | null;
  readonly more: readonly string[];
  readonly posts: readonly PostLabel[];
  readonly onlyInData: { readonly count: number; readonly sample: readonly DataPostLabel[] } | null;
  readonly notSplitPoints: readonly string[];
  readonly notPosts: readonly { readonly id: string | null; readonly why: string; readonly text: string }[];
  /** The markup is the publisher's, the posts are a developer's. */
  readonly testPosts: boolean;
}

/** A label, and the part of the file it is about. */
export interface LabelPart {
  readonly part: { readonly kind: 'whole' } | { readonly kind: 'element' | 'interaction'; readonly index: number };
  readonly label: PageLabel;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
/** A label with an unreadable instant would call every time wrong. */
function instantOf(value: unknown): string | null {
  const text = textOf(value);
  if (text !== null && Number.isNaN(Date.parse(text))) throw new Error(`a label with the unreadable instant "${text}"`);
  return text;
}
const textsOf = (...values: readonly unknown[]): readonly string[] =>
  values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');

function readPost(value: unknown): PostLabel {
  const post = fieldsOf(value);
  const note = textOf(post['instantNote']);
  const [firstWords = null] = textsOf(post['firstWords']);
  return {
    id: textOf(post['id']),
    idAlt: textOf(post['idAlt']),
    instant: instantOf(post['instant']),
    instantIfUrlDateUsed: instantOf(post['instantIfUrlDateUsed']),
    instantNote: note,
    published: instantOf(post['published']),
    updated: instantOf(post['updated']),
    // Some labels say it in the note only: "null is acceptable", "updated_at is only 4 s after publication".
    updatedOptional:
      post['updatedOptional'] === true || /is acceptable|\bonly \d+ s after/u.test(textOf(post['updatedNote']) ?? ''),
    displayed: textOf(post['displayed']) ?? textOf(post['timeText']),
    headline: textOf(post['headline']),
    authors: textsOf(...listOf(post['authors'])),
    firstWords,
    starts: textsOf(post['firstWords'], post['firstWordsAll'], post['firstWordsAfterByline']),
    ends: textsOf(post['lastWords'], post['lastWordsAll']),
    hasTail: typeof post['bodyTail'] === 'string',
    labels: Array.isArray(post['labels']) ? textsOf(...post['labels']) : null,
    markers: textsOf(...listOf(post['markers'])),
    markersImplied: typeof post['markerNote'] === 'string',
    images: numberOf(post['images']),
    // A page that repeats one post under one id may be given once.
    optional: post['optional'] === true || post['cut'] === true || typeof post['duplicateOf'] === 'number',
    cut: post['cut'] === true,
    mustNotStand: post['cut'] === true && /do not emit/u.test(note ?? ''),
  };
}

function readPage(page: Fields): PageLabel {
  const pageTime = fieldsOf(page['pageTime']);
  const pageInstants = (kind: string): readonly unknown[] =>
    pageTime['kind'] === kind ? [instantOf(pageTime['instant'])] : [];
  const data = page['onlyInData'];
  return {
    sourceUrl: textOf(page['sourceUrl']),
    titles: textsOf(page['title'], page['titleAlt']),
    declaredPostCount: numberOf(page['declaredPostCount']),
    published: textsOf(
      instantOf(page['pagePublished']),
      instantOf(page['pagePublishedAlt']),
      ...pageInstants('published'),
    ),
    updated: textsOf(instantOf(page['pageUpdated']), ...pageInstants('updated')),
    pageAuthors: Array.isArray(page['authors']) ? textsOf(...page['authors']) : null,
    more: textsOf(...listOf(page['more'])),
    posts: listOf(page['posts']).map(readPost),
    onlyInData: isFields(data)
      ? {
          count: numberOf(data['count']) ?? 0,
          sample: listOf(data['sample']).map((value) => {
            const post = fieldsOf(value);
            return {
              id: textOf(post['id']),
              headline: textOf(post['headline']),
              instant: instantOf(post['instant']) ?? instantOf(post['published']),
            };
          }),
        }
      : null,
    notSplitPoints: textsOf(...listOf(page['notSplitPoints'])),
    notPosts: [
      ...listOf(page['notPosts']).map((value) => ({ value, fallback: 'not a post' })),
      ...listOf(page['deleted']).map((value) => ({ value, fallback: 'deleted' })),
    ].map(({ value, fallback }) => {
      const post = fieldsOf(value);
      return { id: textOf(post['id']), why: textOf(post['why']) ?? fallback, text: textOf(post['text']) ?? '' };
    }),
    testPosts: textsOf(...listOf(page['traps'])).some((trap) => trap.startsWith('SEMI-SYNTHETIC')),
  };
}

/**
 * Reads one label file. A file that labels several blogs of an array (`blogs`), or several answers of a recorded HTTP
 * exchange (`interaction` on its posts), gives one part for each.
 */
export function readLabels(json: unknown): readonly LabelPart[] {
  const file = fieldsOf(json);
  const blogs = listOf(file['blogs']).map(fieldsOf);
  if (blogs.length > 0) {
    return blogs.map((blog) => ({
      part: { kind: 'element', index: numberOf(blog['index']) ?? 0 },
      label: readPage(blog),
    }));
  }
  const posts = listOf(file['posts']);
  const interactions = [...new Set(posts.map((post) => numberOf(fieldsOf(post)['interaction'])))];
  if (interactions.some((index) => index !== null)) {
    // `more` and the page times belong to the exchange as a whole, not to one answer of it.
    return interactions.map((index) => ({
      part: { kind: 'interaction', index: index ?? 0 },
      label: readPage({
        posts: posts.filter((post) => fieldsOf(post)['interaction'] === index),
        notSplitPoints: file['notSplitPoints'],
      }),
    }));
  }
  if (!Array.isArray(file['posts'])) throw new Error('a label file without "posts"');
  return [{ part: { kind: 'whole' }, label: readPage(file) }];
}
