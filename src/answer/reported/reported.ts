import { articleRef } from '../../corpus/article.ts';
import { findCopies } from '../../events/copies.ts';
import { type Claim, openClaim } from '../../reading/claim.ts';
import type { Statement } from '../../reading/statement.ts';
import { asWords } from '../../search/query.ts';
import type { StoreTerm } from '../../search/store.ts';
import { type ClaimStance, judgeClaim } from '../../stance/claim-stance.ts';
import type {
  ArticleStance,
  Copy,
  OutletStance,
  Passage,
  ReportedResult,
  Stance,
} from '../../types.ts';
import { checkStates, checkText } from '../check-text.ts';
import type { Place } from '../engine.ts';
import { type Library, outletsOf } from '../library.ts';
import { sentenceMatcher } from '../match-sentence.ts';
import { namingEvents } from '../naming-events.ts';
import { originsOf, sourcesOfStances } from '../origins.ts';
import { toPassage } from '../passage.ts';
import { restoreCapitals } from '../question/truecase.ts';
import { eventOfClaim, isOtherEvent, isTelling } from './claim-event.ts';
import { readNearest } from './read-nearest.ts';
import { shareCopies } from './share-copies.ts';
import { summarize } from './summary.ts';

/** Paragraphs looked at to find the articles that may speak of a fact. */
const CANDIDATE_PARAGRAPHS = 120;
/** Articles judged at most; the nearest ones. */
const MAX_ARTICLES = 60;
/** Longest fact, in characters. */
const MAX_FACT = 2000;
/** Strongest first: an outlet stands for its most telling article. */
const STANCES: readonly Stance[] = [
  'reports',
  'differs',
  'denies',
  'mentions',
  'other-event',
  'silent',
];

interface Judged {
  readonly claim: ClaimStance;
  readonly stance: Stance;
}

/**
 * Which articles and outlets report a fact, and whom they trace to. `cited` are paragraphs that an answer cites
 * for it: whoever published them is not silent. Rejects with a `UserError` on a fact without words.
 */
export async function reported(
  library: Library,
  fact: string,
  cited: readonly Place[] = [],
): Promise<ReportedResult> {
  const text = checkText(fact, {
    name: 'fact',
    write: 'State it in a sentence, for example: 400 fighters were killed.',
    most: MAX_FACT,
    split: 'State one fact at a time.',
  });
  checkStates(text);
  const found = await library.store.search({ text: asWords(text), top: CANDIDATE_PARAGRAPHS });
  const ids = [
    ...new Set([
      ...cited.map(({ articleId }) => articleId),
      ...found.hits.map((hit) => library.paragraphAt(hit.ordinal).article.id),
    ]),
  ].slice(0, MAX_ARTICLES);
  const judged = await judgeArticles(library, text, ids, cited, found.terms);
  const articles = numberPassages(library, judged, found.terms);
  const relevant = judged
    .filter((one) => one.stance !== 'silent')
    .map((one) => one.claim.articleId);
  const origins = originsOf(articles);
  const copies = copiesAmong(library, relevant);
  const outlets = outletStances(library, articles);
  return {
    fact,
    summary: summarize(articles, origins),
    articles,
    outlets,
    origins,
    copies,
    ...(found.partial ? { partial: true } : {}),
  };
}

async function judgeArticles(
  library: Library,
  text: string,
  ids: readonly string[],
  cited: readonly Place[],
  terms: readonly StoreTerm[],
): Promise<readonly Judged[]> {
  const fact = restoreCapitals(text, library.evidence.weights);
  const claim = openClaim(fact);
  const ready = { text: fact, claim: claim.asOf(null), match: sentenceMatcher(terms) };
  const byWords = ids.flatMap((id) => judgeArticle(library, claim, id) ?? []);
  const { reader } = library;
  const read = reader === null ? byWords : await readNearest(library, reader, ready, byWords);
  const claims = shareCopies(read, (id) => library.evidence.article(id)?.statements ?? []);
  const isNamed = namingEvents(
    fact,
    ids.flatMap((id) => library.article(id) ?? []),
    library.areLinked,
  );
  const isOfOthers = ({ articleId, stance }: ClaimStance): boolean => {
    const article = library.article(articleId);
    return isTelling(stance) && article !== undefined && !isNamed(article);
  };
  const own = claims.filter((one) => !isOfOthers(one));
  const event = eventOfClaim(library, fact, own);
  return claims
    .map((claim) => {
      const isOther = !own.includes(claim) || isOtherEvent(library, event, claim);
      const stance = isOther ? 'other-event' : claim.stance;
      return countCited(library, { claim, stance }, cited, ready.claim);
    })
    .toSorted(
      (a, b) =>
        STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
        b.claim.confidence - a.claim.confidence ||
        (a.claim.articleId < b.claim.articleId ? -1 : 1),
    );
}

