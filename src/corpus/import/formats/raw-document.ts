import type { ImportOptions } from '../options.ts';

/** One article as it came out of a file: of its own, or one of many in a feed, a table or an archive. */
export interface RawDocument {
  /** What messages call it: `page.html`, `feed.xml, item 3`. */
  readonly name: string;
  readonly raw: string | Uint8Array;
  /** What the container says of it. */
  readonly options: ImportOptions;
  /** Remarks for the person who imports. */
  readonly notes?: readonly string[];
}

/** A part of a file that is no article, and why. */
export interface Unusable {
  readonly name: string;
  readonly problem: string;
}

/** What a file holds, one after the other, so that a large one never stands in memory whole. */
export type RawDocuments = AsyncIterable<RawDocument | Unusable>;
