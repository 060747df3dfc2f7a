import { articleRef } from '../corpus/article.ts';
import { echo, UserError } from '../errors.ts';
import { parseQuery, writeLimits } from '../search/query.ts';
import type { StoreTerm } from '../search/store.ts';
import type { AskResult, Passage } from '../types.ts';
import { type Candidate, rankCandidates } from './candidates.ts';
import { compareShown } from './compare-shown.ts';
import { dateBound } from './date-bound.ts';
import { disagreementsTouching } from './disagreements.ts';
import type { AskExplanation, AskRequest } from './engine.ts';
import { extractAnswer } from './extract.ts';
import type { Library } from './library.ts';
import { searchOtherWords } from './other-words.ts';
import { toPassage } from './passage.ts';
import { type Question, readQuestion } from './question.ts';
import { type Choice, selectPassages } from './select.ts';
import { suggestInstead } from './suggestions.ts';
import { restoreCapitals } from './truecase.ts';

/** Passages shown unless asked otherwise, and at most. */
const DEFAULT_TOP = 5;
const MAX_TOP = 50;
/** Hits that are read for an answer: enough for a passage of each of many outlets. */
const CANDIDATES = 60;
/** Longest question, in characters: no question of a person is longer, pasted articles are. */
const MAX_QUESTION = 2000;
/**
 * Share of a question's idf mass that the first passage with its headline must hold for the corpus to answer.
 * On 250 SQuAD development questions .55 keeps 88 % of those the corpus answers and refuses 88 % of the same
 * questions once the article they were asked of is taken away (`npm run eval:ask`).
 */
const NEEDED_COVERAGE = 0.55;
/** Share of the question's names the first passage must speak of. */
const NEEDED_NAMES = 0.5;
/** Passages that score less than this share of the best are not shown. */
const SHOWN_SHARE = 0.45;

interface Asked {
  readonly result: AskResult;
  readonly question: Question;
  readonly terms: readonly StoreTerm[];
  readonly choices: readonly Choice[];
  readonly found: number;
}

/** Answers a question from a library. Rejects with a `UserError` when the request is at fault. */
export async function ask(library: Library, request: AskRequest): Promise<AskResult> {
  return (await answer(library, request)).result;
}

/** Answers a question and says how the answer came about. */
export async function explain(library: Library, request: AskRequest): Promise<AskExplanation> {
  const { result, terms, choices, found } = await answer(library, request);
  return {
    result,
    terms,
    coverage: { found, needed: NEEDED_COVERAGE },
    candidates: choices.map(({ candidate, kept, why }) => ({
      article: articleRef(candidate.article),
      paragraph: candidate.paragraph,
      hit: candidate.hit,
      kept,
      why: `${why}; covers ${Math.round(candidate.coverage * 100)} % of the question, score ${candidate.score.toFixed(3)}`,
    })),
    compared: compareShown(
      library,
      choices.filter((choice) => choice.kept).map((choice) => choice.candidate),
    ),
  };
}

async function answer(library: Library, request: AskRequest): Promise<Asked> {
  const text = checkQuestion(request.question);
  const top = checkTop(request.top);
  const filter = readFilter(library, request);
  const found = await library.store.search({
    text,
    top: CANDIDATES,
    ...(filter === null ? {} : { filter }),
  });
  const parsed = parseQuery(text);
  const written = restoreCapitals(withRepairs(parsed.text, found.terms), library.weights);
  const question = readQuestion(written);
  const limits = { filter, limits: writeLimits(parsed) };
  const { hits, partial } = await searchOtherWords(library, question, found, limits);
  const candidates = rankCandidates(library, question, hits);
  const coverage = candidates[0]?.coverage ?? 0;
  const answered =
    question.concepts.length > 0 &&
    coverage >= NEEDED_COVERAGE &&
    (candidates[0]?.named ?? 0) >= NEEDED_NAMES &&
    holdsKind(question, candidates);
  const ordered = answered ? candidates : [];
  const choices = selectPassages(ordered, top, (ordered[0]?.score ?? 0) * SHOWN_SHARE);
  const kept = choices.filter((choice) => choice.kept).map((choice) => choice.candidate);
  const passages = kept.map(
    (candidate, i): Passage =>
      toPassage(library, candidate, i + 1, candidate.score, found.terms, candidate.best?.statement),
  );
  const result: AskResult = {
    question: request.question,
    answered,
    answer: answered ? extractAnswer(question, kept) : null,
    passages,
    disagreements: disagreementsTouching(
      library,
      passages.map(({ article, paragraph }) => ({ articleId: article.id, paragraph })),
    ),
    suggestions: answered ? [] : suggestInstead(library, question, found, candidates),
    ...(partial ? { partial: true } : {}),
  };
  return {
    result,
    question,
    terms: found.terms,
    choices: answered
      ? choices
      : candidates.map((candidate) => ({
          candidate,
          kept: false,
          why: 'the question is not covered',
        })),
    found: coverage,
  };
}

