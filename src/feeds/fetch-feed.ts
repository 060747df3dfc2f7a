import { decodeDocument } from '../corpus/import/decode-document.ts';
import { type FeedContent, readFeedItems } from '../corpus/import/formats/feed-items.ts';
import { UserError } from '../errors.ts';
import type { Fetcher } from '../fetch/fetch-request.ts';
import { readRetryAfter } from './retry-after.ts';

/** What a host says of a feed. */
export type FeedAnswer =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'read';
      readonly feed: FeedContent;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | {
      readonly kind: 'failed';
      readonly problem: string;
      /** Milliseconds that the host wants to be left alone; null: it does not say. */
      readonly retryMs: number | null;
      /** The host says that there is nothing any more. */
      readonly isGone: boolean;
    };

/** Feeds are sent as any of these; what they are is told by their text. */
const TYPES =
  /^(?:application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json|xml|x-rss\+xml|octet-stream)|text\/(?:xml|plain|html|rss\+xml))$/;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8';

/** A document that was sent whole ends with the mark it began with. */
const XML_END = /<\/(?:rss|feed|(?:[a-z]{1,20}:)?RDF)\s{0,20}>$/i;

/** Characters at the beginning of a document that tell JSON from XML. */
const START_CHARS = 100;

/** Longest validator that is kept and sent back, in characters. */
const MAX_VALIDATOR = 500;

/**
 * Asks for a feed, or for what has changed since (`validators`), and reads it. Rejects with a `UserError` "busy"
 * where too many of our own requests wait for its host; every other failure is an answer.
 */
export async function fetchFeed(
  url: string,
  validators: { readonly etag: string | null; readonly lastModified: string | null },
  fetcher: Fetcher,
): Promise<FeedAnswer> {
  try {
    const answer = await fetcher.fetch({
      url,
      accept: ACCEPT,
      types: TYPES,
      asksRobots: true,
      headers: {
        ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
        ...(validators.lastModified === null
          ? {}
          : { 'if-modified-since': validators.lastModified }),
      },
    });
    const { status, headers, body, charset } = answer;
    if (status === 304) return { kind: 'unchanged' };
    if (status !== 200) {
      return {
        kind: 'failed',
        problem: describeStatus(status),
        retryMs: readRetryAfter(headers.get('retry-after') ?? null, Date.now()),
        isGone: status === 410,
      };
    }
    const validator = (name: string): string | null => {
      const value = headers.get(name) ?? '';
      return value === '' || value.length > MAX_VALIDATOR ? null : value;
    };
    return {
      kind: 'read',
      feed: openFeed(body, charset, url),
      etag: validator('etag'),
      lastModified: validator('last-modified'),
    };
  } catch (error) {
    if (!(error instanceof UserError) || error.code === 'busy') throw error;
    return { kind: 'failed', problem: error.message, retryMs: null, isGone: false };
  }
}

/** Reads a whole feed. Throws `UserError('corpus')` for what is none, or breaks off. */
function openFeed(body: Buffer, charset: string | null, url: string): FeedContent {
  const decoded = decodeDocument(body, charset);
  if ('problem' in decoded) throw new UserError('corpus', `${url} is refused. ${decoded.problem}`);
  const { text } = decoded;
  const isJson = /^[\s\uFEFF]*\{/.test(text.slice(0, START_CHARS));
  const isXml = /^[\s\uFEFF]*<(?:\?xml|rss|feed|[a-z]{0,20}:?RDF)\b/i.test(
    text.slice(0, START_CHARS),
  );
  // The reader of XML is lenient, and would give half a story as a whole one.
  if (!isJson && isXml && !XML_END.test(withoutLastComments(text).slice(-START_CHARS))) {
    throw new UserError('corpus', `${url} breaks off before its end. It is read again later.`);
  }
  return readFeedItems(text, url);
}

/** Servers note behind a document how long it took them. */
function withoutLastComments(text: string): string {
  let rest = text.trimEnd();
  while (rest.endsWith('-->')) {
    const start = rest.lastIndexOf('<!--');
    if (start === -1) return rest;
    rest = rest.slice(0, start).trimEnd();
  }
  return rest;
}

function describeStatus(status: number): string {
  if (status === 401 || status === 403)
    return `Its host does not show it to programs (${status}). Ask its publisher.`;
  if (status === 404) return 'There is no feed at that address (404). Check it.';
  if (status === 410) return 'The feed has been given up by its publisher (410). Remove it.';
  if (status === 429) return 'Its host is asked too often (429). It is asked less often now.';
  if (status >= 500) return `Its host reports a fault (${status}).`;
  return `Its host answers with status ${status}.`;
}
