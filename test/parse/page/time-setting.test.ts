import { describe, expect, it } from 'vitest';
import type { LiveBlog } from '../../../src/model/live-blog.js';
import { parsePage } from '../../../src/parse/parse-page.js';

const CLOCKS = ['9:40', '9:20', '9:01', '8:40'];

interface Page {
  readonly line?: string;
  readonly stamp?: (clock: string) => string;
  readonly head?: string;
  readonly language?: string;
  readonly day?: string;
  readonly url?: string;
}

/** A live page of an unknown site; what is not given is not said. */
function read({ line = '', stamp = (clock) => `${clock} a.m.`, head = '', language = 'en', day, url }: Page): LiveBlog {
  const posts = CLOCKS.map(
    (clock, number) =>
      `<article class="live-post" id="post-${number}"><span class="stamp">${stamp(clock)}</span><h2>Boat ${number} is in</h2><p>The boat ${number} has come into the harbour after a night on the sea, and the keeper counted it twice.</p></article>`,
  );
  const meta = day === undefined ? '' : `<meta property="article:published_time" content="${day}T00:30:00Z">`;
  const link = url === undefined ? '' : `<link rel="canonical" href="${url}">`;
  return parsePage(
    `<html lang="${language}"><head><title>Boats: live updates</title>${meta}${link}${head}</head><body><main><h1>Boats: live updates</h1><p>${line}</p><div class="live-stream">${posts.join('')}</div></main></body></html>`,
    { layout: 'generic' },
  );
}

const codes = (blog: LiveBlog): string[] => blog.diagnostics.map(({ code, raw }) => `${code}: ${raw}`);

describe('a time of the page in letters of several meanings', () => {
  it('is settled by how it is written', () => {
    const { updated } = read({ line: 'Updated 9:50 a.m. EDT, November 3, 2023' });
    expect(updated).toMatchObject({ instant: '2023-11-03T13:50:00Z', assumptions: ['zone-abbreviation-settled'] });
  });

  it('is settled by the letters of the posts', () => {
    const blog = read({ line: 'Updated 9:50 AM CDT, July 23, 2023', stamp: (clock) => `${clock} AM ET` });
    expect(blog.updated?.instant).toBe('2023-07-23T14:50:00Z');
  });

  it('is not given without a reason said', () => {
    const blog = read({ line: 'Updated 9:50 AM CST, January 23, 2023' });
    expect(blog.updated).toBeNull();
    expect(codes(blog)).toContain('time-zone-ambiguous: Updated 9:50 AM CST, January 23, 2023');
  });
});

describe('a note on the zone of all times', () => {
  it.each([
    ['All times GMT+1', '2023-07-23T08:40:00Z'],
    ['All times are UTC-5', '2023-07-23T14:40:00Z'],
    ['All times GMT+5:30', '2023-07-23T04:10:00Z'],
    ['All times are GMT', '2023-07-23T09:40:00Z'],
  ])('speaks for the stamps: %s', (line, instant) => {
    const [post] = read({ line, day: '2023-07-23' }).posts;
    expect(post?.time).toMatchObject({ instant, assumptions: ['date-from-page', 'zone-from-page-note'] });
  });

  it('means the offset that it names, in summer too', () => {
    const [post] = read({ line: 'All times GMT+1', day: '2023-07-23', url: 'https://www.example.fr/live' }).posts;
    expect(post?.time?.instant).toBe('2023-07-23T08:40:00Z');
  });
});

describe('a zone that nothing in the words names', () => {
  it('is that of the settings of the site', () => {
    const setting =
      '<script>var blog_settings = {"id":"12","timezone_string":"America\\/New_York","locale":"en"};</script>';
    const [post] = read({ head: setting, day: '2023-07-23' }).posts;
    expect(post?.time).toMatchObject({
      instant: '2023-07-23T13:40:00Z',
      zone: 'America/New_York',
      assumptions: ['date-from-page', 'zone-from-data'],
    });
  });

  it('is none where two settings differ', () => {
    const setting = '<script>a={"timezone_string":"America/New_York"};b={"timezone_string":"Europe/Paris"}</script>';
    const [post] = read({ head: setting, day: '2023-07-23' }).posts;
    expect(post?.time).toBeNull();
  });

  it('is that of the country of the language', () => {
    const indian = read({ language: 'en-IN', day: '2023-07-23', stamp: (clock) => `${clock} AM IST` });
    expect(indian.posts[0]?.time).toMatchObject({ instant: '2023-07-23T04:10:00Z', zone: 'Asia/Kolkata' });
    const irish = read({ language: 'en-IE', day: '2023-07-23' });
    expect(irish.posts[0]?.time).toMatchObject({
      instant: '2023-07-23T08:40:00Z',
      assumptions: ['date-from-page', 'zone-from-language'],
    });
  });

  it.each(['en', 'en-GB', 'en-US', 'es', 'pt'])('is none for %s', (language) => {
    const blog = read({ language, day: '2023-07-23' });
    expect(blog.posts[0]?.time).toBeNull();
    expect(codes(blog)).toContain('time-without-zone: 9:40 a.m.');
  });
});

