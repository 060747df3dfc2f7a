import { writeQuestions } from '../retrieval/questions.ts';
import type { WrittenCorpus } from './corpus/write.ts';

/** How many requests of each kind are made of a serving process. */
export interface Counts {
  /** Asked and searched before memory is read and anything timed. */
  readonly settle: number;
  readonly asks: number;
  readonly searches: number;
  readonly asksWithReader: number;
  readonly reported: number;
}

/** What one corpus is asked, each time the same. */
export interface Requests {
  readonly settle: readonly string[];
  readonly asks: readonly string[];
  readonly searches: readonly string[];
  readonly asksWithReader: readonly string[];
  readonly facts: readonly string[];
}

/** Words of a headline that is asked for; shorter ones are labels. */
const FEWEST_WORDS = 4;
/** Characters of a sentence that is taken for a fact. */
const SHORTEST_FACT = 60;
const LONGEST_FACT = 300;

/** Requests about a corpus: every second question a headline, the others a few words of a paragraph in an asker's words; facts are first sentences of paragraphs. */
export function writeRequests({ sample }: Pick<WrittenCorpus, 'sample'>, counts: Counts): Requests {
  const headlines = sample
    .map(({ headline }) => headline)
    .filter((headline) => headline.split(' ').length >= FEWEST_WORDS);
  const { settle, asks, searches, asksWithReader } = counts;
  const wanted = settle + asks + searches + asksWithReader;
  const framed = writeQuestions(sample, wanted);
  const questions = framed.map((question, i) =>
    i % 2 === 0 ? question : (headlines[scattered(i, headlines.length)] ?? question),
  );
  const facts = sample
    .map(({ text }) => (text.split(/(?<=\.)\s+(?=\p{Lu})/u)[0] ?? '').slice(0, LONGEST_FACT))
    .filter((text) => text.length >= SHORTEST_FACT);
  let from = 0;
  const take = (count: number): readonly string[] => {
    from += count;
    return questions.slice(from - count, from);
  };
  return {
    settle: take(settle),
    asks: take(asks),
    searches: take(searches),
    asksWithReader: take(asksWithReader),
    facts: Array.from(
      { length: Math.min(counts.reported, facts.length) },
      (_, i) => facts[scattered(i, facts.length)] ?? '',
    ),
  };
}

/** Far from its neighbours' places, so that a few requests reach all of a corpus: 7,919 is prime. */
function scattered(i: number, length: number): number {
  return (i * 7_919) % length;
}
