import { UserError } from '../errors.ts';
import { openClaim } from '../evidence/claim.ts';
import { type ClaimStance, judgeClaim } from '../evidence/claim-stance.ts';
import { findCopies } from '../evidence/copies.ts';
import type { Statement } from '../evidence/statement.ts';
import type { StoreTerm } from '../search/store.ts';
import type {
  ArticleStance,
  Copy,
  OutletStance,
  Passage,
  ReportedResult,
  Stance,
} from '../types.ts';
import { eventOfClaim, isOtherEvent } from './claim-event.ts';
import type { Library } from './library.ts';
import { originsOf, sourcesOfStance, voicesOf } from './origins.ts';
import { toPassage } from './passage.ts';
import { summarize } from './summary.ts';
import { restoreCapitals } from './truecase.ts';

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

/** Which articles and outlets report a fact, and whom they trace to. Rejects with a `UserError` on a fact without words. */
export async function reported(library: Library, fact: string): Promise<ReportedResult> {
  const text = checkFact(fact);
  const found = await library.store.search({ text, top: CANDIDATE_PARAGRAPHS });
  const ids = [
    ...new Set(found.hits.map((hit) => library.paragraphAt(hit.ordinal).article.id)),
  ].slice(0, MAX_ARTICLES);
  const judged = judgeArticles(library, restoreCapitals(text, library.weights), ids);
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

function checkFact(fact: string): string {
  const text = fact.trim();
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new UserError(
      'bad-request',
      'The fact is empty. State it in a sentence, for example: 400 fighters were killed.',
    );
  if (text.length > MAX_FACT)
    throw new UserError(
      'bad-request',
      `The fact has ${text.length} characters; at most ${MAX_FACT} are read. State one fact at a time.`,
    );
  return text;
}

function judgeArticles(library: Library, fact: string, ids: readonly string[]): readonly Judged[] {
  const claim = openClaim(fact);
  const claims = ids.flatMap((id) => {
    const evidence = library.evidenceOf(id);
    return evidence === undefined ? [] : [judgeClaim(claim, evidence, library.weights)];
  });
  const event = eventOfClaim(library, fact, claims);
  return claims
    .map((claim) => ({
      claim,
      stance: isOtherEvent(library, event, claim) ? ('other-event' as const) : claim.stance,
    }))
    .toSorted(
      (a, b) =>
        STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance) ||
        b.claim.confidence - a.claim.confidence ||
        (a.claim.articleId < b.claim.articleId ? -1 : 1),
    );
}

/** Articles with their passages, numbered through the answer. */
function numberPassages(
  library: Library,
  judged: readonly Judged[],
  terms: readonly StoreTerm[],
): readonly ArticleStance[] {
  let n = 0;
  const voices = voicesOf(
    library,
    judged.filter(({ stance }) => isTelling(stance)).map(({ claim }) => claim),
  );
  return judged.flatMap(({ claim, stance }) => {
    const article = library.article(claim.articleId);
    const ref = library.ref(claim.articleId);
    if (article === undefined || ref === undefined || stance === 'silent') return [];
    const passages = paragraphsOf(claim.statements).map((paragraph): Passage => {
      n += 1;
      return toPassage(
        library,
        { article, paragraph, text: article.paragraphs[paragraph - 1] ?? '' },
        n,
        claim.confidence,
        terms,
      );
    });
    const origins = isTelling(stance) ? sourcesOfStance(library, claim, voices) : [];
    return [
      {
        article: ref,
        stance,
        confidence: Math.round(claim.confidence * 1000) / 1000,
        value: claim.value,
        passages,
        origins,
      },
    ];
  });
}

/** Whether an article states the fact, something else in its place, or that it is not so. */
function isTelling(stance: Stance): boolean {
  return stance === 'reports' || stance === 'differs' || stance === 'denies';
}

function paragraphsOf(statements: readonly Statement[]): readonly number[] {
  return [...new Set(statements.map((statement) => statement.paragraph))];
}

function outletStances(
  library: Library,
  articles: readonly ArticleStance[],
): readonly OutletStance[] {
  const outlets = [...new Set(library.corpus.articles.map((article) => article.outlet))].toSorted();
  return outlets
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
  const articles = ids.flatMap((id) => library.evidenceOf(id) ?? []);
  return findCopies(articles).map((copy) => ({
    articles: [copy.a, copy.b].toSorted(),
    passages: copy.shared.map((one) => one.text),
    similarity: Math.round(copy.similarity * 1000) / 1000,
  }));
}
