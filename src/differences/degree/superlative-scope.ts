import { readData } from '../../data/read.ts';
import { findConcepts } from '../../reading/concepts.ts';
import type { TimeMention } from '../../reading/dates.ts';
import { numberValue } from '../../reading/figures/number-words.ts';
import { ownValue } from '../../reading/own-value.ts';
import type { Statement } from '../../reading/statement.ts';
import { timesMeet } from '../../reading/time-relations.ts';
import type { Word } from '../../reading/words.ts';

/** Among what a thing ranks. */
export interface Scope {
  /** Reach of the place, 5 for the world to 1 for a town; null when none is told. */
  readonly place: number | null;
  /** Names and nouns of whoever or whatever the ranking belongs to ("the company's largest", "the largest in Norland"). */
  readonly owners: readonly string[];
  readonly time: TimeScope | null;
  /** Index of the last word that tells the scope; the phrase's own last word when none does. */
  readonly last: number;
}

/** Since when, over how many years, or ever. */
export type TimeScope =
  | { readonly kind: 'ever' }
  | { readonly kind: 'years'; readonly count: number }
  | {
      readonly kind: 'since';
      readonly time: TimeMention | null;
      readonly concepts: readonly string[];
    };

/** How one scope stands to another. */
export type Relation = 'same' | 'wider' | 'narrower' | 'unknown';

const CLAUSE_END = new Set([',', ';', ':', '(', ')', '"', '“', '”', '--', '—', '–', '.', '?', '!']);
/** Words after the noun in which its scope is looked for; the longest seen in news ran to 14. */
const REACH = 24;
const YEARS: Readonly<Record<string, number>> = {
  year: 1,
  years: 1,
  decade: 10,
  decades: 10,
  century: 100,
};

/** Spans of years closer than this ratio are one, rounded: "nearly a decade" is eight years. */
const SAME_YEARS = 1.3;

let reach: Readonly<Record<string, number>> | undefined;

/** The scope of a superlative from its owner and from what follows its noun in the clause. */
export function readScope(
  statement: Statement,
  words: readonly Word[],
  owner: number | null,
  noun: number,
): Scope {
  const end = clauseEnd(words, noun + 1);
  const tail = words.slice(noun + 1, end);
  const place = placeAfter(tail);
  const time = timeAfter(statement, tail);
  const owned = owner === null ? undefined : words[owner];
  const last = Math.max(place?.last ?? -1, time?.last ?? -1);
  return {
    place: (owned === undefined ? null : reachOf(owned)) ?? place?.reach ?? null,
    owners: [...ownerOf(owned), ...namedPlaces(tail)],
    time: time?.scope ?? null,
    last: noun + 1 + last,
  };
}

function clauseEnd(words: readonly Word[], from: number): number {
  const until = Math.min(words.length, from + REACH);
  for (let i = from; i < until; i += 1) if (CLAUSE_END.has(words[i]?.text ?? '')) return i;
  return until;
}

/** "in the world", "in the country", "worldwide". */
function placeAfter(tail: readonly Word[]): { reach: number; last: number } | null {
  for (const [i, word] of tail.entries()) {
    if (word.lower === 'since' || word.lower === 'that' || word.pos === 'VERB') return null;
    const reach = reachOf(word);
    const led = tail.slice(Math.max(0, i - 2), i).some((one) => one.lower === 'in');
    if (reach !== null && (led || word.lower.endsWith('wide'))) return { reach, last: i };
  }
  return null;
}

function timeAfter(
  statement: Statement,
  tail: readonly Word[],
): { scope: TimeScope; last: number } | null {
  for (const [i, word] of tail.entries()) {
    const before = tail[i - 1]?.lower ?? '';
    if (word.lower === 'since') return sinceAt(statement, tail, i);
    if (word.lower === 'ever') return { scope: { kind: 'ever' }, last: i };
    if (word.lower === 'history' || (word.lower === 'record' && before === 'on'))
      return { scope: { kind: 'ever' }, last: i };
    const years = ownValue(YEARS, word.lower);
    const count = before === 'a' ? 1 : numberValue(before);
    const led = tail.slice(Math.max(0, i - 3), i).some((one) => one.lower === 'in');
    if (years !== undefined && led && count !== null && count !== undefined)
      return { scope: { kind: 'years', count: years * count }, last: i };
  }
  return null;
}

function sinceAt(
  statement: Statement,
  tail: readonly Word[],
  at: number,
): { scope: TimeScope; last: number } {
  const rest = tail.slice(at + 1);
  const [from, to] = [rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0];
  const offset = statement.span[0];
  const time = statement.times.find(({ span }) => span[1] > from + offset && span[0] < to + offset);
  const ends =
    time === undefined ? -1 : rest.findLastIndex((one) => one.start + offset < time.span[1]);
  const concepts = findConcepts(rest).map(({ id }) => id);
  return {
    scope: { kind: 'since', time: time ?? null, concepts },
    last: ends < 0 ? -1 : at + 1 + ends,
  };
}

function ownerOf(owner: Word | undefined): readonly string[] {
  if (owner === undefined || reachOf(owner) !== null) return [];
  const names = namesIn([owner]);
  return names.length > 0 ? names : [owner.lemma];
}

/** "the largest bank in Norland". */
function namedPlaces(tail: readonly Word[]): readonly string[] {
  const at = tail.findIndex((word) => word.lower === 'in' || word.pos === 'VERB');
  return tail[at]?.lower === 'in' ? namesIn(tail.slice(at + 1, at + 3)) : [];
}

function namesIn(words: readonly Word[]): readonly string[] {
  return findConcepts(words)
    .filter((concept) => concept.kind === 'name')
    .map((concept) => concept.id);
}

function reachOf(word: Word): number | null {
  reach ??= readData<{ readonly reach: Readonly<Record<string, number>> }>('superlatives').reach;
  return ownValue(reach, word.lower) ?? null;
}

/** How the place of one scope stands to that of another. */
export function comparePlaces(a: Scope, b: Scope): Relation {
  if (a.place === null && b.place === null) return 'same';
  if (a.place === null || b.place === null) return 'unknown';
  return a.place === b.place ? 'same' : a.place > b.place ? 'wider' : 'narrower';
}

/** How the time of one scope stands to that of another. */
export function compareTimes({ time: a }: Scope, { time: b }: Scope): Relation {
  if (a === null && b === null) return 'same';
  if (a === null || b === null) return 'unknown';
  if (a.kind === 'since' && b.kind === 'since') return compareSince(a, b);
  if (a.kind === 'years' && b.kind === 'years') return compareYears(a.count, b.count);
  if (a.kind === b.kind) return 'same';
  return a.kind === 'ever' ? 'wider' : b.kind === 'ever' ? 'narrower' : 'unknown';
}

function compareYears(a: number, b: number): Relation {
  if (Math.max(a, b) < SAME_YEARS * Math.min(a, b)) return 'same';
  return a > b ? 'wider' : 'narrower';
}

type Since = Extract<TimeScope, { kind: 'since' }>;

/** Two times that meet are one; without a time on both sides, what happened then must be told alike. */
function compareSince(a: Since, b: Since): Relation {
  if (a.time === null || b.time === null)
    return a.concepts.some((one) => b.concepts.includes(one)) ? 'same' : 'unknown';
  if (timesMeet(a.time, b.time)) return 'same';
  return a.time.from < b.time.from ? 'wider' : 'narrower';
}
