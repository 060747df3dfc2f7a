import type { Reader, ReaderSentence, ReadPriority, ReadStance } from '../../reader/reader.ts';
import { spansMeet } from '../../text/spans.ts';
import type { Span } from '../../types.ts';
import { asStatement, blankOut } from './blank.ts';

/** A value in its sentence, as offsets of it: what is blanked when it is asked for, and what counts as pointing at it. */
export interface Place {
  readonly shown: ReaderSentence;
  readonly blank: Span;
  readonly value: Span;
}

/** How sure it is that two sentences give two values for one thing. */
export interface Confirmed {
  /**
   * The smaller of the two probabilities that each sentence answers the other with its value blanked; 0 where they do
   * not tell of one thing.
   */
  readonly certainty: number;
  /** How much each sentence is about what the other states, the smaller of the two, 0 to 1. */
  readonly about: number;
}

/**
 * From here two values are of one thing: over all annotated events and three invented sets 49 differences and 4 traps are shown from .3
 * on, 50 and 5 from .2, 51 and 5 from .15 (docs/TRIALS.md); the certainty only keeps out what does not ask for such a value at all.
 */
const ABOUT = 0.3;
const CERTAIN = 0.1;

/**
 * Whether two sentences tell of one thing, each with a value for it: each is about what the other states, and each with
 * its value blanked asks for the other's (a cycle). Null where the reader did not read them: then nothing is known.
 */
export async function confirmPair(
  reader: Reader,
  a: Place,
  b: Place,
  priority: ReadPriority,
): Promise<Confirmed | null> {
  const read: Read = (question, shown) => reader.read(question, [shown], priority);
  const about = await lesser((from, to) => aboutness(read, from, to), a, b);
  if (about === null) return null;
  if (about < ABOUT) return { certainty: 0, about };
  const certainty = await lesser((from, to) => asksFor(read, from, to), a, b);
  if (certainty === null) return null;
  return { certainty: certainty < CERTAIN ? 0 : certainty, about };
}

/** Reads a question against one sentence. */
type Read = (question: string, shown: ReaderSentence) => ReturnType<Reader['read']>;

/** What is asked both ways, one after the other; null where either was not read. */
async function lesser(
  ask: (from: Place, to: Place) => Promise<number | null>,
  a: Place,
  b: Place,
): Promise<number | null> {
  const one = await ask(a, b);
  const other = one === null ? null : await ask(b, a);
  return one === null || other === null ? null : Math.min(one, other);
}

/** How much a sentence is about a statement at all, 0 to 1: whether it bears it out or not. */
export function aboutOf({ states, contradicts }: ReadStance): number {
  return states + contradicts;
}

/** That a sentence with its value blanked is answered by the other's value, 0 to 1; null: not read. */
async function asksFor(read: Read, from: Place, to: Place): Promise<number | null> {
  const readings = await read(blankOut(from.shown.text, from.blank), to.shown);
  if (readings === null) return null;
  const [reading] = readings;
  if (reading === undefined || reading.span === null) return 0;
  return spansMeet(reading.span, to.value) ? reading.probability : 0;
}

/** How much a sentence is about what another one states: whether it bears it out or not; null: not read. */
async function aboutness(read: Read, a: Place, b: Place): Promise<number | null> {
  const readings = await read(asStatement(a.shown.text), b.shown);
  if (readings === null) return null;
  const [reading] = readings;
  return reading === undefined ? 0 : aboutOf(reading.stance);
}
