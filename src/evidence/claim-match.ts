import { compareDoers, deedsOf, namesOthersOnly } from './doers.ts';
import { isListedPredicate } from './lexicon.ts';
import type { Statement } from './statement.ts';

/** News without a date tells of the week before its publication (days). */
const NEWS_DAYS = 7;

/** "Fighting goes on" stands against "under full control" in whatever words. */
export function takesOtherPosition(claim: Statement, statement: Statement): boolean {
  return (
    statement.states.some((state) =>
      claim.states.some((one) => one.frame === state.frame && one.position !== state.position),
    ) && statement.concepts.some((concept) => claim.concepts.includes(concept))
  );
}

/** Whether a sentence tells of another doer, another time or another deed than the claim. */
export function speaksOfAnother(
  claim: Statement,
  statement: Statement,
  published: number | null,
): boolean {
  return (
    othersDo(claim, statement) ||
    isOtherTime(claim, statement, published) ||
    !tellsTheDeed(claim, statement)
  );
}

/** One of the claim's happenings is told, and where the claim negates it, it is negated. */
function tellsTheDeed(claim: Statement, statement: Statement): boolean {
  const deeds = claim.frames.filter((frame) => frame.verbal && isListedPredicate(frame.lemma));
  if (deeds.length === 0) return true;
  if (!deeds.some((deed) => statement.concepts.includes(deed.predicate))) return false;
  const negated = deeds.filter((deed) => deed.negated).map((deed) => deed.predicate);
  return (
    negated.length === 0 ||
    statement.frames.some((frame) => negated.includes(frame.predicate) && frame.negated)
  );
}

/** Whether a sentence has somebody else do what the claim says, or speaks of others only. */
export function othersDo(claim: Statement, statement: Statement): boolean {
  const deeds = deedsOf(claim.frames);
  return compareDoers(deeds, statement) < 0 || namesOthersOnly(deeds, claim.names, statement);
}

/** A sentence without a time of its own tells of the days before its publication. */
function isOtherTime(claim: Statement, statement: Statement, published: number | null): boolean {
  if (claim.times.length === 0) return false;
  const told =
    statement.times.length > 0 || published === null
      ? statement.times
      : [{ from: published - NEWS_DAYS, to: published }];
  return (
    told.length > 0 &&
    !claim.times.some((time) => told.some((one) => one.from <= time.to && time.from <= one.to))
  );
}
