import { readData } from '../data/read.ts';
import { type Concept, findConcepts } from '../evidence/concepts.ts';
import { findTimes, type TimeMention } from '../evidence/dates.ts';
import { type Deed, deedsOf } from '../evidence/doers.ts';
import { findFrames } from '../evidence/frames.ts';
import { headGroup } from '../evidence/lexicon.ts';
import type { Weights } from '../evidence/weights.ts';
import { tagWords, type Word } from '../evidence/words.ts';

/** What kind of thing a question asks for; null: any passage that speaks of it. */
export type AnswerKind = 'quantity' | 'time' | 'person' | 'place' | 'reason' | 'plan' | null;

/** A question as the answer layer reads it. */
export interface Question {
  readonly text: string;
  /** Concepts of its content words, once each, in order. */
  readonly concepts: readonly string[];
  readonly names: readonly string[];
  readonly kind: AnswerKind;
  /** The noun a "how many" counts, as a group; null otherwise. */
  readonly counted: string | null;
  readonly deeds: readonly Deed[];
  /** Dates with a year that the question names, in days since 1970-01-01; relative words name no day. */
  readonly times: readonly { readonly from: number; readonly to: number }[];
}

const KINDS: readonly (readonly [RegExp, AnswerKind])[] = [
  [
    /\bhow (many|much|large|big|high|old|long(?! ago)|far|often|few)\b|\bwhat (number|percentage|share|proportion|amount)\b/i,
    'quantity',
  ],
  [/\bwhen\b|\b(what|which) (year|month|day|date|time)\b|\bhow long ago\b/i, 'time'],
  [/\b(plan|plans|planning|intend|intends|going to do|do next)\b/i, 'plan'],
  [/\bwho(m|se)?\b/i, 'person'],
  [/\bwhere\b|\b(what|which) (city|country|place|town|state|region|province)\b/i, 'place'],
  [/\bwhy\b|\bwhat (caused|led)\b/i, 'reason'],
];

interface QuestionWords {
  readonly asking: readonly string[];
  readonly plan: readonly string[];
  readonly measure: readonly string[];
}

let questionWords: QuestionWords | undefined;

/** Reads a question: its concepts without the words that only ask, and what kind of thing it asks for. */
export function readQuestion(text: string): Question {
  const words = tagWords(text);
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const all = findConcepts(words);
  const counted = kind === 'quantity' ? countedNoun(words) : null;
  const times = findTimes(words, null);
  const told = all
    .filter((concept) => !isAsking(words, concept, kind) && !isInside(concept, times))
    .map((concept) =>
      concept.start === counted?.start ? { ...concept, id: counted.id } : concept,
    );
  const concepts = told.length > 0 ? told : all;
  return {
    text,
    concepts: [...new Set(concepts.map((concept) => concept.id))],
    names: [
      ...new Set(
        concepts.filter((concept) => concept.kind === 'name').map((concept) => concept.id),
      ),
    ],
    kind,
    counted: counted?.id ?? null,
    deeds: deedsOf(findFrames(words, all)),
    times,
  };
}

/** The year of a date is a time to be met, not a word to be found. */
function isInside(concept: Concept, times: readonly TimeMention[]): boolean {
  return times.some(({ span }) => span[0] <= concept.start && concept.end <= span[1]);
}

function isAsking(words: readonly Word[], concept: Concept, kind: AnswerKind): boolean {
  questionWords ??= readData<QuestionWords>('question-words');
  const at = words.findIndex((one) => one.start === concept.start);
  const word = words[at];
  if (words[at - 1]?.lower === 'how' && questionWords.measure.includes(word?.lower ?? ''))
    return true;
  const lists =
    kind === 'plan' ? [...questionWords.asking, ...questionWords.plan] : questionWords.asking;
  return (
    word !== undefined &&
    concept.kind !== 'name' &&
    (lists.includes(word.lemma) || lists.includes(word.lower))
  );
}

/** "How many enemy targets …": the last noun of the phrase that follows; "How much did …" counts no noun. */
function countedNoun(
  words: readonly Word[],
): { readonly id: string; readonly start: number } | null {
  const at = words.findIndex((word) => /^(many|much|number|percentage|few)$/.test(word.lower));
  if (at < 0) return null;
  const phrase: Word[] = [];
  for (const word of words.slice(at + 1)) {
    if (!/^(NOUN|PROPN|ADJ)$/.test(word.pos) && (phrase.length > 0 || word.lower !== 'of')) break;
    if (word.lower !== 'of') phrase.push(word);
  }
  const next = words[at + 1];
  const noun =
    phrase.at(-1) ?? (/^(AUX|DET|PRON|ADP|PUNCT)$/.test(next?.pos ?? '') ? undefined : next);
  return noun === undefined ? null : { id: headGroup(noun.lemma), start: noun.start };
}

/** Whether only a sentence with a figure or a time can answer. */
export function asksForFact({ kind }: Question): boolean {
  return kind === 'quantity' || kind === 'time';
}

/** Share of the question's idf mass that a set of concepts holds, 0 to 1. A question without content is not covered. */
export function questionCoverage(
  question: Question,
  held: ReadonlySet<string>,
  weights: Weights,
): number {
  let total = 0;
  let found = 0;
  for (const concept of question.concepts) {
    const weight = weights.idf(concept);
    total += weight;
    if (held.has(concept)) found += weight;
  }
  return total === 0 ? 0 : found / total;
}
