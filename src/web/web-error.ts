import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { UserError, type UserErrorCode } from '../errors.ts';

/** A mistake with the HTTP status that tells it best. */
export class WebError extends Error {
  override readonly name = 'WebError';
  readonly status: ContentfulStatusCode;
  override readonly cause: UserError;

  constructor(status: ContentfulStatusCode, cause: UserError) {
    super(cause.message);
    this.status = status;
    this.cause = cause;
  }
}

/** The HTTP status of each kind of mistake. */
const STATUSES: Readonly<Record<UserErrorCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  usage: 400,
  forbidden: 403,
  'not-found': 404,
  busy: 409,
  'rate-limited': 429,
  config: 500,
  corpus: 503,
  unavailable: 503,
};

/** The HTTP status of a mistake. */
export function statusOf({ code }: UserError): ContentfulStatusCode {
  return STATUSES[code];
}

/** Bytes of a refused body that are read all the same: what is larger is cut off. */
const MOST_DISCARDED = 64 * 2 ** 20;

/**
 * Refuses a body of more than so many bytes. It is read to its end first: a client that still sends when the
 * connection is closed never sees the answer.
 */
export function tooLarge(bytes: number): (context: Context) => Promise<never> {
  return async ({ req }) => {
    await discard(req.raw.body);
    throw new WebError(
      413,
      new UserError(
        'bad-request',
        `That is more than ${sizeOf(bytes)}. Send less, such as one article alone.`,
      ),
    );
  };
}

/** A body that came without its length has been read already, up to the limit, and is locked. */
async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  let read = 0;
  for await (const { length } of body) {
    read += length;
    if (read > MOST_DISCARDED) return;
  }
}

function sizeOf(bytes: number): string {
  return bytes < 2 ** 20 ? `${bytes / 2 ** 10} kB` : `${bytes / 2 ** 20} MB`;
}
