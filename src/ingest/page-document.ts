import type { RawDocument } from '../corpus/import/formats/raw-document.ts';
import type { Fetched } from '../fetch/fetch-request.ts';

/** A fetched page as import takes it: the header names its encoding and its kind, and its address is certain. */
export function pageDocument({ url, body, type, charset }: Fetched): RawDocument {
  const format =
    type === 'text/plain' ? undefined : /markdown/.test(type ?? '') ? 'markdown' : 'html';
  // Text has no place for an address of its own; a page may give a better one on the same host.
  const address = format === 'html' ? { fetchedFrom: url } : { url };
  return { name: url, raw: body, options: { format, charset, ...address } };
}
