import { numberValue } from '../../reading/figures/number-words.ts';
import { canonicalName } from '../../text/names.ts';
import { alignWords, type Match } from './reworded.ts';

/** How two quotations of one utterance differ: words of each that the other does not have, in order. */
export interface WordingDifference {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The words of each that are compared, as one string: from the first shared word to the last, and other ends. */
  readonly leftPart: string;
  readonly rightPart: string;
}

/** Stands for what an editor put in or blanked: "[of Congress]", "f***". Matches nothing and differs from nothing. */
const EDITED = '[]';
/** Letters from which a word tells something of an utterance. */
const TELLING_LENGTH = 4;
/** Shared words from which two quotations are of one utterance, and how many of them must be telling. */
const MIN_SHARED = 4;
const MIN_TELLING = 3;
/** Share of the part between the first and the last shared word that is shared, and of the shorter quotation. On 50 BASIL events all pairs above were one utterance but for repetitions of the speaker's own. */
const MIN_SHARE = 0.7;
const MIN_COVERED = 0.7;
/** Words at an end that both reports have otherwise: more is another sentence. */
const MAX_END = 2;
/** Words transcribers hear or leave out: alone they make no other wording. */
const FILLERS = new Set('a an and but oh so that the uh um well'.split(' '));

/** The words of a quotation for comparison: lower case, marks and apostrophes aside, "F.B.I." as one. */
export function quotedWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/\[[^[\]]*\]|\([^()]*\)/g, ` ${EDITED} `)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/&/g, ' and ');
  return (plain.match(/[\p{L}\p{N}*$%]+|\[\]/gu) ?? []).map((word) =>
    word.includes('*') ? EDITED : oneSpelling(word),
  );
}

/** Letters from which a spelling is folded: shorter words ("our", "for") are words of their own. */
const FOLDED_LENGTH = 6;

/** "Ten" is 10 and "memorised" is memorized, "neighbour" is neighbor: house styles differ, the words do not. */
function oneSpelling(word: string): string {
  const value = numberValue(word);
  if (value !== null) return `${value}`;
  if (word.length < FOLDED_LENGTH) return word;
  return word
    .replace(/[ao]e/g, 'e')
    .replace(/ou(?=r)/g, 'o')
    .replace(/is(e|ed|es|ing|ation|ations)$/, 'iz$1')
    .replace(/([bt])re(s?)$/, '$1er$2');
}

/** How two wordings of one utterance differ, or null when they are the same, an excerpt, or two utterances. */
export function compareWording(
  left: readonly string[],
  right: readonly string[],
): WordingDifference | null {
  const matches = alignWords(left, right).filter(([i]) => left[i] !== EDITED);
  const [first, last] = [matches[0], matches.at(-1)];
  if (first === undefined || last === undefined || !areOneUtterance(left, right, matches))
    return null;
  const { head, tail } = endsOf(left, right, first, last);
  const ends = [head, tail].filter((end) => end !== null);
  const gaps = [...gapsOf(left, right, matches), ...ends];
  const part = (words: readonly string[], side: 0 | 1): string =>
    words
      .slice(head === null ? first[side] : 0, tail === null ? last[side] + 1 : undefined)
      .join(' ');
  const difference = {
    left: gaps.flatMap((gap) => gap.left),
    right: gaps.flatMap((gap) => gap.right),
    leftPart: part(left, 0),
    rightPart: part(right, 1),
  };
  const longest = Math.max(difference.left.length, difference.right.length) + matches.length;
  if (matches.length < MIN_SHARE * longest) return null;
  return [...difference.left, ...difference.right].some((word) => !FILLERS.has(word))
    ? difference
    : null;
}

function areOneUtterance(
  left: readonly string[],
  right: readonly string[],
  matches: readonly Match[],
): boolean {
  const telling = matches.filter(([i]) => (left[i] ?? '').length >= TELLING_LENGTH).length;
  const shorter = Math.min(left.length, right.length);
  return (
    matches.length >= MIN_SHARED &&
    telling >= MIN_TELLING &&
    matches.length >= MIN_COVERED * shorter
  );
}

interface Gap {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What stands between neighbouring matches, but for editors' marks and words written apart by one only ("world view"). */
function gapsOf(
  left: readonly string[],
  right: readonly string[],
  matches: readonly Match[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [n, [i, j]] of matches.entries()) {
    const [nextI, nextJ] = matches[n + 1] ?? [i + 1, j + 1];
    const gap = { left: left.slice(i + 1, nextI), right: right.slice(j + 1, nextJ) };
    if (!isEdited(gap) && !isSpelling(gap)) gaps.push(gap);
  }
  return gaps;
}

/** Other words at the very beginning or end of both: what goes on longer in one is only cut off in the other. */
function endsOf(
  left: readonly string[],
  right: readonly string[],
  first: Match,
  last: Match,
): { readonly head: Gap | null; readonly tail: Gap | null } {
  const keep = (end: Gap): Gap | null =>
    [end.left, end.right].every((words) => words.length > 0 && words.length <= MAX_END) &&
    !isEdited(end) &&
    !isSpelling(end)
      ? end
      : null;
  return {
    head: keep({ left: left.slice(0, first[0]), right: right.slice(0, first[1]) }),
    tail: keep({ left: left.slice(last[0] + 1), right: right.slice(last[1] + 1) }),
  };
}

function isEdited(gap: Gap): boolean {
  return gap.left.includes(EDITED) || gap.right.includes(EDITED);
}

/** Letters from which two words that differ in vowels only are two spellings: "aluminium", "al-Shabaab"; "live" and "love" are not. */
const SPELLED_LENGTH = 5;

/** Whether two stretches are one but for a blank or the vowels of a word: a spelling, no other wording. */
function isSpelling({ left, right }: Gap): boolean {
  const [one, other] = [left.join(''), right.join('')];
  if (one === other) return true;
  if (nameOf(left) === nameOf(right)) return true;
  const single = left.length === 1 && right.length === 1;
  return (
    single &&
    Math.min(one.length, other.length) >= SPELLED_LENGTH &&
    one[0] === other[0] &&
    consonantsOf(one) === consonantsOf(other)
  );
}

/** Initials are a name in capitals: "uk" and "united kingdom" are one. */
function nameOf(words: readonly string[]): string {
  const name = words.join(' ');
  return canonicalName(name.length < SPELLED_LENGTH ? name.toUpperCase() : name).toLowerCase();
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '');
}
