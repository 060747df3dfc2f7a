import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Nothing is loaded but the page's own style, script and icon; no page frames it, no form leads elsewhere. */
export function protectiveHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Under "no-referrer" browsers would send "Origin: null" with a form.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // The page is served over plain HTTP: nothing to be strict about.
    strictTransportSecurity: false,
  });
}
