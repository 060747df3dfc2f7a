import { readData } from '../../data/read.ts';
import { ownValue } from '../../reading/own-value.ts';
import { termOf } from '../../text/stem.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Measure, TimeValue } from '../../text/values/value.ts';
import { namedSource } from './named-source.ts';

/**
 * What must stand in an answer: a figure of one of some measures (null: any), a time (with a clock where the
 * hour is asked), a name that the question does not give, or nothing that could be checked exactly.
 */
export type Asked =
  | {
      readonly type: 'figure';
      readonly measures: readonly Measure[] | null;
      /** Index terms of the words that say what is counted ("how many police officers"); none where the question does not. */
      readonly counted: ReadonlySet<string>;
    }
  | { readonly type: 'time'; readonly clock: boolean }
  | { readonly type: 'name' }
  | { readonly type: 'words' };

/** A question as the answer layer reads it. */
export interface Question {
  readonly text: string;
  /** Its words without those that only ask or chat: what the stores search for. */
  readonly searchText: string;
  readonly asked: Asked;
  /** Years and days the question names, absolute ones only: an answer of another time is none. */
  readonly times: readonly TimeValue[];
  /** Index terms of who is to be the source ("according to …"); empty: anybody. */
  readonly source: ReadonlySet<string>;
}

interface QuestionWords {
  /** Openings and endings of chat around a question, lower case. */
  readonly chat: readonly string[];
  /** Adjectives that only ask behind "how", and what they ask for ("" for any figure). */
  readonly how: Readonly<Record<string, readonly Measure[]>>;
  /** Nouns behind "what" or "which" that ask for a figure, and of what measure. */
  readonly what: Readonly<Record<string, readonly Measure[]>>;
  /** Nouns behind "what" or "which" that ask for a time. */
  readonly time: readonly string[];
  /** Verbs with which the clause begins behind what is counted: "how many people were …". */
  readonly auxiliaries: readonly string[];
}

/** Most words that say what is counted: "how many senior police officers". */
const MOST_COUNTED = 4;
/** Words that stand before a noun that is asked for: "what was their age". */
const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'your']);

/** How a name itself is asked for: "the name of the pilot", "the pilot's name"; with a form of "to be": "what is the ship called". */
const ASKS_NAME = /\bnames? of\b|['’]s names?\b/u;
const ENDS_CALLED = /\s(?:called|named)\W{0,3}$/u;
const IS = /\b(?:is|was|are|were)\s/u;

let loaded: (QuestionWords & { readonly chatPattern: RegExp }) | undefined;

/** Reads a question: what it asks for, the times that bind, and the words to search by. Never throws. */
export function readQuestion(text: string): Question {
  return {
    text,
    searchText: searchTextOf(text),
    asked: askedOf(text.toLowerCase()),
    times: findValues(text).filter(isBinding),
    source: namedSource(text),
  };
}

/** Years, months and days written out bind; "yesterday" or "at noon" in a question name no day. */
function isBinding(value: ReturnType<typeof findValues>[number]): value is TimeValue {
  return value.type === 'time' && value.relativeTo === 'absolute' && value.from !== null;
}

/**
 * The first word that asks decides: "what did he say when …" asks for words, not for a time. A clause that only says
 * when or where does not ask: "when the dam broke, how many …".
 */
function askedOf(lower: string): Asked {
  const asking = [...lower.matchAll(/\b(?:who(?:m|se)?|what|which|when|where|why|how)\b/gu)];
  const wordsBehind = ({ index, 0: word }: RegExpMatchArray): readonly string[] =>
    lower.slice((index ?? 0) + word.length).match(/[\p{L}-]+/gu) ?? [];
  const first =
    asking.find((one) => !/^(?:when|where)$/.test(one[0]) || isAuxiliary(wordsBehind(one)[0])) ??
    asking[0];
  if ((first === undefined || /^wh(?:at|ich)$/.test(first[0])) && asksForName(lower))
    return { type: 'name' };
  if (first === undefined) return { type: 'words' };
  const behind = wordsBehind(first);
  if (first[0] === 'when') return { type: 'time', clock: false };
  if (first[0] === 'how') return askedHow(behind);
  return first[0] === 'what' || first[0] === 'which' ? askedWhat(behind) : { type: 'words' };
}

function asksForName(lower: string): boolean {
  return ASKS_NAME.test(lower) || (ENDS_CALLED.test(lower) && IS.test(lower));
}

function askedHow(behind: readonly string[]): Asked {
  const measures = ownValue(questionWords().how, behind[0] ?? '');
  return measures === undefined ? { type: 'words' } : figure(measures, countedIn(behind.slice(1)));
}

/** Of "what's" an "s" is left. */
function isAuxiliary(word: string | undefined): boolean {
  return word !== undefined && (word === 's' || questionWords().auxiliaries.includes(word));
}

function askedWhat(behind: readonly string[]): Asked {
  const { what, time } = questionWords();
  for (const word of nounsBehind(behind)) {
    if (time.includes(word)) return { type: 'time', clock: word === 'time' || word === 'hour' };
    const measures = ownValue(what, word);
    if (measures !== undefined) return figure(measures, new Set());
  }
  return { type: 'words' };
}

/**
 * The words behind "what" or "which" that may be the noun asked for: "what year", "what was the final score", "which exact
 * day did". Behind another verb it is not asked for: "what happened that day", "what moves share prices".
 */
function nounsBehind(behind: readonly string[]): readonly string[] {
  const verb = isAuxiliary(behind[0]) ? 1 : 0;
  const determiner = DETERMINERS.has(behind[verb] ?? '') ? 1 : 0;
  const from = verb + determiner;
  const next = behind[from + 2];
  const mayHaveAdjective =
    determiner > 0 || (verb === 0 && (next === undefined || isAuxiliary(next)));
  return behind.slice(from, from + (mayHaveAdjective ? 2 : 1));
}

function figure(measures: readonly Measure[], counted: ReadonlySet<string>): Asked {
  return { type: 'figure', measures: measures.length === 0 ? null : measures, counted };
}

/** The words behind "how many" up to an auxiliary; the first one where there is none ("how many nurses resigned"). */
function countedIn(behind: readonly string[]): ReadonlySet<string> {
  const verb = behind.findIndex((word) => questionWords().auxiliaries.includes(word));
  return new Set(
    behind
      .slice(0, verb < 0 ? 1 : verb)
      .slice(0, MOST_COUNTED)
      .map(termOf),
  );
}

/** Without chat and without the words that only ask; the question itself where nothing else is left. */
function searchTextOf(text: string): string {
  const lists = questionWords();
  let rest = text.replace(lists.chatPattern, ' ');
  rest = rest.replace(/\b(how)\s+(\p{L}+)/giu, (all, _how: string, word: string) =>
    ownValue(lists.how, word.toLowerCase()) === undefined ? all : ' ',
  );
  rest = rest.replace(/\b(?:who|whom|whose|what|which|when|where|why|how)\b/giu, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/\s+/g, ' ').trim() : text;
}

function questionWords(): NonNullable<typeof loaded> {
  if (loaded === undefined) {
    const data = readData<QuestionWords>('question-words');
    const chat = data.chat.toSorted((a, b) => b.length - a.length).join('|');
    const chatPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${chat})(?![\\p{L}\\p{N}])`, 'giu');
    loaded = { ...data, chatPattern };
  }
  return loaded;
}
