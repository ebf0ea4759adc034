import { COLUMNS } from './columns.js';
import { type HistoryRun, writeHistories } from './histories.js';
import { writeTable } from './markdown.js';
import type { Measurement } from './measure.js';
import { writePages } from './pages.js';
import { writePublishers, writeRuns } from './publishers.js';
import { writeRefusals, writeRefusedPages } from './refusals.js';
import { STRIPPINGS } from './variants.js';

const INTRODUCTION = `# Accuracy

What liveposts makes of saved live blogs, publisher by publisher: how many posts it finds, and how many of their times
are right. The pages are real pages saved by others that are not part of the project; names of the pages are given, their
text is not. This document is written by a program: [how to make it again](#how-to-make-it-again).

## What is measured

For every page people wrote down what is true: its posts with their times, headlines, writers, first and last words.
liveposts is given the saved page and nothing else, no address and no date, and what it gives is compared with that. See
[Evaluation](evaluation.md).

- \`html\` are pages as they were saved. Where the remark is "test posts", the markup is the publisher's and the posts
  are those of a developer who tried it out.
- \`api\` are the JSON payloads that such pages load.
- \`text\` are dumps in which only the words of a page are left. They are rebuilt after dumps of real pages, with other
  words: they show how formats are read, not how often a format occurs.
- \`not-live\` are other pages of such sites, many of them chosen because they look alike; \`text/not-live\` are dumps of
  such, rebuilt too. They must be refused.

A publisher is the folder that a page lies in, or the beginning of its name.

**With layouts** is how liveposts works. **Generic only** has every layout turned off, as pages are read whose publisher
has none. The pages were looked at while liveposts was written, so pages that nobody has looked at may be read less
well than these.

The other runs take evidence out of the HTML before it is read, to show what is left when a publisher drops it:

`;

const STRIPPED = `
What is true stays the same in these runs. A page that tells its times only in what was taken out tells them no longer:
a time that is then missing lowers "times", but to give none is right. A wrong one is not.

`;

const AGAIN = `## How to make it again

\`\`\`sh
npm run eval -- FOLDER --publish docs/accuracy.md
\`\`\`

\`FOLDER\` holds \`html\`, \`api\`, \`text\` and \`not-live\`, with labels as [Evaluation](evaluation.md) describes them.
The same pages and the same liveposts give the same document, to the letter. Where the pages lie beside the project, a
test fails when this document is out of date.
`;

/** A section; its heading, then its parts with an empty line between. */
const section = (heading: string, ...parts: readonly string[]): string => `${heading}\n\n${parts.join('\n')}\n`;

/** The whole document, in Markdown. It depends on nothing but what was measured. */
export function writeAccuracy({ cases, unlabelled, runs }: Measurement, histories: readonly HistoryRun[] = []): string {
  const whole = runs.filter(({ variant }) => variant.strip.size === 0);
  const remarks = new Map(
    cases.flatMap(({ name, label }) => (label?.testPosts ? [[name, 'test posts'] as const] : [])),
  );
  const notRun = unlabelled.map((name) => `\`${name}\``).join(', ');
  return [
    INTRODUCTION,
    writeTable(
      ['run', 'what is taken out'],
      STRIPPINGS.map(({ name, help }) => [`without ${name}`, help]),
      2,
    ),
    STRIPPED,
    section(
      '## The columns',
      writeTable(
        ['column', 'meaning'],
        COLUMNS.map(({ title, help }) => [title, help]),
        2,
      ),
    ),
    section(
      '## All runs',
      'Only HTML has evidence that can be taken out, so this table is about the HTML pages. Each run is told below,\npublisher by publisher.\n',
      writeRuns(runs),
    ),
    section('## Pages that are no live blogs', writeRefusals(whole)),
    ...runs.map(({ variant, live }) => section(`## ${variant.title}`, writePublishers(live))),
    writeHistories(histories),
    section(
      '## The pages',
      'What read each page, a layout with its variant or the generic reader, and how many of its posts were found.\n',
      writePages(whole, remarks),
      ...(notRun === ''
        ? []
        : [`Nobody has written down what is true of these, so they are not measured: ${notRun}.\n`]),
      'The pages that are no live blogs:\n',
      writeRefusedPages(whole),
    ),
    AGAIN,
  ].join('');
}
