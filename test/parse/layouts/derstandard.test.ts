import { describe, expect, it } from 'vitest';
import { LivepostsError } from '../../../src/model/error.js';
import { parsePage } from '../../../src/parse/parse-page.js';

/** What the site answers when asked for what readers write below a post of a ticker. */
const postings = {
  p: [1, 2, 3, 4].map((n) => ({
    pid: 1_070_000_000 + n,
    ppid: null,
    cid: 7_000 + n,
    cn: `Leserin ${n}`,
    cd: `2021-11-19T21:4${n}:05.123+01:00`,
    hl: n === 2 ? null : `Meinung ${n}`,
    tx: `Das sehe ich seit Jahren anders, und zwar aus ${n} Gründen, die ich hier gerne nenne.`,
    vp: n,
    vn: 0,
  })),
};

describe('what readers write below a post of a ticker', () => {
  it.each([undefined, 'https://www.derstandard.at/jetzt/api/postings?objectId=2000131234567&redContentId=1000231088'])(
    'is no live blog (%s)',
    (url) => {
      const options = url === undefined ? {} : { url };
      expect(() => parsePage(JSON.stringify(postings), options)).toThrow(LivepostsError);
    },
  );
});
