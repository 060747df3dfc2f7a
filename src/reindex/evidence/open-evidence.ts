import type { Article } from '../../corpus/article.ts';
import { citedSources } from '../../events/cited-sources.ts';
import type { ArticlePair, EvidenceIndex } from '../../events/evidence-index.ts';
import { weightsOfConcepts } from '../../events/sketches/sketch-weights.ts';
import type { Weights } from '../../events/weights.ts';
import { type ArticleEvidence, readEvidence } from '../../reading/statement.ts';
import { type EvidenceFiles, readColumns } from './evidence-files.ts';
import { findingsAt, type PairColumns, pairsOfColumns } from './pair-columns.ts';
import { openPieces } from './pieces.ts';
import { type Place, placeAt, placesOfColumns } from './places.ts';
import { conceptsOfColumns } from './sketch-files.ts';

/** Evidence that is read article by article when an answer needs it. */
export interface OpenEvidence extends EvidenceIndex {
  /** Lets go of the files. What is asked for after that is read from the articles anew. */
  close(): void;
}

/** Articles whose evidence stays in memory after it was asked for: some 40 kB each at news length. */
const KEPT_ARTICLES = 500;

/**
 * Opens the evidence of a corpus. Costs the tables of places and pairs, not the evidence itself. A piece that turns out to
 * be damaged is read anew from its article, and `onDamage` is told the first time. Throws when a table is damaged
 * or not of these articles.
 */
export function openEvidence(
  files: EvidenceFiles,
  articles: readonly Article[],
  onDamage: (error: unknown) => void,
): OpenEvidence {
  const places = placesOfColumns(readColumns(files.places));
  if (places.segments.length !== articles.length)
    throw new Error('the saved evidence is not of the saved articles');
  const pairColumns = pairsOfColumns(readColumns(files.pairs));
  const concepts = conceptsOfColumns(readColumns(files.concepts));
  const pieces = openPieces(files.segments, KEPT_ARTICLES);
  const rows = new Map(articles.map(({ id }, row) => [id, row]));
  let isSound = true;
  let isClosed = false;
  /** Of an article: from its piece, or anew where that is gone or damaged; `none` where there is no such article. */
  const readOf = <T>(
    id: string,
    none: T,
    fromPiece: (place: Place, article: Article) => T,
    anew: (article: Article) => T,
  ): T => {
    const row = rows.get(id) ?? -1;
    const article = articles[row];
    if (article === undefined) return none;
    if (isClosed) return anew(article);
    try {
      return fromPiece(placeAt(places, row), article);
    } catch (error) {
      if (isSound) onDamage(error);
      isSound = false;
      return anew(article);
    }
  };
  let pairs: readonly ArticlePair[] | undefined;
  let weights: Weights | undefined;
  return {
    article: (id) => readOf<ArticleEvidence | undefined>(id, undefined, pieces.at, readEvidence),
    sources: (id) =>
      readOf(id, [], pieces.sourcesAt, (article) => citedSources(readEvidence(article))),
    get pairs() {
      pairs ??= listPairs(pairColumns, articles);
      return pairs;
    },
    get weights() {
      weights ??= weightsOfConcepts(concepts);
      return weights;
    },
    close: () => {
      isClosed = true;
      pieces.close();
    },
  };
}

function listPairs(columns: PairColumns, articles: readonly Article[]): readonly ArticlePair[] {
  return Array.from(columns.a, (rowA, i) => {
    const [a, b] = [articles[rowA], articles[columns.b[i] ?? 0]];
    return {
      a: a?.id ?? '',
      b: b?.id ?? '',
      hashA: a?.hash ?? '',
      hashB: b?.hash ?? '',
      similarity: columns.similarity[i] ?? 0,
      findings: findingsAt(columns, i),
    };
  });
}
