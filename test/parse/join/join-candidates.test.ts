import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/parse/candidate.js';
import { joinCandidates } from '../../../src/parse/join/join-candidates.js';
import { entry, html, outline, published, shown, told, words } from './candidate.js';

const join = (posts: readonly Candidate[], data: readonly Candidate[]) => {
  const { result, diagnostics, codes } = told((report) => joinCandidates(posts, data, report));
  return { result, diagnostics, codes, lines: outline(result) };
};

describe('an entry is joined to the post it speaks of', () => {
  it('by id', () => {
    const posts = [
      shown({ id: 'block-1a', keys: ['block-1a', '1a'] }),
      shown({ id: 'block-2b', keys: ['block-2b', '2b'] }),
    ];
    const data = [entry({ id: '2b' }), entry({ id: '1a' })];
    expect(join(posts, data).lines).toEqual(['block-1a+1a', 'block-2b+2b']);
  });

  it('by the anchor of its address', () => {
    const posts = [shown({ id: 'p1' }), shown({ id: 'p2' })];
    const data = [entry({ headline: 'B', keys: ['https://a.example/live#p2', 'p2'] })];
    expect(join(posts, data).lines).toEqual(['p1', 'p2+B']);
  });

  it('by its id even where a newer post links to the older one', () => {
    const posts = [shown({ id: 'p2', keys: ['p2', 'p1'] }), shown({ id: 'p1', keys: ['p1'] })];
    expect(join(posts, [entry({ id: 'p1' }), entry({ id: 'p2' })]).lines).toEqual(['p2+p2', 'p1+p1']);
  });

  it('by the page that each post has for itself', () => {
    const posts = [
      shown({ headline: 'One', url: '/liveblog_entry/one/' }),
      shown({ headline: 'Two', url: '/liveblog_entry/two/' }),
    ];
    const data = [
      entry({ id: 'x2', url: 'https://a.example/liveblog_entry/two' }),
      entry({ id: 'x1', url: 'https://a.example/liveblog_entry/one/' }),
    ];
    expect(join(posts, data).lines).toEqual(['One+x1', 'Two+x2']);
  });

  it('not by an address that is that of the page', () => {
    const posts = [shown({ headline: 'One', url: '/live/storm' }), shown({ headline: 'Two', url: '/live/storm' })];
    const data = [
      entry({ id: 'x1', url: 'https://a.example/live/storm', headline: 'Two' }),
      entry({ id: 'x2', url: 'https://a.example/live/storm', headline: 'One' }),
    ];
    expect(join(posts, data).lines).toEqual(['One+x2', 'Two+x1']);
  });

  it('by its own link before a link in its words', () => {
    const posts = [
      shown({ headline: 'New', url: '#bb', keys: ['bb', 'aa'] }),
      shown({ headline: 'Old', url: '#aa', keys: ['aa'] }),
    ];
    expect(join(posts, [entry({ id: 'aa' }), entry({ id: 'bb' })]).lines).toEqual(['New+bb', 'Old+aa']);
  });

  it('by headline', () => {
    const posts = [shown({ headline: 'Boats are back!' }), shown({ headline: 'Fog lifts' })];
    const data = [entry({ id: 'x1', headline: 'Fog lifts' }), entry({ id: 'x2', headline: '“Boats are back”' })];
    expect(join(posts, data).lines).toEqual(['Boats are back!+x2', 'Fog lifts+x1']);
  });

  it('by its first words', () => {
    const posts = [shown({ id: 'p1', body: html(words(1)) }), shown({ id: 'p2', body: html(words(2)) })];
    const data = [entry({ id: 'x2', body: html(`${words(2)} And more.`) }), entry({ id: 'x1', body: html(words(1)) })];
    expect(join(posts, data).lines).toEqual(['p1+x1', 'p2+x2']);
  });

  it('by words and not by a headline that all entries have from the page', () => {
    const posts = [
      shown({ headline: 'Storm live', body: html(words(1)) }),
      shown({ headline: 'Two', body: html(words(2)) }),
    ];
    const data = [1, 2, 3].map((n) => entry({ id: `x${n}`, headline: 'Storm live', body: html(words(n)) }));
    expect(join(posts, data).lines).toEqual(['Storm live+x1', 'Two+x2', 'x3']);
  });

  it('by headline and words where the data glues both and gives all entries the headline of the page', () => {
    const posts = [
      shown({ headline: 'Gate shut', body: html(words(1)) }),
      shown({ headline: 'Fog', body: html(words(2)) }),
    ];
    const data = [
      entry({ id: 'k', headline: 'Tide: live', body: html('Key points Gate shut Fog over the roads, by Ada Wren') }),
      entry({ id: 'x1', headline: 'Tide: live', body: html(`Gate shut${words(1)}`) }),
      entry({ id: 'x2', headline: 'Tide: live', body: html(`Fog${words(2)}`) }),
    ];
    expect(join(posts, data).lines).toEqual(['k', 'Gate shut+x1', 'Fog+x2']);
    const own = data.map((one, index) => ({ ...one, headline: `Headline ${index}` }));
    expect(join(posts, own).lines).toEqual(['Gate shut', 'Fog']);
  });

  it('by name alone where one is named: other words of the same beginning are another post', () => {
    const posts = [shown({ id: 'p1', body: html(words(1)) })];
    const data = [entry({ id: 'p1', body: html(words(1)) }), entry({ id: 'p0', body: html(words(1)) })];
    const { lines, codes } = join(posts, data);
    expect(lines).toEqual(['p1+p1', 'p0']);
    expect(codes).toEqual(['post-only-in-data']);
  });

  it('in order where several have the same headline', () => {
    const posts = [
      shown({ id: 'p1', headline: 'Goal!' }),
      shown({ id: 'p2', headline: 'Corner' }),
      shown({ id: 'p3', headline: 'Goal!' }),
    ];
    const data = [
      entry({ id: 'x1', headline: 'Goal!' }),
      entry({ id: 'x2', headline: 'Corner' }),
      entry({ id: 'x3', headline: 'Goal!' }),
    ];
    expect(join(posts, data).lines).toEqual(['p1+x1', 'p2+x2', 'p3+x3']);
  });

  it('to none where nobody knows to which of several, and says so', () => {
    const posts = [
      shown({ id: 'p1', headline: 'Goal!' }),
      shown({ id: 'p2', headline: 'Goal!' }),
      shown({ id: 'p3', headline: 'Fog' }),
    ];
    const { lines, diagnostics } = join(posts, [
      entry({ id: 'x9', headline: 'Goal!' }),
      entry({ id: 'x3', headline: 'Fog' }),
    ]);
    expect(lines).toEqual(['p1', 'p2', 'p3+x3']);
    expect(diagnostics.map(({ code, where }) => [code, where])).toEqual([['duplicate-merged', 'x9']]);
  });

  it('not by a name that all entries share', () => {
    const address = 'https://a.example/live';
    const posts = [
      shown({ id: 'p1', keys: ['p1', address], body: html(words(1)) }),
      shown({ id: 'p2', body: html(words(2)) }),
    ];
    const data = [1, 2, 3].map((n) => entry({ headline: `X${n}`, keys: [address], body: html(words(n)) }));
    expect(join(posts, data).lines).toEqual(['p1+X1', 'p2+X2', 'X3']);
  });
});

