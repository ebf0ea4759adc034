import type { Embed, Label, Link, Marker, Media, Post } from '../../model/post.js';
import type { PostMatch, Revision, TimelinePost } from '../../model/timeline.js';
import type { Timestamp } from '../../model/timestamp.js';
import { searchedText } from '../search-words.js';
import type { MediaRow, PostIdRow, PostRow, PostTextRow, RevisionRow } from '../tables.js';

/** A post as rows, before it has the number of its row. */
export interface PostRows {
  readonly post: Omit<PostRow, 'id' | 'blog'>;
  readonly text: Omit<PostTextRow, 'post'>;
  readonly ids: readonly string[];
  readonly revisions: readonly Omit<RevisionRow, 'post'>[];
  readonly media: readonly Omit<MediaRow, 'post'>[];
}

/** What of a post is kept as JSON: lists, and times with all that is known of them. */
export interface PostDetails {
  readonly time: Timestamp | null;
  readonly published: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly authors: Post['authors'];
  readonly contributors: Post['contributors'];
  readonly embeds: readonly Embed[];
  readonly links: readonly Link[];
  readonly labels: readonly Label[];
  readonly markers: readonly Marker[];
  readonly matchedBy: readonly PostMatch[];
}

/** The same of a revision. */
export interface RevisionDetails {
  readonly media: readonly Media[];
  readonly time: Timestamp | null;
  readonly updated: Timestamp | null;
  readonly labels: readonly Label[];
  readonly markers: readonly Marker[];
}

/**
 * The rows of a post.
 *
 * @param key what names it in its blog
 * @param place 0 for the oldest: a new post does not move the others
 */
export function postRows(post: TimelinePost, key: string, place: number): PostRows {
  const { headline, byline, text, html, time, updated } = post;
  return {
    post: {
      key,
      post_id: post.id,
      id_source: post.idSource,
      url: post.url,
      place,
      state: post.state,
      time: time?.instant ?? null,
      local_time: time?.local ?? null,
      precision: time?.precision ?? null,
      published: post.published?.instant ?? null,
      published_after: post.publishedBetween?.after ?? null,
      published_before: post.publishedBetween?.before ?? null,
      updated: updated?.instant ?? null,
      first_seen: post.firstSeen,
      last_seen: post.lastSeen,
      withdrawn_after: post.withdrawnBetween?.after ?? null,
      withdrawn_before: post.withdrawnBetween?.before ?? null,
      revisions: post.revisions.length,
    },
    text: {
      headline,
      byline,
      text,
      html,
      details: JSON.stringify(detailsOf(post)),
      search_headline: searchedText(headline),
      search_text: searchedText(text),
    },
    ids: post.ids,
    revisions: post.revisions.map((revision, ordinal) => revisionRow(revision, ordinal, post)),
    media: post.media.map(({ type, url, caption, credit, alt }, ordinal) => ({
      ordinal,
      type,
      url,
      caption,
      credit,
      alt,
    })),
  };
}

function detailsOf(post: TimelinePost): PostDetails {
  const { time, published, updated, authors, contributors, embeds, links, labels, markers, matchedBy } = post;
  return { time, published, updated, authors, contributors, embeds, links, labels, markers, matchedBy };
}

function revisionRow(revision: Revision, ordinal: number, post: TimelinePost): Omit<RevisionRow, 'post'> {
  const { headline, byline, text, html, form } = revision;
  const isCurrent = text === post.text && html === post.html && headline === post.headline && byline === post.byline;
  return {
    ordinal,
    seen_from: revision.seenFrom,
    seen_to: revision.seenTo,
    change: revision.change,
    changed: JSON.stringify(revision.changed),
    layout: form.layout,
    variant: form.variant,
    media_type: form.mediaType,
    saved_by: form.savedBy,
    is_current: isCurrent ? 1 : 0,
    headline: isCurrent ? null : headline,
    byline: isCurrent ? null : byline,
    text: isCurrent ? null : text,
    html: isCurrent ? null : html,
    details: revisionDetails(revision, post),
  };
}

const DETAILS = ['media', 'time', 'updated', 'labels', 'markers'] as const satisfies readonly (keyof RevisionDetails)[];

function revisionDetails(revision: Revision, post: TimelinePost): string | null {
  // Most are the very objects of the post: only the others are compared by what they hold.
  const differs = DETAILS.some(
    (name) => revision[name] !== post[name] && JSON.stringify(revision[name]) !== JSON.stringify(post[name]),
  );
  if (!differs) return null;
  const { media, time, updated, labels, markers } = revision;
  const details: RevisionDetails = { media, time, updated, labels, markers };
  return JSON.stringify(details);
}

/** The ids as rows. */
export function postIdRows(post: number, ids: readonly string[]): readonly PostIdRow[] {
  return [...new Set(ids)].map((id) => ({ post, id }));
}
