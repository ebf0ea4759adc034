// Adds captures to an archive, one in a second, as a follower does: each shows the newest fifty posts, two of them new.
import { openArchive } from '../../dist/index.js';
import { captureOf, POSTS } from './make-archive.mjs';

const [path] = process.argv.slice(2);
const WINDOW = 50;
/** Blogs that are followed at once. */
const FOLLOWED = 3;
const archive = await openArchive(path);
let round = 0;
const next = async () => {
  const to = POSTS + 2 * (Math.floor(round / FOLLOWED) + 1);
  await archive.add([captureOf(round % FOLLOWED, to - WINDOW, to)]);
  round += 1;
  process.send?.({ added: round });
};
setInterval(() => {
  next().catch((error) => {
    process.send?.({ error: String(error) });
    process.exit(1);
  });
}, 1_000);
