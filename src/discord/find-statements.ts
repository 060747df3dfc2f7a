import { readData } from '../data/read.ts';
import { splitSentences } from '../text/sentences.ts';
import { QUESTION_CHARACTERS } from './limits.ts';

/** Statements of one message that are checked: a screenful of answer, and bounded work. */
const STATEMENTS = 4;

/** Characters of a message that are read: the longest message a user can send. */
const MESSAGE_CHARACTERS = 4000;

/** "They did it." says too little to be looked up. */
const MIN_WORDS = 4;

/** Discord's markup for users, roles, channels, emoji and timestamps, and addresses: no part of a statement. */
const MARKUP = /<(?:@[!&]?|#|a?:\w{1,32}:|t:|\/)[^<>]{0,100}>|https?:\/\/\S+/g;

/** Quote marks, headings, lists at line starts; emphasis anywhere. */
const LINE_MARKUP = /^[ \t]{0,8}(?:>{1,3}|#{1,3}|-#|[-*])[ \t]+/gm;
const EMPHASIS = /[*_~`|]{1,3}(?=\S)|(?<=\S)[*_~`|]{1,3}/g;

let openers: readonly string[] | undefined;

/** The sentences of a message that state a fact: no questions, no opinions, long enough to be looked up. */
export function findStatements(message: string): readonly string[] {
  const text = message
    .slice(0, MESSAGE_CHARACTERS)
    .replace(MARKUP, ' ')
    .replace(LINE_MARKUP, '')
    .replace(EMPHASIS, '')
    .replace(/\n+/g, '\n\n');
  const sentences = splitSentences(text).map(([start, end]) => text.slice(start, end));
  return [...new Set(sentences.filter(statesFact))].slice(0, STATEMENTS);
}

function statesFact(sentence: string): boolean {
  if (sentence.length > QUESTION_CHARACTERS || /\?["”’)]?$/.test(sentence)) return false;
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isUnspaced = /[\u3040-\u30ff\u3400-\u9fff]{6}/u.test(sentence);
  if (words.length < MIN_WORDS && !isUnspaced) return false;
  openers ??= readData<{ opinionOpeners: readonly string[] }>('small-talk').opinionOpeners;
  const lower = sentence.toLowerCase().replaceAll('’', "'");
  return !openers.some((opener) => lower === opener || lower.startsWith(`${opener} `));
}
