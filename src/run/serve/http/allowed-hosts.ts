/** The names that this machine has for itself. */
const OWN = ['localhost', '127.0.0.1', '[::1]'];
/** A name, an address of version 4, or one of version 6 in brackets; and a port. */
const HOST = /^(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?$/i;

/**
 * Whether a request was meant for this server, by its `Host`. A page of a stranger can give its own name the address of
 * this machine (DNS rebinding), and its scripts could then read everything here; but the browser still says that name.
 *
 * @param listening the address that the server listens on
 * @param others names that it may be called by
 */
export function allowedHosts(listening: string, others: readonly string[]): (host: string | null) => boolean {
  const names = new Set([...OWN, listening, ...others].map(normalName));
  return (host) => {
    const name = host === null ? null : HOST.exec(host)?.[1];
    return name != null && names.has(normalName(name));
  };
}

function normalName(name: string): string {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return lower.includes(':') && !lower.startsWith('[') ? `[${lower}]` : lower;
}
