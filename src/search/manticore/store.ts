import { analyze, type Token } from '../../text/tokenize.ts';
import type {
  SearchStore,
  StoreDocument,
  StoreHit,
  StoreQuery,
  StoreResult,
  StoreTerm,
} from '../store.ts';
import { parseManticoreUrl } from './address.ts';
import { askEngine, type CandidateSource, fetchCandidates, indexDocuments } from './candidates.ts';
import { EngineClient } from './client.ts';
import { encodeTerm } from './encode.ts';
import type { MatchForm } from './match.ts';
import { placeArticles } from './placement.ts';
import { rescore } from './rescore.ts';
import { markerSql } from './statement.ts';
import { type CorpusStatistics, inverseFrequency, measureCorpus } from './statistics.ts';

/** What a distributed store needs: the engine, and the corpus it holds (see `buildManticore`). */
export interface ManticoreStoreOptions {
  /** As `MANTICORE_URL`. */
  readonly url: string;
  readonly documents: readonly StoreDocument[];
}

/** Candidates beyond `top`, so that the corpus-wide scores decide the cut and not an agent's own. */
const SPARE_CANDIDATES = 100;
/** Rows one search may ask for: the largest `top` is 1000. */
const MAX_CANDIDATES = 10_000;
/** Words of a question that are searched, rarest first: enough for a long paragraph. */
const MAX_TERMS = 256;
/** Up to here "any of the words" is fast enough and misses nothing; beyond, quorum goes first. */
const ANY_UP_TO_DOCUMENTS = 250_000;

/**
 * Opens the store over an engine that was built from the same documents. Throws `UserError`
 * "unavailable" when no agent holds them, "config" when the URL cannot be read.
 */
export async function openManticoreStore(options: ManticoreStoreOptions): Promise<SearchStore> {
  const target = parseManticoreUrl(options.url);
  const shards = placeArticles(options.documents, target.agents.length);
  const source: CandidateSource = {
    client: new EngineClient(target.head),
    target,
    versions: shards.map(({ version }) => version),
    lookup: indexDocuments(options.documents),
  };
  try {
    await askEngine(source.client, markerSql(target.table, source.versions));
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
    const tokens = analyze(query.text);
    const known = tokens.map(({ term }) => term).filter((term) => this.#frequency(term) > 0);
    const terms = describeTerms(tokens, this.#statistics);
    if (known.length === 0) return { hits: [], terms, partial: false };
    const { hits, partial } = await this.#rank(query, known);
    return { hits, terms, partial };
  }

  suggest(_prefix: string, _limit: number): readonly string[] {
    return [];
  }

  async close(): Promise<void> {
    await this.#source.client.close();
  }

  async #rank(
    query: StoreQuery,
    known: readonly string[],
  ): Promise<{ readonly hits: readonly StoreHit[]; readonly partial: boolean }> {
    const match = { terms: this.#searchedTerms(known), phrases: [] };
    const forms: readonly MatchForm[] =
      this.documents <= ANY_UP_TO_DOCUMENTS ? ['any'] : ['quorum', 'any'];
    const limit = Math.min(query.top + SPARE_CANDIDATES, MAX_CANDIDATES);
    for (const form of forms) {
      const found = await fetchCandidates(this.#source, { ...match, form }, query.filter, limit);
      const hits = rescore(found.documents, known, this.#statistics, query.store ?? 'fused');
      if (hits.length >= query.top || form === 'any') {
        return { hits: hits.slice(0, query.top), partial: found.partial };
      }
    }
    return { hits: [], partial: false };
  }

  #frequency(term: string): number {
    return this.#statistics.frequencies.get(term) ?? 0;
  }

  #searchedTerms(known: readonly string[]): readonly string[] {
    const rarestFirst = [...new Set(known)].sort((a, b) => this.#frequency(a) - this.#frequency(b));
    return rarestFirst.slice(0, MAX_TERMS).map(encodeTerm);
  }
}

function describeTerms(
  tokens: readonly Token[],
  statistics: CorpusStatistics,
): readonly StoreTerm[] {
  return tokens.map(({ word, term }) => ({
    word,
    term,
    documents: statistics.frequencies.get(term) ?? 0,
    idf: inverseFrequency(statistics, term),
    repairedTo: [],
  }));
}
