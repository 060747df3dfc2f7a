import type { Frame } from '../reading/deeds/frames.ts';

/** The nouns and names two happenings have in common, in whatever role: those one acts on first. */
export function sharedArguments(a: Frame, b: Frame): readonly string[] {
  const right = new Set([...b.subjects, ...b.objects]);
  return [...new Set([...a.objects, ...a.subjects])].filter((one) => right.has(one));
}