describe('entries without a visible post', () => {
  const posts = ['p5', 'p3', 'p1'].map((id) => shown({ id }));

  it('are taken in behind the entry before them, each reported', () => {
    const { lines, diagnostics } = join(
      posts,
      ['p6', 'p5', 'p4', 'p3', 'p2', 'p1'].map((id) => entry({ id })),
    );
    expect(lines).toEqual(['p6', 'p5+p5', 'p4', 'p3+p3', 'p2', 'p1+p1']);
    expect(diagnostics.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'post-only-in-data p6',
      'post-only-in-data p4',
      'post-only-in-data p2',
    ]);
  });

  it('stand at the same places where the data runs the other way', () => {
    const { lines } = join(
      posts,
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => entry({ id })),
    );
    expect(lines).toEqual(['p6', 'p5+p5', 'p4', 'p3+p3', 'p2', 'p1+p1']);
  });

  it('are all there is on a page that shows none', () => {
    const { lines, codes } = join([], [entry({ id: 'x1' }), entry({ id: 'x2' })]);
    expect(lines).toEqual(['x1', 'x2']);
    expect(codes).toEqual([]);
  });

  it('are left out, and reported, where the data has nothing in common with the page', () => {
    const { lines, diagnostics } = join(
      posts,
      ['q1', 'q2'].map((id, n) => entry({ id, headline: `Q${n}`, body: html(words(n)) })),
    );
    expect(lines).toEqual(['p5', 'p3', 'p1']);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code: 'post-only-in-data', severity: 'warning' });
    expect(diagnostics[0]?.message).toContain('2 posts');
  });
});

