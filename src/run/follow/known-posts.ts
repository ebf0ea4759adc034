import type { Archive } from '../../archive/archive.js';
import { LivepostsError } from '../../model/error.js';
import type { PageState } from './follow-state.js';

/**
 * The ids of the posts that the archive holds of a page. Where it holds none, what is noted of the page is forgotten: the
 * archive is another one, and a server that says "not changed" would leave it empty.
 */
export async function knownPosts(archive: Archive, page: PageState): Promise<Set<string>> {
  try {
    const { posts } = await archive.timeline(page.blog ?? page.address);
    return new Set(posts.flatMap(({ ids }) => ids));
  } catch (error) {
    if (!(error instanceof LivepostsError) || error.code !== 'not-in-archive') throw error;
    page.validators = {};
    page.isCaughtUp = false;
    page.walked = [];
    page.blog = null;
    return new Set();
  }
}
