import type { Telling } from '../../show/stances.ts';
import { COLOURS } from './pen.ts';

/** Signs that differ in shape as well as in colour, drawn around a middle point. */
export function drawMark(stance: Telling, x: number, y: number): string {
  const colour = COLOURS[stance];
  const disc = `<circle cx="${x}" cy="${y.toFixed(1)}" r="8" fill="${colour}"/>`;
  return `${disc}<g transform="translate(${x} ${y.toFixed(1)})" fill="none" stroke="${COLOURS.ground}" stroke-width="2.2">${SHAPES[stance]}</g>`;
}

const SHAPES: Readonly<Record<Telling, string>> = {
  reports: '<path d="M-4 0.500l2.800 3L4-3"/>',
  differs: '<path d="M-4-2H4M-4 2H4M2.500-5L-2.500 5"/>',
  denies: '<path d="M-3.500-3.500L3.500 3.500M3.500-3.500L-3.500 3.500"/>',
};
