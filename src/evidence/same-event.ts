import { leadsMeet } from './article-names.ts';
import { leadRarities, rareLeadNames, sharedRarity } from './lead-names.ts';
import type { ArticleEvidence, Statement } from './statement.ts';
import { buildWeights, type Weights } from './weights.ts';

/** Two articles that tell of one event. `similarity` is the cosine of their weighted concepts, 0 to 1. */
export interface EventLink {
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
}

/** Days between two reports of one event: a story is followed up for about three days (BASIL: at most 3 in 50 events). */
const EVENT_WINDOW_DAYS = 3;
/**
 * Cosine from which two articles inside the window that share names tell of one event. On BASIL it links
 * about 140 of 150 same-event pairs and no foreign one (`npm run eval:events`).
 */
const EVENT_SIMILARITY = 0.18;
/** The same where the articles share hardly a name, or one of them has no date. */
const LOOSE_SIMILARITY = 0.32;
/** The same for articles that share so many of their heaviest names that they hardly tell of two events, in other words. */
const NAMED_SIMILARITY = 0.12;
const MANY_NAMES = 4;
/**
 * The same for articles that begin with the same rare names, whatever words follow: what the names both leads share weigh,
 * in names that no other article holds. At 1 and above all of 10 pairs that were not linked in 32 invented events but for two,
 * and no two events of BASIL (highest 0.7).
 */
const SAME_LEAD_SIMILARITY = 0.05;
const SAME_LEAD_WEIGHT = 1;
/** Heaviest names of an article by which its event is found, and heaviest words where it has hardly a name. */
const INDEXED_NAMES = 15;
const INDEXED_WORDS = 10;
/** Names two reports of one event share; templates of unrelated reports (earnings, markets) share none. */
const SHARED_NAMES = 2;
/** Most links of one article, nearest first: an event of more reports is held together by its neighbours. */
const MAX_LINKS = 16;
/** Articles of other matters assumed beside those of the corpus (24 invented events, each a corpus of its own: 59 of 72 pairs linked with 20 to 100, 51 without any). */
const OTHER_ARTICLES = 30;
/**
 * Cosine from which two dated reports that a third one is linked to are linked too: 145 of 150 pairs of BASIL in place
 * of 140, no further foreign one. Without dates a tenth of what it would add is foreign (Emergent).
 */
const CLOSED_SIMILARITY = 0.12;
/** Share of its sentences that a report must tell. */
const NARRATIVE_SHARE = 0.5;
/** Shortest narrative sentence, in words: below it stand table rows and captions. */
const NARRATIVE_WORDS = 8;

interface Vector {
  readonly id: string;
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  readonly names: ReadonlySet<string>;
  readonly keys: readonly string[];
  /** The rare names its first sentences hold, and how rare each is: 1 for a name no article holds. */
  readonly lead: ReadonlyMap<string, number>;
  readonly published: number | null;
  readonly statements: readonly Statement[];
}

/**
 * Links articles of one event: near in time, alike in concepts, sharing names. Candidates come from an index
 * of each article's heaviest names, never from all pairs. Only sentences that tell something count, so that
 * reports made from one form are not taken for one event.
 */
export function linkEvents(articles: readonly ArticleEvidence[]): readonly EventLink[] {
  const weights = buildWeights(articles, OTHER_ARTICLES);
  const told = articles.filter(isToldInSentences);
  const rarities = leadRarities(told, weights, MAX_LINKS);
  const vectors = told.map((article) => vectorOf(article, weights, rarities));
  const index = new Map<string, Vector[]>();
  for (const vector of vectors) {
    for (const key of vector.keys) {
      const bucket = index.get(key);
      if (bucket === undefined) index.set(key, [vector]);
      else bucket.push(vector);
    }
  }
  const links = new Map<string, EventLink>();
  for (const vector of vectors) {
    for (const link of nearestOf(vector, index)) links.set(JSON.stringify([link.a, link.b]), link);
  }
  for (const link of closeTriangles(vectors, [...links.values()]))
    links.set(JSON.stringify([link.a, link.b]), link);
  return [...links.values()].toSorted((x, y) => compareIds(x.a, y.a) || compareIds(x.b, y.b));
}

