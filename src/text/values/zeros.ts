import { isPlural, nounFrom } from './counted.ts';
import { isOf } from './lexicon.ts';
import type { Found, Scope } from './make-figure.ts';
import { sliceOf } from './make-figure.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** Nouns of one that are counted in "no death", "not a single injury". */
const NOT_ONE = /^(?:single|one|lone)$/;
/** What makes "none" an idiom: "none other than", "none the wiser", "second to none". */
const NO_NONE = /^(?:other|the|too|so)$/;

/** Reads a count of zero: "no one", "nobody", "none", "no casualties", "not a single vote"; or null. */
export function readZero(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const word = lowerAt(tokens, at);
  if (word === 'nobody') return people(scope, at, at);
  if (word === 'none') return readNone(scope, at);
  if (word === 'not') return readNotOne(scope, at);
  if (word !== 'no' || isJoin(tokens, at + 1)) return null;
  if (lowerAt(tokens, at + 1) === 'one') {
    const last = at + 1;
    // "No one-size-fits-all", "no one group": one of a kind, not nobody.
    return isJoin(tokens, last + 1) || isSingular(tokens, last + 1)
      ? null
      : people(scope, at, last);
  }
  if (/^(?:more|less|fewer|longer|later|greater|other|such)$/.test(lowerAt(tokens, at + 1)))
    return null;
  const noun = nounFrom(tokens, at + 1, 2);
  if (noun === null || noun.headAt === null || noun.last > at + 4) return null;
  const head = lowerAt(tokens, noun.headAt);
  if (isOf('abstract', head)) return null;
  return zero(scope, at, noun.last, noun.headAt, noun.first);
}

function isSingular(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || isOf('stops', token.lower) || isOf('casualty', token.lower))
    return false;
  return (
    isOf('singularPeople', token.lower) ||
    /^(?:group|side|reason|thing|size|answer|else's)$/.test(token.lower)
  );
}

function readNone(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const next = lowerAt(tokens, at + 1);
  if (NO_NONE.test(next) || /^(?:to|bar)$/.test(lowerAt(tokens, at - 1)) || isJoin(tokens, at + 1))
    return null;
  if (next !== 'of') return zero(scope, at, at, null, at);
  let from = at + 2;
  if (/^(?:the|those|these|its|his|her|their|our)$/.test(lowerAt(tokens, from))) from += 1;
  if (/^\d+$/.test(lowerAt(tokens, from))) from += 1;
  const noun = nounFrom(tokens, from, 2);
  if (noun === null || noun.headAt === null)
    return /^(?:them|us|whom|those|these)$/.test(lowerAt(tokens, at + 2))
      ? zero(scope, at, at + 2, null, at)
      : null;
  return zero(scope, at, noun.last, noun.headAt, noun.first);
}

/** "Not a single person", "not one shot". */
function readNotOne(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const article = lowerAt(tokens, at + 1) === 'a' ? 1 : 0;
  const one = lowerAt(tokens, at + 1 + article);
  if (!NOT_ONE.test(one) || (one === 'single') !== (article === 1)) return null;
  const noun = nounFrom(tokens, at + 2 + article, 1);
  if (noun === null || noun.headAt === null || isPlural(lowerAt(tokens, noun.headAt))) return null;
  return zero(scope, at, noun.last, noun.headAt, noun.first);
}

function people(scope: Scope, first: number, last: number): Found {
  const found = zero(scope, first, last, null, first);
  return { ...found, figure: { ...found.figure, counted: 'people', countedPhrase: 'people' } };
}

function zero(
  scope: Scope,
  first: number,
  last: number,
  head: number | null,
  headFirst: number,
): Found {
  const { tokens } = scope;
  const span = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0] as const;
  const [start, end] = span;
  return {
    figure: {
      type: 'figure',
      lo: 0,
      hi: 0,
      stated: 0,
      bound: 'exact',
      measure: 'count',
      unit: null,
      writtenUnit: null,
      counted: head === null ? null : lowerAt(tokens, head),
      countedPhrase: head === null ? null : sliceOf(scope, headFirst, head).toLowerCase(),
      of: 'all',
      span: [start, end],
      core: [start, end],
      amount: [start, end],
    },
    next: last + 1,
  };
}
