import { headGroup } from '../lexicon.ts';
import type { Word } from '../words.ts';

const DETERMINERS = new Set([
  'the',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'this',
  'that',
]);

/** The noun a number counts, the words that narrow it, and the last word of the phrase. */
export interface CountedNoun {
  readonly head: string;
  readonly qualifiers: readonly string[];
  readonly last: number;
}

/** The counted noun: the last noun of the noun phrase behind a word, the last of a number, across "of the". */
export function countedNoun(words: readonly Word[], behind: number): CountedNoun {
  let i = behind + 1;
  if (words[i]?.lower === 'more' || words[i]?.lower === 'other' || words[i]?.lower === 'additional')
    i += 1;
  if (words[i]?.lower === 'of') {
    i += 1;
    while (DETERMINERS.has(words[i]?.lower ?? '') || words[i]?.pos === 'PUNCT') i += 1;
  }
  const start = i;
  let head: Word | null = null;
  let last = behind;
  const chain: Word[] = [];
  while (i < words.length) {
    const word = words[i];
    if (word === undefined || !isNounPhraseWord(word, words[i + 1])) break;
    // A participle describes the noun after it; behind the counted noun it is the verb: "people fled South".
    if (word.pos === 'VERB' && head !== null) break;
    if (word.pos === 'NOUN' || word.pos === 'PROPN') {
      head = word;
      last = i;
    }
    chain.push(word);
    i += 1;
    if (i - start > 6) break;
  }
  const qualifiers =
    head === null
      ? []
      : chain
          .slice(0, chain.indexOf(head))
          .filter((w) => w.pos !== 'PUNCT' && w.pos !== 'PART')
          .map((w) => w.lower);
  return { head: head?.lemma ?? '', qualifiers, last };
}

function isNounPhraseWord(word: Word, next: Word | undefined): boolean {
  if (word.pos === 'NOUN' || word.pos === 'PROPN' || word.pos === 'ADJ') return true;
  if (word.text === '%' || word.lower === "'s" || word.lower === '’s') return true;
  return (
    word.pos === 'VERB' &&
    /ing$|ed$/.test(word.lower) &&
    next !== undefined &&
    (next.pos === 'NOUN' || next.pos === 'PROPN')
  );
}

/** The noun after "on", "for" or "of" that follows a sum of money. */
export function purposeOf(words: readonly Word[], last: number): string {
  const joiner = words[last + 1]?.lower ?? '';
  if (joiner !== 'on' && joiner !== 'for' && joiner !== 'of' && joiner !== 'in') return '';
  let at = last + 1;
  while (DETERMINERS.has(words[at + 1]?.lower ?? '') || words[at + 1]?.pos === 'PUNCT') at += 1;
  return headGroup(countedNoun(words, at).head);
}

/** "30 percent of likely voters" is a share of voters, likely ones; an empty head when the sentence does not say of what. */
export function shareOf(words: readonly Word[], behind: number): CountedNoun {
  for (let i = behind + 1; i < Math.min(words.length, behind + 9); i += 1) {
    const word = words[i];
    if (word === undefined || word.pos === 'PUNCT') break;
    if (word.lower === 'of' || word.lower === 'in') {
      const noun = countedNoun(words, i);
      if (noun.head !== '') return noun;
    }
  }
  return { head: '', qualifiers: [], last: behind };
}
