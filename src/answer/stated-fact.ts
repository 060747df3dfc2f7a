import { cueSet } from '../evidence/lexicon.ts';
import { tagWords, type Word } from '../evidence/words.ts';
import type { Answer, Span } from '../types.ts';

/** Words that open a clause about something else than what the sentence states. */
const OPENERS = new Set([
  'which',
  'who',
  'whose',
  'whom',
  'where',
  'while',
  'whereas',
  'although',
  'though',
  'but',
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
  const isBefore = (word: Word): boolean => word.end <= start;
  const isAfter = (word: Word): boolean => word.start >= end;
  const from = words.findLastIndex((word, at) => isBefore(word) && endsClause(words, at));
  const to = words.findIndex((word, at) => isAfter(word) && endsClause(words, at));
  return [from + 1, to < 0 ? words.length : to];
}

function endsClause(words: readonly Word[], at: number): boolean {
  const mark = words[at]?.text ?? '';
  if (BREAKS.has(mark)) return true;
  if (mark !== ',') return false;
  const next = words[at + 1];
  if (next === undefined) return true;
  return OPENERS.has(next.lower) || isReporting(next) || namesSource(words, at + 1);
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
  return rest.some(({ pos }) => pos === 'VERB' || pos === 'AUX') ? rest : words;
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
