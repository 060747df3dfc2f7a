import { tokenize } from '../../text/tokenize.ts';
import { withoutJoined } from '../aliases.ts';
import { documentFrequency, inverseDocumentFrequency } from '../embedded/compiled-index.ts';
import { NO_STEM } from '../embedded/corpus-words.ts';
import { stringAt } from '../embedded/packed-strings.ts';
import { type ResolvedQuery, resolveTerms } from '../embedded/query-terms.ts';
import type { WordRepairer } from '../embedded/word-repair.ts';
import { parseQuery } from '../query.ts';
import type { StoreQuery, StoreTerm } from '../store.ts';
import { encodeTerm } from './encode.ts';
import type { MatchRequest } from './match.ts';
import { combineFilters, type RowFilter } from './row-filter.ts';
import type { WeightedWord } from './score.ts';
import type { CorpusVocabulary } from './vocabulary.ts';

/** A query made ready: what is known of its terms, what is scored, and what the engine is asked. */
export interface Question {
  readonly described: readonly StoreTerm[];
  /** Index terms the corpus holds, each once. */
  readonly terms: readonly WeightedWord[];
  /** Whole words in order, repeats and stop words included; null: not in the corpus. */
  readonly words: readonly (WeightedWord | null)[];
  /** Those that are no stop words. */
  readonly contentWords: readonly WeightedWord[];
  /** Null when no term of the query is in the corpus: there is nothing to ask. */
  readonly match: Omit<MatchRequest, 'form'> | null;
  readonly filter: RowFilter;
}

/** Terms of a question the engine searches, rarest first: as many as a long paragraph has. */
const MAX_TERMS = 256;

/**
 * Reads a query (its language: `parseQuery`) and looks its terms up as the embedded store does, other
 * spellings and typing slips included.
 */
export async function readQuestion(
  query: StoreQuery,
  { index }: CorpusVocabulary,
  repairer: WordRepairer,
): Promise<Question> {
  const parsed = parseQuery(query.text);
  const resolved = await resolveTerms(index, repairer, parsed.text);
  const terms = readTerms(resolved, index);
  const words = resolved.words.map((number) => (number < 0 ? null : readWord(number, index)));
  const { stemOf } = index.sequences;
  const rarestFirst = [...terms].sort((a, b) => b.idf - a.idf);
  return {
    described: resolved.terms,
    terms,
    words,
    contentWords: resolved.words
      .filter((number) => number >= 0 && stemOf[number] !== NO_STEM)
      .map((number) => readWord(number, index)),
    match:
      terms.length === 0
        ? null
        : {
            terms: rarestFirst.slice(0, MAX_TERMS).map(({ word }) => encodeTerm(word)),
            phrases: parsed.phrases.map(encodeSequence),
            excluded: parsed.excluded.map(encodeSequence),
          },
    filter: combineFilters(query.filter ?? {}, parsed),
  };
}

function readTerms(
  { bm25 }: ResolvedQuery,
  index: CorpusVocabulary['index'],
): readonly WeightedWord[] {
  return bm25.map(({ term, weight }) => ({
    word: stringAt(index.bm25.vocabulary, term),
    weight,
    idf: inverseDocumentFrequency(index.documents, documentFrequency(index.bm25, term)),
  }));
}

function readWord(
  number: number,
  { documents, miniSearch }: CorpusVocabulary['index'],
): WeightedWord {
  const idf = inverseDocumentFrequency(documents, documentFrequency(miniSearch, number));
  return { word: stringAt(miniSearch.vocabulary, number), weight: 1, idf };
}

/** The words of a phrase as the `words` field holds them. */
function encodeSequence(text: string): readonly string[] {
  return withoutJoined(tokenize(text)).map(({ folded }) => encodeTerm(folded));
}
