import { plural } from '../../show/plural.ts';
import { citedBy, mostTellingFirst, outletsOf } from '../../show/sides.ts';
import type { Disagreement, Position } from '../../types.ts';
import { loadFonts } from './fonts.ts';
import {
  boxBehind,
  COLOURS,
  createPen,
  finish,
  MARGIN,
  type Pen,
  TEXT,
  WIDTH,
  write,
} from './pen.ts';
import { cutAlt, type Picture } from './picture.ts';

/** Sides that stand beside each other, and lines of each. */
const COLUMNS = 2;
const VALUE_LINES = 4;
const GROUPS = 3;

/** Pixels between columns, inside a box, and between disagreements. */
const GUTTER = 8;
const INSET = 10;
const GAP = 14;

const COLUMN = (WIDTH - 2 * MARGIN - GUTTER) / COLUMNS;

/** One colour a side, beside its place and its words: they are sides, not verdicts. */
const STRIPES = ['#6ea8fe', '#ffb454'] as const;

/** Disagreements with their first two sides beside each other, outlets grouped by whom they cite; null for none. */
export function pictureOfDisagreements(disagreements: readonly Disagreement[]): Picture | null {
  const shown = disagreements.filter(({ positions }) => positions.length > 0);
  if (shown.length === 0) return null;
  return {
    name: 'disagreements.png',
    alt: cutAlt(['Sides beside each other.', ...shown.map(describe)].join(' ')),
    svg: () => draw(shown),
  };
}

function draw(disagreements: readonly Disagreement[]): string | null {
  const pen = createPen(loadFonts());
  for (const [index, disagreement] of disagreements.entries()) {
    if (index > 0) pen.y += GAP;
    drawDisagreement(pen, disagreement, index + 1);
  }
  return finish(pen);
}

function drawDisagreement(pen: Pen, { topic, positions }: Disagreement, number: number): void {
  const at = { x: MARGIN, width: WIDTH - 2 * MARGIN };
  write(pen, `${number}. ${topic}`, { ...at, lines: 2 }, { size: TEXT.title, bold: true });
  pen.y += 4;
  const top = pen.y;
  let bottom = top;
  const boxes: { readonly index: number; readonly x: number; readonly stripe: string }[] = [];
  for (const [column, position] of mostTellingFirst(positions).slice(0, COLUMNS).entries()) {
    const x = MARGIN + column * (COLUMN + GUTTER);
    pen.y = top;
    boxes.push({ index: pen.parts.length, x, stripe: STRIPES[column] ?? COLOURS.edge });
    drawSide(pen, position, x);
    bottom = Math.max(bottom, pen.y);
  }
  pen.y = bottom;
  // From the last on, as each box goes in before what it stands behind.
  for (const { index, x, stripe } of boxes.toReversed())
    boxBehind(pen, index, { x, top, width: COLUMN, stripe });
  const more = positions.length - COLUMNS;
  if (more > 0) {
    pen.y += 4;
    write(pen, `and ${plural(more, 'more side')}`, at, { size: TEXT.small, fill: COLOURS.quiet });
  }
}

function drawSide(pen: Pen, position: Position, left: number): void {
  const at = { x: left + INSET, width: COLUMN - 1.5 * INSET };
  pen.y += INSET;
  write(pen, position.value, { ...at, lines: VALUE_LINES }, { size: TEXT.body, bold: true });
  const groups = groupBySource(position);
  for (const { source, outlets } of groups.slice(0, GROUPS)) {
    pen.y += 6;
    write(pen, outlets.join(', '), { ...at, lines: 3 }, { size: TEXT.small });
    if (source !== null)
      write(
        pen,
        `citing ${source}`,
        { ...at, lines: 3 },
        { size: TEXT.small, fill: COLOURS.quiet },
      );
  }
  const more = groups.length - GROUPS;
  if (more > 0) write(pen, `and ${more} more`, at, { size: TEXT.small, fill: COLOURS.quiet });
  pen.y += INSET;
}

/** The outlets of a side under the source that each cites first. */
function groupBySource({ statements }: Position): readonly {
  readonly source: string | null;
  readonly outlets: readonly string[];
}[] {
  const groups = new Map<string | null, Set<string>>();
  for (const { article, attribution } of statements) {
    const source = attribution[0] ?? null;
    groups.set(source, (groups.get(source) ?? new Set()).add(article.outlet));
  }
  return [...groups].map(([source, outlets]) => ({ source, outlets: [...outlets] }));
}

/** The same in words. */
function describe({ topic, positions }: Disagreement, index: number): string {
  const sides = mostTellingFirst(positions)
    .slice(0, COLUMNS)
    .map((position) => {
      const cited = citedBy(position).slice(0, 2).join(' and ');
      const who = outletsOf(position).join(', ');
      return `${position.value} (${who}${cited === '' ? '' : `, citing ${cited}`})`;
    });
  return `${index + 1}. ${topic}: ${sides.join(' against ')}.`;
}
