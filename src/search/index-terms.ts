import { isNamePrefix } from '../text/names.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { findAliases, withoutJoined } from './aliases.ts';
import { findStopNames } from './stop-names.ts';

/** Changes whenever `indexTerms` may give another result for an unchanged analyser. */
export const INDEX_TERMS_VERSION = 'terms-3';

/** One term of a text as the stores index it: offsets of the raw text it stands for. */
export interface IndexTerm {
  /** The whole word, folded. */
  readonly folded: string;
  /** Its stem; `concept_` for a listed name, the joined form for "Abdel Karim" and "The Who". */
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Stands for several words that have terms of their own: a joined form or a listed name. */
  readonly derived: boolean;
}

/** A text analysed for the stores. */
export interface AnalyzedText {
  /** Terms to index or to search for: words without stop words, joined names, listed names. */
  readonly terms: readonly IndexTerm[];
  /** All words in order, stop words included, joined forms left out: what phrases are checked on. */
  readonly sequence: readonly Token[];
}

/**
 * Analyses a text for indexing, searching and highlighting: the analyser's terms, one more term for
 * every listed name (the same for all its spellings), for a name prefix with the word after it, and for a name
 * made of stop words.
 */
export function indexTerms(text: string): AnalyzedText {
  const { tokens, withArticle } = readTokens(text);
  const sequence = withoutJoined(tokens);
  const plain = new Set(sequence);
  const terms: IndexTerm[] = [];
  for (const token of tokens) {
    const { folded, term, start, end } = token;
    if (!token.stop) terms.push({ folded, term, start, end, derived: !plain.has(token) });
  }
  for (const { first, last, concept } of findAliases(sequence)) {
    const start = sequence[first]?.start ?? 0;
    const end = sequence[last]?.end ?? start;
    terms.push({ folded: concept, term: concept, start, end, derived: true });
  }
  for (let i = 0; i + 1 < sequence.length; i += 1) {
    const joined = joinName(text, sequence[i], sequence[i + 1], withArticle);
    if (joined !== null) terms.push(joined);
  }
  return { terms, sequence };
}

/** The words of a text; stop words that are a name are none. `withArticle`: where those begin that an article belongs to. */
function readTokens(text: string): {
  readonly tokens: readonly Token[];
  readonly withArticle: ReadonlySet<number>;
} {
  const tokens = tokenize(text);
  const { single, withArticle } = findStopNames(text, withoutJoined(tokens));
  const isNone = single.size === 0;
  return {
    tokens: isNone
      ? tokens
      : tokens.map((one) => (single.has(one) ? { ...one, stop: false } : one)),
    withArticle: new Set([...withArticle].map(({ start }) => start)),
  };
}

/** Parts already joined by a hyphen have their joined form from the analyser. */
function joinName(
  text: string,
  prefix: Token | undefined,
  name: Token | undefined,
  withArticle: ReadonlySet<number>,
): IndexTerm | null {
  if (prefix === undefined || name === undefined) return null;
  const isName = !name.stop && isNamePrefix(prefix.folded);
  if (!isName && !withArticle.has(name.start)) return null;
  if (text.slice(prefix.end, name.start) !== ' ') return null;
  const folded = prefix.folded + name.folded;
  return { folded, term: folded, start: prefix.start, end: name.end, derived: true };
}
