import { EVENT_WINDOW_DAYS } from '../../events/same-event/candidates.ts';
import { readClaim } from '../../reading/claim.ts';
import { NEWS_DAYS } from '../../reading/dates.ts';
import type { ClaimStance } from '../../stance/claim-stance.ts';
import type { Stance } from '../../types.ts';
import type { Library } from '../library.ts';

/** The event a claim speaks of: the first and last day on which reports of it were published, since 1970-01-01. */
export interface ClaimEvent {
  readonly from: number;
  readonly to: number;
  /** Articles of that event. */
  readonly members: ReadonlySet<string>;
  /** Articles of other events: each tells what the claim tells of, and so does another one that it is linked to. */
  readonly rivals: ReadonlySet<string>;
}

/**
 * The event a claim belongs to: that of the date it names, else that whose articles together bear it out best.
 * Articles of one event are those linked by time and text.
 */
export function eventOfClaim(
  library: Library,
  fact: string,
  claims: readonly ClaimStance[],
): ClaimEvent | null {
  const telling = claims.filter(({ stance }) => isTelling(stance));
  if (telling.length === 0) return null;
  const named = readClaim(fact, null)?.times ?? [];
  const groups = groupByEvent(library, telling);
  if (groups.length < 2) return null;
  const dated =
    named.length === 0
      ? []
      : groups.filter((group) =>
          named.some((time) => time.from <= group.to && time.to >= group.from - NEWS_DAYS),
        );
  const [event] = [...(dated.length > 0 ? dated : groups)].toSorted(
    (a, b) => b.weight - a.weight || b.members.size - a.members.size || a.from - b.from,
  );
  if (event === undefined) return null;
  const others = groups.filter((group) => group !== event && group.members.size > 1);
  return { ...event, rivals: new Set(others.flatMap(({ members }) => [...members])) };
}

/** Whether an article states the fact, something else in its place, or that it is not so. */
export function isTelling(stance: Stance): boolean {
  return stance === 'reports' || stance === 'differs' || stance === 'denies';
}

/**
 * Whether an article speaks of another happening than the claim: another event, unless its sentence names the claim's time. A
 * report of those days whose sentence names no time, and that is linked to no other that tells of it, is likelier one of the
 * event in other words than one of an event of its own.
 */
export function isOtherEvent(
  library: Library,
  event: ClaimEvent | null,
  claim: ClaimStance,
): boolean {
  if (event === null || claim.stance === 'silent' || event.members.has(claim.articleId))
    return false;
  const published = library.evidence.article(claim.articleId)?.published ?? null;
  if (published === null) return false;
  const isOfItsDays =
    published >= event.from - EVENT_WINDOW_DAYS && published <= event.to + EVENT_WINDOW_DAYS;
  if (isOfItsDays && claim.when.length === 0 && !event.rivals.has(claim.articleId)) return false;
  return !claim.when.some((time) => time.from <= event.to && time.to >= event.from - NEWS_DAYS);
}

/** Articles linked with each other. */
interface EventGroup extends Omit<ClaimEvent, 'rivals'> {
  readonly weight: number;
}

function groupByEvent(library: Library, claims: readonly ClaimStance[]): readonly EventGroup[] {
  let groups: readonly EventGroup[] = [];
  for (const claim of claims) {
    const day = library.evidence.article(claim.articleId)?.published ?? null;
    if (day === null) continue;
    const weight = claim.confidence + (claim.stance === 'reports' ? 1 : 0) + (claim.plain ? 1 : 0);
    // A claim may link groups that were apart so far: which articles are of one event must not hang on their order.
    const isLinked = ({ members }: EventGroup): boolean =>
      [...members].some((member) => library.areLinked(claim.articleId, member));
    const linked = groups.filter(isLinked);
    groups = [
      ...groups.filter((one) => !linked.includes(one)),
      {
        members: new Set([claim.articleId, ...linked.flatMap(({ members }) => [...members])]),
        from: Math.min(day, ...linked.map(({ from }) => from)),
        to: Math.max(day, ...linked.map(({ to }) => to)),
        weight: linked.reduce((sum, one) => sum + one.weight, weight),
      },
    ];
  }
  return groups;
}
