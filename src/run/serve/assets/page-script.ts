/**
 * What runs in the browser, if it runs anything: the reader's own zone among those to choose from, and new posts as they
 * come. It is plain text here because it is no part of the program. The only markup that it takes is that of this server,
 * which has escaped it; it is parsed as a document of its own, in which nothing runs, before any of it is shown.
 */
export const PAGE_SCRIPT: string = `
'use strict';
(() => {
  const zones = document.querySelector('select[name=zone]');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zones && own) {
    const known = [...zones.options].find((option) => option.value === own);
    const label = 'Mine: ' + own.replaceAll('_', ' ');
    if (known) known.textContent = label;
    else zones.options[0].after(new Option(label, own));
  }

  const section = document.querySelector('[data-events]');
  const news = document.getElementById('news');
  if (!section || !news || !window.EventSource) return;
  const policy = window.trustedTypes
    ? trustedTypes.createPolicy('liveposts', { createHTML: (text) => text })
    : { createHTML: (text) => text };
  const isTop = 'top' in section.dataset;
  let address = section.dataset.events;
  let source = null;
  let isAsking = false;
  const waiting = new Set();
  const changed = new Set();

  const words = (number, one, many) => number + ' ' + (number === 1 ? one : many);
  const summary = () =>
    [
      waiting.size > 0 ? words(waiting.size, 'new post', 'new posts') : '',
      changed.size > 0 ? words(changed.size, 'changed post', 'changed posts') : '',
    ].filter(Boolean).join(', ');

  const offer = () => {
    const text = summary();
    if (text === '') return;
    if (isTop && scrollY < 120 && document.activeElement === document.body) {
      show(false);
      return;
    }
    const button = document.createElement(isTop ? 'button' : 'a');
    button.textContent = isTop ? 'Show ' + text : text + ': go to the newest';
    if (isTop) button.addEventListener('click', () => show(true));
    else button.href = section.dataset.newest;
    news.replaceChildren(button);
  };

  // The page is asked for again, and its posts are put in the place of those that are shown.
  const show = async (takesFocus) => {
    if (isAsking) return;
    isAsking = true;
    const text = summary();
    try {
      const answer = await fetch(location.href, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(policy.createHTML(await answer.text()), 'text/html');
      const list = document.getElementById('posts');
      const before = new Set([...list.children].map(({ id }) => id));
      const posts = [...fresh.getElementById('posts').children].map((post) => document.importNode(post, true));
      const added = posts.filter(({ id }) => !before.has(id));
      for (const post of added) post.classList.add('fresh');
      list.replaceChildren(...posts);
      for (const id of ['posts-h', 'rate', 'key']) {
        const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
        if (!old || !now) continue;
        const part = id === 'posts-h' ? [old, now] : [old.parentElement, now.parentElement];
        part[0].replaceWith(document.importNode(part[1], true));
      }
      waiting.clear();
      changed.clear();
      news.textContent = text + (takesFocus ? ' shown' : '');
      const [first] = added;
      if (takesFocus && first) {
        first.tabIndex = -1;
        first.focus();
      }
    } catch {
      news.textContent = 'New posts could not be fetched. Load the page again.';
    } finally {
      isAsking = false;
    }
  };

  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('posts', (event) => {
      const told = JSON.parse(event.data);
      address = address.replace(/after=.*/, 'after=' + told.last);
      for (const key of told.added) waiting.add(key);
      for (const key of told.changed) if (!waiting.has(key)) changed.add(key);
      offer();
    });
  };
  // A browser opens only few connections to one server: those pages that nobody looks at give theirs back.
  const close = () => {
    if (source) source.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  open();
})();
`.trim();
