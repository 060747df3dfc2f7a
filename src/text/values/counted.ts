import { entryOf, isOf } from './lexicon.ts';
import { isJoin, lowerAt } from './peek.ts';
import type { Token } from './tokens.ts';

/** The noun that a number counts: "40 civilian contractors" → contractors. */
export interface Counted {
  /** Its token; null where words are taken without a noun ("two of them"). */
  readonly headAt: number | null;
  /** First and last token of the noun phrase or the words taken; `last` < `first` when the span takes none of it. */
  readonly first: number;
  readonly last: number;
  readonly of: 'all' | 'part';
}

/** Words of a noun phrase that are looked through for its head. */
const MAX_WORDS = 8;
const DETERMINER = /^(?:the|those|these|them|us|its|his|her|their|our|whom|all|which|you|your|my)$/;
const STATE = /^(?:dead|missing)$/;
const PRONOUN = /^(?:them|us|whom|which|you|those|these)$/;

/** Reads what stands behind a number's last token; null when nothing there is counted. */
export function readCounted(tokens: readonly Token[], at: number, stated: number): Counted | null {
  let from = at;
  let of: 'all' | 'part' = 'all';
  if (isOf('additions', lowerAt(tokens, from)) && isAddition(tokens, from)) {
    of = 'part';
    from += 1;
  }
  if (lowerAt(tokens, from) === 'of') return readOf(tokens, from, of);
  if (lowerAt(tokens, from) === 'out' && lowerAt(tokens, from + 1) === 'of')
    return withoutOut(readOf(tokens, from + 1, 'part'), from);
  // "12 dead soldiers", "40 missing children": of "12 dead" nobody is named.
  const state = STATE.test(lowerAt(tokens, from)) && isPlural(lowerAt(tokens, from + 1)) ? 1 : 0;
  const noun = nounFrom(tokens, from + state, stated);
  if (noun !== null) return { ...noun, first: state === 1 ? from : noun.first, of };
  return from > at ? { headAt: null, first: from, last: from - 1, of } : null;
}

/** "12 more", "two others", "three other men"; "12 more than" compares. */
function isAddition(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at + 1) !== 'than';
}

/** "17 of the missing", "two of them", "dozens of homes", "half of the city's houses". */
function readOf(tokens: readonly Token[], at: number, of: 'all' | 'part'): Counted | null {
  const determined = DETERMINER.test(lowerAt(tokens, at + 1));
  if (PRONOUN.test(lowerAt(tokens, at + 1)) && !isNounNext(tokens, at + 2))
    return { headAt: null, first: at + 1, last: at + 1, of: 'part' };
  let from = at + 1;
  if (determined)
    from += lowerAt(tokens, from) === 'all' && DETERMINER.test(lowerAt(tokens, from + 1)) ? 2 : 1;
  // "17 of the 40 passengers": the second number is a figure of its own.
  const numbered =
    tokens[from]?.kind === 'number' || entryOf('numbers', lowerAt(tokens, from)) !== undefined;
  const noun = nounFrom(tokens, numbered ? from + 1 : from, 2);
  if (noun === null)
    return determined ? { headAt: null, first: at, last: at - 1, of: 'part' } : null;
  if (numbered) return { headAt: noun.headAt, first: at, last: at - 1, of: 'part' };
  return { ...noun, of: determined ? 'part' : of };
}

/** "Three out of the 40": a span that takes no noun does not take "out" either. */
function withoutOut(counted: Counted | null, from: number): Counted | null {
  return counted !== null && counted.last < counted.first
    ? { ...counted, last: from - 1 }
    : counted;
}

function isNounNext(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && !isOf('stops', token.lower);
}

/** The noun phrase from a token on: up to its first plural, and the plurals right behind it. */
export function nounFrom(
  tokens: readonly Token[],
  from: number,
  stated: number,
): Omit<Counted, 'of'> | null {
  let single: number | null = null;
  let last: number | null = null;
  for (let i = from; i < from + MAX_WORDS; i += 1) {
    const token = tokens[i];
    if (token === undefined) break;
    if (isJoin(tokens, i) || /^[“”"‘']$/.test(token.text)) continue;
    // "Two AK-47 rifles".
    if (token.kind === 'number' && isJoin(tokens, i - 1)) continue;
    if (/^['’]$/.test(token.text) && isOwner(tokens, i)) continue;
    if (token.kind !== 'word' || isOf('stops', token.lower)) break;
    if (entryOf('numbers', token.lower) !== undefined && !isJoin(tokens, i + 1)) break;
    // "The city's houses": whose they are.
    if (isJoin(tokens, i + 1) || token.lower === "'s" || lowerAt(tokens, i + 1) === "'s") continue;
    if (isPlural(token.lower) && !isOwner(tokens, i + 1))
      return phrase(tokens, from, pluralsFrom(tokens, i));
    if (isOf('singularPeople', token.lower)) single ??= i;
    if (!isParticiple(token.lower) || i === from) last = i;
    // "One man arrested" ends its noun, "two of the site's treasured temples" goes on to the plural.
    else if (stated === 1) break;
  }
  if (stated !== 1) return null;
  const head =
    single ??
    (last !== null && !isParticiple(lowerAt(tokens, last)) && !isAdverb(lowerAt(tokens, last))
      ? last
      : null);
  return head === null ? null : phrase(tokens, from, head);
}

function phrase(tokens: readonly Token[], from: number, head: number): Omit<Counted, 'of'> {
  return {
    headAt: head,
    first: isJoin(tokens, from) || /^[“”"‘']$/.test(lowerAt(tokens, from)) ? from + 1 : from,
    last: head,
  };
}

/** "Sports clubs", "arms dealers": the last of several plurals is the head. */
function pluralsFrom(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1];
  // "One in five people smokes": nothing is called by two such nouns but "police officers" and the like.
  if (lowerAt(tokens, at) === 'people') return at;
  if (next?.kind !== 'word' || next.glued || isOf('stops', next.lower)) return at;
  if (/^\p{Lu}/u.test(next.text) && !/^\p{Lu}/u.test(tokens[at]?.text ?? '')) return at;
  return isPlural(next.lower) ? at + 1 : at;
}

/** "The victims' families": the apostrophe of a plural owner. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  return mark?.glued === true && /^['’]$/.test(mark.text) && next?.kind === 'word' && !next.glued;
}

function isParticiple(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ed');
}

function isAdverb(lower: string): boolean {
  return lower.endsWith('ly');
}

/** Plurals in -is and -us, which are singular else ("crisis", "virus"). */
const UNUSUAL =
  /^(?:taxis|skis|menus|gurus|emus|nazis|bikinis|safaris|(?:israel|iraq|pakistan|saud|kuwait|yemen|oman|qatar|bangladesh|punjab|azerbaijan)is)$/;

/** Whether a lower-case word looks like a plural noun. */
export function isPlural(lower: string): boolean {
  if (isOf('irregularPlurals', lower)) return true;
  if (!lower.endsWith('s') || lower.length < 3 || /['’s]s$/.test(lower)) return false;
  return /[iu]s$/.test(lower) ? UNUSUAL.test(lower) : !isOf('notPlural', lower);
}
