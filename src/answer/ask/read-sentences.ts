import type { Reader } from '../../reader/reader.ts';
import type { Span } from '../../types.ts';
import type { AreLinked } from '../library.ts';
import { maySpeakFor } from '../question/named-source.ts';
import type { Question } from '../question/question.ts';
import { forReader } from '../sentences.ts';
import { askedOf } from './asked-of.ts';
import type { Candidate, ReadCandidate } from './candidates.ts';
import { type TypedAnswer, typedAnswer } from './typed-answer.ts';
import { thresholdsOf, weigh } from './weigh.ts';

/** Candidates read, most probable first, those left unread as the answer was sure, and whether the reader read them. */
export interface ReadResult {
  readonly candidates: readonly ReadCandidate[];
  /** Best match first; nothing is known of them, so they answer nothing. */
  readonly unread: readonly ReadCandidate[];
  readonly byReader: boolean;
}

/** Sentences read at first, and at most: in smaller rounds fewer are read, but each costs some milliseconds of its own. */
const FIRST_SENTENCES = 8;
export const MOST_SENTENCES = 18;
/** From this confidence on the first suffice: from .55 on one question fewer is right and five right citations are lost, of all development questions (docs/TRIALS.md). */
const SURE = 0.63;
/** Probability from which a sentence may answer, beside others that say more. */
export const MAY_ANSWER = 0.1;
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
  areLinked: AreLinked,
): Promise<ReadResult> {
  const first = await readSome(reader, question, candidates.slice(0, FIRST_SENTENCES));
  if (first === null)
    return { candidates: lexically(question, candidates), unread: [], byReader: false };
  const isSure = weigh(first, thresholdsOf(true), areLinked).confidence >= SURE;
  const rest = isSure ? [] : candidates.slice(FIRST_SENTENCES, MOST_SENTENCES);
  const more = rest.length === 0 ? [] : ((await readSome(reader, question, rest)) ?? []);
  const read = [...first, ...more];
  return {
    candidates: byProbability(withoutStandIns(question, read)),
    unread: unreadOf(candidates.slice(read.length, MOST_SENTENCES)),
    byReader: true,
  };
}

/** Candidates that are shown as near without having been read. */
export function unreadOf(candidates: readonly Candidate[]): readonly ReadCandidate[] {
  return candidates.map((one) => ({ ...one, probability: 0, typed: null }));
}

async function readSome(
  reader: Reader | null,
  question: Question,
  candidates: readonly Candidate[],
): Promise<readonly ReadCandidate[] | null> {
  const read: ReadCandidate[] = [];
  for (const [asked, some] of byWording(question, candidates)) {
    const readings = await reader?.read(
      asked,
      some.map(({ article, sentence }) => forReader(article, sentence)),
    );
    if (readings === undefined || readings === null) return null;
    for (const [i, candidate] of some.entries()) {
      const { probability, span } = readings[i] ?? { probability: 0, span: null };
      read.push({ ...candidate, probability, typed: typed(question, candidate, span) });
    }
  }
  return byProbability(read);
}

/** How long something has been is no answer to "how old" where a sentence that may answer gives an age. */
function withoutStandIns(
  { asked }: Question,
  read: readonly ReadCandidate[],
): readonly ReadCandidate[] {
  const isAge = ({ typed: found }: ReadCandidate): boolean =>
    found?.value?.type === 'figure' && found.value.measure === 'age';
  const asksAge = asked.type === 'figure' && asked.measures?.[0] === 'age';
  if (!asksAge || !read.some((one) => isAge(one) && one.probability >= MAY_ANSWER)) return read;
  return read.map((one) => (isAge(one) ? one : { ...one, typed: null }));
}

/** Candidates by the words in which the question is put to them. */
function byWording(
  question: Question,
  candidates: readonly Candidate[],
): ReadonlyMap<string, readonly Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const asked = askedOf(question.text, candidate.sentence.text);
    groups.set(asked, [...(groups.get(asked) ?? []), candidate]);
  }
  return groups;
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
  if (!maySpeakFor(question.source, sentence, article.outlet)) return null;
  return typedAnswer(question, sentence.text, span, article.published);
}

function byProbability(candidates: readonly ReadCandidate[]): readonly ReadCandidate[] {
  return candidates.toSorted((a, b) => b.probability - a.probability);
}
