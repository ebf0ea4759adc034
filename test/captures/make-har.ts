/** A HAR file (http://www.softwareishard.com/blog/har-12-spec/) of some answers. */
export function makeHar(
  entries: readonly {
    readonly url: string;
    readonly text?: string;
    readonly mimeType?: string;
    readonly encoding?: string;
    readonly status?: number;
    readonly startedDateTime?: string;
  }[],
): Buffer {
  const log = {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    entries: entries.map(({ url, status, startedDateTime, mimeType, ...content }) => ({
      startedDateTime: startedDateTime ?? '2024-02-07T18:03:00.000-05:00',
      request: { method: 'GET', url },
      response: {
        status: status ?? 200,
        content: { mimeType: mimeType ?? 'text/html; charset=iso-8859-1', ...content },
      },
    })),
  };
  return Buffer.from(JSON.stringify({ log }));
}
