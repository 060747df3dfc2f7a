import { findLinkItems, partCrossheads } from './body.ts';
import { findFurniture, type Mark } from './furniture.ts';
import { findHeader } from './headers.ts';
import { type Parted, partSidebars, type Teaser } from './sidebar.ts';
import { readTop } from './top.ts';
import type { Cut, Unit } from './units.ts';

/** What the lines of a document come to. */
export interface Reading {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly photo: string | null;
  readonly credit: string | null;
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  readonly teasers: readonly Teaser[];
  readonly cuts: readonly Cut[];
}

/**
 * Sorts the units of a document: page furniture by its wording, sidebars by their headers, the lines
 * above the article, crossheads; what remains is the article. `headline` is one that is known already.
 */
export function readLines(units: readonly Unit[], headline: string | null): Reading {
  const links = findLinkItems(units);
  const marks = new Map<Unit, Mark>();
  for (const unit of units) {
    const mark = links.has(unit) ? LINK : isRow(unit) ? null : findFurniture(unit.text);
    if (mark && findHeader(unit.text) === null) marks.set(unit, mark);
  }
  const plain = units.filter((unit) => !marks.has(unit));
  const parted = partDocument(plain);
  const top = readTop(parted.rest, headline);
  const body = partCrossheads(top.rest);
  const paragraphs = body.paragraphs.length > 0 ? body.paragraphs : top.rest;
  const crossheads = body.paragraphs.length > 0 ? body.crossheads : [];
  const fields = keepFields(units, marks, new Set(parted.rest));
  return {
    headline: top.headline,
    standfirst: top.standfirst,
    photo: fields.get('photo')?.value ?? null,
    credit: fields.get('credit')?.value ?? null,
    published: fields.get('published')?.value ?? null,
    paragraphs: paragraphs.map((unit) => unit.text),
    teasers: parted.teasers,
    cuts: [
      ...[...marks].map(([unit, mark]) => cut(unit, mark.reason, keptAs(mark, fields))),
      ...parted.cuts.map(({ unit, reason }) => cut(unit, reason, null)),
      ...top.cuts,
      ...crossheads.map((unit) => cut(unit, 'crosshead or short label', null)),
    ],
  };
}

const LINK: Mark = { reason: 'link to another story' };

/** A row of a table is figures and names by its nature. */
function isRow(unit: Unit): boolean {
  return unit.isListed === true && unit.text.includes('\t');
}

/** A document that is all sidebar has no article to stand beside: what is below its headers is read. */
function partDocument(units: readonly Unit[]): Parted {
  const parted = partSidebars(units);
  if (parted.rest.length > 0) return parted;
  const isHeader = (unit: Unit): boolean => findHeader(unit.text) !== null;
  return {
    rest: units.filter((unit) => !isHeader(unit)),
    teasers: [],
    cuts: units.filter(isHeader).map((unit) => ({ unit, reason: 'section header' })),
  };
}

/** The first mark of each field outside the sidebars; a unit is inside one when the unit before it is. */
function keepFields(
  units: readonly Unit[],
  marks: ReadonlyMap<Unit, Mark>,
  article: ReadonlySet<Unit>,
): Map<string, Mark> {
  const fields = new Map<string, Mark>();
  let isInside = true;
  for (const unit of units) {
    const mark = marks.get(unit);
    if (!mark) isInside = article.has(unit);
    else if (isInside && mark.field && !fields.has(mark.field)) fields.set(mark.field, mark);
  }
  return fields;
}

function keptAs(mark: Mark, fields: ReadonlyMap<string, Mark>): string | null {
  return mark.field && fields.get(mark.field) === mark ? mark.field : null;
}

function cut(unit: Unit, reason: string, field: string | null): Cut {
  return { line: unit.line, text: unit.text, reason, keptAs: field };
}
