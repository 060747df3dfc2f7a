import type { Statement } from '../statement.ts';
import type { Frame } from './frames.ts';

/** How a sentence tells of a fact's deed: as done (or not at all), as not done, or as still to come. */
export type DeedMood = 'told' | 'negated' | 'planned';

/** Words right before a verb within its clause that make of it what may or would be: "if other towns sue". */
const UNREAL = /\b(?:if|unless|whether|would|could|should|might|may)\b[^,;:.]*$/iu;
/** "Is known to have sunk": done. */
const PERFECT = /\bto have(?: \p{L}+ly)? (?:been )?$/iu;
/** How much of a sentence before a verb is looked at (UTF-16 units). */
const REACH = 60;

/**
 * How a sentence tells of the deeds that a fact tells as done: planned (or wished, or conditional) where it has none of the
 * fact's verbs done and one of them so, negated likewise. A fact that is itself negated or still to come is told as it is.
 */
export function deedMood(fact: Statement, statement: Statement): DeedMood {
  const deeds = fact.frames.filter(isPlain);
  if (deeds.length === 0 || fact.frames.some((one) => !isPlain(one) && one.verbal)) return 'told';
  const told = statement.frames.filter(
    (one) => one.verbal && deeds.some(({ predicate }) => predicate === one.predicate),
  );
  if (told.length === 0) return 'told';
  if (told.every(({ negated, denied }) => negated || denied)) return 'negated';
  return told.every((one) => isToCome(statement, one)) ? 'planned' : 'told';
}

function isPlain({ verbal, negated, denied, hedged, aspect }: Frame): boolean {
  return verbal && !negated && !denied && !hedged && aspect === 'done';
}

function isToCome(statement: Statement, { aspect, at }: Frame): boolean {
  const end = at - statement.span[0];
  const before = statement.text.slice(Math.max(0, end - REACH), end);
  if (PERFECT.test(before)) return false;
  return aspect === 'future' || aspect === 'purpose' || UNREAL.test(before);
}
