/** Field names of live-blog APIs and page states, the most telling first. */
export const ID = [
  'id',
  '_id',
  'postId',
  'post_id',
  'assetId',
  'urn',
  'uuid',
  'guid',
  'nid',
  'itemId',
  'local_id',
  'name',
  'locator',
] as const;

export const URLS = [
  'url',
  'link',
  'share_link',
  'permalink',
  'canonicalUrl',
  'canonical_url',
  'webUrl',
  'itemUrl',
] as const;

export const PUBLISHED = [
  'curated',
  'blockFirstPublished',
  // The page shows this; the publication beside it is cut to the second before.
  'dateAdded',
  'firstPublished',
  'firstPublishedDate',
  'first_published_at',
  'first_display_date',
  'first_publish_date',
  'datePublished',
  'datePublishedISO',
  'publishedAt',
  'published_at',
  'publishedDate',
  'published_date',
  'publishDate',
  'published',
  'created_utc',
  'createdAt',
  'created_at',
  'created',
  'entry_time',
  'timestamp',
  'insertdate',
  'ctd',
  'date',
] as const;

export const UPDATED = [
  'blockLastUpdated',
  'lastUpdated',
  'lastPublished',
  'lastPublishDate',
  'dateModified',
  'dateModifiedISO',
  'modifiedTimestamp',
  'content_updated_date',
  'updatedAt',
  'updated_at',
  'updateDate',
  'modifiedAt',
  'lastModifiedDate',
  'last_updated_date',
  'modified_gmt',
  'updated',
] as const;

/** Objects in which some keep all times of a post. */
export const TIMES = ['dates', 'date', 'additional_properties', '__fields'] as const;

export const HEADLINE = ['headline', 'headlines', 'title', 'newstitle', 'entry_title', 'blog_title', 'hl'] as const;

export const BODY = [
  'bodyHtml',
  'body_html',
  'bodyHTML',
  'body',
  'html',
  'contents',
  'content',
  'content_elements',
  'articleBody',
  'blog_content',
  'text',
  'elements',
  'render',
  'cm',
  'message',
  'groups',
  'synopsis',
] as const;

export const BYLINE = [
  'byline',
  'author',
  'authorName',
  'author_name',
  'authors',
  'contributor',
  'contributors',
  'credits',
  'username',
  'original_creator',
] as const;
