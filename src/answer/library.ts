import type { Article, Corpus } from '../corpus/article.ts';
import { fullNames } from '../events/cited-sources.ts';
import type { EvidenceIndex } from '../events/evidence-index.ts';
import type { Weights } from '../events/weights.ts';
import type { Reader } from '../reader/reader.ts';
import { readClaim } from '../reading/claim.ts';
import { findConcepts } from '../reading/concepts.ts';
import { oncePer } from '../reading/once-per.ts';
import type { Statement } from '../reading/statement.ts';
import { tagWords } from '../reading/words.ts';
import type { SearchStore } from '../search/store.ts';
import { remember } from '../text/remember.ts';
import { dayNumber } from '../text/values/calendar.ts';
import {
  type JoinedDisagreements,
  joinDisagreements,
} from './disagreements/joined-disagreements.ts';
import {
  type KnownDifferences,
  openReadDifferences,
  type ReadDifferences,
  rememberDifferences,
} from './disagreements/read-differences.ts';
import { restoreCapitals } from './question/truecase.ts';

/** What a headline's statement has in place of a paragraph, which count from 1. */
export const HEADLINE = 0;

/** One paragraph found by its ordinal. `paragraph` counts from 1. */
export interface StoredParagraph {
  readonly article: Article;
  readonly paragraph: number;
  readonly text: string;
}

/** Whether two articles, by their ids, are linked as reports of one event. */
export type AreLinked = (a: string, b: string) => boolean;

/**
 * A generation as the answers read it: the corpus, its store and its evidence, with the look-ups that every
 * answer needs. Immutable; made once a generation.
 */
export interface Library {
  readonly corpus: Corpus;
  readonly store: SearchStore;
  readonly evidence: EvidenceIndex;
  /** The trained reader; null where it is turned off. */
  readonly reader: Reader | null;
  /** The disagreements known so far. */
  readonly disagreements: JoinedDisagreements;
  /** What the reader finds in the reports of one event; null without a reader. */
  readonly differences: ReadDifferences | null;
  article(id: string): Article | undefined;
  /** Throws on an ordinal the corpus does not have. */
  paragraphAt(ordinal: number): StoredParagraph;
  statementsIn(articleId: string, paragraph?: number): readonly Statement[];
  /** A source as its article spells it in full: "Observatory" → "Syrian Observatory for Human Rights". */
  fullSource(articleId: string, name: string): string;
  /** The concepts of an article's headline; read once a generation. */
  headlineConcepts(articleId: string): readonly string[];
  /** An article's headline read as a statement; none where there is no headline. Read once a generation. */
  headlineStatements(articleId: string): readonly Statement[];
  readonly areLinked: AreLinked;
}

/** Opens a generation for answering. Costs a pass over the corpus; disagreements are joined on first use. */
export function openLibrary(
  corpus: Corpus,
  store: SearchStore,
  evidence: EvidenceIndex,
  reader: Reader | null = null,
  known: KnownDifferences = rememberDifferences(),
): Library {
  const articles = new Map(corpus.articles.map((article) => [article.id, article]));
  const firstOrdinals = ordinalsOf(corpus);
  const statementsOf = (id: string): readonly Statement[] => evidence.article(id)?.statements ?? [];
  const sources = remember((id) => fullNames(statementsOf(id)));
  const differences = reader === null ? null : openReadDifferences(corpus, evidence, reader, known);
  const disagreements = joinDisagreements(evidence, differences, () => true);
  let links: ReadonlySet<string> | undefined;
  return {
    corpus,
    store,
    evidence,
    reader,
    disagreements,
    differences,
    article: (id) => articles.get(id),
    paragraphAt: (ordinal) => findParagraph(corpus, firstOrdinals, ordinal),
    statementsIn: (id, paragraph) =>
      statementsOf(id).filter((one) => paragraph === undefined || one.paragraph === paragraph),
    headlineConcepts: remember((id) => readHeadline(articles.get(id))),
    headlineStatements: remember((id) => readHeadlineStatement(articles.get(id), evidence.weights)),
    areLinked: (a, b) => {
      links ??= new Set(evidence.pairs.map((pair) => linkKey(pair.a, pair.b)));
      return links.has(linkKey(a, b));
    },
    fullSource: (id, name) => sources(id).get(name) ?? name,
  };
}

/** The outlets of a library's articles, each once, in the order of the corpus. */
export function outletsOf({ corpus }: Pick<Library, 'corpus'>): readonly string[] {
  return outletsIn(corpus);
}

const outletsIn = oncePer(({ articles }: Corpus): readonly string[] => [
  ...new Set(articles.map(({ outlet }) => outlet)),
]);

function readHeadline(article: Article | undefined): readonly string[] {
  const headline = article?.headline ?? null;
  return headline === null ? [] : findConcepts(tagWords(headline)).map((concept) => concept.id);
}

/** Headlines stand in capitals as often as not: they are read as a claim in the same words would be. */
function readHeadlineStatement(
  article: Article | undefined,
  weights: Weights,
): readonly Statement[] {
  const headline = article?.headline?.trim() ?? '';
  if (article === undefined || headline === '') return [];
  const read = readClaim(restoreCapitals(headline, weights), dayNumber(article.published));
  return read === null ? [] : [{ ...read, articleId: article.id, paragraph: HEADLINE }];
}

/** One key for both orders of a pair. */
function linkKey(a: string, b: string): string {
  return JSON.stringify([a, b].toSorted());
}

/** The ordinal of each article's first paragraph: paragraphs are numbered through the corpus in order. */
function ordinalsOf(corpus: Corpus): readonly number[] {
  const firsts: number[] = [];
  let next = 0;
  for (const article of corpus.articles) {
    firsts.push(next);
    next += article.paragraphs.length;
  }
  return firsts;
}

function findParagraph(
  corpus: Corpus,
  firsts: readonly number[],
  ordinal: number,
): StoredParagraph {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= ordinal) low = middle;
    else high = middle - 1;
  }
  const article = corpus.articles[low];
  const index = ordinal - (firsts[low] ?? 0);
  const text = article?.paragraphs[index];
  if (article === undefined || text === undefined)
    throw new Error(`no paragraph has ordinal ${ordinal}`);
  return { article, paragraph: index + 1, text };
}
