import { entryOf, isOf } from './lexicon.ts';
import { type Found, makeFigure, type Scope } from './make-figure.ts';
import { isCapital, isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

const SUFFIX = /^(?:st|nd|rd|th)$/;
/** Words between an ordinal and its noun that are skipped: "third straight day". */
const MAX_ADJECTIVES = 2;
const MAX_NAME = 3;
const ADJECTIVE =
  /^(?:straight|consecutive|successive|such|time-out|annual|major|big|biggest|largest|highest|busiest|deadliest|worst|best|most|oldest|richest|suspected|confirmed|new|additional|full|whole|different|world|presidential|national|man-made)$/;

/** Reads an ordinal with its noun ("third time", "21st century", "twenty-first victim"); or null. "The first" alone is none. */
export function readOrdinal(scope: Scope, at: number): Found | null {
  const { tokens } = scope;
  const ordinal = ordinalAt(tokens, at);
  if (ordinal === null) return null;
  const { value, last } = ordinal;
  if (isName(scope, at, last)) return null;
  if (isJoin(tokens, last + 1)) return rankAt(scope, at, last, value);
  const head = headAfter(tokens, last + 1);
  if (head === null) return null;
  return makeOrdinal(scope, at, last, value, head, last + 1);
}

function makeOrdinal(
  scope: Scope,
  at: number,
  last: number,
  value: number,
  head: number,
  headFirst: number,
): Found {
  return makeFigure(
    { ...scope, floor: at },
    {
      measure: 'ordinal',
      unit: null,
      writtenUnit: null,
      stated: value,
      lo: value,
      hi: value,
      base: 'exact',
      first: at,
      last,
      spanLast: head,
      head,
      headFirst,
    },
  );
}

/** "Second-largest city": a rank. */
function rankAt(scope: Scope, at: number, last: number, value: number): Found | null {
  const { tokens } = scope;
  if (!/(?:est|most|worst|best)$/.test(lowerAt(tokens, last + 2))) return null;
  const head = headAfter(tokens, last + 3);
  return head === null ? null : makeOrdinal(scope, at, last, value, head, last + 2);
}

interface OrdinalRead {
  readonly value: number;
  readonly last: number;
}

/** The ordinal at a token: "third", "21st", "twenty-first"; or null. */
export function ordinalAt(tokens: readonly Token[], at: number): OrdinalRead | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind === 'number') {
    if (next?.glued !== true || !SUFFIX.test(next.lower) || !/^\d{1,4}$/.test(token.text))
      return null;
    return { value: Number(token.text), last: at + 1 };
  }
  const own = entryOf('ordinals', token?.lower ?? '');
  if (own !== undefined) return { value: own, last: at };
  const tens = entryOf('numbers', token?.lower ?? '');
  if (tens === undefined || tens < 20 || !isJoin(tokens, at + 1)) return null;
  const unit = entryOf('ordinals', lowerAt(tokens, at + 2));
  return unit !== undefined && unit < 10 ? { value: tens + unit, last: at + 2 } : null;
}

/** "Third Reich", "Fifth Avenue", "first lady", "second of all", "a third of": a name, an idiom or a share. */
function isName({ tokens, sentence }: Scope, at: number, last: number): boolean {
  const next = tokens[last + 1];
  if (next === undefined || isOf('ordinalIdioms', next.lower)) return true;
  if (!isCapital(next)) return false;
  if (isOf('ordinalNames', next.lower)) return true;
  return isCapital(tokens[at]) && !sentence.titled && at > 0;
}

/** The noun an ordinal counts: the next word, over a few adjectives; none where a verb or a small word stands. */
function headAfter(tokens: readonly Token[], at: number): number | null {
  let i = at;
  for (let n = 0; n < MAX_ADJECTIVES && ADJECTIVE.test(lowerAt(tokens, i)); n += 1) i += 1;
  const token = tokens[i];
  if (
    token?.kind !== 'word' ||
    isOf('stops', token.lower) ||
    entryOf('numbers', token.lower) !== undefined
  )
    return null;
  if (/ed$|ly$/.test(token.lower)) return null;
  // "First new West Bank settlement": a name that narrows the noun goes on to it.
  const end = i + MAX_NAME;
  while (i < end && isCapital(tokens[i]) && isNoun(tokens[i + 1])) i += 1;
  return i;
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !isOf('stops', token.lower) && !/ed$|ly$|^'s$/.test(token.lower);
}
