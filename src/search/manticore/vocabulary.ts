import { countsAsName, hasCapital } from '../capitals.ts';
import type { CompiledIndex } from '../embedded/compiled-index.ts';
import { NO_STEM } from '../embedded/corpus-words.ts';
import { compileNames } from '../embedded/name-index.ts';
import {
  compareUtf8,
  findString,
  type PackedStrings,
  packStrings,
} from '../embedded/packed-strings.ts';
import type { IndexTerm } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { type ParagraphWords, readParagraph } from './paragraph-words.ts';
import { visitInSlices } from './slices.ts';

/**
 * What scores and the reading of queries need to know of the whole corpus. Counted here and not asked of
 * the engine: its own counts are per agent, include the table being replaced, and lack a dead agent's share.
 */
export interface CorpusVocabulary {
  /** An embedded index without postings: vocabularies, frequencies (as offsets), names and headlines. */
  readonly index: CompiledIndex;
  /** Means of a paragraph: index terms, distinct words, and words. */
  readonly meanTerms: number;
  readonly meanDistinctWords: number;
  readonly meanWords: number;
}

interface WordFacts {
  holding: number;
  occurrences: number;
  capitals: number;
  stem: string | null;
  /** A stop word somewhere: it has no stem then, as in the embedded index. */
  stop: boolean;
}

/** Counts a corpus without holding the event loop up. */
export async function readVocabulary(
  documents: readonly StoreDocument[],
): Promise<CorpusVocabulary> {
  const counter = new VocabularyCounter();
  await visitInSlices(documents, (document) => counter.add(document));
  return counter.finish();
}

class VocabularyCounter {
  readonly #terms = new Map<string, number>();
  readonly #words = new Map<string, WordFacts>();
  readonly #headlines = new Set<string>();
  readonly #totals = { paragraphs: 0, terms: 0, distinctWords: 0, words: 0 };

  add(document: StoreDocument): void {
    if (document.headline !== null) this.#headlines.add(document.headline);
    const paragraph = readParagraph(document);
    const terms = new Set(paragraph.terms.map(({ term }) => term));
    for (const term of terms) this.#terms.set(term, (this.#terms.get(term) ?? 0) + 1);
    for (const term of paragraph.terms) if (term.derived) this.#addDerived(term);
    this.#addWords(paragraph);
    const distinctWords = new Set(paragraph.words);
    for (const word of distinctWords) this.#factsOf(word).holding += 1;
    this.#totals.paragraphs += 1;
    this.#totals.terms += paragraph.terms.length;
    this.#totals.distinctWords += distinctWords.size;
    this.#totals.words += paragraph.words.length;
  }

  finish(): CorpusVocabulary {
    const { paragraphs, terms, distinctWords, words } = this.#totals;
    const count = Math.max(paragraphs, 1);
    return {
      index: this.#compile(paragraphs),
      meanTerms: terms / count,
      meanDistinctWords: distinctWords / count,
      meanWords: words / count,
    };
  }

  /** Joined names have no place in the sequence but must be found by their sound. */
  #addDerived({ folded, term }: IndexTerm): void {
    this.#factsOf(folded).stem ??= term;
  }

  #addWords({ words, stems, written }: ParagraphWords): void {
    for (const [i, word] of words.entries()) {
      const facts = this.#factsOf(word);
      facts.occurrences += 1;
      if (hasCapital(written[i] ?? '')) facts.capitals += 1;
      const stem = stems[i] ?? null;
      if (stem === null) facts.stop = true;
      else facts.stem ??= stem;
    }
  }

  #factsOf(word: string): WordFacts {
    let facts = this.#words.get(word);
    if (facts === undefined) {
      facts = { holding: 0, occurrences: 0, capitals: 0, stem: null, stop: false };
      this.#words.set(word, facts);
    }
    return facts;
  }

  #compile(documents: number): CompiledIndex {
    const terms = [...this.#terms].sort((a, b) => compareUtf8(a[0], b[0]));
    const words = [...this.#words].sort((a, b) => compareUtf8(a[0], b[0]));
    const termStrings = packStrings(terms.map(([term]) => term));
    const wordStrings = packStrings(words.map(([word]) => word));
    const facts = words.map(([, one]) => one);
    const isName = Uint8Array.from(facts, ({ occurrences, capitals }) =>
      countsAsName(occurrences, capitals) ? 1 : 0,
    );
    return {
      ...emptyIndex(documents),
      bm25: emptyBm25(
        termStrings,
        terms.map(([, holding]) => holding),
      ),
      miniSearch: emptyMiniSearch(
        wordStrings,
        facts.map(({ holding }) => holding),
      ),
      sequences: {
        offsets: new Uint32Array(1),
        words: new Uint32Array(),
        bodyStarts: new Uint32Array(),
        stemOf: Uint32Array.from(facts, ({ stem, stop }) =>
          stem === null || stop ? NO_STEM : findString(termStrings, stem),
        ),
      },
      names: compileNames(
        words.map(([word]) => word),
        isName,
      ),
      headlines: packStrings([...this.#headlines]),
    };
  }
}

function emptyIndex(documents: number): Pick<CompiledIndex, 'documents' | 'facts' | 'tallies'> {
  const none = new Uint32Array();
  const facts = { outlets: [], outletOf: none, days: none };
  const derived = { offsets: none, documents: none };
  return { documents, facts, tallies: { capitals: none, stops: none, derived } };
}

function emptyBm25(vocabulary: PackedStrings, holding: readonly number[]): CompiledIndex['bm25'] {
  return {
    vocabulary,
    offsets: cumulate(holding),
    documents: new Uint32Array(),
    frequencies: new Uint8Array(),
    weights: new Float64Array(),
    bounds: new Float64Array(),
  };
}

function emptyMiniSearch(
  vocabulary: PackedStrings,
  holding: readonly number[],
): CompiledIndex['miniSearch'] {
  return {
    vocabulary,
    offsets: cumulate(holding),
    documents: new Uint32Array(),
    frequencies: new Uint16Array(),
    fieldLengths: new Uint32Array(),
    averageFieldLength: 0,
  };
}

/** Posting list ends as they would be: the difference of two neighbours is a frequency. */
function cumulate(counts: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) offsets[i + 1] = (offsets[i] ?? 0) + count;
  return offsets;
}
