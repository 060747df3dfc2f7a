import type { Engine } from '../../answer/engine.ts';
import type { Surface } from './style.ts';

/** A surface that knows the articles of the engine. */
export function onCorpus(surface: Surface, engine: Pick<Engine, 'lookup'>): Surface {
  return { ...surface, lookup: (id) => engine.lookup(id) };
}
