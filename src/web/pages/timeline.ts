import { quotationMarks } from '../../text/quotation-marks.ts';
import type { Disagreement, DisagreementStatement } from '../../types.ts';
import { type Html, html, marked } from '../html.ts';
import { dateOf, type Lookup, paragraphLink, smallLine } from './passage.ts';

/** Colours that tell sides apart, beside their letters; a side beyond them begins anew. */
const COLOURS = 5;

/** One statement of a timeline, with the side it is on. */
interface Told {
  readonly statement: DisagreementStatement;
  readonly side: number;
  readonly value: string;
}

/** The statements of a disagreement day by day, each with the value it gives; undated ones last. */
export function timeline({ positions }: Disagreement, lookup: Lookup): Html {
  const told = positions.flatMap(({ value, statements }, side) =>
    statements.map((statement): Told => ({ statement, side, value })),
  );
  const days = new Map<string, Told[]>();
  for (const one of told.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.side - b.side)) {
    days.set(dayOf(one), [...(days.get(dayOf(one)) ?? []), one]);
  }
  return html`<ol class="timeline">${[...days.values()].map((day) => dayItem(day, lookup))}</ol>`;
}

/** Sorts behind every date where there is none. */
function dayOf({ statement }: Told): string {
  return statement.article.published?.slice(0, 10) ?? 'undated';
}

function dayItem(day: readonly Told[], lookup: Lookup): Html {
  const [first] = day;
  return html`<li><p class="day">${first === undefined ? '' : dateOf(first.statement.article, lookup)}</p>
<ul class="plainlist">${day.map((one) => toldItem(one))}</ul></li>`;
}

function toldItem({ statement, side, value }: Told): Html {
  const { article, quote, attribution } = statement;
  const at = quote.indexOf(value);
  const { open, close } = quotationMarks(quote);
  return html`<li class="told-item side-${side % COLOURS}">
<p><span class="letter" aria-hidden="true">${letterOf(side)}</span> <strong>${value}</strong> · ${article.outlet} · ${paragraphLink(statement)}</p>
<blockquote><p>${open}${marked(quote, at < 0 ? [] : [[at, at + value.length]])}${close}</p></blockquote>
${smallLine(attribution, article, quote)}
</li>`;
}

/** A, B, C …; the 27th side is 27. */
export function letterOf(side: number): string {
  return side < 26 ? String.fromCharCode(0x41 + side) : String(side + 1);
}