describe('entries that stand twice in the data', () => {
  const twice = (count: number): Candidate[] =>
    Array.from({ length: count }, () =>
      entry({ id: 'x1', headline: 'Fog', body: html(words(1)), stamps: [published('2031-03-04T10:00:00Z')] }),
    );

  it('are given once', () => {
    const { lines, codes } = join([], [...twice(2), entry({ id: 'x2', body: html(words(2)) })]);
    expect(lines).toEqual(['x1', 'x2']);
    expect(codes).toEqual(['duplicate-merged']);
  });

  it('are not made two posts beside the visible ones', () => {
    expect(join([shown({ id: 'p1' }), shown({ id: 'x2' })], [...twice(2), entry({ id: 'x2' })]).lines).toEqual([
      'x1',
      'p1',
      'x2+x2',
    ]);
  });

  it('are two where their times differ', () => {
    const [first] = twice(1);
    expect(join([], [first, { ...first, stamps: [published('2031-03-04T11:00:00Z')] }] as Candidate[]).lines).toEqual([
      'x1',
      'x1',
    ]);
  });

  it('are two where they hold nothing to compare', () => {
    expect(join([], [entry(), entry()]).lines).toHaveLength(2);
  });
});

describe('by place', () => {
  const times = ['2031-03-04T11:00:00Z', '2031-03-04T10:00:00Z'];

  it('entries that hold nothing but a time are joined where they are as many as the posts', () => {
    const { result, codes } = join(
      [shown({ id: 'p2' }), shown({ id: 'p1' })],
      times.map((time) => entry({ stamps: [published(time)] })),
    );
    expect(result.map(({ others }) => others[0]?.stamps[0]?.value)).toEqual(times);
    expect(codes).toEqual([]);
  });

  it('entries of another number are not', () => {
    const { result, codes } = join(
      [shown({ id: 'p2' })],
      times.map((time) => entry({ stamps: [published(time)] })),
    );
    expect(result.map(({ others }) => others.length)).toEqual([0]);
    expect(codes).toEqual(['post-only-in-data']);
  });

  it('entries with other words are not', () => {
    const posts = [1, 2].map((n) => shown({ id: `p${n}`, body: html(words(n)) }));
    const { result, codes } = join(
      posts,
      [3, 4].map((n) => entry({ body: html(words(n)), stamps: [published(times[0] as string)] })),
    );
    expect(result.map(({ others }) => others.length)).toEqual([0, 0]);
    expect(codes).toEqual(['post-only-in-data']);
  });
});

describe('nothing is lost', () => {
  const id = fc.option(fc.constantFrom('1', '2', '3', 'post-1', 'post-4', '5'), { nil: null });
  const headline = fc.option(fc.constantFrom('Goal', 'Fog', 'Boats are back'), { nil: null });
  const candidate = (make: typeof shown): fc.Arbitrary<Candidate> =>
    fc
      .record({ id, headline, text: fc.constantFrom('', words(1), words(2)) })
      .map(({ text, ...fields }) => make({ ...fields, body: text === '' ? null : html(text) }));

  it('every visible post stays, once and in its order', () => {
    fc.assert(
      fc.property(
        fc.array(candidate(shown), { maxLength: 8 }),
        fc.array(candidate(entry), { maxLength: 8 }),
        (posts, data) => {
          const { result } = join(posts, data);
          const mains = result.map(({ main }) => main).filter(({ evidence }) => evidence === 'blocks');
          expect(mains).toEqual(posts);
        },
      ),
    );
  });

  it('every entry is beside a post, a post itself, or reported', () => {
    fc.assert(
      fc.property(
        fc.array(candidate(shown), { minLength: 1, maxLength: 8 }),
        fc.array(candidate(entry), { maxLength: 8 }),
        (posts, data) => {
          let left = 0;
          const result = joinCandidates(posts, data, (code, detail) => {
            const all = /^(\d+) posts in the data/.exec(detail?.message ?? '');
            if (all !== null) left += Number(all[1]);
            else if (code === 'duplicate-merged') left++;
          });
          const used = result.reduce(
            (sum, { main, others }) => sum + others.length + (main.evidence === 'json-ld' ? 1 : 0),
            0,
          );
          expect(used + left).toBe(data.length);
        },
      ),
    );
  });
});
