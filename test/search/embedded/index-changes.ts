import type { IndexChange } from '../../../src/search/embedded/index-change.ts';
import type { StoreDocument } from '../../../src/search/store.ts';

/** A paragraph before it has an ordinal. */
export type Paragraph = Omit<StoreDocument, 'ordinal'>;

/** Paragraphs under the ordinals of their order. */
export function numbered(paragraphs: readonly Paragraph[]): readonly StoreDocument[] {
  return paragraphs.map((paragraph, ordinal) => ({ ...paragraph, ordinal }));
}

/** The change between two corpora that share the paragraphs which are the same objects, in the same order. */
export function changeBetween(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): IndexChange {
  const ordinals = new Map(before.map((paragraph, ordinal) => [paragraph, ordinal]));
  const kept = new Set(after);
  return {
    documents: numbered(after),
    keptFrom: Int32Array.from(after, (paragraph) => ordinals.get(paragraph) ?? -1),
    removed: numbered(before).filter(({ ordinal }) => {
      const paragraph = before[ordinal];
      return paragraph !== undefined && !kept.has(paragraph);
    }),
  };
}
