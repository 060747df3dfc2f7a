import type { Statement } from '../statement.ts';
import { type Frame, isNegative } from './frames.ts';

/** How a sentence tells of a fact's deed: as done (or not at all), as not done, or as still to come. */
export type DeedMood = 'told' | 'negated' | 'planned';

/** Words before a verb that make of it what may or would be ("if other towns sue"), a few words away: "would sue the mill that burned" is no wish that it burned. */
const UNREAL =
  /\b(?:[Ii]f|[Uu]nless|[Ww]hether|would|could|should|might|may)(?: (?!that\b|who\b|which\b|whom\b)[^\s;:()“”"—–]*[^\s,;:()“”"—–]){0,7} $/u;
/** "Is known to have sunk": done. */
const PERFECT = /\bto have(?: \p{L}+ly)? (?:been )?$/iu;
/** How much of a sentence before a verb is looked at (UTF-16 units). */
const REACH = 60;

/**
 * How a sentence tells of a fact's deeds: negated or planned (or wished, or conditional) where one of them is told so alone.
 * A fact that is itself negated is told as it is, and so is a plan of one that is still to come.
 */
export function deedMood(fact: Statement, statement: Statement): DeedMood {
  const deeds = fact.frames.filter(({ verbal }) => verbal);
  if (deeds.some(isNegative)) return 'told';
  const moods = deeds.map((deed): DeedMood => {
    const told = statement.frames.filter(
      ({ verbal, predicate }) => verbal && predicate === deed.predicate,
    );
    if (told.length === 0) return 'told';
    if (told.every(isNegative)) return 'negated';
    const isDone = deed.aspect === 'done' && !deed.hedged && !isPresent(fact, deed);
    return isDone && told.every((one) => isToCome(statement, one)) ? 'planned' : 'told';
  });
  return (
    moods.find((mood) => mood === 'negated') ?? moods.find((mood) => mood === 'planned') ?? 'told'
  );
}

/** "Kestrel pays 28 percent more": as much as "will pay", where the deal is to come. */
function isPresent({ text, span }: Statement, { at, lemma }: Frame): boolean {
  const [word = ''] = /^\p{L}+/u.exec(text.slice(at - span[0])) ?? [];
  return word.endsWith('s') && word.toLowerCase() !== lemma;
}

/** Told as to come, aimed at, wished or conditional. */
export function isToCome(statement: Statement, { aspect, at }: Frame): boolean {
  const end = at - statement.span[0];
  const before = statement.text.slice(Math.max(0, end - REACH), end);
  if (PERFECT.test(before)) return false;
  return aspect === 'future' || aspect === 'purpose' || UNREAL.test(before);
}
