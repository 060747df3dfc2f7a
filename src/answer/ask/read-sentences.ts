import type { Reader } from '../../reader/reader.ts';
import type { Span } from '../../types.ts';
import { maySpeakFor } from '../question/named-source.ts';
import type { Question } from '../question/question.ts';
import { forReader } from '../sentences.ts';
import type { Candidate } from './candidates.ts';
import { type TypedAnswer, typedAnswer } from './typed-answer.ts';

/** A candidate with what the reader (or the lexical ranking in its place) makes of it. */
export interface ReadCandidate extends Candidate {
  /** Probability, 0 to 1, that the sentence answers by itself. */
  readonly probability: number;
  /** Where it points and what value stands there; null: the sentence cannot answer what is asked. */
  readonly typed: TypedAnswer | null;
}

/** Candidates read, most probable first, and whether the reader read them. */
export interface ReadResult {
  readonly candidates: readonly ReadCandidate[];
  readonly byReader: boolean;
}

/**
 * Sentences read at first, and once more where none of the first is convincing: two small reads find as much
 * as one large one, and 30 find as much as 44 or 60, 26 one question of 187 less (development data).
 */
const FIRST_SENTENCES = 12;
const MORE_SENTENCES = 14;
/** From this probability on the first read suffices. */
const CONVINCING = 0.7;
/**
 * The lexical ranking has no probability: the share of the question it covers stands in, weighted down so that
 * a half-covered question is refused.
 */
const LEXICAL_CERTAINTY = 0.75;

/** Reads candidates (best match first) against the question. Where the reader cannot, words alone decide. */
export async function readSentences(
  reader: Reader | null,
  question: Question,
  candidates: readonly Candidate[],
): Promise<ReadResult> {
  const first = candidates.slice(0, FIRST_SENTENCES);
  const read = await readSome(reader, question, first);
  if (read === null) return { candidates: lexically(question, candidates), byReader: false };
  const best = read.filter(({ typed }) => typed !== null)[0]?.probability ?? 0;
  const rest = candidates.slice(FIRST_SENTENCES, FIRST_SENTENCES + MORE_SENTENCES);
  const more = best >= CONVINCING ? [] : ((await readSome(reader, question, rest)) ?? []);
  return { candidates: byProbability([...read, ...more]), byReader: true };
}

async function readSome(
  reader: Reader | null,
  question: Question,
  candidates: readonly Candidate[],
): Promise<readonly ReadCandidate[] | null> {
  const readings = await reader?.read(
    question.text,
    candidates.map(({ article, sentence }) => forReader(article, sentence)),
  );
  if (readings === undefined || readings === null) return null;
  return byProbability(
    candidates.map((candidate, i) => {
      const { probability, span } = readings[i] ?? { probability: 0, span: null };
      return { ...candidate, probability, typed: typed(question, candidate, span) };
    }),
  );
}

function lexically(question: Question, candidates: readonly Candidate[]): readonly ReadCandidate[] {
  const top = candidates[0]?.lexical ?? 0;
  return byProbability(
    candidates.map((candidate) => ({
      ...candidate,
      probability:
        top > 0 ? LEXICAL_CERTAINTY * candidate.coverage * Math.min(1, candidate.lexical / top) : 0,
      typed: typed(question, candidate, null),
    })),
  );
}

function typed(
  question: Question,
  { article, sentence }: Candidate,
  span: Span | null,
): TypedAnswer | null {
  if (!maySpeakFor(question.source, sentence)) return null;
  return typedAnswer(question, sentence.text, span, article.published);
}

function byProbability(candidates: readonly ReadCandidate[]): readonly ReadCandidate[] {
  return candidates.toSorted((a, b) => b.probability - a.probability);
}
