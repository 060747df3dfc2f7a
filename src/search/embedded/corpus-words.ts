import { indexTerms } from '../index-terms.ts';
import type { StoreDocument } from '../store.ts';
import { GrowingUint32Array } from './growing-array.ts';

/** The analysed corpus as numbers, each list cut into paragraphs by `ends`. */
export interface CorpusWords {
  /** Stems and whole words by number, in order of first appearance. */
  readonly stems: readonly string[];
  readonly words: readonly string[];
  /** Terms of headline and paragraph: stem numbers, and the whole words of the same terms. */
  readonly termEnds: Uint32Array;
  readonly termStems: Uint32Array;
  readonly termWords: Uint32Array;
  /** The paragraph's words in order, stop words too, headline left out. */
  readonly sequenceEnds: Uint32Array;
  readonly sequence: Uint32Array;
}

/** What a paragraph is indexed as: its headline, a line feed, its text. */
export function indexedText(document: Pick<StoreDocument, 'headline' | 'text'>): string {
  return document.headline === null ? document.text : `${document.headline}\n${document.text}`;
}

/** Analyses every paragraph once; both libraries are fed from the result. */
export function analyzeCorpus(
  documents: Iterable<StoreDocument>,
  onDocument: (done: number) => void,
): CorpusWords {
  const stems = new Numbering();
  const words = new Numbering();
  const termEnds = new GrowingUint32Array();
  const termStems = new GrowingUint32Array();
  const termWords = new GrowingUint32Array();
  const sequenceEnds = new GrowingUint32Array();
  const sequence = new GrowingUint32Array();
  let done = 0;
  for (const document of documents) {
    const bodyStart = document.headline === null ? 0 : document.headline.length + 1;
    const analyzed = indexTerms(indexedText(document));
    for (const { term, folded } of analyzed.terms) {
      termStems.push(stems.numberOf(term));
      termWords.push(words.numberOf(folded));
    }
    for (const { folded, start } of analyzed.sequence) {
      if (start >= bodyStart) sequence.push(words.numberOf(folded));
    }
    termEnds.push(termStems.length);
    sequenceEnds.push(sequence.length);
    done += 1;
    onDocument(done);
  }
  return {
    stems: stems.strings,
    words: words.strings,
    termEnds: termEnds.toArray(),
    termStems: termStems.toArray(),
    termWords: termWords.toArray(),
    sequenceEnds: sequenceEnds.toArray(),
    sequence: sequence.toArray(),
  };
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
