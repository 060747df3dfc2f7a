import { readData } from '../../data/read.ts';
import { headGroup } from '../lexicon.ts';
import type { Word } from '../words.ts';
import type { Quantity, Scale } from './quantity.ts';

/** Begins the name of a measure that an event has one of; other predicates name what happens. */
const MEASURE_MARK = '@';
/** Text looked at on either side of a figure, in UTF-16 units: a clause. */
const REACH = 90;

/** The clause a figure stands in: the text since the last mark, and the text up to the next one ("1,200" has none). */
const CLAUSE_BEFORE = /(?:[,;:—–](?!\d)|^)[^,;:—–]*(?:,\d[^,;:—–]*)*$/u;
const CLAUSE_END = /[,;:—–](?!\d)/u;

/** "Five more seriously injured": some of the injured, not all of them. */
const OF_DEGREE =
  /^ (?:\p{L}+ ){0,2}(?:seriously|critically|gravely|severely|badly|slightly|lightly) (?:injured|hurt|wounded)\b/u;

/** A role of `src/data/figure-roles.json`, its patterns as they are written or compiled. */
interface Role<Pattern> {
  readonly role: string;
  readonly scale?: Scale;
  readonly before?: Pattern | undefined;
  readonly value?: Pattern | undefined;
  readonly after?: Pattern | undefined;
  readonly not?: Pattern | undefined;
}

let roles: readonly Role<RegExp>[] | undefined;

/** Whether a predicate names a measure that an event has one of ("@sentence"). */
export function isMeasureOfOne(predicate: string): boolean {
  return predicate.startsWith(MEASURE_MARK);
}

/** The measure a predicate names, for a reader; the predicate itself where it names a happening. */
export function measureName(predicate: string): string {
  return isMeasureOfOne(predicate) ? predicate.slice(MEASURE_MARK.length) : predicate;
}

/**
 * A quantity under the measure its words name, whatever verb they use: "treated 47 people for injuries" counts the
 * injured. Patterns: `src/data/figure-roles.json`. Any other quantity as it is.
 */
export function withRole(quantity: Quantity, words: readonly Word[], text: string): Quantity {
  const [start, end] = quantity.span;
  const from = Math.max(words[0]?.start ?? 0, start - REACH);
  const before = text.slice(from, start).toLowerCase();
  const value = text.slice(start, end).toLowerCase();
  const after = text.slice(end, Math.min(words.at(-1)?.end ?? end, end + REACH)).toLowerCase();
  const clauseBefore = before.slice(before.search(CLAUSE_BEFORE));
  const clauseAfter = after.split(CLAUSE_END, 1)[0] ?? '';
  roles ??= readData<readonly Role<string>[]>('figure-roles').map(compileRole);
  const found = roles.find(
    (one) =>
      (one.scale === undefined || one.scale === quantity.scale) &&
      (one.before?.test(before) ?? true) &&
      (one.value?.test(value) ?? true) &&
      (one.after?.test(after) ?? true) &&
      ![clauseBefore, value, clauseAfter].some((part) => one.not?.test(part)),
  );
  if (OF_DEGREE.test(after)) return { ...quantity, partial: true };
  if (found === undefined) return quantity;
  const head = isMeasureOfOne(found.role) ? '' : headGroup('people');
  // "Six of the nine members voted for it" is the whole of the votes.
  const partial = quantity.partial && !isMeasureOfOne(found.role);
  return { ...quantity, head, qualifiers: [], predicates: [found.role], partial };
}

/** Patterns are written for lower-case text. */
function compileRole(role: Role<string>): Role<RegExp> {
  const compile = (source: string | undefined): RegExp | undefined =>
    source === undefined ? undefined : new RegExp(source, 'u');
  const [before, value, after, not] = [role.before, role.value, role.after, role.not].map(compile);
  return { ...role, before, value, after, not };
}
