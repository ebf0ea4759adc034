/* Runs in the page of the reader: shows documents in frames, acts on what is in them, and looks for what could run. */
async (documents) => {
  const allowed = new Set(
    (
      'html head body meta title style header main footer nav article details summary h1 h2 h3 h4 h5 h6 p br hr ul ol li ' +
      'dl div dt dd blockquote figure figcaption pre table tbody thead tr td th a span time b strong i em sub sup q cite ' +
      'code s del ins mark small u abbr bdi img'
    ).split(' '),
  );
  const show = ({ name, html }) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.title = name;
      frame.srcdoc = html;
      frame.addEventListener('load', () => resolve(frame), { once: true });
      document.body.append(frame);
    });
  const found = [];
  const look = (frame, element) => {
    const name = element.localName;
    const tell = (what) => found.push(`${frame.title}: ${what}`);
    const isData = name === 'script' && element.getAttribute('type') === 'application/ld+json';
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !(allowed.has(name) || isData))
      tell(`element ${name}`);
    for (const { name: attribute, value } of element.attributes) {
      if (
        /^on|^(?:style|srcdoc|srcset|action|formaction|background|ping|xlink:href|autofocus|is|slot)$/i.test(attribute)
      )
        tell(`attribute ${attribute} of ${name}`);
      if (/^(?:href|src)$/i.test(attribute) && !/^(?:https?:\/\/|mailto:|#)/.test(value))
        tell(`${attribute}="${value.slice(0, 100)}"`);
    }
    if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) tell('refresh');
    for (const event of ['mouseover', 'focus', 'keydown', 'pointerdown', 'animationstart', 'toggle', 'load', 'error'])
      element.dispatchEvent(new Event(event, { cancelable: true }));
  };
  for (const frame of await Promise.all(documents.map(show))) {
    const inside = frame.contentDocument;
    if (inside === null) found.push(`${frame.title}: left its document`);
    else for (const element of inside.querySelectorAll('*')) look(frame, element);
  }
  // Whatever waits for a moment.
  await new Promise((resolve) => setTimeout(resolve, 150));
  return found;
};
