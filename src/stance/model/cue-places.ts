import type { Token } from './analyse.ts';
import { cuesOf } from './cues.ts';
import type { ClaimView } from './views.ts';

/** Words before, or after, all shared ones count up to this many. */
const MAX_MARGIN = 5;

/**
 * Where a headline's cues stand beside the words it shares with a claim: before them ("Report: …"), after them
 * ("…, police say"), between them, or one of them; how close the nearest cue of each kind is (one over its
 * distance in tokens); and how much stands before and after the shared words. Held back, this raised the
 * accuracy of the posture of Emergent's headlines from 0.766 to 0.776 (mean of four splits into five folds).
 */
export function cuePlaces(tokens: readonly Token[], claim: ClaimView): ReadonlyMap<string, number> {
  const shared = tokens.flatMap((token, i) => (claim.stemSet.has(token.stem) ? [i] : []));
  const [first, last] = [shared[0], shared.at(-1)];
  if (first === undefined || last === undefined) return new Map([['shared:none', 1]]);
  const places = new Map<string, number>();
  tokens.forEach((token, i) => {
    const distance = Math.min(...shared.map((at) => Math.abs(at - i)));
    for (const kind of cuesOf(token)) {
      places.set(`place:${kind}:${placeOf(i, distance, { first, last })}`, 1);
      if (distance === 0) continue;
      const closeness = `closeness:${kind}`;
      places.set(closeness, Math.max(places.get(closeness) ?? 0, 1 / distance));
    }
  });
  places.set('shared:first', Math.min(1, first / MAX_MARGIN));
  places.set('shared:last', Math.min(1, (tokens.length - 1 - last) / MAX_MARGIN));
  return places;
}

function placeOf(
  at: number,
  distance: number,
  { first, last }: { readonly first: number; readonly last: number },
): string {
  if (distance === 0) return 'shared';
  if (at < first) return 'before';
  return at > last ? 'after' : 'between';
}
