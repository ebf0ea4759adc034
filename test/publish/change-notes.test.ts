import { describe, expect, it } from 'vitest';
import { changeNotes } from '../../src/publish/change-notes.js';
import { makePost, makeTime, makeTimeAt } from './make-blog.js';

const ada = { name: 'Ada Ruiz', location: null, organization: null };

describe('changeNotes', () => {
  it('gives what the page says of changes, with the time it names', () => {
    const notes = changeNotes(
      makePost({
        markers: [
          { kind: 'corrected', text: 'An earlier version\nwas wrong.', at: makeTimeAt(20, { precision: 'second' }) },
          { kind: 'retracted', text: 'This post was taken back.', at: null },
          { kind: 'breaking', text: 'Breaking', at: null },
        ],
      }),
    );
    expect(notes).toEqual([
      { lead: 'Corrected', when: '2024-02-07 18:20 -05:00', words: 'An earlier version was wrong.' },
      { lead: 'Retracted', when: null, words: 'This post was taken back.' },
    ]);
  });

  it('does not say in its own words what the page says in its', () => {
    const at = makeTimeAt(20);
    expect(
      changeNotes(makePost({ updated: at, markers: [{ kind: 'updated', text: 'Updated at 6.20pm', at }] })),
    ).toEqual([{ lead: 'Updated at 6.20pm', when: '2024-02-07 18:20 -05:00', words: null }]);
  });

  it('tells an update without words by its time, no finer than it is known', () => {
    expect(changeNotes(makePost({ updated: makeTimeAt(20) }))).toEqual([
      { lead: 'Updated', when: '2024-02-07 18:20 -05:00', words: null },
    ]);
    const day = makeTime({ precision: 'day', instant: '2024-02-09T05:00:00Z', local: '2024-02-09T00:00:00-05:00' });
    expect(changeNotes(makePost({ updated: day }))[0]?.when).toBe('2024-02-09');
  });

  it('names helpers, and nothing that the words end with', () => {
    expect(changeNotes(makePost({ contributors: [ada] }))).toEqual([
      { lead: 'Contributors', when: null, words: 'Ada Ruiz' },
    ]);
    const text = `The river is falling. ${'x '.repeat(400)} Updated with the level. With Ada Ruiz.`;
    const markers = [{ kind: 'updated' as const, text: 'Updated with the level.', at: null }];
    expect(changeNotes(makePost({ text, markers, contributors: [ada] }))).toEqual([]);
    expect(changeNotes(makePost({ text: `Ada Ruiz ${text.slice(0, -15)}`, contributors: [ada] }))).toHaveLength(1);
  });

  it('says nothing of a post that nobody changed', () => {
    expect(changeNotes(makePost())).toEqual([]);
    expect(
      changeNotes(makePost({ updated: makePost().published, markers: [{ kind: 'updated', text: ' ', at: null }] })),
    ).toEqual([]);
  });
});
