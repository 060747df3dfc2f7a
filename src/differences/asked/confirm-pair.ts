import type { Reader, ReaderSentence, ReadPriority, ReadStance } from '../../reader/reader.ts';
import { spansMeet } from '../../text/spans.ts';
import type { Span } from '../../types.ts';
import { blankOut } from './blank.ts';

/** A value in its sentence, as offsets of it: what is blanked when it is asked for, and what counts as pointing at it. */
export interface Place {
  readonly shown: ReaderSentence;
  readonly blank: Span;
  readonly value: Span;
}

/** How sure it is that two sentences give two values for one thing. */
export interface Confirmed {
  /** The smaller of the two probabilities that each sentence answers the other with its value blanked. */
  readonly certainty: number;
  /** How much each sentence is about what the other states, the smaller of the two, 0 to 1. */
  readonly about: number;
}

/**
 * From here two values are of one thing: of the plain differences of the unseen events .5 shows one, .4 two and .3 three, and
 * none shows a trap of e12-e17; the certainty only keeps out what does not
 * ask for such a value at all.
 */
const ABOUT = 0.3;
const CERTAIN = 0.1;

/**
 * Whether two sentences tell of one thing, each with a value for it: each is about what the other states, and each with
 * its value blanked asks for the other's (a cycle). Null where they do not.
 */
export async function confirmPair(
  reader: Reader,
  a: Place,
  b: Place,
  priority: ReadPriority,
): Promise<Confirmed | null> {
  const about = Math.min(
    await aboutness(reader, a, b, priority),
    await aboutness(reader, b, a, priority),
  );
  if (about < ABOUT) return null;
  const certainty = Math.min(
    await asksFor(reader, a, b, priority),
    await asksFor(reader, b, a, priority),
  );
  return certainty < CERTAIN ? null : { certainty, about };
}

/** How much a sentence is about a statement at all, 0 to 1: whether it bears it out or not. */
export function aboutOf({ states, contradicts }: ReadStance): number {
  return states + contradicts;
}

/** That a sentence with its value blanked is answered by the other's value, 0 to 1. */
async function asksFor(
  reader: Reader,
  from: Place,
  to: Place,
  priority: ReadPriority,
): Promise<number> {
  const question = blankOut(from.shown.text, from.blank);
  const [reading] = (await reader.read(question, [to.shown], priority)) ?? [];
  if (reading === undefined || reading.span === null) return 0;
  return spansMeet(reading.span, to.value) ? reading.probability : 0;
}

/** How much a sentence is about what another one states: whether it bears it out or not. */
async function aboutness(
  reader: Reader,
  a: Place,
  b: Place,
  priority: ReadPriority,
): Promise<number> {
  const [reading] = (await reader.read(a.shown.text, [b.shown], priority)) ?? [];
  return reading === undefined ? 0 : aboutOf(reading.stance);
}
