/**
 * Text for RSS, which does not say whether its titles and names are plain text or HTML: readers differ. Only what HTML
 * would take for a tag or an entity is written as HTML has it, so that "AT&T" and "2 < 3" read well everywhere and
 * `<script>` is words everywhere.
 */
export function rssText(text: string): string {
  return text.replace(/&(?=#?\w{1,32};)/g, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
