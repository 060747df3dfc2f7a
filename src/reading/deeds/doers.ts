import { isListedPredicate } from '../lexicon.ts';
import type { Statement } from '../statement.ts';
import type { Frame } from './frames.ts';

/** A happening and the named doers of it, as a question or a claim puts it. */
export interface Deed {
  readonly predicate: string;
  /** Names, marked ^ as in frames. */
  readonly doers: readonly string[];
}

/** The deeds of some frames: what named doers do. */
export function deedsOf(frames: readonly Frame[]): readonly Deed[] {
  return frames
    .filter((frame) => frame.verbal)
    .map((frame) => ({ predicate: frame.predicate, doers: frame.subjects.filter(isName) }))
    .filter((deed) => deed.doers.length > 0);
}

/**
 * Whether a sentence has the same doers do it (1), others do it or suffer it (-1), or does not tell (0):
 * the capture of a city from somebody is not its capture by them.
 */
export function compareDoers(deeds: readonly Deed[], statement: Statement): -1 | 0 | 1 {
  let fit: -1 | 0 | 1 = 0;
  for (const deed of deeds) {
    for (const frame of statement.frames) {
      if (frame.predicate !== deed.predicate || !isListedPredicate(frame.lemma)) continue;
      const doers = frame.subjects.filter(isName);
      if (deed.doers.some((doer) => doers.includes(doer))) return 1;
      if (doers.length > 0 || frame.objects.some((one) => deed.doers.includes(one))) fit = -1;
    }
  }
  return fit;
}

/** Whether a sentence speaks of others only: it names none of the doers, but somebody else. */
export function namesOthersOnly(
  deeds: readonly Deed[],
  names: readonly string[],
  statement: Statement,
): boolean {
  const doers = deeds.flatMap((deed) => deed.doers.map((doer) => doer.slice(1)));
  if (doers.length === 0 || doers.some((doer) => statement.names.includes(doer))) return false;
  return statement.names.some((name) => !names.includes(name));
}

function isName(argument: string): boolean {
  return argument.startsWith('^');
}
