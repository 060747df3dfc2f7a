/** Where each fact of a document was read, in words for people; null where there is none. */
export interface FieldSources {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
}

/** Nothing is known of a document. */
export const NO_SOURCES: FieldSources = { headline: null, outlet: null, published: null };
