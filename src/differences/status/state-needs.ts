import { findConcepts } from '../../reading/concepts.ts';
import type { State, StateNeed } from '../../reading/deeds/states.ts';
import type { Statement } from '../../reading/statement.ts';
import { tagWords } from '../../reading/words.ts';
import { stem } from '../../text/stem.ts';

/**
 * Places that "the city" or "the area" may stand for within one event, as concepts and objects name them: "city" is
 * the group of towns, villages and capitals, "citi" the stem of "city" itself, "target" the group of sites.
 */
export const PLACE_NOUNS = new Set(['citi', 'city', 'area', 'target']);
/** As concepts name them: a group of nouns ("building" for structures), a happening ("damage") or a stem ("build" for buildings). */
const SITE_NOUNS = new Set(['ruin', 'target', 'building', 'build', 'bridg', 'damage']);

/** A state in its statement. */
export interface ToldState {
  readonly statement: Statement;
  readonly state: State;
}

/** Whether two states of one frame are states of one thing. */
export function sharesWhatIsNeeded(needs: StateNeed, a: ToldState, b: ToldState): boolean {
  if (needs === 'any') return true;
  if (needs === 'site') return hasOne(a.statement, SITE_NOUNS) && hasOne(b.statement, SITE_NOUNS);
  const named = a.statement.names.some((name) => b.statement.names.includes(name));
  if (needs === 'place') return named || areOnePlace(a, b);
  if (!named) return false;
  if (needs === 'thing') return shareThing(a, b);
  return needs === 'name' || nearestName(a) === nearestName(b);
}

/** "The city" may stand for any place the other names. */
function areOnePlace({ statement: a }: ToldState, { statement: b }: ToldState): boolean {
  return (
    (hasOne(a, PLACE_NOUNS) && (hasOne(b, PLACE_NOUNS) || b.names.length > 0)) ||
    (hasOne(b, PLACE_NOUNS) && a.names.length > 0)
  );
}

function hasOne(statement: Statement, nouns: ReadonlySet<string>): boolean {
  return statement.concepts.some((concept) => nouns.has(concept));
}

/** The nouns that show the states name one thing: the airport that is closed and the airport that is open. */
function shareThing(a: ToldState, b: ToldState): boolean {
  const right = new Set(thingsOf(b));
  return thingsOf(a).some((thing) => right.has(thing));
}

/** "The roads were still closed": what the verb and the words beside it share with another state is no thing. */
function thingsOf({ statement, state }: ToldState): readonly string[] {
  const [start, end] = state.span.map((at) => at - statement.span[0]) as [number, number];
  return tagWords(statement.text)
    .filter((word) => word.start >= start && word.end <= end)
    .filter(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
    .map(({ lower }) => stem(lower));
}

/** The name that stands last before the end of a state's words: who is in that state. */
function nearestName({ statement, state }: ToldState): string | null {
  const end = state.span[1] - statement.span[0];
  const names = findConcepts(tagWords(statement.text)).filter(
    (concept) => concept.kind === 'name' && concept.start < end,
  );
  return names.at(-1)?.id ?? null;
}
