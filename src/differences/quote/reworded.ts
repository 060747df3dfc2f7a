import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stop-words.ts';

/** Length of the shorter as a share of the longer: below it one is an excerpt of the other. */
const MIN_RATIO = 0.7;
/** Share of the shorter that stands in the longer from which it is the same but for spelling and editors' marks. */
const MAX_KEPT = 0.88;
/** What two wordings share in one order, as a share of the longer, and how many of these words tell something. */
const SHARED_BY_SPEAKER = { share: 0.4, telling: 4 };
const SHARED_BY_WORDS = { share: 0.5, telling: 5 };

/**
 * What two quotations are to each other by the stems they share in one order: `excerpt` but for spelling, endings and
 * what an editor put in the same words, or a part of them; `reworded` one utterance in other words ("We asked for your
 * trust and you have given it" / "We asked the country for its trust, and it has been given"): half of the words, less
 * where both are said to be the same person's. Measured on BASIL, Emergent and invented news: two utterances of one
 * speaker stay below.
 */
export function relateQuotations(
  left: readonly string[],
  right: readonly string[],
  sameSpeaker: boolean,
): 'excerpt' | 'reworded' | 'other' {
  const [short, long] = [left.length, right.length].toSorted((a, b) => a - b) as [number, number];
  const matches = alignWords(left.map(stem), right.map(stem));
  if (matches.length > MAX_KEPT * short) return 'excerpt';
  if (short < MIN_RATIO * long) return 'other';
  const telling = matches.filter(([i]) => isTelling(left[i] ?? '')).length;
  const needed = sameSpeaker ? SHARED_BY_SPEAKER : SHARED_BY_WORDS;
  return matches.length >= needed.share * long && telling >= needed.telling ? 'reworded' : 'other';
}

/** Content words of a quotation by their stems, each with the next and the one after it: two wordings of one utterance share such a couple. */
export function couplesOf(words: readonly string[]): readonly string[] {
  const told = words.filter(isTelling).map(stem);
  return told.flatMap((word, i) =>
    told.slice(i + 1, i + 3).map((next) => [word, next].toSorted().join(' ')),
  );
}

function isTelling(word: string): boolean {
  return !isStopWord(word);
}

/** Positions of one word in two texts. */
export type Match = readonly [left: number, right: number];

/** Longest texts that are aligned, in words: the table has that many cells squared. No quotation of BASIL has more than 120. */
const MAX_WORDS = 300;

/** The longest common subsequence of two word lists, in order (dynamic programming, O(m·n)). */
export function alignWords(a: readonly string[], b: readonly string[]): readonly Match[] {
  const [left, right] = [a.slice(0, MAX_WORDS), b.slice(0, MAX_WORDS)];
  const lengths = lengthTable(left, right);
  const at = (i: number, j: number): number => lengths[i * (right.length + 1) + j] ?? 0;
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      matches.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/** Cell (i, j), row by row: the length for what follows word i of the one and word j of the other. */
function lengthTable(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
