import { tokenize } from '../../text/tokenize.ts';
import { withoutJoined } from '../aliases.ts';
import { indexTerms } from '../index-terms.ts';
import { type ParsedQuery, parseQuery } from '../query.ts';
import type { StoreQuery, StoreTerm } from '../store.ts';
import { encodeTerm } from './encode.ts';
import type { MatchRequest } from './match.ts';
import type { RowFilter } from './row-filter.ts';
import { combineFilters } from './row-filter.ts';
import type { QuestionTerms } from './score.ts';
import { type CorpusStatistics, inverseFrequency } from './statistics.ts';

/** A query made ready: what is known of its terms, what scores count, and what the engine is asked. */
export interface Question {
  readonly terms: readonly StoreTerm[];
  readonly scored: QuestionTerms;
  /** Null when no word of the query is in the corpus: there is nothing to ask. */
  readonly match: Omit<MatchRequest, 'form'> | null;
  readonly filter: RowFilter;
}

/** Words of a question the engine searches, rarest first: as many as a long paragraph has. */
const MAX_TERMS = 256;

/** Reads a query (its language: `parseQuery`) and looks its terms up in the corpus' vocabulary. */
export function readQuestion(query: StoreQuery, statistics: CorpusStatistics): Question {
  const parsed = parseQuery(query.text);
  const found = indexTerms(parsed.text).terms;
  const stems = new Map<string, number>();
  const words = new Map<string, number>();
  const terms = new Map<string, StoreTerm>();
  for (const { term, folded, start, end } of found) {
    const documents = statistics.stems.frequencies.get(term) ?? 0;
    const idf = inverseFrequency(statistics.documents, documents);
    const word = parsed.text.slice(start, end);
    if (!terms.has(term)) terms.set(term, { word, term, documents, idf, repairedTo: [] });
    if (documents > 0) stems.set(term, (stems.get(term) ?? 0) + 1);
    if (statistics.words.frequencies.has(folded)) words.set(folded, (words.get(folded) ?? 0) + 1);
  }
  return {
    terms: [...terms.values()],
    scored: { stems, words },
    match: stems.size === 0 ? null : matchRequest(parsed, stems, statistics),
    filter: combineFilters(query.filter ?? {}, parsed),
  };
}

function matchRequest(
  parsed: ParsedQuery,
  stems: ReadonlyMap<string, number>,
  { stems: { frequencies } }: CorpusStatistics,
): Omit<MatchRequest, 'form'> {
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const rarestFirst = [...stems.keys()].sort((a, b) => frequency(a) - frequency(b));
  return {
    terms: rarestFirst.slice(0, MAX_TERMS).map(encodeTerm),
    phrases: parsed.phrases.map(encodeSequence),
    excluded: parsed.excluded.map(encodeSequence),
  };
}

/** The words of a phrase as the `words` field holds them. */
function encodeSequence(text: string): readonly string[] {
  return withoutJoined(tokenize(text)).map(({ folded }) => encodeTerm(folded));
}
