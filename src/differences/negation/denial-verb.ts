import type { Word } from '../../reading/words.ts';
import type { Span } from '../../types.ts';

/** "Denied", "denies", "denying", wherever they stand. */
const DENY = /\bden(?:y|ies|ied|ying)\b/giu;
const NO_DENIAL = /\b(?:not|never|nor|neither|confirm or)\b|n['’]t\b/iu;
/** "Was denied entry": somebody was refused something. */
const PASSIVE = /\b(?:am|is|are|was|were|be|been|being|gets?|got|getting) (?:\p{L}+ly )?$/iu;
/** What ends a clause or opens a quotation. */
export const CLAUSE_MARK = /[,;:—–"“”]/u;
/** "That …", also behind when or to whom it is denied: "denied on Monday that". */
const THAT =
  /^(?: (?:ever|\p{L}+ly))?(?: (?:at|during|in|on|through|to) (?:[^\s,;:]+ ){1,4}?)? ?that\b/iu;
/** What is denied as a thing said or done: "denied the claims", "denies any part in". Whom something is refused stands before another article: "denied the crew a role". */
const OBJECT =
  /^(?: (?:ever|\p{L}+ly))?(?: (?:all|any|the|these|those|a|an))?(?: (?!(?:a|an|any|him|it|some|the|them|us)\b)[\p{L}'’-]+){0,2} (?:accounts?|accusations?|allegations?|assertions?|charges?|claims?|complicity|guilt|involvement|knowledge|links?|part|reports?|responsibility|role|rumou?rs?|stor(?:y|ies)|suggestions?|ties|wrongdoing)\b/iu;
/** Behind these stands a clause of its own, and no longer what is denied. */
const NEW_CLAUSE =
  /^(?:after|as|because|before|for|how|if|since|that|until|what|when|where|which|while|who|whom|whose|why)$/u;

/**
 * The first word by which a text tells that somebody denies something to be so, as offsets; null where there is
 * none. "Denied the crew entry" and "was denied bail" tell of a refusal.
 */
export function findDenial(text: string, words: readonly Word[]): Span | null {
  for (const match of text.matchAll(DENY)) {
    const before = text.slice(0, match.index);
    const end = match.index + match[0].length;
    const isRefused = /denied/iu.test(match[0]) && PASSIVE.test(before);
    if (isRefused || NO_DENIAL.test(before.split(CLAUSE_MARK).at(-1) ?? '')) continue;
    const after = text.slice(end);
    if (THAT.test(after) || OBJECT.test(after) || governsClause(words, end))
      return [match.index, end];
  }
  return null;
}

/** "Denied having met", "denied she had asked". Behind "to" a verb tells for what something is refused. */
function governsClause(words: readonly Word[], from: number): boolean {
  const after = words.filter(({ start }) => start >= from);
  const stop = after.findIndex(
    ({ text, lower }) => CLAUSE_MARK.test(text) || NEW_CLAUSE.test(lower),
  );
  const clause = stop < 0 ? after : after.slice(0, stop);
  const to = clause.findIndex(({ lower }) => lower === 'to');
  return clause.some(({ pos, lower, lemma }, i) => {
    if (lower.endsWith('ing')) return i < 2 && (pos === 'VERB' || pos === 'AUX');
    // What has no ending is as often a noun ("bail", "access") that the tagger takes for a verb.
    return pos === 'AUX' || (pos === 'VERB' && lower !== lemma && (to < 0 || i < to));
  });
}
