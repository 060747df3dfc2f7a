import type { Weights } from '../../../src/events/weights.ts';
import { leadsMeet } from '../../../src/reading/article-names.ts';
import type { ArticleEvidence, Statement } from '../../../src/reading/statement.ts';
import { buildWeights } from '../plain-weights.ts';

/** A link by ids. */
export interface PlainLink {
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
}

interface Report {
  readonly article: ArticleEvidence;
  readonly weights: ReadonlyMap<string, number>;
  readonly names: readonly string[];
  readonly leads: readonly string[];
  readonly keys: ReadonlySet<string>;
}

/** The rules of linking as plainly as they can be said, over all pairs: what the linking over tables must give. */
export function linkPlainly(articles: readonly ArticleEvidence[]): readonly PlainLink[] {
  const weights = buildWeights(articles, 30);
  const told = articles.filter(
    ({ statements }) => statements.filter(isNarrative).length * 2 >= statements.length,
  );
  const leadCounts = countAll(told.map((article) => [...leadNames(article)]));
  const isRare = (name: string) => {
    const count = leadCounts.get(name) ?? 0;
    return count >= 2 && count <= 16;
  };
  const reports = told.map((article) => readReport(article, weights, isRare));
  const rarity = (name: string) => weights.idf(name) / weights.idf('');
  const share = (one: Report, other: Report) => shareNeeded(articles, one, other);
  const near = reports.map((report) =>
    reports
      .filter((other) => other !== report && areCandidates(report, other))
      .map((other) => linkOf(report, other))
      .filter(({ one, other, similarity }) => {
        const least = needed(one, other, share(one, other), rarity);
        return similarity >= Math.max(0.05, least);
      })
      .toSorted((x, y) => y.similarity - x.similarity || compare(x.a + x.b, y.a + y.b))
      .slice(0, 16),
  );
  const links = new Map(near.flat().map((link) => [`${link.a} ${link.b}`, link]));
  const isLinked = (x: Report, y: Report) => links.has(keyOf(x, y));
  const closed = reports.flatMap((one, i) =>
    reports
      .slice(i + 1)
      .filter(
        (other) =>
          !isLinked(one, other) &&
          areOfDays(one, other) === true &&
          reports.some((third) => isLinked(one, third) && isLinked(other, third)) &&
          leadsMeet(one.article.statements, other.article.statements),
      )
      .map((other) => linkOf(one, other))
      .filter(({ one: x, other: y, similarity }) => similarity >= share(x, y) * 0.12),
  );
  return [...links.values(), ...closed]
    .map(({ a, b, similarity }) => ({ a, b, similarity }))
    .toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
}

function readReport(
  article: ArticleEvidence,
  { idf }: Weights,
  isRare: (name: string) => boolean,
): Report {
  const narrative = article.statements.filter(isNarrative);
  const counts = countAll(narrative.map(({ concepts }) => concepts));
  const weights = new Map(
    [...counts].map(([one, count]) => [one, (1 + Math.log(count)) * idf(one)]),
  );
  const nameCounts = countAll(narrative.map(({ names }) => names));
  const names = heaviest(
    new Map([...nameCounts].map(([one, count]) => [one, count * idf(one)])),
    15,
  );
  const leads = [...leadNames(article)].filter(isRare);
  const words = names.length >= 2 ? [] : heaviest(weights, 10);
  return { article, weights, names, leads, keys: new Set([...names, ...leads, ...words]) };
}

function areCandidates(one: Report, other: Report): boolean {
  const shared = intersect([...one.keys], [...other.keys]);
  return (
    areOfDays(one, other) !== false &&
    shared > 0 &&
    shared >= Math.min(2, one.keys.size, other.keys.size)
  );
}

function needed(
  one: Report,
  other: Report,
  share: number,
  rarity: (name: string) => number,
): number {
  if (areOfDays(one, other) === null) return 0.32;
  const rare = one.leads.filter((name) => other.leads.includes(name));
  if (rare.reduce((sum, name) => sum + rarity(name), 0) >= 1) return 0.05;
  const shared = intersect(one.names, other.names);
  if (shared >= 4 && leadsMeet(one.article.statements, other.article.statements))
    return share * 0.12;
  const least = Math.min(2, one.names.length, other.names.length);
  return least > 0 && shared >= least ? share * 0.18 : 0.32;
}

/** What is needed among few articles near in time, as a share of what is needed among many. */
function shareNeeded(articles: readonly ArticleEvidence[], one: Report, other: Report): number {
  if (areOfDays(one, other) === null) return 1;
  const around = ({ article }: Report) =>
    articles.filter(
      ({ published }) =>
        published === null ||
        article.published === null ||
        Math.abs(published - article.published) <= 3,
    ).length;
  const most = Math.max(10, around(one), around(other));
  return Math.min(1, 0.6 + 0.4 * (Math.log(most / 10) / Math.log(30)));
}

/** Whether both are dated within three days; null where one has no date. */
function areOfDays({ article: one }: Report, { article: other }: Report): boolean | null {
  if (one.published === null || other.published === null) return null;
  return Math.abs(one.published - other.published) <= 3;
}

function linkOf(one: Report, other: Report) {
  const [a = '', b = ''] = [one.article.articleId, other.article.articleId].toSorted(compare);
  const dot = [...one.weights.keys()]
    .toSorted(compare)
    .reduce((sum, key) => sum + weightIn(one, key) * weightIn(other, key), 0);
  const norm = normOf(one) * normOf(other);
  return { one, other, a, b, similarity: norm === 0 ? 0 : dot / norm };
}

function weightIn({ weights }: Report, concept: string): number {
  return weights.get(concept) ?? 0;
}

function normOf({ weights }: Report): number {
  return Math.sqrt(
    [...weights].toSorted((x, y) => compare(x[0], y[0])).reduce((sum, [, w]) => sum + w * w, 0),
  );
}

function keyOf({ article: one }: Report, { article: other }: Report): string {
  return [one.articleId, other.articleId].toSorted(compare).join(' ');
}

function isNarrative({ frames, text }: Statement): boolean {
  return frames.some(({ verbal }) => verbal) && text.split(' ').length >= 8;
}

function leadNames({ statements }: ArticleEvidence): ReadonlySet<string> {
  return new Set(statements.slice(0, 3).flatMap(({ names }) => names));
}

function countAll(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of lists.flat())
    if (!one.startsWith('=')) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function heaviest(weighted: ReadonlyMap<string, number>, limit: number): readonly string[] {
  return [...weighted]
    .toSorted((x, y) => y[1] - x[1] || compare(x[0], y[0]))
    .slice(0, limit)
    .map(([concept]) => concept);
}

function intersect(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
