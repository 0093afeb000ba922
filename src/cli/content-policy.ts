/**
 * Content-Security-Policy of the internal site: nothing but its own files, so that a workspace cannot leave the machine.
 * `img-src data:` is for MapLibre's control icons, which its stylesheet carries inline.
 * Source: TRUST 6.1, measured on Chromium 156 with MapLibre 6.17 and deck.gl 9.4, no violation.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "manifest-src 'self'",
].join('; ');

/** The same as a response header. `frame-ancestors` has no effect in a `<meta>` (CSP 3, section 6.4.2), so only the header has it. */
export const contentPolicyHeader = `${contentPolicy}; frame-ancestors 'none'`;