/** What an article's text says; where it leaves the claim open, its headline may still state it. */
function judgeArticle(library: Library, claim: Claim, id: string): ClaimStance | null {
  const evidence = library.evidence.article(id);
  if (evidence === undefined) return null;
  const { weights } = library.evidence;
  const told = judgeClaim(claim, evidence, weights);
  const headline = library.headlineStatements(id);
  if (isTelling(told.stance) || headline.length === 0) return told;
  const statements = [...headline, ...evidence.statements];
  const stated = judgeClaim(claim, { ...evidence, statements }, weights);
  if (stated.stance !== 'reports') return told;
  // A headline is no paragraph and cannot be quoted: the passage that says most of it stands for it.
  const shown = told.statements.length > 0 ? told.statements : evidence.statements.slice(0, 1);
  return { ...stated, statements: shown };
}

/** An answer cites the article for this very fact: it reports it, in whatever words. */
function countCited(
  library: Library,
  judged: Judged,
  cited: readonly Place[],
  fact: Statement | null,
): Judged {
  const { articleId } = judged.claim;
  const places = cited.filter((place) => place.articleId === articleId);
  if (places.length === 0 || isTelling(judged.stance)) return judged;
  const statements = places.flatMap(({ paragraph }) =>
    nearestTo(fact, library.statementsIn(articleId, paragraph)),
  );
  return {
    stance: 'reports',
    claim: { ...judged.claim, stance: 'reports', statements, value: null },
  };
}

/** The statement of a paragraph that shares most with the fact, the first of equals; none: the paragraph has no statement. */
function nearestTo(fact: Statement | null, statements: readonly Statement[]): readonly Statement[] {
  const wanted = new Set(fact?.concepts ?? []);
  const shared = ({ concepts }: Statement): number =>
    concepts.filter((concept) => wanted.has(concept)).length;
  return statements.toSorted((a, b) => shared(b) - shared(a)).slice(0, 1);
}

/** Articles with their passages, numbered through the answer. */
function numberPassages(
  library: Library,
  judged: readonly Judged[],
  terms: readonly StoreTerm[],
): readonly ArticleStance[] {
  let n = 0;
  const sources = sourcesOfStances(
    library,
    judged.filter(({ stance }) => isTelling(stance)).map(({ claim }) => claim),
  );
  return judged.flatMap(({ claim, stance }) => {
    const article = library.article(claim.articleId);
    if (article === undefined || stance === 'silent') return [];
    const paragraphs = [...new Set(claim.statements.map(({ paragraph }) => paragraph))];
    const passages = paragraphs.map((paragraph): Passage => {
      n += 1;
      return toPassage(library, { article, paragraph }, n, claim.confidence, terms);
    });
    const origins = isTelling(stance) ? (sources.get(claim.articleId) ?? []) : [];
    return [
      {
        article: articleRef(article),
        stance,
        confidence: Math.round(claim.confidence * 1000) / 1000,
        value: claim.value,
        passages,
        origins,
      },
    ];
  });
}

function outletStances(
  library: Library,
  articles: readonly ArticleStance[],
): readonly OutletStance[] {
  return outletsOf(library)
    .toSorted()
    .map((outlet) => {
      const own = articles.filter((one) => one.article.outlet === outlet);
      const stance = STANCES.find((wanted) => own.some((one) => one.stance === wanted)) ?? 'silent';
      return { outlet, stance, articles: own.map((one) => one.article.id) };
    })
    .toSorted(
      (a, b) =>
        STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) || (a.outlet < b.outlet ? -1 : 1),
    );
}

function copiesAmong(library: Library, ids: readonly string[]): readonly Copy[] {
  const articles = ids.flatMap((id) => library.evidence.article(id) ?? []);
  return findCopies(articles).map((copy) => ({
    articles: [copy.a, copy.b].toSorted(),
    passages: copy.shared.map((one) => one.text),
    similarity: Math.round(copy.similarity * 1000) / 1000,
  }));
}
