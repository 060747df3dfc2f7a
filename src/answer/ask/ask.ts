import { type Article, articleRef } from '../../corpus/article.ts';
import { type ParsedQuery, parseQuery, writeExclusions } from '../../search/query.ts';
import type { StoreResult, StoreTerm } from '../../search/store.ts';
import type { Answer, AskResult, Passage } from '../../types.ts';
import { checkText, checkTop, checkWords } from '../check-text.ts';
import type { AskExplanation, AskRequest } from '../engine.ts';
import { type Library, outletsOf } from '../library.ts';
import { readLimits } from '../limits.ts';
import { namingEvents } from '../naming-events.ts';
import { toPassage } from '../passage.ts';
import { namedOutlet } from '../question/named-outlet.ts';
import { asksOfOtherPerson } from '../question/other-person.ts';
import { plainQuestion } from '../question/plain-question.ts';
import { readQuestion } from '../question/question.ts';
import { tellsOf } from './asked-times.ts';
import { type Candidate, type ReadCandidate, rankCandidates } from './candidates.ts';
import { type Choice, choose } from './choose.ts';
import { confirmDiffering, NOTHING_DIFFERS } from './confirm-differing.ts';
import { differencesOf } from './differences-of.ts';
import {
  MAY_ANSWER,
  MOST_SENTENCES,
  type ReadResult,
  readSentences,
  unreadOf,
} from './read-sentences.ts';
import { suggestInstead } from './suggestions.ts';
import { valueDifference } from './value-difference.ts';

/** Longest question, in characters: pasted articles are longer, questions are not. */
const MAX_QUESTION = 4000;
/** Paragraphs whose sentences may be read for an answer. */
const PARAGRAPHS = 60;
/** Passages shown unless asked otherwise, and at most. */
const DEFAULT_TOP = 5;
const MAX_TOP = 50;
/** Passages shown as closest where nothing answers. */
const CLOSEST = 3;

/** Share of the question's words from which a sentence is shown beside an answer though it is of another event. */
const COVERS = 0.5;

interface Asked {
  readonly result: AskResult;
  readonly terms: readonly StoreTerm[];
  readonly read: ReadResult;
  readonly choice: Choice;
  /** The sentences that answer otherwise, confirmed. */
  readonly differing: readonly ReadCandidate[];
}

/** Answers a question from a library. Rejects with a `UserError` when the request is at fault. */
export async function ask(library: Library, request: AskRequest): Promise<AskResult> {
  return (await answer(library, request)).result;
}

/** Answers a question and says how the answer came about. */
export async function explain(library: Library, request: AskRequest): Promise<AskExplanation> {
  const { result, terms, read, choice, differing } = await answer(library, request);
  return {
    result,
    terms,
    byReader: read.byReader,
    confidence: choice.confidence,
    candidates: read.candidates.map((one) => ({
      article: articleRef(one.article),
      paragraph: one.sentence.paragraph,
      sentence: one.sentence.text,
      span: one.sentence.span,
      value: one.typed?.span ?? null,
      hit: one.hit,
      probability: one.probability,
      fate: fateOf(choice, differing, one),
    })),
  };
}

function fateOf(
  choice: Choice,
  differing: readonly ReadCandidate[],
  one: ReadCandidate,
): AskExplanation['candidates'][number]['fate'] {
  if (choice.answer === one) return 'answer';
  if (choice.cited.includes(one)) return 'cited';
  if (differing.includes(one)) return 'differs';
  if (one.typed === null) return 'no such value';
  return choice.near.includes(one) ? 'near' : 'same paragraph';
}

