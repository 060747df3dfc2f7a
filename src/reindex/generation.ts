import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus/article.ts';
import type { HashedArticles } from '../corpus/diff.ts';
import type { SearchStore } from '../search/store.ts';
import type { OpenEvidence } from './evidence/open-evidence.ts';

/**
 * One state of the corpus with everything built from it. Immutable: a request is served whole by the
 * generation it began with, and a reindex makes a new one beside it.
 */
export interface Generation {
  readonly corpus: Corpus;
  readonly store: SearchStore;
  readonly evidence: OpenEvidence;
  /** Milliseconds since the epoch when the index was built. */
  readonly indexedAt: number;
  /** What the next reindex is compared with: what the last one held; null: there was none. */
  readonly baseline: HashedArticles | null;
}

/** Hash of everything a corpus contributes to a generation: its articles and its outlet registry. */
export function corpusKey(corpus: Corpus): string {
  return createHash('sha256')
    .update(corpus.hash)
    .update(JSON.stringify(corpus.outlets))
    .digest('hex');
}
