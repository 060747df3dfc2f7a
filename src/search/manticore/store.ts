import { UserError } from '../../errors.ts';
import { FUSION_CANDIDATES } from '../embedded/fuse.ts';
import { Suggester } from '../embedded/suggester.ts';
import { WordRepairer } from '../embedded/word-repair.ts';
import type { SearchStore, StoreDocument, StoreQuery, StoreResult } from '../store.ts';
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
import { rankCandidates, type ScoredParagraph, scoreCandidates } from './rank.ts';
import { markerSql } from './statement.ts';
import { type CorpusVocabulary, readVocabulary } from './vocabulary.ts';

/** What a distributed store needs: the engine, and the corpus it holds (see `buildManticore`). */
export interface ManticoreStoreOptions {
  /** As `MANTICORE_URL`. */
  readonly url: string;
  readonly documents: readonly StoreDocument[];
}

/** Candidates beyond `top`, so that the corpus-wide scores decide the cut and not an agent's own. */
const SPARE_CANDIDATES = 50;
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
    return new ManticoreStore(source, await readVocabulary(options.documents));
  } catch (error) {
    await source.client.close();
    throw error;
  }
}

class ManticoreStore implements SearchStore {
  readonly documents: number;
  readonly #source: CandidateSource;
  readonly #vocabulary: CorpusVocabulary;
  readonly #repairer: WordRepairer;
  readonly #suggester: Suggester;
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor(source: CandidateSource, vocabulary: CorpusVocabulary) {
    this.documents = vocabulary.index.documents;
    this.#source = source;
    this.#vocabulary = vocabulary;
    this.#repairer = new WordRepairer(vocabulary.index);
    this.#suggester = new Suggester(vocabulary.index);
  }

  async search(query: StoreQuery): Promise<StoreResult> {
    if (this.#closed) throw new UserError('unavailable', 'This index was closed. Ask again.');
    const running = this.#search(query);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  suggest(prefix: string, limit: number): readonly string[] {
    return this.#suggester.suggest(prefix, limit);
  }

  /** Searches that have begun are finished first. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
    this.#repairer.close();
    this.#suggester.close();
    await this.#source.client.close();
  }

  async #search(query: StoreQuery): Promise<StoreResult> {
    const question = await readQuestion(query, this.#vocabulary, this.#repairer);
    const top = Math.max(0, Math.floor(query.top));
    if (top === 0) return { hits: [], terms: question.described, partial: false };
    const ranked = Math.max(top, FUSION_CANDIDATES);
    let found = await this.#score(question, ranked + SPARE_CANDIDATES);
    if (isCutInTie(found, ranked)) found = await this.#score(question, ranked + TIED_CANDIDATES);
    const view = { store: query.store ?? 'fused', ranked };
    const hits = rankCandidates(found.scored, question, this.#vocabulary, view);
    return { hits: hits.slice(0, top), terms: question.described, partial: found.partial };
  }

  async #score(question: Question, limit: number): Promise<ScoredCandidates> {
    const { documents, partial } = await this.#findCandidates(question, limit);
    const scored = scoreCandidates(documents, question, this.#vocabulary);
    return { scored, partial, more: documents.length >= limit };
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
  readonly scored: readonly ScoredParagraph[];
  readonly partial: boolean;
  readonly more: boolean;
}

/** Whether paragraphs that score as the last one shown may not have been fetched: the order would not be total. */
function isCutInTie({ scored, more }: ScoredCandidates, ranked: number): boolean {
  return more && scored[ranked - 1]?.score === scored.at(-1)?.score;
}
