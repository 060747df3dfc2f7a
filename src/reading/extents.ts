import { countedNoun } from './figures/counted-noun.ts';
import { headGroup, predicateClass } from './lexicon.ts';
import { oncePer } from './once-per.ts';
import type { Statement } from './statement.ts';
import { wordList } from './word-lists.ts';
import { tagWords, type Word } from './words.ts';

/** What a sentence speaks of as a whole or in part: `of` is the group of a noun, or the predicate of a deed. */
interface Extent {
  readonly of: string;
  readonly isWhole: boolean;
}

/** What may stand between "most" and the phrase of its noun. */
const BETWEEN = /^(?:ADP|DET|PRON|NUM|PART)$/;

/**
 * Whether a fact tells of the whole of something ("all hostages were freed") of which a sentence tells a part alone ("some of the
 * hostages were freed", "a partial release"): then the sentence does not bear the fact out.
 */
export function tellsPartOnly(fact: Statement, sentence: Statement): boolean {
  const wholes = extentsIn(fact).filter(({ isWhole }) => isWhole);
  if (wholes.length === 0) return false;
  const told = extentsIn(sentence);
  const deeds = fact.frames.map(({ predicate }) => predicate);
  const asked = new Set([...wholes.map(({ of }) => of), ...deeds]);
  return (
    told.some(({ of, isWhole }) => !isWhole && asked.has(of)) &&
    !told.some(({ of, isWhole }) => isWhole && asked.has(of))
  );
}

const extentsIn = oncePer(({ text }: Statement): readonly Extent[] => {
  const words = tagWords(text);
  return words.flatMap(({ lower }, i): readonly Extent[] => {
    const isWhole = wordList('whole').has(lower);
    if (!isWhole && !wordList('part').has(lower)) return [];
    const of = governedBy(words, i);
    return of === null ? [] : [{ of, isWhole: isWhole && words[i - 1]?.lower !== 'not' }];
  });
});

/** The noun or the verb that a word of extent belongs to; of a run of nouns the last. */
function governedBy(words: readonly Word[], at: number): string | null {
  if (words[at]?.lower.endsWith('ly') === true) {
    const near = [...words.slice(at + 1, at + 3), ...words.slice(Math.max(0, at - 2), at)];
    const verb = near.find(({ pos }) => pos === 'VERB');
    return verb === undefined ? null : predicateClass(verb.lemma);
  }
  const first = words.findIndex(({ pos }, i) => i > at && !BETWEEN.test(pos));
  if (first < 0) return null;
  const { head } = countedNoun(words, first - 1);
  if (head === '') return null;
  const predicate = predicateClass(head);
  return predicate === head ? headGroup(head) : predicate;
}
