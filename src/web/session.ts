import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { UserError } from '../errors.ts';

/** Bytes of a token made at start, and of the key that sessions are signed with. */
const SECRET_BYTES = 24;

/** Cookies of one machine are shared by all its ports: what is kept is of no use elsewhere, and not for long. */
const COOKIE = 'byline_moderator';
const COOKIE_PATH = '/moderate';
const COOKIE_SECONDS = 12 * 60 * 60;

/** Knows who is a moderator. */
export interface Sessions {
  /** Whether a token is the moderators'; takes as long for any. */
  isToken(token: string): boolean;
  open(c: Context): void;
  close(c: Context): void;
  isModerator(c: Context): boolean;
  /** Refuses everybody but moderators with a `UserError` "forbidden". */
  readonly required: MiddlewareHandler;
}

/** A token nobody can guess, for a server that was given none. */
export function makeToken(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * Sessions of one server. The cookie holds a mark that only this process can make of the token, never the token
 * itself, and is void once the process has ended.
 */
export function createSessions(token: string): Sessions {
  const key = randomBytes(SECRET_BYTES);
  const mark = createHmac('sha256', key).update(token).digest('base64url');
  const isModerator = (c: Context): boolean => isEqual(getCookie(c, COOKIE) ?? '', mark);
  return {
    isToken: (given) => isEqual(given, token),
    isModerator,
    open: (c) =>
      setCookie(c, COOKIE, mark, {
        path: COOKIE_PATH,
        httpOnly: true,
        sameSite: 'Strict',
        maxAge: COOKIE_SECONDS,
      }),
    close: (c) => void deleteCookie(c, COOKIE, { path: COOKIE_PATH }),
    required: async (c, next) => {
      if (!isModerator(c)) {
        throw new UserError(
          'forbidden',
          'This is for moderators. Give the token that byline web printed, on the page Moderators.',
        );
      }
      return next();
    },
  };
}

/** Compares without telling by its duration where two texts differ, or how long they are. */
function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
