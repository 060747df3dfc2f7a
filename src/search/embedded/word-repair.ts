import SearchableMap from 'minisearch/SearchableMap';
import { type CompiledIndex, documentFrequency } from './compiled-index.ts';
import { NO_STEM } from './corpus-words.ts';
import { findSpellings } from './name-index.ts';
import { stringAt } from './packed-strings.ts';
import { typingSlip } from './typing-slip.ts';

/** Words put into the tree before the event loop gets a turn: about two milliseconds. */
const WORDS_PER_TURN = 2_000;
/** Shorter words are never repaired, so the tree does without them. */
const MIN_LENGTH = 4;
/** Letters changed: words further apart are other words (see `typingSlip`). */
const MAX_EDITS = 2;
/** More spellings of one name would be noise. */
const MAX_SPELLINGS = 5;
const LETTERS = /^\p{L}+$/u;

/**
 * Finds what a word that the corpus lacks may have been meant as: another spelling of a name, or the word
 * it is mistyped from, looked up with MiniSearch's radix tree (its fuzzy search). The tree is built at
 * the first unknown word, in slices, so that it never holds up the event loop.
 */
export class WordRepairer {
  readonly #index: CompiledIndex;
  #tree: Promise<SearchableMap<number>> | undefined;
  #closed = false;

  constructor(index: CompiledIndex) {
    this.#index = index;
  }

  /** Other spellings of a name the corpus knows; word numbers, at most five, most frequent first. */
  spellings(folded: string, strict: boolean): readonly number[] {
    const found = findSpellings(this.#index.names, folded, (word) => this.#wordAt(word), strict);
    const held = found.filter((word) => this.#frequency(word) > 0);
    return held.sort((a, b) => this.#byFrequency(a, b)).slice(0, MAX_SPELLINGS);
  }

  /** The word that `folded` is probably mistyped from; null where none is near enough. `isName`: only names. */
  async repair(folded: string, isName: boolean): Promise<number | null> {
    if (folded.length <= MIN_LENGTH || !LETTERS.test(folded)) return null;
    this.#tree ??= this.#grow();
    const tree = await this.#tree;
    const found: { readonly word: number; readonly edits: number }[] = [];
    for (const [text, [word]] of tree.fuzzyGet(folded, MAX_EDITS)) {
      const name = this.#index.names.isName[word] === 1;
      const slip = isName && !name ? null : typingSlip(folded, text, name);
      if (slip !== null) found.push({ word, edits: slip.edits });
    }
    found.sort((a, b) => a.edits - b.edits || this.#byFrequency(a.word, b.word));
    return found[0]?.word ?? null;
  }

  /** Paragraphs that hold a word of the whole-word vocabulary; for joined names, those that hold their term. */
  #frequency(word: number): number {
    const { miniSearch, bm25, sequences } = this.#index;
    const own = documentFrequency(miniSearch, word);
    if (own > 0) return own;
    const stem = sequences.stemOf[word] ?? NO_STEM;
    return stem === NO_STEM ? 0 : documentFrequency(bm25, stem);
  }

  /** Stops a tree that is being built. */
  close(): void {
    this.#closed = true;
  }

  async #grow(): Promise<SearchableMap<number>> {
    const tree = new SearchableMap<number>();
    const words = this.#index.miniSearch.vocabulary.offsets.length - 1;
    for (let word = 0; word < words && !this.#closed; word += 1) {
      if (word % WORDS_PER_TURN === WORDS_PER_TURN - 1) await new Promise(setImmediate);
      if (this.#frequency(word) === 0) continue;
      const text = this.#wordAt(word);
      if (text.length >= MIN_LENGTH && LETTERS.test(text)) tree.set(text, word);
    }
    return tree;
  }

  #wordAt(word: number): string {
    return stringAt(this.#index.miniSearch.vocabulary, word);
  }

  #byFrequency(a: number, b: number): number {
    return this.#frequency(b) - this.#frequency(a) || a - b;
  }
}
