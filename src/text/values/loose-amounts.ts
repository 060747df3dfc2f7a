import type { Amount } from './amount.ts';
import { entryOf, isOf } from './lexicon.ts';
import { lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

const KILLING = /^(?:kill|injur|wound|hurt|leav|arrest|detain|displac|sav|rescu|left$|and$|with$)/;

/** Reads "dozens", "tens of thousands", "several hundred", "a couple of", "a few"; null where none begins. */
export function readLoose(tokens: readonly Token[], at: number): Amount | null {
  return readPlural(tokens, at) ?? readSeveral(tokens, at);
}

/** Plural scales: "hundreds", "hundreds of thousands"; "scores" and "tens" need what follows to be numbers. */
function readPlural(tokens: readonly Token[], at: number): Amount | null {
  const word = lowerAt(tokens, at);
  const plural = entryOf('plurals', word);
  if (plural === undefined) return null;
  const of = lowerAt(tokens, at + 1) === 'of';
  const scale = of ? entryOf('plurals', lowerAt(tokens, at + 2)) : undefined;
  if (scale !== undefined) return loose(plural, scale[0], at, at + 2);
  if (word === 'tens') return null;
  if (word === 'scores' && !of && !isCountOfPeople(tokens, at)) return null;
  return loose(plural, 1, at, at);
}

/** "Scores were killed", "killing scores": not "test scores". */
function isCountOfPeople(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  return isOf('casualty', next) || next === 'more' || KILLING.test(lowerAt(tokens, at - 1));
}

function readSeveral(tokens: readonly Token[], at: number): Amount | null {
  const article = lowerAt(tokens, at) === 'a' ? 1 : 0;
  const word = lowerAt(tokens, at + article);
  const several = entryOf('several', word);
  if (several === undefined || (article === 1 && (word === 'several' || word === 'many')))
    return null;
  const of = lowerAt(tokens, at + article + 1) === 'of' ? 1 : 0;
  const afterOf = at + article + 1 + of;
  const next = lowerAt(tokens, afterOf);
  const scale = entryOf('scales', next) ?? entryOf('plurals', next)?.[0];
  if (scale !== undefined) {
    const second = entryOf('scales', lowerAt(tokens, afterOf + 1));
    return loose(several, scale * (second ?? 1), at, afterOf + (second === undefined ? 0 : 1));
  }
  // "Many", "few", "the couple" and "a couple from Leeds" count nobody.
  if (word === 'many' || (word !== 'several' && article === 0)) return null;
  if (word === 'couple' || word === 'handful')
    return of === 1 ? loose(several, 1, at, at + article) : null;
  return loose(several, 1, at, at + article);
}

function loose(
  [stated, lo, hi]: readonly [number, number, number],
  scale: number,
  first: number,
  last: number,
): Amount {
  return {
    stated: stated * scale,
    lo: lo * scale,
    hi: hi * scale,
    first,
    last,
    style: 'loose',
    scaled: scale > 1,
  };
}
