import { readData } from '../../data/read.ts';
import { cueSet } from '../../reading/lexicon.ts';
import { oncePer } from '../../reading/once-per.ts';
import { ownValue } from '../../reading/own-value.ts';
import type { Statement } from '../../reading/statement.ts';
import type { Word } from '../../reading/words.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { wordsOf } from './sentence-words.ts';
import { readScope, type Scope } from './superlative-scope.ts';

/** A thing ranked along a dimension: "one of its most significant victories". Indexes count in the statement's words. */
export interface Superlative {
  readonly dimension: string;
  /** What is ranked: a group of nouns, or the noun's lemma. */
  readonly noun: string;
  /** Whether what is ranked happened, so that one event has one of it. */
  readonly happening: boolean;
  /** Rank, 1 for the first; null for one among several of the first. */
  readonly rank: number | null;
  readonly plural: boolean;
  /** Lemmas that narrow the noun, without the superlatives. */
  readonly modifiers: readonly string[];
  readonly scope: Scope;
  readonly first: number;
  readonly last: number;
}

interface Lists {
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly string[];
  readonly general: readonly string[];
  readonly ungraded: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
}

/** Sentences without such a word hold no superlative and need not be tagged. */
const WORTH_READING = /(?:most|first|worst|best-known|est)\b/iu;
/** Words looked at before a superlative for its article: "the country's second-largest and". */
const LEFT_REACH = 6;
/** Words between a negation and the ranking it denies. */
const NEGATION_REACH = 3;
const ARTICLES = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'my']);
const PARTITIVE = new Set(['one', 'some', 'two', 'three', 'several', 'many', 'few']);

let lists: Lists | undefined;
let dimensions: ReadonlyMap<string, string> | undefined;
let nouns: ReadonlyMap<string, string> | undefined;

/** The superlatives of a statement, in order. */
export const superlativesOf = oncePer((statement: Statement): readonly Superlative[] =>
  WORTH_READING.test(statement.text) ? readSuperlatives(statement) : [],
);

function readSuperlatives(statement: Statement): readonly Superlative[] {
  const words = wordsOf(statement);
  return words.flatMap((_, at) => {
    const grade = gradeAt(words, at);
    const phrase = grade === null ? null : readNounPhrase(words, grade.last + 1);
    const opening = grade === null ? null : openingOf(words, at);
    if (grade === null || phrase === null || opening === null) return [];
    const noun = nounGroup(phrase.head);
    if (readLists().general.includes(noun) || phrase.head.pos === 'PROPN') return [];
    if (opening.among && grade.rank !== 1) return [];
    if (isNegated(words, opening.first)) return [];
    return [
      {
        dimension: grade.dimension,
        noun,
        happening: readLists().events.includes(noun),
        rank: opening.among ? null : Math.max(grade.rank, opening.ordinal),
        plural: phrase.head.lower !== phrase.head.lemma,
        modifiers: modifiersOf(phrase),
        scope: readScope(statement, words, opening.owner, phrase.last),
        first: opening.first,
        last: phrase.last,
      },
    ];
  });
}

interface Grade {
  readonly dimension: string;
  readonly rank: number;
  readonly last: number;
}

/** "largest", "most significant", "second-largest". */
function gradeAt(words: readonly Word[], at: number): Grade | null {
  const lower = words[at]?.lower ?? '';
  if (lower === 'most') {
    const adjective = words[at + 1];
    if (adjective?.pos !== 'ADJ' || readLists().ungraded.includes(adjective.lower)) return null;
    const listed = dimensionOf(`most ${adjective.lower}`);
    return { dimension: listed ?? `most ${adjective.lower}`, rank: 1, last: at + 1 };
  }
  const [prefix = '', rest] = lower.split('-', 2);
  const ordinal = rest === undefined ? undefined : ownValue(readLists().ordinals, prefix);
  const dimension = dimensionOf(ordinal === undefined ? lower : (rest ?? ''));
  return dimension === null ? null : { dimension, rank: ordinal ?? 1, last: at };
}

interface Opening {
  /** Index of the phrase's first word. */
  readonly first: number;
  /** Index of the owner's last word ("the world" in "the world's largest"), or null. */
  readonly owner: number | null;
  readonly among: boolean;
  readonly ordinal: number;
}

/** What stands before a superlative: article or owner, "one of", "second". Without an article there is no ranking: "most people". */
function openingOf(words: readonly Word[], at: number): Opening | null {
  let ordinal = 1;
  for (let i = at - 1; i >= Math.max(0, at - LEFT_REACH); i -= 1) {
    const word = words[i];
    if (word === undefined || word.pos === 'PUNCT' || word.pos === 'VERB') return null;
    ordinal = Math.max(ordinal, ownValue(readLists().ordinals, word.lower) ?? 1);
    if (word.lower === "'s" || word.lower === "'") {
      const first = startOfOwner(words, i - 1);
      return { ...amongBefore(words, first), owner: i - 1, ordinal };
    }
    if (ARTICLES.has(word.lower)) return { ...amongBefore(words, i), owner: null, ordinal };
  }
  return null;
}

function startOfOwner(words: readonly Word[], last: number): number {
  let first = last;
  while (first > 0 && /^(NOUN|PROPN|ADJ|DET)$/.test(words[first - 1]?.pos ?? '')) first -= 1;
  return first;
}

function amongBefore(words: readonly Word[], first: number): Pick<Opening, 'first' | 'among'> {
  const before = words[first - 1]?.lower ?? '';
  if (before === 'among') return { first: first - 1, among: true };
  const partitive = before === 'of' && PARTITIVE.has(words[first - 2]?.lower ?? '');
  return partitive ? { first: first - 2, among: true } : { first, among: false };
}

/** "It is not the largest" ranks nothing. */
function isNegated(words: readonly Word[], first: number): boolean {
  return words
    .slice(Math.max(0, first - NEGATION_REACH), first)
    .some(({ lower }) => cueSet('negation').has(lower));
}

function modifiersOf({ modifiers }: NounPhrase): readonly string[] {
  return modifiers
    .filter((word) => word.lower !== 'single' && dimensionOf(word.lower) === null)
    .map((word) => word.lemma);
}

function nounGroup({ lemma }: Word): string {
  nouns ??= invert(readLists().nouns);
  return nouns.get(lemma) ?? lemma;
}

function dimensionOf(superlative: string): string | null {
  dimensions ??= invert(readLists().dimensions);
  return dimensions.get(superlative) ?? null;
}

function invert(table: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, members]) => members.map((member) => [member, name])),
  );
}

function readLists(): Lists {
  lists ??= readData<Lists>('superlatives');
  return lists;
}
