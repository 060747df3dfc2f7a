import { findConcepts } from '../evidence/concepts.ts';
import type { Weights } from '../evidence/weights.ts';
import { tagWords } from '../evidence/words.ts';

/** What kind of thing a question asks for; null: any passage that speaks of it. */
export type AnswerKind = 'quantity' | 'time' | 'person' | 'place' | 'reason' | null;

/** A question as the answer layer reads it. */
export interface Question {
  readonly text: string;
  /** Concepts of its content words, once each, in order. */
  readonly concepts: readonly string[];
  readonly names: readonly string[];
  readonly kind: AnswerKind;
  /** The noun a "how many" counts, as a concept; null otherwise. */
  readonly counted: string | null;
}

/** Words of a question that ask and say nothing of the answer (lemmas). */
const ASKING = new Set([
  'how',
  'many',
  'much',
  'what',
  'when',
  'where',
  'who',
  'whom',
  'whose',
  'which',
  'why',
  'do',
  'happen',
  'kind',
  'sort',
  'tell',
  'know',
  'please',
  'describe',
  'explain',
  'give',
  'show',
  'find',
  'name',
  'play',
  'role',
  'ever',
  'hold',
  'exactly',
  'really',
  'there',
  'one',
  'be',
  'have',
  'first',
  'today',
  'now',
  'currently',
  'number',
  'amount',
]);
const KINDS: readonly (readonly [RegExp, AnswerKind])[] = [
  [
    /\bhow (many|much|large|big|high|old|long|far|often|few)\b|\bwhat (number|percentage|share|proportion|amount)\b/i,
    'quantity',
  ],
  [/\bwhen\b|\b(what|which) (year|month|day|date|time)\b|\bhow long ago\b/i, 'time'],
  [/\bwho(m|se)?\b/i, 'person'],
  [/\bwhere\b|\b(what|which) (city|country|place|town|state|region|province)\b/i, 'place'],
  [/\bwhy\b|\bwhat (caused|led)\b/i, 'reason'],
];

/** Reads a question: its concepts without the words that only ask, and what kind of thing it asks for. */
export function readQuestion(text: string): Question {
  const words = tagWords(text);
  const asking = new Set(
    words
      .filter((word) => ASKING.has(word.lemma) || ASKING.has(word.lower))
      .map((word) => word.start),
  );
  const all = findConcepts(words);
  const told = all.filter((concept) => !asking.has(concept.start));
  const concepts = told.length > 0 ? told : all;
  const kind = KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const howMany = words.findIndex((word) => /^(many|much|number|percentage)$/.test(word.lower));
  const counted =
    kind === 'quantity'
      ? (concepts.find(
          (concept) => concept.start > (words[howMany]?.start ?? 0) && concept.kind === 'word',
        )?.id ?? null)
      : null;
  return {
    text,
    concepts: [...new Set(concepts.map((concept) => concept.id))],
    names: [
      ...new Set(
        concepts.filter((concept) => concept.kind === 'name').map((concept) => concept.id),
      ),
    ],
    kind,
    counted,
  };
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
