import { fold } from '../../text/fold.ts';
import { remember } from '../../text/remember.ts';
import { splitSentences } from '../../text/sentences.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';
import type { Span } from '../../types.ts';

/** One token: a word, or a mark that carries stance (`?`, `!`, `:`, a quotation mark). */
export interface Token {
  /** Folded, with a straight apostrophe; every quotation mark is `"`. */
  readonly word: string;
  /** Its stem; numbers are `#`, marks themselves. */
  readonly stem: string;
  readonly capital: boolean;
  /** A word that carries a topic: no stop word, no mark. */
  readonly content: boolean;
}

/** One sentence of a text: its offsets (UTF-16) and its tokens in order. */
export interface TextSentence {
  readonly span: Span;
  readonly tokens: readonly Token[];
}

/** Words with inner apostrophes and points, and the marks. Bounded: the engine keeps a frame for each repetition. */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,63}(?:['’.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]{0,63}){0,7}|[?!:"“”‘]|['’](?![\p{L}\p{N}])/gu;
const MARK = /^[?!:"“”‘'’]$/u;
const DIGIT = /\d/;
const CAPITAL = /^\p{Lu}/u;

/** The tokens of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) tokens.push(tokenOf(match[0]));
  return tokens;
}

const tokenOf = remember((raw): Token => {
  if (MARK.test(raw)) {
    const word = /[?!:]/.test(raw) ? raw : '"';
    return { word, stem: word, capital: false, content: false };
  }
  const word = fold(raw).replaceAll('’', "'");
  const base = word.endsWith("'s") ? word.slice(0, -2) : word;
  return {
    word,
    stem: DIGIT.test(word) ? word.replaceAll(',', '') : stem(base),
    capital: CAPITAL.test(raw),
    content: !isStopWord(base.replaceAll("'", '')),
  };
});

/** A text as the stance model sees it: its sentences in order. */
export function analyseText(text: string): readonly TextSentence[] {
  return splitSentences(text).map((span) => ({ span, tokens: tokensOf(text.slice(...span)) }));
}
