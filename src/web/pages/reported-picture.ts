import { type OriginGroup, originGroups, type Voice } from '../../show/origin-groups.ts';
import { STANCE_WORDS, TELLING, type Telling } from '../../show/stances.ts';
import type { ReportedResult } from '../../types.ts';
import { type Html, html } from '../html.ts';
import { layRows, type Row } from './picture-rows.ts';

/** Where the middle of each column stands, in percent of the width: letters keep their size on any screen. */
const COLUMNS: Readonly<Record<Telling, number>> = { reports: 63, differs: 77.5, denies: 92 };

/** Half of the field that is pressed around a sign, in pixels. */
const FIELD = 22;

/** What stands above the columns, in two lines as phones are narrow. */
const HEADS: Readonly<Record<Telling, readonly [string, string]>> = {
  reports: ['reports', 'it'],
  differs: ['says', 'otherwise'],
  denies: ['denies', 'it'],
};

/** Signs that differ in shape as well as in colour, around a middle point. */
const SIGNS: Readonly<Record<Telling, string>> = {
  reports: 'M-5 .500l3.500 3.800L5-4',
  differs: 'M-5-2.500H5M-5 2.500H5M3-6L-3 6',
  denies: 'M-4-4L4 4M4-4L-4 4',
};

/** Where the quote of an outlet with a stance stands on the page; null where none is shown. */
export type QuoteOf = (outlet: string, stance: Telling) => string | null;

/** Outlets × stance as a picture, grouped by origin; every sign leads to its quote. Empty where nobody tells anything. */
export function reportedPicture(result: ReportedResult, quoteOf: QuoteOf): Html | '' {
  const groups = originGroups(result);
  if (groups.length === 0) return '';
  const { rows, height } = layRows(groups);
  return html`<svg class="picture" role="group" aria-labelledby="picture" width="100%" height="${height}" xmlns="http://www.w3.org/2000/svg">
<title id="picture">Outlets by origin, and what each does with the fact</title>
${TELLING.map(columnHead)}
${rows.map((row) => (row.kind === 'group' ? groupBox(row) : voiceRow(row, quoteOf)))}
</svg>`;
}

function columnHead(stance: Telling): Html {
  const [first, second] = HEADS[stance];
  const x = `${COLUMNS[stance]}%`;
  return html`<text class="head" x="${x}" y="16" text-anchor="middle">${first}</text><text class="head" x="${x}" y="32" text-anchor="middle">${second}</text>`;
}

function groupBox({ top, height, group }: Extract<Row, { kind: 'group' }>): Html {
  return html`<rect class="box" x="0.5" y="${top}" width="99.7%" height="${height}" rx="8"></rect><text class="origin" x="12" y="${top + 21}">${headOf(group)}</text>`;
}

/** Whom the outlets of a group trace to. */
function headOf({ origin, voices }: OriginGroup): string {
  const isOwn = voices.length === 1 && voices[0]?.outlet === origin;
  return isOwn ? 'Origin: its own report' : `Origin: ${origin}`;
}

function voiceRow(row: Extract<Row, { kind: 'voice' }>, quoteOf: QuoteOf): Html {
  const { top, height, voice, lines } = row;
  const middle = top + height / 2;
  return html`${lines.map(({ text, className, y }) => html`<text class="${className}" x="12" y="${y}">${text}</text>`)}
${TELLING.map((stance) =>
  stance === voice.stance
    ? sign(voice, middle, quoteOf(voice.outlet, stance))
    : html`<circle class="none" cx="${COLUMNS[stance]}%" cy="${middle}" r="2"></circle>`,
)}`;
}

function sign({ outlet, stance, value }: Voice, middle: number, quote: string | null): Html {
  const told = `${outlet} ${STANCE_WORDS[stance].words}${value === null ? '' : `: ${value}`}`;
  const drawn = html`<svg x="${COLUMNS[stance]}%" y="${middle}" overflow="visible" class="sign ${stance}"><rect class="field" x="${-FIELD}" y="${-FIELD}" width="${2 * FIELD}" height="${2 * FIELD}" rx="6"></rect><circle r="12"></circle><path d="${SIGNS[stance]}"></path></svg>`;
  return quote === null
    ? drawn
    : html`<a href="#${quote}" aria-label="${told}. To the quote">${drawn}</a>`;
}
