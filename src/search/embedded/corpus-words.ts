import { hasCapital } from '../capitals.ts';
import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { GrowingUint32Array } from './growing-array.ts';

/** In `stemOf`: a stop word, which has no stem in the index. */
export const NO_STEM = 0xffffffff;

/** The analysed corpus as numbers, each list cut into paragraphs by its ends. */
export interface CorpusWords {
  /** Stems and whole words by number, in order of first appearance. */
  readonly stems: readonly string[];
  readonly words: readonly string[];
  /** Stem number of each whole word, or `NO_STEM`. */
  readonly stemOf: Uint32Array;
  /** How often each whole word occurs, how often with a capital, how often as a stop word. */
  readonly occurrences: Uint32Array;
  readonly capitals: Uint32Array;
  readonly stops: Uint32Array;
  /** Index terms of headline and paragraph, as stem numbers. */
  readonly termEnds: Uint32Array;
  readonly terms: Uint32Array;
  /** Whole words of the derived terms, which are in no sequence. */
  readonly derivedEnds: Uint32Array;
  readonly derived: Uint32Array;
  /** Whole words of headline and paragraph in order, stop words too; `bodyStarts`: the paragraph's first. */
  readonly sequenceEnds: Uint32Array;
  readonly sequence: Uint32Array;
  readonly bodyStarts: Uint32Array;
}

/** What a paragraph is indexed as: its headline, a line feed, its text. */
export function indexedText(document: Pick<StoreDocument, 'headline' | 'text'>): string {
  return document.headline === null ? document.text : `${document.headline}\n${document.text}`;
}

/** Analyses every paragraph once; both libraries are fed from the result. */
export function analyzeCorpus(
  documents: Iterable<StoreDocument>,
  onDocument: (done: number) => void = () => {},
): CorpusWords {
  const collector = new Collector();
  let done = 0;
  for (const document of documents) {
    collector.add(document);
    done += 1;
    onDocument(done);
  }
  return collector.finish();
}

class Collector {
  readonly #stems = new Numbering();
  readonly #words = new Numbering();
  readonly #stemOf: number[] = [];
  readonly #occurrences: number[] = [];
  readonly #capitals: number[] = [];
  readonly #stops: number[] = [];
  readonly #termEnds = new GrowingUint32Array();
  readonly #terms = new GrowingUint32Array();
  readonly #derivedEnds = new GrowingUint32Array();
  readonly #derived = new GrowingUint32Array();
  readonly #sequenceEnds = new GrowingUint32Array();
  readonly #sequence = new GrowingUint32Array();
  readonly #bodyStarts = new GrowingUint32Array();

  add(document: StoreDocument): void {
    const bodyOffset = document.headline === null ? 0 : document.headline.length + 1;
    const { terms, sequence } = indexTerms(indexedText(document));
    for (const { term, folded, derived } of terms) {
      this.#terms.push(this.#stems.numberOf(term));
      if (derived) this.#addDerived(folded, term);
    }
    const headlineWords = sequence.findIndex(({ start }) => start >= bodyOffset);
    this.#bodyStarts.push(
      this.#sequence.length + (headlineWords < 0 ? sequence.length : headlineWords),
    );
    for (const { folded, term, stop, word: written } of sequence) {
      const word = this.#words.numberOf(folded);
      this.#sequence.push(word);
      this.#occurrences[word] = (this.#occurrences[word] ?? 0) + 1;
      if (hasCapital(written)) this.#capitals[word] = (this.#capitals[word] ?? 0) + 1;
      if (stop) {
        this.#stemOf[word] = NO_STEM;
        this.#stops[word] = (this.#stops[word] ?? 0) + 1;
      } else this.#stemOf[word] ??= this.#stems.numberOf(term);
    }
    this.#termEnds.push(this.#terms.length);
    this.#derivedEnds.push(this.#derived.length);
    this.#sequenceEnds.push(this.#sequence.length);
  }

  /** Joined names have no place in the sequence but must be found by their sound. */
  #addDerived(folded: string, term: string): void {
    const word = this.#words.numberOf(folded);
    this.#stemOf[word] ??= this.#stems.numberOf(term);
    this.#derived.push(word);
  }

  finish(): CorpusWords {
    const perWord = (counts: readonly number[]) =>
      Uint32Array.from(this.#words.strings, (_word, i) => counts[i] ?? 0);
    return {
      stems: this.#stems.strings,
      words: this.#words.strings,
      stemOf: Uint32Array.from(this.#stemOf),
      occurrences: perWord(this.#occurrences),
      capitals: perWord(this.#capitals),
      stops: perWord(this.#stops),
      termEnds: this.#termEnds.toArray(),
      terms: this.#terms.toArray(),
      derivedEnds: this.#derivedEnds.toArray(),
      derived: this.#derived.toArray(),
      sequenceEnds: this.#sequenceEnds.toArray(),
      sequence: this.#sequence.toArray(),
      bodyStarts: this.#bodyStarts.toArray(),
    };
  }
}

class Numbering {
  readonly strings: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.strings.length;
    this.strings.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}
