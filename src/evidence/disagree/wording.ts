import { alignWords, type Match } from './align-words.ts';

/** How two quotations of one utterance differ: words of each that the other does not have, in order. */
export interface WordingDifference {
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The words of each from the first shared word to the last, as one string. */
  readonly leftPart: string;
  readonly rightPart: string;
  /** Shared words. */
  readonly shared: number;
}

/** Stands for what a report cut out or put in itself: "…", "[of Congress]", "f***". Matches nothing and differs from nothing. */
const EDITED = '…';
/** Shared words from which two quotations are of one utterance, and how many of them must be telling. */
const MIN_SHARED = 5;
const MIN_TELLING = 3;
/** Letters from which a word tells something of an utterance. */
const TELLING_LENGTH = 4;
/** Share of the part between the first and the last shared word that is shared, and of the shorter quotation. On 50 BASIL events all pairs above were one utterance but for repetitions of the speaker's own. */
const MIN_SHARE = 0.75;
const MIN_COVERED = 0.7;
/** Words transcribers hear or leave out: alone they make no other wording. */
const FILLERS = new Set('a an and but oh so that the uh um well'.split(' '));

/** The words of a quotation for comparison: lower case, marks and apostrophes aside, "F.B.I." as one. */
export function quotedWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/\[[^\]]*\]|\([^)]*\)|\.\s?\.\s?\.|…/g, ` ${EDITED} `)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/&/g, ' and ');
  return (plain.match(/[\p{L}\p{N}*$%]+|…/gu) ?? []).map((word) =>
    word.includes('*') ? EDITED : word,
  );
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
  const gaps = gapsOf(left, right, matches);
  const difference = {
    left: gaps.flatMap((gap) => gap.left),
    right: gaps.flatMap((gap) => gap.right),
    leftPart: left.slice(first[0], last[0] + 1).join(' '),
    rightPart: right.slice(first[1], last[1] + 1).join(' '),
    shared: matches.length,
  };
  const longest = Math.max(difference.left.length, difference.right.length) + matches.length;
  if (matches.length < MIN_SHARE * longest) return null;
  return isTelling(difference) ? difference : null;
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
    const edited = gap.left.includes(EDITED) || gap.right.includes(EDITED);
    if (!edited && gap.left.join('') !== gap.right.join('')) gaps.push(gap);
  }
  return gaps;
}

function isTelling({ left, right }: Pick<WordingDifference, 'left' | 'right'>): boolean {
  return [...left, ...right].some((word) => !FILLERS.has(word));
}
