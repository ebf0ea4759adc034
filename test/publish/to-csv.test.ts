import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/publish/to-csv.js';
import { HOSTILE, makeBlog, makePost, makeTime } from './make-blog.js';

const HEADER =
  'url,blog_title,position,id,time,local,zone,precision,assumptions,published,updated,headline,authors,text,labels,markers,post_url\n';

/** The row of a post: a blog without url and title keeps it short. */
function rowOf(post: Parameters<typeof makePost>[0]): string {
  return toCsv(makeBlog({ url: null, title: null, posts: [makePost(post)] }), { header: false });
}

describe('toCsv', () => {
  it('prints a header and every column of a post', () => {
    const time = makeTime({ assumptions: ['date-from-page', 'zone-from-publisher'] });
    const post = makePost({
      time,
      published: time,
      updated: makeTime({ instant: '2024-02-07T23:20:00Z' }),
      authors: [
        { name: 'Ada Ruiz', location: null, organization: null },
        { name: 'Bo Lind', location: 'Ambria', organization: null },
      ],
      text: 'First, "so" it is.\n\nSecond.',
      labels: ['pinned', 'key-event'],
      markers: [
        { kind: 'updated', text: 'Updated at 18.20', at: null },
        { kind: 'corrected', text: 'The name was wrong', at: null },
      ],
      url: 'https://news.example/live/flood#p1',
    });
    expect(toCsv(makeBlog({ posts: [post] }))).toBe(
      `${HEADER}https://news.example/live/flood,Flood in Ambria: live,0,p1,2024-02-07T23:03:00Z,2024-02-07T18:03:00-05:00,` +
        'America/New_York,minute,date-from-page; zone-from-publisher,2024-02-07T23:03:00Z,2024-02-07T23:20:00Z,' +
        'River falls below the mark,Ada Ruiz; Bo Lind,"First, ""so"" it is.\n\nSecond.",pinned; key-event,' +
        'updated: Updated at 18.20 | corrected: The name was wrong,https://news.example/live/flood#p1\n',
    );
  });

  it('leaves the cells of a post without a time empty', () => {
    expect(rowOf({ id: 'x', time: null, headline: null, text: '' })).toBe(',,0,x,,,,,,,,,,,,,\n');
  });

  it('keeps a spreadsheet from running words of a page as a formula', () => {
    for (const formula of ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\uff1d1']) {
      const quoted = formula.includes('"') ? `"'${formula.replaceAll('"', '""')}"` : `'${formula}`;
      expect(rowOf({ id: 'x', time: null, headline: formula, text: '' })).toBe(`,,0,x,,,,,,,,${quoted},,,,,\n`);
    }
  });

  it('does not let a control character hide a formula', () => {
    expect(rowOf({ id: 'x', time: null, headline: '\u0000\u001b[0m=1+1', text: '' })).toBe(",,0,x,,,,,,,,'=1+1,,,,,\n");
  });

  it('leaves out escape sequences and control characters', () => {
    expect(rowOf({ id: 'x', time: null, headline: null, text: `a${HOSTILE}b` })).toBe(',,0,x,,,,,,,,,,aredb,,,\n');
  });

  it('prints the header alone for no blogs, and can be continued', () => {
    const blogs = [makeBlog(), makeBlog({ title: 'Second' })] as const;
    expect(toCsv([])).toBe(HEADER);
    expect(toCsv([]) + blogs.map((blog) => toCsv(blog, { header: false })).join('')).toBe(toCsv(blogs));
  });
});
