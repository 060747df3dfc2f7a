import { readData } from '../data/read.ts';
import { splitSentences } from '../text/sentences.ts';

/** Statements of one message that are checked: more than the longest message holds, and bounded work. */
const STATEMENTS = 60;

/** Characters that are read: content, embeds and components of the longest message together. */
const MESSAGE_CHARACTERS = 20_000;

/** Longest sentence that is checked, in characters: the longest fact that can be looked up. */
const SENTENCE_CHARACTERS = 2000;

/** "They did it." says too little to be looked up. */
const MIN_WORDS = 4;

/** Discord's markup for users, roles, channels, emoji and timestamps, and addresses: no part of a statement. */
const MARKUP = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/)[^<>]{0,100}>|https?:\/\/\S+/g;

/** Quote marks, headings, lists at line starts; emphasis anywhere. */
const LINE_MARKUP = /^[ \t]{0,8}(?:>{1,3}|#{1,3}|-#|[-*])[ \t]+/gm;
const EMPHASIS = /[*_~`|]{1,3}(?=\S)|(?<=\S)[*_~`|]{1,3}/g;

let openers: readonly string[] | undefined;

/** The sentences of a message that state something, and what was left out, a line each. */
export interface FoundStatements {
  readonly statements: readonly string[];
  readonly leftOut: readonly string[];
}

/** Finds the sentences that state a fact: no questions, no opinions, long enough to be looked up. */
export function findStatements(texts: readonly string[]): FoundStatements {
  const whole = texts.join('\n\n');
  const read = whole
    .slice(0, MESSAGE_CHARACTERS)
    .replace(MARKUP, ' ')
    .replace(LINE_MARKUP, '')
    .replace(EMPHASIS, '')
    .replace(/\n+/g, '\n\n');
  const sentences = splitSentences(read)
    .map(([start, end]) => read.slice(start, end))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const stating = [...new Set(sentences.filter(statesFact))];
  const tooLong = sentences.filter(({ length }) => length > SENTENCE_CHARACTERS).length;
  const stateless = sentences.filter((sentence) => !statesFact(sentence)).length - tooLong;
  const beyond = stating.length - STATEMENTS;
  const lines = [
    [stateless, 'question, opinion or sentence too short to look up'],
    [tooLong, 'sentence too long to look up'],
    [beyond, `statement beyond the first ${STATEMENTS}`],
  ] as const;
  return {
    statements: stating.slice(0, STATEMENTS),
    leftOut: [
      ...lines.filter(([number]) => number > 0).map(([number, what]) => `${number} × ${what}`),
      ...(whole.length > MESSAGE_CHARACTERS
        ? [`everything after ${MESSAGE_CHARACTERS} characters`]
        : []),
    ],
  };
}

function statesFact(sentence: string): boolean {
  if (sentence.length > SENTENCE_CHARACTERS || /\?["”’)]?$/.test(sentence)) return false;
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]{6}/u.test(sentence);
  if (words.length < MIN_WORDS && !isUnspaced) return false;
  openers ??= readData<{ opinionOpeners: readonly string[] }>('small-talk').opinionOpeners;
  const lower = sentence.toLowerCase().replaceAll('’', "'");
  return !openers.some((opener) => lower === opener || lower.startsWith(`${opener} `));
}
