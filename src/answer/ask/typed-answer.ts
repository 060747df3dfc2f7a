import { tagNames } from '../../reading/name-words.ts';
import { findUnasserted } from '../../reading/unasserted.ts';
import { wordList } from '../../reading/word-lists.ts';
import { tagWords, wordsWithin } from '../../reading/words.ts';
import { remember } from '../../text/remember.ts';
import { spansMeet } from '../../text/spans.ts';
import { termOf } from '../../text/stem.ts';
import { analyze } from '../../text/tokenize.ts';
import { findValues } from '../../text/values/find-values.ts';
import { coreOf, type Value } from '../../text/values/value.ts';
import type { Span } from '../../types.ts';
import type { Asked, Question } from '../question/question.ts';
import { isOfAnotherTime } from './asked-times.ts';

/** What a sentence gives for what is asked: the words that say it, and their value where it can be compared. */
export interface TypedAnswer {
  readonly span: Span | null;
  readonly value: Value | null;
}

/** What stands for people of any kind. */
const PEOPLE = ['people', 'persons', 'victims', 'men', 'women'];

/**
 * The exact part of reading an answer. "How many", "how old", "when" and their like are answered by a value of
 * that kind alone: the one the reader points at, or the nearest to where it points; a name by words that hold one. Null when the
 * sentence has none, or tells of another time than the question names.
 */
export function typedAnswer(
  { text: question, asked, times }: Question,
  text: string,
  pointed: Span | null,
  published: string | null,
): TypedAnswer | null {
  if (asksTheSame(question, text)) return null;
  const values = findValues(text, { published });
  if (isOfAnotherTime(times, values)) return null;
  if (asked.type === 'figure' || asked.type === 'time') {
    const value = countedFor(asked, values.filter(isSaid(text)), pointed);
    return value === undefined ? null : { span: coreOf(value), value };
  }
  if (asked.type === 'name' && !givesName(question, text, pointed ?? [0, text.length])) return null;
  return { span: pointed, value: null };
}

/** What a sentence denies, or takes back, is no answer: "an earlier version of this story said 1958". */
function isSaid(text: string): (value: Value) => boolean {
  const denied = findUnasserted(text).filter(({ standing }) => standing === 'denied');
  return ({ span }) => !denied.some((one) => spansMeet(one.span, span));
}

/** "Did the sirens work?" in an article is no answer to whether they did: it asks the same way. */
function asksTheSame(question: string, text: string): boolean {
  if (!/\?["”’']?\s*$/u.test(text)) return false;
  const opening = (of: string): string | null => ASKS.exec(of)?.[0].toLowerCase() ?? null;
  const [asked, asking] = [opening(question), opening(text)];
  return (
    asked !== null && asking !== null && (asked === asking || !(WH.test(asked) || WH.test(asking)))
  );
}

/** How a question begins, and with a word that asks for more than yes or no. */
const ASKS =
  /^["“‘']?(?:who(?:m|se)?|what|which|when|where|why|how|did|does|do|was|were|is|are|has|have|had|can|could|will|would|should)\b/iu;
const WH = /^["“‘']?(?:wh|how)/u;

/** Whether words of a sentence hold a name beyond those of the question: "the harbour police" names nobody. */
function givesName(question: string, text: string, within: Span): boolean {
  const known = new Set(analyze(question).map(({ term }) => term));
  const names = wordsWithin(tagNames(tagWords(text)), within).filter(({ pos }) => pos === 'PROPN');
  return names.some((name) => analyze(name.text).some(({ term }) => !known.has(term)));
}

function fits(asked: Asked, value: Value): boolean {
  if (asked.type === 'time')
    return value.type === 'time' ? !asked.clock || value.clock !== null : false;
  if (asked.type !== 'figure' || value.type !== 'figure') return false;
  return asked.measures === null
    ? value.measure !== 'ordinal'
    : asked.measures.includes(value.measure);
}

/**
 * The value that a question asks for: the one pointed at, or the nearest; where that one counts something else by its own
 * words ("250,000 crowns" for "how many points"), the nearest that counts what is asked for, if any does.
 */
function countedFor(
  asked: Asked,
  values: readonly Value[],
  pointed: Span | null,
): Value | undefined {
  const named =
    asked.type === 'figure' ? values.filter((value) => isCounted(asked.counted, value)) : [];
  const fitting = values.filter(
    (value) => (fits(asked, value) || named.includes(value)) && !countsOtherSide(asked, value),
  );
  const nearest = nearestValue(ofFirstMeasure(asked, fitting), pointed);
  const countsOther =
    nearest?.type === 'figure' &&
    nearest.counted !== null &&
    !named.includes(nearest) &&
    !asksForPeople(asked);
  return countsOther ? (nearestValue(named, pointed) ?? nearest) : nearest;
}

/** "How old" is answered by an age where a sentence gives one, and only else by how long something has been there. */
function ofFirstMeasure(asked: Asked, values: readonly Value[]): readonly Value[] {
  const first = asked.type === 'figure' ? asked.measures?.[0] : undefined;
  const preferred = values.filter((value) => value.type === 'figure' && value.measure === first);
  return preferred.length > 0 ? preferred : values;
}

/** Sailors are people too: whoever is counted may be those a question for people asks for. */
function asksForPeople(asked: Asked): boolean {
  return asked.type === 'figure' && PEOPLE.some((one) => asked.counted.has(termOf(one)));
}

/** "180 soldiers" say nothing of how many civilians there were, nor "30 villagers" of gunmen. */
function countsOtherSide(asked: Asked, value: Value): boolean {
  if (asked.type !== 'figure' || value.type !== 'figure' || value.counted === null) return false;
  const counted = termOf(value.counted);
  if (asked.counted.has(counted)) return false;
  const asksFor = (side: Side): boolean =>
    [...asked.counted].some((term) => termsOf(side).has(term));
  return (
    (termsOf('armed').has(counted) && asksFor('unarmed')) ||
    (termsOf('unarmed').has(counted) && asksFor('armed'))
  );
}

type Side = 'armed' | 'unarmed';

/** The nouns of a side as index terms. */
const termsOf = remember(
  (side: string): ReadonlySet<string> => new Set([...wordList(side as Side)].map(termOf)),
);

function isCounted(wanted: ReadonlySet<string>, value: Value): boolean {
  if (value.type !== 'figure' || value.measure === 'ordinal') return false;
  const noun = value.counted ?? value.writtenUnit;
  return noun !== null && wanted.has(termOf(noun));
}

/** Of some values of a sentence the first that stands wholly in the words pointed at, else the one that shares most with them or is nearest. */
export function nearestValue(values: readonly Value[], pointed: Span | null): Value | undefined {
  if (pointed === null) return values[0];
  const inside = values.find(({ span }) => span[0] >= pointed[0] && span[1] <= pointed[1]);
  if (inside !== undefined) return inside;
  const distance = ({ span }: Value): number =>
    Math.max(span[0] - pointed[1], pointed[0] - span[1], 0);
  const shared = ({ span }: Value): number =>
    Math.max(0, Math.min(span[1], pointed[1]) - Math.max(span[0], pointed[0]));
  return values.toSorted((a, b) => distance(a) - distance(b) || shared(b) - shared(a))[0];
}
