import { byStance } from '../../show/stances.ts';
import type { ReportedResult } from '../../types.ts';
import { chunk } from './chunk.ts';
import { excerpt } from './excerpt.ts';
import { outletLine } from './reported.ts';
import type { Sheet } from './view.ts';

const FACT_ROOM = 200;

/** Lines of one block: ten of at most 230 characters fit any page. */
const OUTLETS_A_BLOCK = 10;

/** Every outlet of the corpus and what it does with a fact. */
export function outletsSheet({ fact, outlets, articles }: ReportedResult): Sheet {
  const heading = excerpt(fact, [], FACT_ROOM);
  const lines = byStance(outlets).map((outlet) => outletLine(outlet, articles));
  return {
    lead: [`### ${heading}`],
    title: `**${heading}**`,
    blocks: chunk(lines, OUTLETS_A_BLOCK).map((part) => ({ text: part.join('\n') })),
    pageBlocks: 2,
    foot: [],
  };
}
