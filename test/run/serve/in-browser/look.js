/* Runs in a page of the server: acts on what is in it, and looks for what could run or lead astray. */
async () => {
  const html = new Set(
    (
      'html head body meta title link script header main footer nav section article details summary h1 h2 h3 h4 h5 h6 p br ' +
      'hr ul ol li dl div dt dd blockquote figure figcaption pre table tbody thead tr td th a span time b strong i em sub ' +
      'sup q cite code s del ins mark small u abbr bdi form label input select option button'
    ).split(' '),
  );
  const drawing = new Set(['svg', 'rect', 'line']);
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    if (!(isHtml ? html : drawing).has(name)) found.push(`element ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^(?:style|srcdoc|srcset|formaction|background|ping|xlink:href|autofocus|is|slot)$/i.test(attribute))
        found.push(`attribute ${attribute} of ${name}`);
      if (/^action$/i.test(attribute) && !/^\/(?!\/)/.test(value)) found.push(`action="${value}"`);
      if (/^src$/i.test(attribute) && !(name === 'script' && /^\/assets\/script-[\w-]+\.js$/.test(value)))
        found.push(`src of ${name}: ${value.slice(0, 100)}`);
      if (/^href$/i.test(attribute) && !/^(?:https?:\/\/|mailto:|#|\/(?!\/))/.test(value))
        found.push(`href="${value.slice(0, 100)}"`);
    }
    if (name === 'script' && element.textContent !== '') found.push('a script with words');
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) found.push('refresh');
    for (const event of ['mouseover', 'focus', 'keydown', 'pointerdown', 'animationstart', 'toggle', 'load', 'error'])
      element.dispatchEvent(new Event(event, { cancelable: true }));
  }
  // Whatever waits for a moment.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return found;
};
