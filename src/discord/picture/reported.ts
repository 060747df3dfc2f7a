import { type OriginGroup, originGroups, type Voice } from '../../show/origin-groups.ts';
import { plural } from '../../show/plural.ts';
import type { ReportedResult } from '../../types.ts';
import { STANCES } from '../render/stances.ts';
import { loadFonts } from './fonts.ts';
import { drawMark } from './marks.ts';
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

/** Groups and outlets drawn; a picture of more could not be read on a phone. */
const GROUPS = 5;
const VOICES = 6;

/** Pixels inside a box, between boxes, and before an outlet's name. */
const INSET = 10;
const GAP = 8;
const MARK = 26;

const INNER = WIDTH - 2 * MARGIN;

/** Which outlets report a fact, differ or deny it, grouped by origin; null where none says anything of it. */
export function pictureOfReport(result: ReportedResult): Picture | null {
  const groups = originGroups(result);
  if (groups.length === 0) return null;
  return {
    name: 'reported.png',
    alt: describe(result.fact, groups, quietCount(result)),
    svg: () => draw(result.fact, groups, quietCount(result)),
  };
}

function quietCount({ outlets }: ReportedResult): number {
  return outlets.filter(({ stance }) => !['reports', 'differs', 'denies'].includes(stance)).length;
}

function draw(fact: string, groups: readonly OriginGroup[], quiet: number): string | null {
  const pen = createPen(loadFonts());
  write(pen, fact, { x: MARGIN, width: INNER, lines: 3 }, { size: TEXT.title, bold: true });
  for (const group of groups.slice(0, GROUPS)) {
    pen.y += GAP;
    drawGroup(pen, group);
  }
  const more = groups.length - GROUPS;
  pen.y += GAP;
  const lines = [
    ...(more > 0 ? [`and ${plural(more, 'more origin')}`] : []),
    ...(quiet > 0 ? [quietLine(quiet)] : []),
  ];
  for (const line of lines)
    write(pen, line, { x: MARGIN, width: INNER }, { size: TEXT.small, fill: COLOURS.quiet });
  return finish(pen);
}

function drawGroup(pen: Pen, { origin, voices }: OriginGroup): void {
  const top = pen.y;
  const index = pen.parts.length;
  const at = { x: MARGIN + INSET, width: INNER - 2 * INSET };
  pen.y += INSET / 2;
  write(
    pen,
    headOf(origin, voices),
    { ...at, lines: 2 },
    { size: TEXT.small, fill: COLOURS.quiet },
  );
  for (const voice of voices.slice(0, VOICES)) drawVoice(pen, voice);
  const more = voices.length - VOICES;
  if (more > 0)
    write(pen, `and ${plural(more, 'more outlet')}`, at, { size: TEXT.small, fill: COLOURS.quiet });
  pen.y += INSET;
  boxBehind(pen, index, { x: MARGIN, top, width: INNER });
}

function headOf(origin: string, voices: readonly Voice[]): string {
  const isOwn = voices.length === 1 && voices[0]?.outlet === origin;
  return isOwn ? 'Origin: its own report' : `Origin: ${origin}`;
}

function drawVoice(pen: Pen, { outlet, stance, value }: Voice): void {
  const x = MARGIN + INSET + MARK;
  const width = INNER - 2 * INSET - MARK;
  pen.y += 5;
  pen.parts.push(drawMark(stance, MARGIN + INSET + 9, pen.y + TEXT.body * 0.68));
  write(pen, outlet, { x, width }, { size: TEXT.body, bold: true });
  const told = value === null ? STANCES[stance].words : `${STANCES[stance].words}: ${value}`;
  write(pen, told, { x, width, lines: 2 }, { size: TEXT.small, fill: COLOURS[stance] });
}

function quietLine(quiet: number): string {
  return `${plural(quiet, 'other outlet')} ${quiet === 1 ? 'says' : 'say'} nothing of it`;
}

/** The same in words. */
function describe(fact: string, groups: readonly OriginGroup[], quiet: number): string {
  const told = groups.map(({ origin, voices }) => {
    const names = voices.map(
      ({ outlet, stance, value }) =>
        `${outlet} ${STANCES[stance].words}${value === null ? '' : ` (${value})`}`,
    );
    return `${headOf(origin, voices)}: ${names.join(', ')}.`;
  });
  const rest = quiet > 0 ? [`${quietLine(quiet)}.`] : [];
  return cutAlt([`Outlets by origin. Fact: ${fact}.`, ...told, ...rest].join(' '));
}
