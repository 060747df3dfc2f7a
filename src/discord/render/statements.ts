import { NEVER_WHO_IS_RIGHT } from '../../show/notes.ts';
import { mostTellingFirst } from '../../show/sides.ts';
import type { Disagreement, DisagreementStatement } from '../../types.ts';
import { excerpt } from './excerpt.ts';
import { type Lookup, nameOutlet, placeOf } from './passage.ts';
import { renderValue } from './side.ts';
import { sourceLink } from './source-link.ts';
import type { Block, Sheet } from './view.ts';

/** Rendered characters of the parts of one statement. */
const TOPIC_ROOM = 150;
const NOTE_ROOM = 400;
const QUOTE_ROOM = 350;
const CITES_ROOM = 150;

/** Every statement of one disagreement, position by position. */
export function statementsSheet({ topic, note, positions }: Disagreement, lookup: Lookup): Sheet {
  const heading = excerpt(topic, [], TOPIC_ROOM);
  return {
    lead: [`### ${heading}\n${excerpt(note, [], NOTE_ROOM)}`],
    title: `**${heading}**`,
    blocks: mostTellingFirst(positions).flatMap((position) =>
      position.statements.map(
        (statement): Block => ({
          text: [`**${renderValue(position)}**`, ...statementLines(statement, lookup)].join('\n'),
        }),
      ),
    ),
    foot: [NEVER_WHO_IS_RIGHT],
  };
}

function statementLines(statement: DisagreementStatement, lookup: Lookup): readonly string[] {
  const { article, quote, attribution } = statement;
  const small = [
    `${nameOutlet(article)} · ${placeOf(statement, lookup)}`,
    attribution.length === 0 ? null : `citing ${excerpt(attribution.join('; '), [], CITES_ROOM)}`,
    sourceLink(article.url, quote, 'source'),
  ].filter((part) => part !== null);
  return [`> ${excerpt(quote, [], QUOTE_ROOM)}`, `-# ${small.join(' · ')}`];
}
