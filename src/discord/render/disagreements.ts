import type { DisagreementsResult } from '../../answer/engine.ts';
import { caveatsOf } from '../../show/caveats.ts';
import { KIND_WORDS, SEVERITY_WORDS } from '../../show/disagreement-words.ts';
import { NEVER_WHO_IS_RIGHT, noDisagreement, notComparedYet } from '../../show/notes.ts';
import { plural } from '../../show/plural.ts';
import { mostTellingFirst } from '../../show/sides.ts';
import type { Disagreement, Position, Severity } from '../../types.ts';
import { pictureOfDisagreements } from '../picture/disagreements.ts';
import { excerpt } from './excerpt.ts';
import { type Lookup, placeOf } from './passage.ts';
import { quote } from './quote.ts';
import { renderSide } from './side.ts';
import { sourceLink } from './source-link.ts';
import type { Block, Button, Sheet } from './view.ts';

/** Rendered characters of the parts of one disagreement. */
const TOPIC_ROOM = 150;
const QUOTE_ROOM = 160;
const CAVEATS_ROOM = 200;
/** Two cards fit a page, addresses included. */
const LINK_ROOM = 250;

/** Disagreements of a page, and sides of one that are shown; the button opens them all. */
const CARDS = 2;
const SIDES = 2;

/** The stripe beside a disagreement (RGB); its word never leaves it to the colour. */
const ACCENTS: Readonly<Record<Severity, number>> = {
  high: 0xda373c,
  medium: 0xe67e22,
  low: 0x8a929c,
};

/** The button that opens a part of an answer, by its index among the parts. */
export type OpenButton = (part: number, label: string) => Button;

/** Where sources contradict each other, a card for each: its sides one below the other, the most telling two first. */
export function disagreementsSheet(
  { disagreements, notCompared }: DisagreementsResult,
  topic: string | null,
  lookup: Lookup,
  open: OpenButton,
): Sheet {
  const about = topic === null ? '' : ` about ${quote(topic, [], TOPIC_ROOM)}`;
  const count = disagreements.length;
  const picture = pictureOfDisagreements(disagreements.slice(0, CARDS));
  return {
    lead: [
      count === 0
        ? `### ${noDisagreement(about)}`
        : `### ${plural(count, 'disagreement')}${about}, most severe first`,
    ],
    title: `**Disagreements${about}**`,
    blocks: disagreements.map((disagreement, index) => card(disagreement, index, lookup, open)),
    pageBlocks: CARDS,
    foot: [notComparedYet(notCompared), NEVER_WHO_IS_RIGHT].flatMap((line) => line ?? []),
    ...(picture === null ? {} : { picture }),
  };
}

function card(disagreement: Disagreement, index: number, lookup: Lookup, open: OpenButton): Block {
  const { topic, kind, severity, note, positions } = disagreement;
  const caveats = caveatsOf(note);
  const sides = mostTellingFirst(positions).slice(0, SIDES);
  const statements = positions.flatMap((position) => position.statements).length;
  return {
    text: [
      `**${index + 1}. ${excerpt(topic, [], TOPIC_ROOM)}**`,
      `-# ${SEVERITY_WORDS[severity]} severity · ${KIND_WORDS[kind]}${caveats === '' ? '' : ` · ${excerpt(caveats, [], CAVEATS_ROOM)}`}`,
    ].join('\n'),
    parts: sides.map((position) => sideText(position, lookup)),
    accent: ACCENTS[severity],
    ...(statements > sides.length
      ? { buttons: [open(index, `All ${statements} statements`)] }
      : {}),
  };
}

/** One side: its value and outlets, one quote, and how many more say the same. */
function sideText(position: Position, lookup: Lookup): string {
  const { statements, value } = position;
  const shown = statements.find(({ quote }) => quote.includes(value)) ?? statements[0];
  if (shown === undefined) return renderSide(position);
  const at = shown.quote.indexOf(value);
  const bold = at < 0 ? [] : [[at, at + value.length] as const];
  const more = statements.length - 1;
  const small = [
    placeOf(shown, lookup),
    sourceLink(shown.article.url, shown.quote, 'source', LINK_ROOM),
    more === 0 ? null : `and ${more} more ${more === 1 ? 'says' : 'say'} the same`,
  ].filter((part) => part !== null);
  return [
    renderSide(position),
    `> ${excerpt(shown.quote, bold, QUOTE_ROOM)}`,
    `-# ${small.join(' · ')}`,
  ].join('\n');
}
