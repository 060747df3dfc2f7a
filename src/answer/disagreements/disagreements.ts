import type { Cluster, HeldStatement } from '../../differences/cluster.ts';
import { findConcepts } from '../../reading/concepts.ts';
import { tagWords } from '../../reading/words.ts';
import type { StoreFilter } from '../../search/store.ts';
import { spansMeet } from '../../text/spans.ts';
import { type Disagreement, SEVERITIES, type Span } from '../../types.ts';
import { badRequest } from '../check-text.ts';
import type { DisagreementsRequest } from '../engine.ts';
import type { Library } from '../library.ts';
import { describeCluster, topicOf } from './describe-cluster.ts';

/** Share of a topic's concepts that the sentences of a disagreement must hold for it to be about that. */
const TOPIC_SHARE = 0.5;
/** Longest topic, in characters, as for facts. */
const MAX_TOPIC = 2000;

/** The disagreements of a library about a topic, from a severity up (medium unless asked otherwise), most severe first. Throws a `UserError` when the topic is too long. */
export function listDisagreements(
  library: Library,
  { topic, severity }: DisagreementsRequest,
): readonly Disagreement[] {
  if (topic !== undefined && topic.length > MAX_TOPIC)
    throw badRequest(
      `The topic has ${topic.length} characters; at most ${MAX_TOPIC} are read. Name it in a few words.`,
    );
  const least = SEVERITIES.indexOf(severity ?? 'medium');
  const clusters = library.disagreements
    .all()
    .filter((cluster) => SEVERITIES.indexOf(cluster.severity) >= least);
  const about =
    topic === undefined || topic.trim() === '' ? clusters : withTopic(library, clusters, topic);
  return about.map((cluster) => describeCluster(library, library.disagreements.complete(cluster)));
}

/**
 * The disagreements that hold most of a topic; where its words name what some of them differ in ("targets"),
 * those alone, and none that only has such a word in a sentence.
 */
function withTopic(
  library: Library,
  clusters: readonly Cluster[],
  topic: string,
): readonly Cluster[] {
  const wanted = withoutLabels(conceptsOf(topic));
  if (wanted.length === 0) return [];
  const judged = clusters.map((cluster) => ({
    cluster,
    share: shareHeld(library, cluster, wanted),
  }));
  const most = Math.max(TOPIC_SHARE, ...judged.map(({ share }) => share));
  const best = judged.filter(({ share }) => share >= most).map(({ cluster }) => cluster);
  const named = best.filter((cluster) => {
    const values = cluster.positions.map(({ value }) => value);
    const own = conceptsOf([topicOf(cluster), ...values].join('. '));
    return wanted.some((concept) => own.includes(concept));
  });
  return named.length > 0 ? named : best;
}

/** What Byline itself calls what is counted: "number of goats" asks for goats. */
const LABELS = new Set(['number', 'figure', 'sum']);

function withoutLabels(concepts: readonly string[]): readonly string[] {
  const own = concepts.filter((one) => !LABELS.has(one));
  return own.length > 0 ? own : concepts;
}

function conceptsOf(topic: string): readonly string[] {
  return [...new Set(findConcepts(tagWords(topic)).map((concept) => concept.id))];
}

/** The days that somebody asks for, both inclusive; left out: all. */
export type Dates = Pick<StoreFilter, 'since' | 'until'>;

/** A sentence of an article, or the words in it that answer; `span` are offsets in its paragraph. */
export interface CitedWords {
  readonly articleId: string;
  readonly paragraph: number;
  readonly span: Span;
}

/**
 * The disagreements of medium severity and above (unless asked otherwise) about the words cited: what the sentence beside them, or another figure in
 * theirs, is disputed for was not asked.
 */
export function disagreementsTouching(
  library: Library,
  cited: readonly CitedWords[],
  isWanted: (cluster: Cluster) => boolean = ({ severity }) => severity !== 'low',
  dates: Dates = {},
): readonly Disagreement[] {
  const isCited = ({ statement: { articleId, paragraph }, span }: HeldStatement): boolean =>
    cited.some(
      (one) =>
        one.articleId === articleId && one.paragraph === paragraph && spansMeet(one.span, span),
    );
  return library.disagreements
    .around(cited.map(({ articleId }) => articleId))
    .filter(isWanted)
    .filter(({ positions }) => positions.some(({ statements }) => statements.some(isCited)))
    .map((cluster) => within(library, library.disagreements.complete(cluster), dates))
    .filter(({ positions }) => positions.length > 1)
    .map((cluster) => describeCluster(library, cluster));
}

/** A cluster as the articles of some days tell it: who asks for a week does not ask what was said before. */
function within(library: Library, cluster: Cluster, { since, until }: Dates): Cluster {
  if (since === undefined && until === undefined) return cluster;
  const isOfThem = ({ statement }: HeldStatement): boolean => {
    const day = library.article(statement.articleId)?.published ?? null;
    return day !== null && day >= (since ?? '') && (until === undefined || day <= until);
  };
  const positions = cluster.positions
    .map((one) => ({ ...one, statements: one.statements.filter(isOfThem) }))
    .filter(({ statements }) => statements.length > 0);
  return { ...cluster, positions };
}

/**
 * The share of a topic that a disagreement holds in its sentences and its own topic. The headlines of its
 * articles count only for a topic that they hold whole: the event that all of its disagreements belong to.
 */
function shareHeld(library: Library, cluster: Cluster, wanted: readonly string[]): number {
  const statements = cluster.positions.flatMap((position) =>
    position.statements.map((held) => held.statement),
  );
  const articles = new Set(statements.map((statement) => statement.articleId));
  const isEvent = [...articles].some((id) => {
    const headline = library.headlineConcepts(id);
    return wanted.every((concept) => headline.includes(concept));
  });
  if (isEvent) return 1;
  const own = new Set([
    ...statements.flatMap((statement) => statement.concepts),
    ...conceptsOf(topicOf(cluster)),
  ]);
  return wanted.filter((concept) => own.has(concept)).length / wanted.length;
}
