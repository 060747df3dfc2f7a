import { cueSet } from '../../reading/lexicon.ts';
import { tagWords, type Word } from '../../reading/words.ts';
import type { Answer, Span } from '../../types.ts';

/** Words that open a statement of its own, in front of what was asked for or behind it. */
const CONTRASTS = new Set(['while', 'whereas', 'although', 'though', 'but']);

/** Words that open a clause about something else behind what was asked for; in front of it they lead to it. */
const ADDITIONS = new Set([
  'which',
  'who',
  'whose',
  'whom',
  'where',
  'according',
  'adding',
  'saying',
  'citing',
]);

/** Marks between which everything belongs to one statement. */
const BREAKS = new Set([';', ':', '–', '—', '-', '--']);

/** Longest source behind the last comma of a sentence ("…, the Port Vale hospital said"), in words. */
const MAX_SOURCE_WORDS = 14;

/** Fewer words than this state nothing by themselves. */
const MIN_WORDS = 3;

/**
 * What an answer states: of its sentence the clause that holds what was asked for, without whom it cites and
 * without clauses about other things. Verbatim, a contiguous part of the answer; the whole sentence where no
 * clause can be told or nothing in it was asked for.
 */
export function statedFact({ text, spans }: Pick<Answer, 'text' | 'spans'>): string {
  const [span] = spans;
  const words = tagWords(text);
  const whole = trim(text, words);
  if (span === undefined) return whole;
  const [from, to] = clauseAround(words, span);
  const clause = trim(text, afterSource(words.slice(from, to), span));
  const stated = clause.split(/\s+/).length;
  return stated >= MIN_WORDS ? clause : whole;
}

/** Indices of the words between the breaks around a span, the end exclusive. */
function clauseAround(words: readonly Word[], [start, end]: Span): readonly [number, number] {
  const from = words.findLastIndex(
    (word, at) => word.end <= start && (opensStatement(words, at) || endsSource(words, at)),
  );
  const to = words.findIndex(
    (word, at) => word.start >= end && (opensStatement(words, at) || opensAddition(words, at)),
  );
  return [from + 1, to < 0 ? words.length : to];
}

function opensStatement(words: readonly Word[], at: number): boolean {
  const mark = words[at]?.text ?? '';
  return BREAKS.has(mark) || (mark === ',' && CONTRASTS.has(words[at + 1]?.lower ?? ''));
}

function opensAddition(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== ',') return false;
  const next = words[at + 1];
  if (next === undefined) return true;
  return ADDITIONS.has(next.lower) || isReporting(next) || namesSource(words, at + 1);
}

/** The comma of "According to the ministry, …". */
function endsSource(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === ',' &&
    words[0]?.lower === 'according' &&
    words.findIndex(({ text }) => text === ',') === at
  );
}

/** ", the Port Vale hospital said." and ", it said": nothing but a source and its verb up to the next break. */
function namesSource(words: readonly Word[], from: number): boolean {
  const rest = words.slice(from, from + MAX_SOURCE_WORDS);
  const end = rest.findIndex((word) => word.text === '.' || word.text === ',');
  const part = end < 0 ? rest : rest.slice(0, end);
  const verb = part.findIndex(isReporting);
  const isShort = end >= 0 || words.length - from <= MAX_SOURCE_WORDS;
  return (
    isShort &&
    verb > 0 &&
    part.slice(0, verb).every((word) => word.pos !== 'VERB') &&
    part.length - verb <= 3
  );
}

/** What follows "X said (that)", where the span stands behind it and a statement is left. */
function afterSource(words: readonly Word[], [start]: Span): readonly Word[] {
  const verb = words.findLastIndex((word) => word.end <= start && isReporting(word));
  if (verb < 1) return words;
  const that = words.findIndex((word, at) => at > verb && word.lower === 'that');
  const first = that > 0 && (words[that]?.end ?? 0) <= start ? that + 1 : verb + 1;
  const rest = words.slice(first);
  return rest.some(isClauseVerb) ? rest : words;
}

/** "Mourning" and "fighting" are what somebody declared as often as what somebody does. */
function isClauseVerb({ pos, lower }: Word): boolean {
  return pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'));
}

function isReporting({ pos, lemma, lower }: Word): boolean {
  return (pos === 'VERB' && cueSet('reportingVerbs').has(lemma)) || lower === 'said';
}

/** The text from the first word to the last, without the marks at its ends. */
function trim(text: string, words: readonly Word[]): string {
  const isWord = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);
  const first = words.find(isWord);
  const last = words.findLast(isWord);
  if (first === undefined || last === undefined) return text.trim();
  return text.slice(first.start, last.end);
}