async function answer(library: Library, request: AskRequest): Promise<Asked> {
  const { top = DEFAULT_TOP } = request;
  const text = checkText(request.question, {
    name: 'question',
    write: 'Ask in words, for example: How many people were killed?',
    most: MAX_QUESTION,
    split: 'Ask one thing at a time.',
  });
  checkTop(top, MAX_TOP);
  const parsed = parseQuery(text);
  const outlets = outletsOf(library);
  const named = isLimited(request, parsed) ? null : namedOutlet(parsed.text, outlets);
  const limits = named === null ? parsed : { ...parsed, outlets: [named.outlet] };
  const filter = readLimits(outlets, request, limits, 'bad-request');
  checkWords(parsed);
  const asks = named?.text || parsed.text || text;
  const question = readQuestion(plainQuestion(asks, library.evidence));
  const found = await library.store.search({
    text: [searchedWords(question.searchText, parsed.phrases), writeExclusions(parsed)].join(' '),
    top: PARAGRAPHS,
    ...(filter === null ? {} : { filter }),
  });
  const asked = { ...question, text: withRepairs(question.text, found.terms) };
  const ranked = rankCandidates(library, found.hits, found.terms, question.asked);
  const articles = new Set(found.hits.map(({ ordinal }) => library.paragraphAt(ordinal).article));
  const namesIt = namingEvents(asked.text, [...articles], library.areLinked);
  const mayTell = (article: Article): boolean =>
    namesIt(article) && tellsOf(question.times, article);
  const candidates = worthReading(ranked, mayTell);
  const texts = ranked.map(({ sentence }) => sentence.text);
  const isOther = asksOfOtherPerson(question.text, found.terms, texts);
  // Where nothing can hold what is asked for, what comes nearest to the question is shown all the same.
  const nearest =
    candidates.length > 0
      ? candidates
      : worthReading(rankCandidates(library, found.hits, found.terms, { type: 'words' }), mayTell);
  const read: ReadResult =
    isOther || candidates.length === 0
      ? { candidates: [], unread: unreadOf(nearest), byReader: library.reader !== null }
      : await readSentences(library.reader, asked, candidates, library.areLinked);
  const choice = choose(read, library.areLinked);
  const differing =
    choice.answer === null
      ? NOTHING_DIFFERS
      : await confirmDiffering(library, choice.answer, choice.differing);
  const otherwise = differing.groups.flat();
  const shown = shownSentences(library, choice, otherwise, top);
  const passages = shown.map(({ article, sentence, probability }, i): Passage => {
    const place = { article, paragraph: sentence.paragraph };
    return toPassage(library, place, i + 1, probability, found.terms, sentence.span);
  });
  const result: AskResult = {
    question: request.question,
    answered: choice.answer !== null,
    answer: writeAnswer(choice, shown),
    passages,
    disagreements: differencesOf(
      library,
      // Words alone do not tell which of a sentence's figures is asked for.
      read.byReader ? question.asked : { type: 'words' },
      choice,
      valueDifference(library, question, choice, differing),
      filter ?? {},
    ),
    suggestions:
      choice.answer === null
        ? suggestInstead(library, text, isOther ? withoutRepairs(found) : found)
        : [],
    ...(found.partial ? { partial: true } : {}),
    ...(read.byReader || library.reader === null ? {} : { withoutReader: true }),
  };
  return { result, terms: found.terms, read, choice, differing: otherwise };
}

/** The sentences of the articles that may tell of what the question names, in their order, as many as are read at most. */
function worthReading(
  ranked: readonly Candidate[],
  mayTell: (article: Article) => boolean,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const one of ranked) {
    if (kept.length === MOST_SENTENCES) break;
    if (mayTell(one.article)) kept.push(one);
  }
  return kept;
}

/** Whether somebody has said in which outlet to look, besides what the words of the question say. */
function isLimited({ outlet }: AskRequest, { outlets }: ParsedQuery): boolean {
  return (outlet ?? '') !== '' || outlets.length > 0;
}

/** A search without what its words were repaired to: another person's name is no slip. */
function withoutRepairs(found: StoreResult): StoreResult {
  return { ...found, terms: found.terms.filter(({ repairedTo }) => repairedTo.length === 0) };
}

/** The question as its words stand in the corpus: the reader knows no typing slips. */
function withRepairs(text: string, terms: readonly StoreTerm[]): string {
  return terms.reduce(
    (all, { word, documents, repairedTo }) =>
      documents === 0 && repairedTo[0] !== undefined ? all.replace(word, repairedTo[0]) : all,
    text,
  );
}

/** What stands in quotation marks must stand in a passage. */
function searchedWords(searchText: string, phrases: readonly string[]): string {
  return [searchText.replace(/["“”]/g, ' '), ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
}

/** What answers first, then what differs, then what is near; where nothing answers, the closest. */
function shownSentences(
  library: Library,
  { answer: best, cited, near }: Choice,
  differing: readonly ReadCandidate[],
  top: number,
): readonly ReadCandidate[] {
  if (best === null) return near.slice(0, Math.min(top, CLOSEST));
  const isNear = ({ article, probability, coverage }: ReadCandidate): boolean =>
    probability >= MAY_ANSWER ||
    coverage >= COVERS ||
    article.id === best.article.id ||
    library.areLinked(article.id, best.article.id);
  return [...new Set([...cited, ...differing, ...near.filter(isNear)])].slice(0, top);
}

function writeAnswer(
  { answer: best, confidence, cited }: Choice,
  shown: readonly ReadCandidate[],
): Answer | null {
  if (best === null) return null;
  return {
    text: best.sentence.text,
    citations: cited.flatMap((one) => (shown.includes(one) ? [shown.indexOf(one) + 1] : [])),
    spans: best.typed?.span == null ? [] : [best.typed.span],
    confidence,
  };
}
