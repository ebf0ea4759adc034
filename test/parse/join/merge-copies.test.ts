import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectDiagnostics } from '../../../src/model/diagnostic.js';
import type { Candidate } from '../../../src/parse/candidate.js';
import { mergeCopies } from '../../../src/parse/join/join-candidates.js';
import { html, shown, told, words } from './candidate.js';

const merge = (candidates: readonly Candidate[]) => told((report) => mergeCopies(candidates, report));
const ids = (candidates: readonly Candidate[]) => candidates.map(({ id }) => id);

describe('a pinned copy', () => {
  const stream = [1, 2, 3].map((number) =>
    shown({ id: `block-a${number}`, headline: `Line ${number}`, body: html(words(number)) }),
  );
  const pinned = (changes: Partial<Candidate>): Candidate => shown({ pinnedCopy: true, ...changes });

  it.each([
    ['the same id', { id: 'block-a2' }],
    ['the same id without the word before it', { id: 'a2' }],
    ['a link to the post', { url: '?page=with:block-a2#block-a2' }],
    ['the same words', { headline: 'Line 2', body: html(words(2)) }],
  ])('with %s is given once, where the stream has it', (_what, changes) => {
    const { result, codes } = merge([pinned(changes), ...stream]);
    expect(ids(result)).toEqual(['block-a1', 'block-a2', 'block-a3']);
    expect(result.map(({ labels }) => labels)).toEqual([[], ['pinned'], []]);
    expect(result[1]?.pinnedCopy).toBe(false);
    expect(codes).toEqual(['pinned-copy-merged']);
  });

  it('may stand below the stream', () => {
    const { result } = merge([...stream, pinned({ id: 'block-a1' })]);
    expect(result.map(({ id, labels }) => [id, ...labels])).toEqual([
      ['block-a1', 'pinned'],
      ['block-a2'],
      ['block-a3'],
    ]);
  });

  it('fills in what the stream leaves open', () => {
    const bare = shown({ id: 'block-a9' });
    const copy = pinned({ id: 'block-a9', headline: 'Line 9', byline: 'Ada Quill', body: html(words(9)) });
    expect(merge([copy, bare]).result[0]).toMatchObject({
      headline: 'Line 9',
      byline: 'Ada Quill',
      body: html(words(9)),
    });
  });

  it('whose post is not on the page stays, and is called pinned', () => {
    const { result, codes } = merge([pinned({ id: 'block-b7', body: html(words(7)) }), ...stream]);
    expect(ids(result)).toEqual(['block-b7', 'block-a1', 'block-a2', 'block-a3']);
    expect(result[0]).toMatchObject({ labels: ['pinned'], pinnedCopy: true });
    expect(codes).toEqual([]);
  });

  it('that links to another post in its words is not taken for that one', () => {
    const copy = pinned({ url: '#block-a3', keys: ['block-a3', 'block-a1'], body: html(words(3)) });
    expect(merge([copy, ...stream]).result.map(({ labels }) => labels)).toEqual([[], [], ['pinned']]);
  });

  it('twice on top is given once', () => {
    const { result, codes } = merge([
      pinned({ id: 'b7', headline: 'One' }),
      pinned({ id: 'b7', headline: 'Two' }),
      ...stream,
    ]);
    expect(ids(result)).toEqual(['b7', 'block-a1', 'block-a2', 'block-a3']);
    expect(codes).toEqual(['pinned-copy-merged']);
  });
});

describe('other copies', () => {
  it('with one id and the same words are one post', () => {
    const { result, codes } = merge([
      shown({ id: 'a1', body: html(words(1)), labels: ['breaking'] }),
      shown({ id: 'a2', body: html(words(2)) }),
      shown({ id: 'a1', body: html(words(1)), labels: ['key-event'] }),
    ]);
    expect(result.map(({ id, labels }) => [id, ...labels])).toEqual([['a1', 'breaking', 'key-event'], ['a2']]);
    expect(codes).toEqual(['duplicate-merged']);
  });

  it('with one id and other words are two posts: the template writes one id twice', () => {
    const { result, codes } = merge([
      shown({ id: 'a1', body: html(words(1)) }),
      shown({ id: 'a1', body: html(words(2)) }),
    ]);
    expect(result).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  it('with one id, no words and other headlines are two posts', () => {
    expect(
      merge([shown({ id: 'a1', headline: 'Goal' }), shown({ id: 'a1', headline: 'Whistle' })]).result,
    ).toHaveLength(2);
  });

  it('with the same words and different ids are two posts', () => {
    expect(
      merge([shown({ id: 'a1', body: html(words(1)) }), shown({ id: 'a2', body: html(words(1)) })]).result,
    ).toHaveLength(2);
  });

  it('with the same words and no id are two posts', () => {
    expect(merge([shown({ body: html(words(1)) }), shown({ body: html(words(1)) })]).result).toHaveLength(2);
  });

  it('whose ids differ in the word before them are two posts', () => {
    expect(merge([shown({ id: 'post-12' }), shown({ id: 'entry-12' }), shown({ id: '12' })]).result).toHaveLength(3);
  });
});

describe('nothing is lost', () => {
  const candidate = (pinned: fc.Arbitrary<boolean>): fc.Arbitrary<Candidate> =>
    fc
      .record({
        id: fc.option(
          fc.constantFrom('1', '2', '12', 'post-1', 'block-1', 'block-2', 'entry-12', '#12', 'n123456789012'),
          { nil: null },
        ),
        headline: fc.option(fc.constantFrom('Goal', 'Whistle', 'The boats are back in the harbour'), { nil: null }),
        text: fc.constantFrom('', words(1), words(2), words(3)),
        url: fc.option(fc.constantFrom('#1', '#block-2', '?post=12', '/other'), { nil: null }),
        pinnedCopy: pinned,
      })
      .map(({ text, ...fields }) => shown({ ...fields, body: text === '' ? null : html(text) }));

  it('what goes in comes out or is reported as merged', () => {
    fc.assert(
      fc.property(fc.array(candidate(fc.boolean()), { maxLength: 12 }), (candidates) => {
        let merges = 0;
        const result = mergeCopies(candidates, (code) => {
          if (code === 'pinned-copy-merged' || code === 'duplicate-merged') merges++;
        });
        expect(result.length + merges).toBe(candidates.length);
      }),
    );
  });

  it('posts of the stream with ids of their own all stay, in their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate(fc.constant(false)), { maxLength: 9, selector: ({ id }) => id ?? Symbol('none') }),
        fc.array(candidate(fc.constant(true)), { maxLength: 3 }),
        (posts, copies) => {
          const { report } = collectDiagnostics();
          const stream = mergeCopies([...copies, ...posts], report).filter(({ pinnedCopy }) => !pinnedCopy);
          expect(stream).toHaveLength(posts.length);
          stream.forEach((post, index) => {
            const original = posts[index];
            if (original?.id != null) expect(post.id).toBe(original.id);
            if (original?.body != null) expect(post.body).toBe(original.body);
          });
        },
      ),
    );
  });
});
