import type { ArticleEvidence } from './statement.ts';
import type { Weights } from './weights.ts';

/** Two articles that tell of one event. `similarity` is the cosine of their weighted concepts, 0 to 1. */
export interface EventLink {
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
}

/** Days between two reports of one event: a story is followed up for about three days (notes on BASIL). */
export const EVENT_WINDOW_DAYS = 3;
/** Cosine from which two articles inside the window tell of one event; measured with `npm run eval:events`. */
export const EVENT_SIMILARITY = 0.2;
/** The same without a date on one side: only reports that share most of their words. */
const UNDATED_SIMILARITY = 0.35;
/** Most links of one article, nearest first: an event of more reports is held together by its neighbours. */
const MAX_LINKS = 16;
/** Concepts by which candidates are found: the heaviest of each article. */
const INDEXED_CONCEPTS = 30;

interface Vector {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly heaviest: readonly string[];
  readonly published: number | null;
}

/**
 * Links articles of one event: near in time and alike in concepts. Candidates come from an index of each
 * article's heaviest concepts within the window, never from all pairs. An article without a date must be more alike.
 */
export function linkEvents(
  articles: readonly ArticleEvidence[],
  weights: Weights,
): readonly EventLink[] {
  const vectors = new Map<string, Vector>();
  const index = new Map<string, string[]>();
  for (const article of articles) {
    const vector = vectorOf(article, weights);
    vectors.set(article.articleId, vector);
    for (const concept of vector.heaviest) {
      const bucket = index.get(concept);
      if (bucket === undefined) index.set(concept, [article.articleId]);
      else bucket.push(article.articleId);
    }
  }
  const links = new Map<string, EventLink>();
  for (const [id, vector] of vectors) {
    for (const link of nearestOf(id, vector, vectors, index))
      links.set(`${link.a}\n${link.b}`, link);
  }
  return [...links.values()].toSorted((x, y) =>
    x.a === y.a ? compareIds(x.b, y.b) : compareIds(x.a, y.a),
  );
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nearestOf(
  id: string,
  vector: Vector,
  vectors: ReadonlyMap<string, Vector>,
  index: ReadonlyMap<string, readonly string[]>,
): readonly EventLink[] {
  const links: EventLink[] = [];
  for (const other of candidates(id, vector, vectors, index)) {
    const right = vectors.get(other);
    const similarity = right === undefined ? 0 : cosine(vector, right);
    const needed =
      vector.published === null || right?.published == null ? UNDATED_SIMILARITY : EVENT_SIMILARITY;
    if (similarity >= needed)
      links.push({ a: id < other ? id : other, b: id < other ? other : id, similarity });
  }
  return links
    .toSorted((x, y) => y.similarity - x.similarity || compareIds(x.a + x.b, y.a + y.b))
    .slice(0, MAX_LINKS);
}

function candidates(
  id: string,
  vector: Vector,
  vectors: ReadonlyMap<string, Vector>,
  index: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const concept of vector.heaviest) {
    for (const other of index.get(concept) ?? []) {
      const right = vectors.get(other);
      if (other !== id && right !== undefined && nearInTime(vector, right)) found.add(other);
    }
  }
  return found;
}

function nearInTime(a: Vector, b: Vector): boolean {
  return (
    a.published === null ||
    b.published === null ||
    Math.abs(a.published - b.published) <= EVENT_WINDOW_DAYS
  );
}

function vectorOf(article: ArticleEvidence, weights: Weights): Vector {
  const counts = new Map<string, number>();
  for (const statement of article.statements) {
    for (const concept of statement.concepts)
      if (!concept.startsWith('=')) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  }
  const weighted = new Map<string, number>();
  let squares = 0;
  for (const [concept, count] of counts) {
    const weight = (1 + Math.log(count)) * weights.idf(concept);
    weighted.set(concept, weight);
    squares += weight * weight;
  }
  const heaviest = [...weighted]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, INDEXED_CONCEPTS)
    .map(([concept]) => concept);
  return { weights: weighted, norm: Math.sqrt(squares), heaviest, published: article.published };
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [concept, weight] of small.weights) dot += weight * (large.weights.get(concept) ?? 0);
  return a.norm === 0 || b.norm === 0 ? 0 : dot / (a.norm * b.norm);
}
