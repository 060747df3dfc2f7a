import { readData } from '../../../data/read.ts';
import type { Span } from '../../../types.ts';
import { findConcepts } from '../../concepts.ts';
import type { Frame } from '../../frames.ts';
import { headGroup } from '../../lexicon.ts';
import { numberValue } from '../../number-words.ts';
import { oncePer } from '../../once-per.ts';
import type { Statement } from '../../statement.ts';
import type { Word } from '../../words.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { wordsOf } from './sentence-words.ts';

/** How many of a group do or undergo something: "few members of the panel were briefed". */
export interface Quantifier {
  /** Step of the scale of shares, least first. */
  readonly step: number;
  readonly word: string;
  readonly noun: string;
  /** Concepts that narrow the group, before and after its noun. */
  readonly narrowed: readonly string[];
  readonly frame: Frame;
  /** Whether the group undergoes it: the object, or the subject of a passive. */
  readonly undergoes: boolean;
  readonly span: Span;
}

/** Word lists of how many; see src/data/quantifiers.json. */
export interface QuantifierLists {
  readonly shares: readonly (readonly string[])[];
  readonly margins: readonly (readonly string[])[];
  readonly framing: readonly string[];
  readonly general: readonly string[];
}

const WORTH_READING =
  /\b(?:no|none|neither|few|handful|some|several|many|most|majority|bulk|all|every|each)\b/iu;
const OPENERS = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'these', 'those']);
const NEGATORS = new Set([
  'not',
  "n't",
  'hardly',
  'nearly',
  'almost',
  'at',
  'after',
  'above',
  'for',
]);
/** Words between a group and what it does: "members of the panel's smaller chamber were". */
const REACH = 10;

let lists: QuantifierLists | undefined;

/** The quantified groups of a statement with the predicate they stand in. */
export const quantifiersOf = oncePer((statement: Statement): readonly Quantifier[] =>
  WORTH_READING.test(statement.text) ? readQuantifiers(statement) : [],
);

function readQuantifiers(statement: Statement): readonly Quantifier[] {
  const words = wordsOf(statement);
  const offset = statement.span[0];
  return words.flatMap((word, at) => {
    const step = readQuantifierLists().shares.findIndex((step) => step.includes(word.lower));
    if (step < 0 || !isShare(words, at)) return [];
    let first = at + 1;
    while (OPENERS.has(words[first]?.lower ?? '')) first += 1;
    if (numberValue(words[first]?.lower ?? '') !== null) return [];
    const phrase = readNounPhrase(words, first);
    if (phrase === null || !isGroup(phrase.head, word)) return [];
    const frame =
      predicateAfter(statement, words, phrase.last) ?? predicateBefore(statement, words, at);
    if (frame === null) return [];
    const end = words.findIndex((one) => one.start + offset === frame.at);
    const rest = [...phrase.modifiers, ...words.slice(phrase.last + 1, Math.max(end, 0))];
    return [
      {
        step,
        word: word.lower,
        noun: headGroup(phrase.head.lemma),
        narrowed: findConcepts(rest).map(({ id }) => id),
        frame,
        undergoes: frame.objects.includes(headGroup(phrase.head.lemma)),
        span: [offset + word.start, offset + phrase.head.end],
      },
    ];
  });
}

/** "Not all", "at most", "a few" and "a hundred" are other shares than their last word. */
function isShare(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  const word = words[at]?.lower ?? '';
  if (NEGATORS.has(before)) return false;
  if (word === 'few') return before !== 'a' && before !== 'the';
  if (word === 'most') return words[at + 1]?.pos !== 'ADV' && before !== 'the';
  return before !== 'so' && before !== 'too' && before !== 'how' && before !== 'as';
}

/** Several of a kind: a plural, or the singular that "every", "each" and "no" take. */
function isGroup(head: Word, quantifier: Word): boolean {
  if (head.pos !== 'NOUN' && head.pos !== 'PROPN') return false;
  if (readQuantifierLists().general.includes(head.lemma)) return false;
  return head.lower !== head.lemma || /^(every|each|no)$/.test(quantifier.lower);
}

/** The verb the group is the subject of: the first one after it in its clause. */
function predicateAfter(statement: Statement, words: readonly Word[], last: number): Frame | null {
  for (let i = last + 1; i < Math.min(words.length, last + REACH); i += 1) {
    const word = words[i];
    if (word === undefined || /^[,;:()"“”—–]|--/.test(word.text)) return null;
    if (/^(who|which|that|and|but|as|if|when|while)$/.test(word.lower)) return null;
    if (word.pos !== 'VERB') continue;
    const at = statement.span[0] + word.start;
    return statement.frames.find((frame) => frame.at === at && frame.verbal) ?? null;
  }
  return null;
}

/** The verb the group is the object of, right before it: "briefed few members", "spoke to most members". */
function predicateBefore(statement: Statement, words: readonly Word[], at: number): Frame | null {
  const verb = words[at - 1]?.pos === 'ADP' ? words[at - 2] : words[at - 1];
  if (verb?.pos !== 'VERB') return null;
  const start = statement.span[0] + verb.start;
  return statement.frames.find((frame) => frame.at === start && frame.verbal) ?? null;
}

/** The word lists, read on first use. Throws when the data file is missing. */
export function readQuantifierLists(): QuantifierLists {
  lists ??= readData<QuantifierLists>('quantifiers');
  return lists;
}
