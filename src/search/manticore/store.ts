import { FUSION_CANDIDATES, fuse } from '../embedded/fuse.ts';
import type {
  SearchStore,
  StoreDocument,
  StoreHit,
  StoreName,
  StoreQuery,
  StoreResult,
} from '../store.ts';
import { parseManticoreUrl } from './address.ts';
import {
  askEngine,
  type CandidateSource,
  type Candidates,
  corpusMissing,
  fetchCandidates,
  indexDocuments,
} from './candidates.ts';
import { EngineClient } from './client.ts';
import type { MatchForm } from './match.ts';
import { placeArticles } from './placement.ts';
import { type Question, readQuestion } from './question.ts';
import { type CandidateScore, scoreCandidates } from './score.ts';
import { markerSql } from './statement.ts';
import { type CorpusStatistics, measureCorpus } from './statistics.ts';

/** What a distributed store needs: the engine, and the corpus it holds (see `buildManticore`). */
export interface ManticoreStoreOptions {
  /** As `MANTICORE_URL`. */
  readonly url: string;
  readonly documents: readonly StoreDocument[];
}

/** Candidates beyond `top`, so that the corpus-wide scores decide the cut and not an agent's own. */
const SPARE_CANDIDATES = 100;
/** The same where the cut falls among equal scores, so that the lower ordinals of them are found. */
const TIED_CANDIDATES = 1_500;
/** Up to here "any of the words" is fast enough and misses nothing; beyond, quorum goes first. */
const ANY_UP_TO_DOCUMENTS = 250_000;

/**
 * Opens the store over an engine that was built from the same documents. Throws `UserError`
 * "unavailable" when no agent holds them, "config" when the URL cannot be read.
 */
export async function openManticoreStore(options: ManticoreStoreOptions): Promise<SearchStore> {
  const target = parseManticoreUrl(options.url);
  const shards = await placeArticles(options.documents, target.agents.length);
  const source: CandidateSource = {
    client: new EngineClient(target.head),
    target,
    versions: shards.map(({ version }) => version),
    lookup: await indexDocuments(options.documents),
  };
  try {
    const [markers = []] = await askEngine(source.client, markerSql(target.table, source.versions));
    if (markers.length === 0) throw corpusMissing();
    return new ManticoreStore(source, await measureCorpus(options.documents));
  } catch (error) {
    await source.client.close();
    throw error;
  }
}

class ManticoreStore implements SearchStore {
  readonly documents: number;
  readonly #source: CandidateSource;
  readonly #statistics: CorpusStatistics;

  constructor(source: CandidateSource, statistics: CorpusStatistics) {
    this.documents = statistics.documents;
    this.#source = source;
    this.#statistics = statistics;
  }

  async search(query: StoreQuery): Promise<StoreResult> {
    const question = readQuestion(query, this.#statistics);
    const top = Math.max(0, Math.floor(query.top));
    if (top === 0) return { hits: [], terms: question.terms, partial: false };
    const ranked = Math.max(top, FUSION_CANDIDATES);
    let found = await this.#score(question, ranked + SPARE_CANDIDATES);
    if (isCutInTie(found, ranked)) found = await this.#score(question, ranked + TIED_CANDIDATES);
    const hits = rank(found.scores, query.store ?? 'fused', ranked);
    return { hits: hits.slice(0, top), terms: question.terms, partial: found.partial };
  }

  suggest(_prefix: string, _limit: number): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.#source.client.close();
  }

  async #score(question: Question, limit: number): Promise<ScoredCandidates> {
    const { documents, partial } = await this.#findCandidates(question, limit);
    const scores = scoreCandidates(documents, question.scored, this.#statistics);
    return { scores: sortBy(scores, 'bm25'), partial, more: documents.length >= limit };
  }

  /** Large corpora are asked for paragraphs with half the words first, and for any only where those are few. */
  async #findCandidates({ match, filter }: Question, limit: number): Promise<Candidates> {
    if (match === null) return { documents: [], partial: false };
    const ask = (form: MatchForm) =>
      fetchCandidates(this.#source, { ...match, form }, filter, limit);
    if (this.documents > ANY_UP_TO_DOCUMENTS) {
      const found = await ask('quorum');
      if (found.documents.length >= limit) return found;
    }
    return ask('any');
  }
}

/** Candidates by BM25, best first, and whether the engine may have more. */
interface ScoredCandidates {
  readonly scores: readonly CandidateScore[];
  readonly partial: boolean;
  readonly more: boolean;
}

/** Whether paragraphs that score as the last one shown may not have been fetched: the order would not be total. */
function isCutInTie({ scores, more }: ScoredCandidates, ranked: number): boolean {
  return more && scores[ranked - 1]?.bm25 === scores.at(-1)?.bm25;
}

/** Ranks candidates that come in BM25's order. */
function rank(
  scores: readonly CandidateScore[],
  store: StoreName,
  ranked: number,
): readonly StoreHit[] {
  if (store === 'minisearch') {
    return sortBy(scores, 'minisearch').map(({ ordinal, minisearch: score }, i) => ({
      ordinal,
      score,
      ranks: { bm25: null, minisearch: { rank: i + 1, score } },
    }));
  }
  const first = scores.map(({ ordinal, bm25 }) => ({ ordinal, score: bm25 }));
  if (store === 'bm25') {
    return first.map(({ ordinal, score }, i) => ({
      ordinal,
      score,
      ranks: { bm25: { rank: i + 1, score }, minisearch: null },
    }));
  }
  const candidates = scores.slice(0, FUSION_CANDIDATES);
  return fuse(
    first.slice(0, ranked),
    candidates.map(({ minisearch }) => minisearch),
  );
}

/** The candidates a view matches, best first, ties by ordinal. */
function sortBy(
  scores: readonly CandidateScore[],
  view: 'bm25' | 'minisearch',
): readonly CandidateScore[] {
  return scores
    .filter((score) => score[view] > 0)
    .sort((a, b) => b[view] - a[view] || a.ordinal - b.ordinal);
}
