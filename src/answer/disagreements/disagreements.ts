import type { Cluster, HeldPosition, HeldStatement } from '../../differences/cluster.ts';
import { UserError } from '../../errors.ts';
import { sameSource } from '../../events/origins.ts';
import { findConcepts } from '../../reading/concepts.ts';
import { isMeasureOfOne, measureName } from '../../reading/figures/figure-role.ts';
import { ownValue } from '../../reading/own-value.ts';
import { tagWords } from '../../reading/words.ts';
import { spansMeet } from '../../text/spans.ts';
import type { Disagreement, DisagreementStatement, Position, Severity, Span } from '../../types.ts';
import type { DisagreementsRequest } from '../engine.ts';
import type { Library } from '../library.ts';

const SEVERITIES: readonly Severity[] = ['low', 'medium', 'high'];
/** Share of a topic's concepts that the sentences of a disagreement must hold for it to be about that. */
const TOPIC_SHARE = 0.5;
/** Longest topic, in characters, as for questions. */
const MAX_TOPIC = 2000;

/** The disagreements of a library about a topic, from a severity up (medium unless asked otherwise), most severe first. Throws a `UserError` when the topic is too long. */
export function listDisagreements(
  library: Library,
  { topic, severity }: DisagreementsRequest,
): readonly Disagreement[] {
  if (topic !== undefined && topic.length > MAX_TOPIC)
    throw new UserError(
      'bad-request',
      `The topic has ${topic.length} characters; at most ${MAX_TOPIC} are read. Name it in a few words.`,
    );
  const least = SEVERITIES.indexOf(severity ?? 'medium');
  const clusters = library.disagreements
    .all()
    .filter((cluster) => SEVERITIES.indexOf(cluster.severity) >= least);
  const about =
    topic === undefined || topic.trim() === '' ? clusters : withTopic(library, clusters, topic);
  return about.map((cluster) => describeCluster(library, cluster));
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
  const wanted = conceptsOf(topic);
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

function conceptsOf(topic: string): readonly string[] {
  return [...new Set(findConcepts(tagWords(topic)).map((concept) => concept.id))];
}

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
  isWanted: (severity: Severity) => boolean = (severity) => severity !== 'low',
): readonly Disagreement[] {
  const isCited = ({ statement: { articleId, paragraph }, span }: HeldStatement): boolean =>
    cited.some(
      (one) =>
        one.articleId === articleId && one.paragraph === paragraph && spansMeet(one.span, span),
    );
  return library.disagreements
    .around(cited.map(({ articleId }) => articleId))
    .filter(({ severity }) => isWanted(severity))
    .filter(({ positions }) => positions.some(({ statements }) => statements.some(isCited)))
    .map((cluster) => describeCluster(library, cluster));
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

/** A cluster in the public form, with its note. */
export function describeCluster(library: Library, cluster: Cluster): Disagreement {
  const positions = cluster.positions.map((position) => describePosition(library, position));
  return {
    id: cluster.id,
    kind: cluster.kind,
    severity: cluster.severity,
    topic: topicOf(cluster),
    positions,
    note: writeNote(library, cluster, positions),
  };
}

/** What happened to those who are counted, by the class of the verb that governs the figure. */
const COUNTED_DEEDS: Readonly<Record<string, string>> = {
  die: 'killed',
  injure: 'injured',
  arrest: 'arrested',
  rescue: 'rescued',
  kidnap: 'abducted',
  release: 'released',
  flee: 'displaced',
  destroy: 'destroyed',
  damage: 'damaged',
};

/** A topic in words: figures are named by what the first position counts, verbatim, and by what happened to it. */
function topicOf(cluster: Cluster): string {
  if (cluster.kind !== 'quantity') return cluster.topic;
  if (isMeasureOfOne(cluster.topic)) return measureName(cluster.topic);
  const value = cluster.positions[0]?.value ?? '';
  if (/[$€£¥]/.test(value) || cluster.topic.startsWith('money')) return `sum: ${value}`;
  if (/^\S+ of /.test(cluster.topic)) return cluster.topic.split(' ').slice(0, 3).join(' ');
  const [thing, predicate] = cluster.topic.split(' ');
  const told = /(?<!\p{L})\p{L}+$/u.exec(value)?.[0];
  const counted = told ?? (thing === 'person' ? 'people' : undefined);
  if (
    counted === undefined ||
    /^(million|billion|trillion|thousand|hundred|percent|dozen)$/i.test(counted)
  )
    return `figure: ${value === '' ? cluster.topic : value}`;
  const deed = ownValue(COUNTED_DEEDS, predicate ?? '');
  return `number of ${counted}${deed === undefined ? '' : ` ${deed}`}`;
}

/** Kinds whose values are words of the article; the values of the others are Byline's own and never quoted. */
const QUOTED_KINDS: ReadonlySet<Cluster['kind']> = new Set(['quantity', 'date', 'degree', 'quote']);

function describePosition(library: Library, { value, statements }: HeldPosition): Position {
  return {
    // "It is safe," she said: the comma is the sentence's, not the quotation's.
    value: value.replace(/[,;]$/u, ''),
    statements: statements.flatMap((held) => describeStatement(library, held) ?? []),
  };
}

function describeStatement(
  library: Library,
  { statement }: HeldStatement,
): DisagreementStatement | null {
  const article = library.ref(statement.articleId);
  const text = library.article(statement.articleId)?.paragraphs[statement.paragraph - 1];
  if (article === undefined || text === undefined) return null;
  const attribution = [
    ...new Set(
      statement.attributions.map((one) => library.fullSource(statement.articleId, one.name)),
    ),
  ];
  return { article, paragraph: statement.paragraph, text, quote: statement.text, attribution };
}

/** Says how the positions differ, who holds them and whom they cite; never who is right. */
function writeNote(library: Library, cluster: Cluster, positions: readonly Position[]): string {
  const quoted = QUOTED_KINDS.has(cluster.kind);
  const parts = positions.map(
    (position) =>
      `${joinNames(outletsOf(position))}: ${quoted ? `“${position.value}”` : position.value}${citing(position)}`,
  );
  const notes = [`${parts.join('; ')}.`];
  const shared = sharedSource(positions);
  if (shared !== null) notes.push(`All cite ${shared}.`);
  if (cluster.reasons.some((reason) => reason.includes('different times')))
    notes.push('The figures may cover different times.');
  if (cluster.reasons.every((reason) => reason.includes('update')))
    notes.push('The later report may be an update.');
  else if (publishedApart(library, cluster)) notes.push('The reports are of different days.');
  return notes.join(' ');
}

function outletsOf(position: Position): readonly string[] {
  return [...new Set(position.statements.map((statement) => statement.article.outlet))].toSorted();
}

function citing(position: Position): string {
  const names = [
    ...new Set(position.statements.flatMap((statement) => statement.attribution.slice(0, 1))),
  ];
  return names.length === 0 || names.length > 2 ? '' : `, citing ${joinNames(names)}`;
}

/** The one source every position cites; null when they cite different ones. */
function sharedSource(positions: readonly Position[]): string | null {
  const [first, ...rest] = positions.map((position) =>
    position.statements.flatMap((statement) => statement.attribution),
  );
  if (first === undefined || rest.length === 0) return null;
  return (
    first.find((name) => rest.every((names) => names.some((other) => sameSource(name, other)))) ??
    null
  );
}

function publishedApart(library: Library, cluster: Cluster): boolean {
  const days = cluster.positions.map(
    (position) =>
      position.statements
        .map(({ statement }) => library.article(statement.articleId)?.published ?? '')
        .toSorted()[0],
  );
  return new Set(days).size > 1 && days.every((day) => day !== '' && day !== undefined);
}

function joinNames(names: readonly string[]): string {
  return names.length <= 1
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
