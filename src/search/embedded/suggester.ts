import MiniSearch, { type SearchOptions } from 'minisearch';
import { tokenize } from '../../text/tokenize.ts';
import { type CompiledIndex, documentFrequency } from './compiled-index.ts';
import { countStrings, lowerBound, stringAt } from './packed-strings.ts';

interface Headline {
  readonly id: number;
  readonly text: string;
}

/** So few are indexed at once, within two milliseconds; more of them in the background. */
const HEADLINES_PER_TURN = 100;
/** A completion list needs no more; the first of the corpus, to bound the work per keystroke. */
const MAX_HEADLINES = 20_000;
/** A shorter beginning fits too many words to be worth a look. */
const MIN_PREFIX = 2;
/** Words of the vocabulary looked at for one beginning. */
const MAX_COMPLETIONS = 2_000;

/** Exact words but the last, which may be unfinished; all must occur. */
const OPTIONS: SearchOptions = {
  combineWith: 'AND',
  prefix: (_word, i, words) => i === words.length - 1,
};

/**
 * Completes what is being typed: headlines that hold all its words, MiniSearch's `autoSuggest` over them,
 * then words of the whole vocabulary. The headlines are indexed in slices from the first call on; until
 * they are, the vocabulary alone answers.
 */
export class Suggester {
  readonly #index: CompiledIndex;
  readonly #library: MiniSearch<Headline>;
  #indexed = 0;
  #scheduled = false;
  #closed = false;

  constructor(index: CompiledIndex) {
    this.#index = index;
    this.#library = new MiniSearch<Headline>({
      fields: ['text'],
      tokenize: (text) => tokenize(text).map(({ folded }) => folded),
      processTerm: (term) => term,
      autoVacuum: false,
    });
  }

  /** At most `limit` completions, best first, each once. Synchronous, for autocomplete. */
  suggest(typed: string, limit: number): readonly string[] {
    const last = tokenize(typed).at(-1)?.folded ?? '';
    if (last.length < MIN_PREFIX || limit <= 0) return [];
    this.#indexMore();
    const found = this.#library
      .search(typed, OPTIONS)
      .slice(0, limit)
      .map(({ id }) => stringAt(this.#index.headlines, Number(id)));
    const phrases = this.#library.autoSuggest(typed, OPTIONS).map(({ suggestion }) => suggestion);
    const words = this.#completions(last, limit);
    return [...new Set([...found, ...phrases.slice(0, limit), ...words])].slice(0, limit);
  }

  /** Stops indexing headlines. */
  close(): void {
    this.#closed = true;
  }

  /** Words that begin so, most frequent first. */
  #completions(beginning: string, limit: number): readonly string[] {
    const { vocabulary } = this.#index.miniSearch;
    const end = countStrings(vocabulary);
    const words: { readonly text: string; readonly holding: number }[] = [];
    const first = lowerBound(vocabulary, beginning);
    for (let i = first; i < end && i - first < MAX_COMPLETIONS; i += 1) {
      const text = stringAt(vocabulary, i);
      if (!text.startsWith(beginning)) break;
      const holding = documentFrequency(this.#index.miniSearch, i);
      if (holding > 0) words.push({ text, holding });
    }
    words.sort((a, b) => b.holding - a.holding);
    return words.slice(0, limit).map(({ text }) => text);
  }

  #indexMore(): void {
    const total = Math.min(countStrings(this.#index.headlines), MAX_HEADLINES);
    if (this.#scheduled || this.#closed || this.#indexed >= total) return;
    const end = Math.min(total, this.#indexed + HEADLINES_PER_TURN);
    for (; this.#indexed < end; this.#indexed += 1) {
      const text = stringAt(this.#index.headlines, this.#indexed);
      this.#library.add({ id: this.#indexed, text });
    }
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#indexMore();
    }).unref();
  }
}
