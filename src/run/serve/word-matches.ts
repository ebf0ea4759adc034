import type { ArchiveReader } from '../../archive/reader/reader.js';
import type { LoadedBlog } from './blog-store.js';

/** The keys of the posts of a blog that hold some words; null where no words are looked for. */
export async function wordMatches(
  reader: ArchiveReader,
  { blog, entries }: LoadedBlog,
  words: string | null,
): Promise<ReadonlySet<string> | null> {
  if (words === null) return null;
  const hits = await reader.search(words, blog, Math.max(1, entries.length));
  return new Set(hits.map(({ post }) => post));
}
