import { tokenize } from '../../text/tokenize.ts';
import { withoutJoined } from '../aliases.ts';
import { inverseDocumentFrequency } from '../embedded/query-terms.ts';
import { type IndexTerm, indexTerms } from '../index-terms.ts';
import { type ParsedQuery, parseQuery } from '../query.ts';
import type { StoreQuery, StoreTerm } from '../store.ts';
import { encodeTerm } from './encode.ts';
import type { MatchRequest } from './match.ts';
import { combineFilters, type RowFilter } from './row-filter.ts';
import type { CorpusStatistics } from './statistics.ts';

/** A query made ready: what is known of its terms, what is scored, and what the engine is asked. */
export interface Question {
  /** Its terms, each once, with what the corpus knows of them. */
  readonly described: readonly StoreTerm[];
  /** Index terms, repeated as the query repeats them. */
  readonly terms: readonly string[];
  /** Those the corpus holds, each once. */
  readonly knownTerms: readonly string[];
  /** All words in order, stop words included; and those that are none. */
  readonly words: readonly string[];
  readonly contentWords: readonly string[];
  /** Null when no term of the query is in the corpus: there is nothing to ask. */
  readonly match: Omit<MatchRequest, 'form'> | null;
  readonly filter: RowFilter;
}

/** Terms of a question the engine searches, rarest first: as many as a long paragraph has. */
const MAX_TERMS = 256;

/** Reads a query (its language: `parseQuery`) and looks its terms up in the corpus' vocabulary. */
export function readQuestion(query: StoreQuery, statistics: CorpusStatistics): Question {
  const parsed = parseQuery(query.text);
  const { terms, sequence } = indexTerms(parsed.text);
  const described = describeTerms(parsed.text, terms, statistics);
  const known = described.filter(({ documents }) => documents > 0);
  return {
    described,
    terms: terms.map(({ term }) => term),
    knownTerms: known.map(({ term }) => term),
    words: sequence.map(({ folded }) => folded),
    contentWords: sequence.filter(({ stop }) => !stop).map(({ folded }) => folded),
    match: known.length === 0 ? null : matchRequest(parsed, known),
    filter: combineFilters(query.filter ?? {}, parsed),
  };
}

function describeTerms(
  text: string,
  found: readonly IndexTerm[],
  statistics: CorpusStatistics,
): readonly StoreTerm[] {
  const terms = new Map<string, StoreTerm>();
  for (const { term, start, end } of found) {
    if (terms.has(term)) continue;
    const documents = statistics.terms.get(term) ?? 0;
    const idf = inverseDocumentFrequency(statistics.documents, documents);
    terms.set(term, { word: text.slice(start, end), term, documents, idf, repairedTo: [] });
  }
  return [...terms.values()];
}

function matchRequest(
  { phrases, excluded }: ParsedQuery,
  known: readonly StoreTerm[],
): Omit<MatchRequest, 'form'> {
  const rarestFirst = [...known].sort((a, b) => a.documents - b.documents);
  return {
    terms: rarestFirst.slice(0, MAX_TERMS).map(({ term }) => encodeTerm(term)),
    phrases: phrases.map(encodeSequence),
    excluded: excluded.map(encodeSequence),
  };
}

/** The words of a phrase as the `words` field holds them. */
function encodeSequence(text: string): readonly string[] {
  return withoutJoined(tokenize(text)).map(({ folded }) => encodeTerm(folded));
}
