import type { MiddlewareHandler } from 'hono';
import { UserError } from '../errors.ts';

/** Refuses an address whose percent-encoding is no UTF-8: a question of replacement characters was never asked. */
export function refuseBrokenAddress(): MiddlewareHandler {
  return async (c, next) => {
    if (!isUtf8(c.req.url)) {
      throw new UserError(
        'bad-request',
        'The address is not UTF-8 text. Type the question into the box, or encode the address as UTF-8.',
      );
    }
    return next();
  };
}

function isUtf8(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
