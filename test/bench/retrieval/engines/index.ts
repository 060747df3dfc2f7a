import type { BenchEngine } from '../engine.ts';
import { byline } from './byline.ts';
import { flexSearch } from './flex-search.ts';
import { lunr } from './lunr.ts';
import { miniSearch } from './mini-search.ts';
import { orama } from './orama.ts';
import { sqlite } from './sqlite.ts';
import { textsOnly } from './texts-only.ts';
import { wink } from './wink.ts';

/** Every engine, in the order of the tables. */
export const ENGINES: readonly BenchEngine[] = [
  byline,
  wink,
  miniSearch,
  flexSearch,
  orama,
  lunr,
  sqlite,
  textsOnly,
];

/** The engine of a name; throws for a name that is none. */
export function engineNamed(name: string): BenchEngine {
  const engine = ENGINES.find((one) => one.name === name);
  if (engine === undefined) {
    throw new Error(`No engine "${name}"; there are ${ENGINES.map((one) => one.name).join(', ')}.`);
  }
  return engine;
}
