/** What goes into the places of a small live page; markup, not text. */
export interface Slots {
  readonly head?: string;
  readonly title?: string;
  readonly heading?: string;
  /** Attributes of the second post. */
  readonly attributes?: string;
  /** The words of the second post's `<time>`. */
  readonly time?: string;
  readonly headline?: string;
  /** Elements of the second post. */
  readonly inside?: string;
  /** What stands behind the posts. */
  readonly end?: string;
}

/** A live blog of `count` posts, newest first, with room for what does not belong there. */
export function livePage(count: number, slots: Slots = {}): string {
  const posts = Array.from({ length: count }, (_, index) => livePost(index, index === 1 ? slots : {}));
  const { head = '', title = 'Storm in the harbour – live updates', heading = title, end = '' } = slots;
  return [
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>`,
    `<h1>${heading}</h1><div class="liveblog">${posts.join('')}</div>${end}</body></html>`,
  ].join('');
}

function livePost(index: number, slots: Slots): string {
  const { attributes = '', time = clockAt(index), headline = `Wall ${index} of the harbour`, inside = '' } = slots;
  return [
    `<article class="liveblog-post" id="post-${1000 + index}"${attributes}>`,
    `<time datetime="${instantAt(index)}">${time}</time><h2>${headline}</h2>${inside}`,
    `<p>The tide ran over the wall of the harbour for the ${index}th time, the wardens said on the quay.</p></article>`,
  ].join('');
}

const NEWEST_MS = Date.UTC(2024, 1, 7, 23, 3);

function instantAt(index: number): string {
  return new Date(NEWEST_MS - index * 60_000).toISOString();
}

/** "23:03": goes back a minute with every post, over midnights if need be. */
export function clockAt(index: number): string {
  return instantAt(index).slice(11, 16);
}

/** A text dump of posts, each one line: a clock, a colon, a sentence. */
export function oneLinePosts(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `${clockAt(index)}: Wall ${index} of the harbour broke.`);
  return `Storm in the harbour – live updates\n\n${lines.join('\n')}\n`;
}

/** A JSON-LD block. */
export function jsonLd(text: string): string {
  return `<script type="application/ld+json">${text}</script>`;
}
