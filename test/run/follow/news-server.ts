import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A request as the server saw it. */
export interface Asked {
  readonly url: string;
  readonly at: number;
  readonly headers: IncomingMessage['headers'];
  /** Requests that were being answered when it came. */
  readonly alongside: number;
  status: number;
}

/** What the server says to a path: a page, or anything. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on loopback that plays a site. */
export interface NewsServer {
  readonly origin: string;
  readonly asked: Asked[];
  /** By path with query. What is not here is 404; `/robots.txt` allows all unless it is here. */
  readonly answers: Map<string, Answer>;
  readonly close: () => Promise<void>;
}

/** @param now what the time is for the server: that of the clock of the test */
export async function newsServer(now: () => number): Promise<NewsServer> {
  const asked: Asked[] = [];
  const answers = new Map<string, Answer>();
  let open = 0;
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    const one: Asked = { url, at: now(), headers: request.headers, alongside: open, status: 0 };
    asked.push(one);
    open += 1;
    response.on('close', () => {
      open -= 1;
      one.status = response.statusCode;
    });
    const answer = answers.get(url) ?? (url === '/robots.txt' ? 'User-agent: *\nAllow: /\n' : undefined);
    if (answer === undefined) response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>Nothing here.</p>');
    else if (typeof answer !== 'string') answer(request, response);
    else {
      const type = url.endsWith('.txt') ? 'text/plain' : answer.startsWith('{') ? 'application/json' : 'text/html';
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(answer);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    asked,
    answers,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
