import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** Feed readers, and milliseconds between two polls of one. */
export const READERS = 200;
export const POLL_MS = 2_000;
/** Pages asked for in a second, whether or not those before were answered. */
export const PAGES = 50;

const FEEDS = ['atom', 'rss', 'json'];

/**
 * Asks a server as 200 feed readers and 50 page views a second do.
 *
 * @param names of the blogs
 * @param keys of some posts of each
 * @param etags what the readers hold already, by their numbers
 * @returns milliseconds of every answer, and what went wrong
 */
export async function load(url, names, keys, seconds, etags = new Map()) {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const result = { feeds: [], pages: [], held: 0, errors: [] };
  const started = performance.now();
  const isOver = () => performance.now() - started > seconds * 1_000;
  const readers = Array.from({ length: READERS }, (_, index) => poll(index));
  const pages = view();
  await Promise.all([...readers, pages]);
  agent.destroy();
  return result;

  async function poll(index) {
    const path = `/blogs/${names[index % names.length]}/feed.${FEEDS[index % FEEDS.length]}`;
    let etag = etags.get(index) ?? null;
    await wait((index / READERS) * POLL_MS);
    while (!isOver()) {
      const begun = performance.now();
      const answer = await ask(path, etag === null ? {} : { 'if-none-match': etag });
      result.feeds.push(performance.now() - begun);
      etag = answer.etag ?? etag;
      etags.set(index, etag);
      if (answer.status === 304) result.held += 1;
      await wait(Math.max(0, POLL_MS - (performance.now() - begun)));
    }
  }

  async function view() {
    const pending = [];
    for (let number = 0; !isOver(); number += 1) {
      const due = started + (number * 1_000) / PAGES;
      if (due > performance.now()) await wait(due - performance.now());
      // From when it should have been asked: a server that stands still must not look fast.
      pending.push(ask(pathOf(number), {}).then(() => result.pages.push(performance.now() - due)));
    }
    await Promise.all(pending);
  }

  function pathOf(number) {
    const blog = names[(number * 7) % names.length];
    const own = keys.get(blog);
    const key = encodeURIComponent(own[(number * 13) % own.length]);
    switch (number % 10) {
      case 0:
        return '/';
      case 1:
      case 2:
        return `/blogs/${blog}?from=${key}`;
      case 3:
      case 4:
        return `/blogs/${blog}/post?id=${key}`;
      case 5:
        return `/blogs/${blog}/captures`;
      case 6:
        return `/blogs/${blog}?order=oldest&show=key-event`;
      case 7:
        return `/blogs/${blog}?q=gauge+${number % 997}`;
      default:
        return `/blogs/${blog}`;
    }
  }

  function ask(path, headers) {
    return new Promise((resolve) => {
      const asked = request(new URL(path, url), { agent, headers }, (response) => {
        response.on('data', () => {});
        response.on('end', () => {
          const { statusCode: status, headers: got } = response;
          if (status !== 200 && status !== 304 && status !== 204) result.errors.push(`${path}: ${status}`);
          resolve({ status, etag: got.etag });
        });
        response.on('error', (error) => fail(error));
      });
      const fail = (error) => {
        result.errors.push(`${path}: ${error.message}`);
        resolve({ status: 0 });
      };
      asked.on('error', fail);
      asked.end();
    });
  }
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
