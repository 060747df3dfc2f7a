import { articleRef } from '../../corpus/article.ts';
import type { Cluster, HeldPosition, HeldStatement } from '../../differences/cluster.ts';
import { sameSource } from '../../events/origins.ts';
import { isMeasureOfOne, measureName } from '../../reading/figures/figure-role.ts';
import { ownValue } from '../../reading/own-value.ts';
import { wordsAt } from '../../reading/statement.ts';
import { withoutEndMarks } from '../../text/end-marks.ts';
import { isPlural } from '../../text/values/counted.ts';
import { findValues } from '../../text/values/find-values.ts';
import type { Disagreement, DisagreementStatement, Position } from '../../types.ts';
import type { Library } from '../library.ts';

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
export function topicOf(cluster: Cluster): string {
  if (cluster.kind === 'negation') return toldAndDenied(cluster);
  if (cluster.kind !== 'quantity') return cluster.topic;
  if (isMeasureOfOne(cluster.topic)) return measureName(cluster.topic);
  const value = cluster.positions[0]?.value ?? '';
  const values = cluster.positions.map((position) => position.value).join(' / ');
  if (/[$€£¥]/.test(value) || cluster.topic.startsWith('money')) return `sum: ${values}`;
  if (/^\S+ of /.test(cluster.topic)) return cluster.topic.split(' ').slice(0, 3).join(' ');
  const [thing, predicate] = cluster.topic.split(' ');
  const counting = cluster.positions.map((position) => lastWord(position.value));
  // "One exit" and "three exits": exits.
  const last = counting.find((word) => word !== undefined && isPlural(word)) ?? counting[0];
  // Of "Seven" nothing is told that is counted: the word is the figure itself.
  const isFigure = findValues(last ?? '').some(({ type }) => type === 'figure');
  const told = isFigure ? undefined : last;
  const counted = told ?? (thing === 'person' ? 'people' : undefined);
  if (
    counted === undefined ||
    /^(million|billion|trillion|thousand|hundred|percent|dozen)$/i.test(counted)
  )
    return `figure: ${value === '' ? cluster.topic : values}`;
  const deed = ownValue(COUNTED_DEEDS, predicate ?? '');
  return `number of ${counted}${deed === undefined ? '' : ` ${deed}`}`;
}

/** Longest part of a sentence that names a deed (UTF-16 units): some ten words. */
const DEED_ROOM = 60;
/** Where it ends: with its clause. */
const CLAUSE_END = /[,;:“”"—–]|\s(?:and|but|after|because|while|when|who|which)\s/u;

/** A deed that is told and negated, in the words of the report that tells it: "“sold to a hotel” or not". Else the topic as it is. */
function toldAndDenied({ topic, positions }: Cluster): string {
  const told = positions.find(({ value }) => value === 'yes')?.statements[0]?.statement;
  const frame = told?.frames.find(({ predicate }) => predicate === topic.split(' ')[0]);
  if (told === undefined || frame === undefined) return topic;
  const [clause = ''] = wordsAt(told, [frame.at, told.span[1]]).split(CLAUSE_END);
  const words =
    clause.length > DEED_ROOM ? clause.slice(0, DEED_ROOM).replace(/\s\S*$/u, ' …') : clause;
  return `“${withoutEndMarks(words)}” or not`;
}

/** Of "31,000 vehicles a day" vehicles are counted. */
function lastWord(value: string): string | undefined {
  return /(?<!\p{L})\p{L}+$/u.exec(value.replace(/ (?:a|an|per|each) \p{L}+$/u, ''))?.[0];
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
  { statement: { articleId, paragraph, text: quote, attributions } }: HeldStatement,
): DisagreementStatement | null {
  const article = library.article(articleId);
  const text = article?.paragraphs[paragraph - 1];
  if (article === undefined || text === undefined) return null;
  const names = attributions.map(({ name }) => library.fullSource(articleId, name));
  return { article: articleRef(article), paragraph, text, quote, attribution: [...new Set(names)] };
}

/** Says how the positions differ, who holds them and whom they cite; never who is right. */
function writeNote(library: Library, cluster: Cluster, positions: readonly Position[]): string {
  const quoted = QUOTED_KINDS.has(cluster.kind);
  const parts = positions.flatMap((position, i) =>
    quoted
      ? inOwnWords(position, cluster.positions[i])
      : [`${joinNames(outletsOf(position))}: ${position.value}${citing(position)}`],
  );
  const notes = [`${parts.join('; ')}.`];
  const shared = sharedSource(positions);
  if (shared !== null) notes.push(`All cite ${shared}.`);
  if (cluster.reasons.some((reason) => reason.includes('different times')))
    notes.push('The figures may cover different times.');
  if (mayBeUpdate(cluster)) notes.push('The later report may be an update.');
  else if (publishedApart(library, cluster)) notes.push('The reports are of different days.');
  return notes.join(' ');
}

/**
 * Who gives a value, each in the words that stand in its own report and with whom it cites itself: "Coast Daily: “1,800 jobs”", and never
 * an outlet's words for another's.
 */
function inOwnWords(position: Position, held: HeldPosition | undefined): readonly string[] {
  const told = new Map<string, Set<string>>();
  for (const [i, { article, attribution }] of position.statements.entries()) {
    const own = held?.statements[i];
    const words = own === undefined ? '' : wordsAt(own.statement, own.span).replace(/[,;]$/u, '');
    const source = firstSource({ article, attribution });
    const cited = source === undefined ? '' : `, citing ${source}`;
    const said = `“${words === '' ? position.value : words}”${cited}`;
    told.set(said, (told.get(said) ?? new Set()).add(article.outlet));
  }
  return [...told].map(([said, outlets]) => `${joinNames([...outlets].toSorted())}: ${said}`);
}

/** Whether later reports may know more; of a figure, only where none of the later ones gives the lower. */
function mayBeUpdate({ kind, reasons }: Cluster): boolean {
  const isUpdate = (reason: string): boolean => reason.includes('update');
  return kind === 'quantity' ? reasons.every(isUpdate) : reasons.some(isUpdate);
}

function outletsOf(position: Position): readonly string[] {
  return [...new Set(position.statements.map((statement) => statement.article.outlet))].toSorted();
}

/** Whom a statement cites first, but for the outlet itself. */
function firstSource({
  article,
  attribution,
}: Pick<DisagreementStatement, 'article' | 'attribution'>): string | undefined {
  return attribution.find((name) => !sameSource(name, article.outlet));
}

function citing(position: Position): string {
  const names = [
    ...new Set(position.statements.flatMap((statement) => firstSource(statement) ?? [])),
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
