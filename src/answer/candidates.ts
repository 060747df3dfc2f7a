import { NEWS_DAYS } from '../evidence/dates.ts';
import { compareDoers } from '../evidence/doers.ts';
import type { Statement } from '../evidence/statement.ts';
import { isLongBefore, timesMeet } from '../evidence/time-relations.ts';
import type { StoreHit } from '../search/store.ts';
import { answerFit } from './fit.ts';
import type { Library, StoredParagraph } from './library.ts';
import { asksForFact, type Question, questionCoverage } from './question.ts';

/** A paragraph that may answer, with what speaks for it. All shares are 0 to 1. */
export interface Candidate extends StoredParagraph {
  readonly hit: StoreHit;
  /** Share of the question its headline and paragraph cover. */
  readonly coverage: number;
  /** Share of the question's names it speaks of; 1 where the question names nobody. */
  readonly named: number;
  readonly statements: readonly Statement[];
  readonly best: BestSentence | null;
  /** What its time leaves of it: less for another time than the question's, or for background. */
  readonly time: number;
  readonly score: number;
}

/** The sentence of a paragraph that answers the question best. */
export interface BestSentence {
  readonly statement: Statement;
  readonly coverage: number;
  /** 0 to 1: how well it holds the kind of thing the question asks for. */
  readonly fit: number;
  /** Coverage and fit together, weighted. */
  readonly worth: number;
}

/**
 * What counts in the order of passages: search score, coverage by the best sentence, the kind of thing asked
 * for, and the right doer. A grid over 500 SQuAD development questions and the seed questions chose them
 * (`npm run eval:ask`): first passage right for 420 and 16 of 16, where the search alone has 425 and 11.
 */
const WEIGHTS = { search: 0.6, sentence: 0.3, fit: 0.25, doer: 0.1 } as const;

/** A passage without any figure or time cannot answer "how many" or "when", however well its words match. */
export const WITHOUT_KIND = 0.8;

/** What is left of a passage that speaks of none of the names asked about: deaths in one city do not answer for another. */
const WITHOUT_NAMES = 0.6;

/** What is left of a passage of another time than the question names. */
const WITHOUT_TIME = 0.6;

/** What is left of a figure of long ago where the question names no time: the toll of an earlier accident. */
const OF_THE_PAST = 0.7;

/** Turns hits into candidates, best first; ties keep the order of the search. */
export function rankCandidates(
  library: Library,
  question: Question,
  hits: readonly StoreHit[],
): readonly Candidate[] {
  const best = hits[0]?.score ?? 0;
  return hits
    .map((hit) => {
      const stored = library.paragraphAt(hit.ordinal);
      const headline = library.headlineConcepts(stored.article.id);
      return toCandidate(library, question, hit, stored, headline, best);
    })
    .toSorted((a, b) => b.score - a.score || a.hit.ordinal - b.hit.ordinal);
}

function toCandidate(
  library: Library,
  question: Question,
  hit: StoreHit,
  stored: StoredParagraph,
  headline: readonly string[],
  bestScore: number,
): Candidate {
  const statements = library.statementsIn(stored.article.id, stored.paragraph);
  const held = new Set([...headline, ...statements.flatMap((statement) => statement.concepts)]);
  const coverage = questionCoverage(question, held, library.weights);
  const best = bestSentence(library, question, statements);
  const search = bestScore > 0 ? hit.score / bestScore : 0;
  const named = namedShare(library, question, stored.article.id, held);
  const kind = asksForFact(question) && (best?.fit ?? 0) === 0 ? WITHOUT_KIND : 1;
  const full = WEIGHTS.search * search + (best?.worth ?? 0);
  const time = timeFactor(library, question, stored.article.id, best?.statement);
  const score = full * kind * time * (WITHOUT_NAMES + (1 - WITHOUT_NAMES) * named);
  return { ...stored, hit, coverage, named, statements, best, time, score };
}

/** What a passage keeps for its time: the time the question names, or for a figure without one the time of the news. */
function timeFactor(
  library: Library,
  question: Question,
  articleId: string,
  statement: Statement | undefined,
): number {
  if (!tellsOf(library, question, articleId, statement)) return WITHOUT_TIME;
  const published = library.evidenceOf(articleId)?.published ?? null;
  const asksForNews = question.kind === 'quantity' && question.times.length === 0;
  if (!asksForNews || published === null || statement === undefined) return 1;
  const { times } = statement;
  const past = times.length > 0 && times.every((time) => isLongBefore(time, published));
  return past ? OF_THE_PAST : 1;
}

/** Whether a passage is of the time a question names: by its sentence, or by the day of its article. */
function tellsOf(
  library: Library,
  { times }: Question,
  articleId: string,
  statement: Statement | undefined,
): boolean {
  if (times.length === 0) return true;
  const published = library.evidenceOf(articleId)?.published ?? null;
  const told = [
    ...(statement?.times ?? []),
    ...(published === null ? [] : [{ from: published - NEWS_DAYS, to: published }]),
  ];
  return times.some((time) => told.some((one) => timesMeet(one, time)));
}

/** Share of the question's names a passage speaks of; one that stands only elsewhere in its article counts half. */
function namedShare(
  library: Library,
  { names }: Question,
  articleId: string,
  held: ReadonlySet<string>,
): number {
  if (names.length === 0) return 1;
  let total = 0;
  let found = 0;
  let elsewhere: ReadonlySet<string> | undefined;
  for (const name of names) {
    const weight = library.weights.idf(name);
    total += weight;
    if (held.has(name)) found += weight;
    else {
      elsewhere ??= new Set(
        library.statementsIn(articleId).flatMap((statement) => statement.names),
      );
      if (elsewhere.has(name)) found += weight / 2;
    }
  }
  return total === 0 ? 1 : found / total;
}

function bestSentence(
  library: Library,
  question: Question,
  statements: readonly Statement[],
): BestSentence | null {
  let best: BestSentence | null = null;
  for (const statement of statements) {
    const coverage = questionCoverage(question, new Set(statement.concepts), library.weights);
    const fit = answerFit(statement, question);
    const worth =
      WEIGHTS.sentence * coverage +
      WEIGHTS.fit * fit * coverage +
      WEIGHTS.doer * compareDoers(question.deeds, statement);
    if (best === null || worth > best.worth) best = { statement, coverage, fit, worth };
  }
  return best;
}
