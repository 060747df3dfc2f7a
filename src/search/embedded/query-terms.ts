import { hasCapital } from '../capitals.ts';
import { type IndexTerm, indexTerms } from '../index-terms.ts';
import type { StoreTerm } from '../store.ts';
import {
  type CompiledIndex,
  documentFrequency,
  inverseDocumentFrequency,
} from './compiled-index.ts';
import { NO_STEM } from './corpus-words.ts';
import { findString, stringAt } from './packed-strings.ts';
import type { WeightedTerm } from './rank-bm25.ts';
import type { WordRepairer } from './word-repair.ts';

/** A query as the stores know it. */
export interface ResolvedQuery {
  readonly terms: readonly StoreTerm[];
  readonly bm25: readonly WeightedTerm[];
  /** All its words in order, stop words too, as numbers of the whole-word vocabulary; -1: not in the corpus. */
  readonly words: readonly number[];
}

/**
 * What another spelling counts beside the one asked for. Not tuned: low enough that the spelling asked
 * for comes first.
 */
const SPELLING_WEIGHT = 0.5;

/**
 * Analyses the query text and looks every term up. Terms a text repeats count as often (as wink does).
 * Words the corpus lacks are replaced by other spellings of the name or by what they are mistyped from;
 * names it has are joined by their other spellings.
 */
export async function resolveTerms(
  index: CompiledIndex,
  repairer: WordRepairer,
  text: string,
): Promise<ResolvedQuery> {
  const { terms: found, sequence } = indexTerms(text);
  const resolver = new Resolver(index, repairer);
  for (const term of found) {
    const word = text.slice(term.start, term.end);
    const isName = term.start > (sequence[0]?.start ?? 0) && hasCapital(word);
    await resolver.add(term, word, isName);
  }
  const words = sequence.map(({ folded }) => resolver.wordNumber(folded));
  return { terms: resolver.terms, bm25: resolver.weightedTerms(), words };
}

class Resolver {
  readonly terms: StoreTerm[] = [];
  readonly #index: CompiledIndex;
  readonly #repairer: WordRepairer;
  readonly #weights = new Map<number, number>();
  readonly #seen = new Map<string, readonly WeightedTerm[]>();
  readonly #repairs = new Map<string, number>();

  constructor(index: CompiledIndex, repairer: WordRepairer) {
    this.#index = index;
    this.#repairer = repairer;
  }

  async add(found: IndexTerm, word: string, isName: boolean): Promise<void> {
    let searched = this.#seen.get(found.term);
    if (searched === undefined) {
      const number = findString(this.#index.bm25.vocabulary, found.term);
      searched =
        number >= 0 ? this.#addKnown(number, found, word) : await this.#repair(found, word, isName);
      this.#seen.set(found.term, searched);
    }
    for (const { term, weight } of searched) {
      this.#weights.set(term, (this.#weights.get(term) ?? 0) + weight);
    }
  }

  weightedTerms(): readonly WeightedTerm[] {
    return Array.from(this.#weights, ([term, weight]) => ({ term, weight }));
  }

  /** Number of a word, or of the word it was repaired to. */
  wordNumber(folded: string): number {
    return this.#repairs.get(folded) ?? findString(this.#index.miniSearch.vocabulary, folded);
  }

  #addKnown(number: number, found: IndexTerm, word: string): readonly WeightedTerm[] {
    this.#report(word, found.term, number, []);
    const asked = findString(this.#index.miniSearch.vocabulary, found.folded);
    const searched: WeightedTerm[] = [{ term: number, weight: 1 }];
    if (asked < 0 || this.#index.names.isName[asked] !== 1) return searched;
    const idf = this.#idf(number);
    for (const spelling of this.#repairer.spellings(found.folded, true)) {
      const term = this.#index.sequences.stemOf[spelling] ?? NO_STEM;
      if (term === NO_STEM || term === number) continue;
      this.#report(word, stringAt(this.#index.bm25.vocabulary, term), term, []);
      // A rare spelling must not outweigh the common one that was asked for.
      const weight = SPELLING_WEIGHT * Math.min(1, idf / this.#idf(term));
      searched.push({ term, weight });
    }
    return searched;
  }

  async #repair(found: IndexTerm, word: string, isName: boolean): Promise<readonly WeightedTerm[]> {
    const spellings = this.#repairer.spellings(found.folded, false);
    let words = isName || found.derived ? spellings : spellings.slice(0, 1);
    if (words.length === 0 && !found.derived) {
      const repaired = await this.#repairer.repair(found.folded, isName);
      words = repaired === null ? [] : [repaired];
    }
    const best = words[0];
    if (best === undefined) {
      if (!found.derived) this.#report(word, found.term, -1, []);
      return [];
    }
    if (!found.derived) this.#repairs.set(found.folded, best);
    const texts = words.map((number) => stringAt(this.#index.miniSearch.vocabulary, number));
    this.#report(word, found.term, -1, texts);
    const terms = words.map((number) => this.#index.sequences.stemOf[number] ?? NO_STEM);
    return terms.filter((term) => term !== NO_STEM).map((term) => ({ term, weight: 1 }));
  }

  #report(word: string, term: string, number: number, repairedTo: readonly string[]): void {
    const documents = documentFrequency(this.#index.bm25, number);
    const idf = inverseDocumentFrequency(this.#index.documents, documents);
    this.terms.push({ word, term, documents, idf, repairedTo });
  }

  #idf(term: number): number {
    const { documents, bm25 } = this.#index;
    return inverseDocumentFrequency(documents, documentFrequency(bm25, term));
  }
}
