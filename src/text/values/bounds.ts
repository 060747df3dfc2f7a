import { entryOf, type Modifier } from './lexicon.ts';
import { lowerAt, phraseAt } from './peek.ts';
import type { Token } from './tokens.ts';
import type { Bound } from './value.ts';

/** "About 180" holds 162 to 198: a tenth either way, the width the earlier quantity rules settled on. */
export const ABOUT_SHARE = 0.1;
/** "At the very least" and "a little more than" have four words. */
const MAX_PHRASE = 4;
/** "At least an estimated 400": two modifiers, and one to spare. */
const MAX_MODIFIERS = 3;

/** A modifier found: what it says and the tokens up to it. */
export interface Modified {
  readonly modifier: Modifier | null;
  /** First token of the modifiers before, last token of those after. */
  readonly edge: number;
}

/** Reads the modifiers right before a token, not reaching below token `floor`; the outermost one that bounds counts. */
export function modifiersBefore(tokens: readonly Token[], at: number, floor: number): Modified {
  let modifier: Modifier | null = null;
  let edge = at;
  for (let n = 0; n < MAX_MODIFIERS; n += 1) {
    const found = phraseBefore(tokens, edge, floor);
    if (found === null) break;
    modifier =
      found.modifier === 'exact' && modifier !== null
        ? modifier
        : stronger(found.modifier, modifier);
    edge = found.edge;
  }
  return { modifier, edge };
}

/** "At least about 20" is at least 20; "only about 20" stays about. */
function stronger(outer: Modifier, inner: Modifier | null): Modifier {
  return outer === 'exact' && inner !== null ? inner : outer;
}

function phraseBefore(
  tokens: readonly Token[],
  at: number,
  floor: number,
): { readonly modifier: Modifier; readonly edge: number } | null {
  for (let words = Math.min(MAX_PHRASE, at - floor); words >= 1; words -= 1) {
    const modifier = entryOf('before', phraseAt(tokens, at - words, at - 1));
    if (modifier === undefined || isNoModifier(tokens, at - words, words)) continue;
    return { modifier, edge: at - words };
  }
  return null;
}

/** "Turned over 12 people", "just", "and some", "all over 12 states": a preposition of a verb or another use. */
function isNoModifier(tokens: readonly Token[], at: number, words: number): boolean {
  if (words > 1) return false;
  const word = lowerAt(tokens, at);
  const before = lowerAt(tokens, at - 1);
  if (word === 'over')
    return /^(?:took|take|taking|turned|turn|handed|hand|ran|run|all|spread|split|disputes?|lead|leads|victory|win|wins)$/.test(
      before,
    );
  if (word === 'about')
    return /^(?:talk|talked|talking|think|asked|ask|told|worried|questions|concerns|story|book|film)$/.test(
      before,
    );
  if (word === 'under' || word === 'below' || word === 'above')
    return before === 'article' || before === 'section';
  return false;
}

/** Reads a modifier right behind a token: "or more", "-odd", "+", "or so"; `edge` is its last token. */
export function modifierAfter(tokens: readonly Token[], last: number): Modified {
  for (let words = MAX_PHRASE; words >= 1; words -= 1) {
    const end = last + words;
    if (end >= tokens.length) continue;
    const modifier = entryOf('after', phraseAt(tokens, last + 1, end));
    if (modifier === undefined) continue;
    // "Plus" as a word of its own adds something else, "odd" may describe.
    if (words === 1 && /^(?:plus|odd)$/.test(lowerAt(tokens, end)) && tokens[end]?.glued !== true)
      continue;
    return { modifier, edge: end };
  }
  return { modifier: null, edge: last };
}

/** The closed interval that a modifier makes of lo to hi, and its bound; `floor` is the least value there can be. */
export function boundedBy(
  modifier: Modifier | null,
  lo: number,
  hi: number,
  base: 'exact' | 'range' | 'vague',
  floor: number,
): { readonly lo: number; readonly hi: number; readonly bound: Bound } {
  const width = (value: number): number => Math.abs(value) * ABOUT_SHARE;
  switch (modifier) {
    case 'at-least':
    case 'more-than':
      return { lo, hi: Infinity, bound: modifier };
    case 'just-over':
      return { lo, hi: hi + width(hi), bound: 'more-than' };
    case 'at-most':
    case 'less-than':
      return { lo: floor, hi, bound: modifier };
    case 'about':
      return { lo: lo - width(lo), hi: hi + width(hi), bound: base === 'exact' ? 'about' : base };
    case 'nearly':
      return { lo: lo - width(lo), hi, bound: base === 'exact' ? 'nearly' : base };
    default:
      return { lo, hi, bound: base };
  }
}
