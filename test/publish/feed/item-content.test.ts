import { describe, expect, it } from 'vitest';
import { itemContent } from '../../../src/publish/feed/item-content.js';
import { makePost, makeTimeAt } from '../make-blog.js';

describe('itemContent', () => {
  it('gives the HTML of the post, else its text in paragraphs', () => {
    expect(itemContent(makePost())).toBe('<p>The river is falling.</p>');
    expect(itemContent(makePost({ html: '', text: 'One & <two>\nthree\n\n\nFour' }))).toBe(
      '<p>One &amp; &lt;two&gt;<br>three</p>\n<p>Four</p>',
    );
  });

  it('shows pictures with caption and credit, films and sounds as links', () => {
    const content = itemContent(
      makePost({
        media: [
          {
            type: 'image',
            url: 'https://a.example/i.jpg?x=1&y=2',
            caption: 'The quay',
            credit: 'Ada Ruiz',
            alt: 'A "quay"',
          },
          { type: 'video', url: 'https://a.example/v.mp4', caption: null, credit: null, alt: null },
          { type: 'image', url: null, caption: 'Only words are left', credit: null, alt: null },
          { type: 'image', url: null, caption: null, credit: null, alt: 'nothing' },
        ],
      }),
    );
    expect(content).toBe(
      [
        '<p>The river is falling.</p>',
        '<figure><img src="https://a.example/i.jpg?x=1&amp;y=2" alt="A &quot;quay&quot;"><figcaption>The quay (Ada Ruiz)</figcaption></figure>',
        '<figure><a href="https://a.example/v.mp4">video</a></figure>',
        '<figure><figcaption>Only words are left</figcaption></figure>',
      ].join('\n'),
    );
  });

  it('makes embeds plain links with their text kept', () => {
    const embeds = [
      { provider: 'twitter', url: 'https://t.example/1', text: 'Water <b>high</b>\n\nStay in' },
      { provider: null, url: 'https://player.example/2', text: null },
      { provider: 'widget', url: 'javascript:alert(1)', text: null },
      { provider: null, url: null, text: ' ' },
    ];
    expect(itemContent(makePost({ html: '<p>x</p>', embeds }))).toBe(
      [
        '<p>x</p>',
        '<blockquote><p>Water &lt;b&gt;high&lt;/b&gt;</p>\n<p>Stay in</p></blockquote><p><a href="https://t.example/1">twitter</a></p>',
        '<p><a href="https://player.example/2">https://player.example/2</a></p>',
        '<p>widget</p>',
        '<p>embed</p>',
      ].join('\n'),
    );
  });

  it('says at the end what the page says of changes, with its text', () => {
    const content = itemContent(
      makePost({
        markers: [
          { kind: 'corrected', text: 'An earlier version named the wrong <river>.', at: makeTimeAt(20) },
          { kind: 'editors-note', text: 'The name was changed.', at: null },
          { kind: 'key-event', text: 'Key event', at: null },
        ],
        contributors: [{ name: 'Ada Ruiz', location: null, organization: null }],
      }),
    );
    expect(content).toBe(
      [
        '<p>The river is falling.</p>',
        '<p><strong>Corrected</strong> <span dir="ltr">(2024-02-07 18:20 -05:00)</span>: An earlier version named the wrong &lt;river&gt;.</p>',
        '<p><strong>Editor’s note</strong>: The name was changed.</p>',
        '<p><strong>Contributors</strong>: Ada Ruiz</p>',
      ].join('\n'),
    );
  });

  it('says the time of an update of which the page has no words', () => {
    expect(itemContent(makePost({ updated: makeTimeAt(20) }))).toContain(
      '<p><strong>Updated</strong> <span dir="ltr">(2024-02-07 18:20 -05:00)</span></p>',
    );
    expect(itemContent(makePost({ updated: makePost().published }))).not.toContain('Updated');
  });

  it('does not say twice what the words end with', () => {
    const text = 'The river is falling.\n\nThis post was updated with the level. Ada Ruiz contributed.';
    const content = itemContent(
      makePost({
        text,
        html: '',
        updated: makeTimeAt(20),
        markers: [{ kind: 'updated', text: 'This post was  updated with the level.', at: null }],
        contributors: [{ name: 'Ada Ruiz', location: null, organization: null }],
      }),
    );
    expect(content.match(/updated/gi)).toHaveLength(1);
    expect(content.match(/Ada Ruiz/g)).toHaveLength(1);
  });
});