/** Passages looked at for the figure or time that a question asks for. */
const KIND_DEPTH = 3;

/** "How many boats" without any figure near, and "when" without any time, are not answered. */
function holdsKind({ kind, counted }: Question, candidates: readonly Candidate[]): boolean {
  if (kind !== 'time' && counted === null) return true;
  return candidates
    .slice(0, KIND_DEPTH)
    .some(({ best, named }) => (best?.fit ?? 0) > 0 && named >= NEEDED_NAMES);
}

/** The question as its words stand in the corpus, so that a slip of the pen is not taken for an unknown name. */
function withRepairs(text: string, terms: readonly StoreTerm[]): string {
  return terms.reduce(
    (all, { word, documents, repairedTo }) =>
      documents === 0 && repairedTo[0] !== undefined
        ? all.replace(word, /^\p{Lu}/u.test(word) ? capitalize(repairedTo[0]) : repairedTo[0])
        : all,
    text,
  );
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function checkQuestion(question: string): string {
  const text = question.trim();
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new UserError(
      'bad-request',
      'The question is empty. Ask in words, for example: How many people were killed?',
    );
  if (text.length > MAX_QUESTION)
    throw new UserError(
      'bad-request',
      `The question has ${text.length} characters; at most ${MAX_QUESTION} are read. Ask one thing at a time.`,
    );
  return text;
}

function checkTop(top: number | undefined): number {
  if (top === undefined) return DEFAULT_TOP;
  if (!Number.isInteger(top) || top < 1 || top > MAX_TOP)
    throw new UserError(
      'bad-request',
      `top must be a whole number from 1 to ${MAX_TOP}, not ${top}.`,
    );
  return top;
}

function readFilter(
  library: Library,
  { outlet, since, until }: AskRequest,
): { outlets?: readonly string[]; since?: string; until?: string } | null {
  const filter = {
    ...(outlet === undefined || outlet === '' ? {} : { outlets: [knownOutlet(library, outlet)] }),
    ...(since === undefined ? {} : { since: dateBound(since, 'since', 'since', 'bad-request') }),
    ...(until === undefined ? {} : { until: dateBound(until, 'until', 'until', 'bad-request') }),
  };
  if (filter.since !== undefined && filter.until !== undefined && filter.since > filter.until)
    throw new UserError(
      'bad-request',
      `since (${filter.since}) is after until (${filter.until}). Swap the two dates.`,
    );
  return Object.keys(filter).length === 0 ? null : filter;
}

function knownOutlet(library: Library, outlet: string): string {
  const outlets = [...new Set(library.corpus.articles.map((article) => article.outlet))];
  const wanted = outlet.trim().toLowerCase();
  const known =
    outlets.find((name) => name.toLowerCase() === wanted) ??
    outlets.find((name) => name.toLowerCase().includes(wanted));
  if (known === undefined)
    throw new UserError(
      'bad-request',
      `No article is by the outlet "${echo(outlet)}". The corpus has: ${outlets.slice(0, 20).join(', ')}.`,
    );
  return known;
}
