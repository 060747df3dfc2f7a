import type { StoreDocument } from '../store.ts';
import type { CompiledIndex } from './compiled-index.ts';
import { analyzeCorpus, type CorpusWords } from './corpus-words.ts';

/** How a corpus differs from the one an index was made of. */
export interface IndexChange {
  /** All paragraphs of the new corpus, in the order of their ordinals. */
  readonly documents: readonly StoreDocument[];
  /** By new ordinal the previous one of the same headline and text, or -1. Those that are kept keep their order. */
  readonly keptFrom: Int32Array;
  /** The previous paragraphs that are gone, in any order, as they were indexed. */
  readonly removed: readonly StoreDocument[];
}

/** A change that fits its index: where paragraphs went, and the words of those that came and went. */
export interface ReadChange {
  readonly documents: readonly StoreDocument[];
  readonly keptFrom: Int32Array;
  /** By previous ordinal the new one, or -1. */
  readonly movedTo: Int32Array;
  /** New ordinals of the paragraphs that came; `added` has their words in this order. */
  readonly addedAt: Uint32Array;
  readonly added: CorpusWords;
  readonly removed: CorpusWords;
}

/** Analyses what came and went; null when the change is not one of this index (see `updateEmbeddedIndex`). */
export function readChange(previous: CompiledIndex, change: IndexChange): ReadChange | null {
  const { documents, keptFrom } = change;
  if (keptFrom.length !== documents.length) return null;
  if (documents.some(({ ordinal }, i) => ordinal !== i)) return null;
  const movedTo = new Int32Array(previous.documents).fill(-1);
  const added: StoreDocument[] = [];
  let last = -1;
  for (const [i, document] of documents.entries()) {
    const from = keptFrom[i] ?? -1;
    if (from < 0) {
      added.push(document);
      continue;
    }
    if (from <= last || from >= movedTo.length) return null;
    movedTo[from] = i;
    last = from;
  }
  const kept = documents.length - added.length;
  if (kept === 0 || kept + change.removed.length !== previous.documents) return null;
  const removed = analyzeCorpus(change.removed);
  if (removed.sequence.length !== lostWords(previous, movedTo)) return null;
  return {
    documents,
    keptFrom,
    movedTo,
    addedAt: Uint32Array.from(added, ({ ordinal }) => ordinal),
    added: analyzeCorpus(added),
    removed,
  };
}

/** Words in the sequences of the paragraphs that are gone. */
function lostWords({ sequences: { offsets } }: CompiledIndex, movedTo: Int32Array): number {
  let words = 0;
  for (const [ordinal, to] of movedTo.entries()) {
    if (to < 0) words += (offsets[ordinal + 1] ?? 0) - (offsets[ordinal] ?? 0);
  }
  return words;
}