/** Two reports that are both linked to a third one tell of its event in other words, where their leads meet. */
function closeTriangles(
  vectors: readonly Vector[],
  links: readonly EventLink[],
): readonly EventLink[] {
  const byId = new Map(vectors.map((vector) => [vector.id, vector]));
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string) =>
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  for (const { a, b } of links) {
    join(a, b);
    join(b, a);
  }
  const closed: EventLink[] = [];
  for (const around of neighbours.values()) {
    for (const [i, first] of around.entries()) {
      for (const second of around.slice(i + 1)) {
        if (neighbours.get(first)?.includes(second)) continue;
        const [one, other] = [byId.get(first), byId.get(second)];
        if (one === undefined || other === undefined || !areOfDays(one, other)) continue;
        const similarity = cosine(one, other);
        if (similarity < CLOSED_SIMILARITY || !leadsMeet(one.statements, other.statements))
          continue;
        const [a = '', b = ''] = [first, second].toSorted(compareIds);
        closed.push({ a, b, similarity });
      }
    }
  }
  return closed;
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function nearestOf(
  vector: Vector,
  index: ReadonlyMap<string, readonly Vector[]>,
): readonly EventLink[] {
  const shared = new Map<Vector, number>();
  for (const key of vector.keys) {
    for (const other of index.get(key) ?? [])
      if (other !== vector && nearInTime(vector, other))
        shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  const links: EventLink[] = [];
  for (const [other, keys] of shared) {
    if (keys < Math.min(SHARED_NAMES, vector.keys.length, other.keys.length)) continue;
    const similarity = cosine(vector, other);
    if (similarity < neededSimilarity(vector, other)) continue;
    const [a = '', b = ''] = [vector.id, other.id].toSorted(compareIds);
    links.push({ a, b, similarity });
  }
  return links
    .toSorted((x, y) => y.similarity - x.similarity || compareIds(x.a + x.b, y.a + y.b))
    .slice(0, MAX_LINKS);
}

function neededSimilarity(a: Vector, b: Vector): number {
  if (a.published === null || b.published === null) return LOOSE_SIMILARITY;
  if (sharedRarity(a.lead, b.lead) >= SAME_LEAD_WEIGHT) return SAME_LEAD_SIMILARITY;
  let shared = 0;
  for (const name of a.names) if (b.names.has(name)) shared += 1;
  if (shared >= MANY_NAMES && leadsMeet(a.statements, b.statements)) return NAMED_SIMILARITY;
  const needed = Math.min(SHARED_NAMES, a.names.size, b.names.size);
  return needed > 0 && shared >= needed ? EVENT_SIMILARITY : LOOSE_SIMILARITY;
}

function nearInTime(a: Vector, b: Vector): boolean {
  return (
    a.published === null ||
    b.published === null ||
    Math.abs(a.published - b.published) <= EVENT_WINDOW_DAYS
  );
}

/** Both dated, and near each other. */
function areOfDays(a: Vector, b: Vector): boolean {
  return a.published !== null && b.published !== null && nearInTime(a, b);
}

function vectorOf(
  article: ArticleEvidence,
  weights: Weights,
  rarities: ReadonlyMap<string, number>,
): Vector {
  const statements = article.statements.filter(isNarrative);
  const concepts = weigh(
    statements.map((statement) => statement.concepts),
    weights,
  );
  const names = heaviest(
    weigh(
      statements.map((statement) => statement.names),
      weights,
      (count) => count,
    ),
    INDEXED_NAMES,
  );
  const lead = rareLeadNames(article, rarities);
  const words = names.length >= SHARED_NAMES ? [] : heaviest(concepts, INDEXED_WORDS);
  const keys = [...new Set([...names, ...lead.keys(), ...words])];
  let squares = 0;
  for (const weight of concepts.values()) squares += weight * weight;
  return {
    id: article.articleId,
    weights: concepts,
    norm: Math.sqrt(squares),
    names: new Set(names),
    keys,
    lead,
    published: article.published,
    statements: article.statements,
  };
}

/** A report that is mostly table rows is made from a form and tells of no event that others report. */
function isToldInSentences({ statements }: ArticleEvidence): boolean {
  return statements.filter(isNarrative).length >= NARRATIVE_SHARE * statements.length;
}

function isNarrative(statement: Statement): boolean {
  return (
    statement.frames.some((frame) => frame.verbal) &&
    statement.text.split(' ').length >= NARRATIVE_WORDS
  );
}

/**
 * Weight of each concept: what its count is worth × idf; figures are left out. Words count (1 + ln count), as repeating
 * one says little more; names count in full: whom a report names often it is about, also in a corpus of one event.
 */
function weigh(
  lists: readonly (readonly string[])[],
  weights: Weights,
  worth: (count: number) => number = (count) => 1 + Math.log(count),
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const concept of list)
      if (!concept.startsWith('=')) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  return new Map(
    [...counts].map(([concept, count]) => [concept, worth(count) * weights.idf(concept)]),
  );
}

function heaviest(weighted: ReadonlyMap<string, number>, limit: number): readonly string[] {
  return [...weighted]
    .toSorted((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
    .slice(0, limit)
    .map(([concept]) => concept);
}

function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [concept, weight] of small.weights) dot += weight * (large.weights.get(concept) ?? 0);
  return a.norm === 0 || b.norm === 0 ? 0 : dot / (a.norm * b.norm);
}
