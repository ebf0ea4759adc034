/** Makes the addresses in a page absolute, or says that one is not to be kept. */
export function makeResolver(pageUrl: string | null, unwrap: (url: string) => string): (url: string) => string | null {
  return (raw) => {
    const url = raw.trim();
    if (
      url === '' ||
      url.startsWith('#') ||
      /^(?:javascript|data|vbscript|blob|file|about):/i.test(url.replace(/[\u0000-\u0020]+/g, ''))
    )
      return null;
    const absolute = URL.canParse(url)
      ? new URL(url)
      : pageUrl !== null && URL.canParse(url, pageUrl)
        ? new URL(url, pageUrl)
        : null;
    if (absolute === null || !/^(?:https?|mailto):$/.test(absolute.protocol)) return null;
    return unwrap(absolute.href);
  };
}