describe('a clock that does not say its half of the day', () => {
  const data = (hour: number): string =>
    JSON.stringify({
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: CLOCKS.map((clock, number) => {
        const [own, minute] = clock.split(':');
        const time = `${String(Number(own) + hour).padStart(2, '0')}:${minute}`;
        return {
          '@type': 'BlogPosting',
          url: `#post-${number}`,
          headline: `Boat ${number} is in`,
          datePublished: `2023-07-23T${time}:30-04:00`,
        };
      }),
    });
  const page = (hour: number): LiveBlog =>
    read({
      language: 'en',
      stamp: (clock) => clock,
      head: `<script type="application/ld+json">${data(hour)}</script>`,
    });

  it.each([
    [0, '2023-07-23T13:40:30Z'],
    [12, '2023-07-24T01:40:30Z'],
  ])('takes it from the data beside it: %d', (hour, instant) => {
    const [post] = page(hour).posts;
    expect(post?.time).toMatchObject({ instant, text: '9:40', assumptions: [] });
  });

  it('is told to be open without data', () => {
    const [post] = read({ stamp: (clock) => clock, day: '2023-07-23', url: 'https://www.example.ie/live' }).posts;
    expect(post?.time?.assumptions).toContain('half-day-assumed');
  });
});

describe('a time of the page that no word explains', () => {
  const dated = (clock: string): string => `4 March 2031, ${clock}`;

  it.each([
    ['after the newest post is the last change', '4 March 2031, 9:50 a.m.', 'updated'],
    ['minutes before the newest post is the last change', '4 March 2031, 9:35 a.m.', 'updated'],
    ['before the oldest post is the publication', '4 March 2031, 8:30 a.m.', 'published'],
  ] as const)('and stands %s', (_, line, role) => {
    const page = read({ line, stamp: (clock) => dated(`${clock} a.m.`), language: 'en-IE' });
    const clocks = read({ line, language: 'en-IE' });
    for (const blog of [page, clocks]) {
      expect(blog[role]?.text).toBe(line);
      expect(blog[role === 'updated' ? 'published' : 'updated']).toBeNull();
      expect(blog.posts[0]?.time?.instant).toBe('2031-03-04T09:40:00Z');
    }
  });

  it('gives clocks their day over midnight', () => {
    const night = ['0:20', '23:50', '23:10', '22:40'];
    const blog = read({
      line: '5 March 2031, 00:25',
      stamp: (clock) => night[CLOCKS.indexOf(clock)] ?? '',
      language: 'en-IE',
    });
    expect(blog.posts.map(({ time }) => time?.instant)).toEqual([
      '2031-03-05T00:20:00Z',
      '2031-03-04T23:50:00Z',
      '2031-03-04T23:10:00Z',
      '2031-03-04T22:40:00Z',
    ]);
  });

  it('is not the stamp of the first post', () => {
    const html = ['5 March 2031, 00:05', '4 March 2031, 18:28', '4 March 2031, 14:10']
      .map(
        (stamp, number) =>
          `<p>${stamp}</p><p>The boat ${number} has come into the harbour, and the keeper counted it.</p>`,
      )
      .join('');
    const blog = parsePage(
      `<html lang="en-IE"><title>Boats: live updates</title><main><h1>Boats: live updates</h1><p>Boats in the bay.</p>${html}</main>`,
    );
    expect(blog.posts).toHaveLength(3);
    expect(blog.updated).toBeNull();
  });

  it('gives way to what the page says of itself', () => {
    const head = '<meta property="article:modified_time" content="2031-03-04T09:45:00Z">';
    const blog = read({ line: '4 March 2031, 9:50 a.m.', head, language: 'en-IE' });
    expect(blog.updated?.instant).toBe('2031-03-04T09:45:00Z');
  });
});
