import type { Disagreement, DisagreementStatement, Position } from '../../types.ts';
import { chunk } from './chunk.ts';
import { excerpt } from './excerpt.ts';
import { dateOf, type Lookup, nameOutlet } from './passage.ts';
import { plural } from './plural.ts';
import { sourceLink } from './source-link.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of the parts of one disagreement. */
const TOPIC_ROOM = 200;
const NOTE_ROOM = 400;
const VALUE_ROOM = 150;
const QUOTE_ROOM = 350;
const CITES_ROOM = 150;

/** Where sources contradict each other: for each disagreement its note, then the positions with their quotes. */
export function disagreementsSheet(
  disagreements: readonly Disagreement[],
  topic: string | null,
  lookup: Lookup,
): Sheet {
  const about = topic === null ? '' : ` about “${excerpt(topic, [], TOPIC_ROOM)}”`;
  const count = disagreements.length;
  return {
    lead: [
      count === 0
        ? `### The sources do not contradict each other${about}, as far as Byline can tell.`
        : `### ${plural(count, 'disagreement')}${about}, most severe first`,
    ],
    title: '**Disagreements**',
    blocks: disagreements.flatMap((disagreement, index) =>
      disagreementBlocks(disagreement, index + 1, lookup),
    ),
    foot: ['Byline says how sources differ, never who is right.'],
  };
}

function disagreementBlocks(
  disagreement: Disagreement,
  number: number,
  lookup: Lookup,
): readonly Block[] {
  const { topic, kind, severity, note, positions } = disagreement;
  const head = [
    `**${number}. ${excerpt(topic, [], TOPIC_ROOM)}** · ${kind} · ${severity}`,
    excerpt(note, [], NOTE_ROOM),
  ].join('\n');
  return [
    { text: head },
    ...positions.flatMap((position, index) =>
      positionBlocks(position, `${number}${letter(index)}`, lookup),
    ),
  ];
}

/** One block a statement, so that no page has to cut a quotation. */
function positionBlocks(position: Position, label: string, lookup: Lookup): readonly Block[] {
  const value = `**${label}. ${excerpt(position.value, [], VALUE_ROOM)}**`;
  return chunkStatements(position.statements).map((statements, index) => ({
    text: [
      index === 0 ? value : `${value} (more)`,
      ...statements.map((statement) => statementLines(statement, lookup)),
    ].join('\n'),
  }));
}

function statementLines(statement: DisagreementStatement, lookup: Lookup): string {
  const { article, paragraph, quote, attribution } = statement;
  const cites =
    attribution.length === 0 ? '' : `, citing ${excerpt(attribution.join('; '), [], CITES_ROOM)}`;
  const link = sourceLink(article.url, quote, 'source');
  return [
    `> ${excerpt(quote, [], QUOTE_ROOM)}`,
    `-# ${nameOutlet(article)} · ${dateOf(article, lookup)} · paragraph ${paragraph}${cites}${link === null ? '' : ` · ${link}`}`,
  ].join('\n');
}

/** Few enough for a block to fit a page whatever its links are. */
const STATEMENTS_A_BLOCK = 2;

function chunkStatements(
  statements: readonly DisagreementStatement[],
): readonly (readonly DisagreementStatement[])[] {
  return statements.length === 0 ? [[]] : chunk(statements, STATEMENTS_A_BLOCK);
}

/** 0 → "a", 1 → "b" …; beyond "z" the positions go on as numbers. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `-${index + 1}`;
}
