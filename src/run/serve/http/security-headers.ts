/**
 * What a browser may do with a page: show it in the style of this server, run the script of this server, ask this server
 * for more, and nothing else. Words of the pages that were captured are escaped or sanitized before: this holds where that
 * should have failed (https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/).
 *
 * @param hasImages pictures of posts may be loaded from where their publishers have them
 */
export function securityHeaders(hasImages: boolean): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    `img-src 'self'${hasImages ? ' https: http:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types liveposts',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}
