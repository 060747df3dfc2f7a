import { readData } from '../data/read.ts';
import { remember } from '../text/remember.ts';

/** Lists of words and predicates by which statements are compared; see `src/data/word-lists.json`. */
interface WordLists {
  /** Predicates that happen often in one story, so that two dates are two happenings. */
  readonly repeatable: readonly string[];
  /** Verbs that bring a happening about or to its end: a time near it is theirs. */
  readonly phases: readonly string[];
  /** Happenings whose count grows as a story goes on. */
  readonly tolls: readonly string[];
  /** Words that say over what or along what a figure is taken: "35 career starts" are not 31 of one season, depth is no width. */
  readonly scopes: readonly string[];
  /** Verbs that frame a statement and say nothing of what is counted. */
  readonly framingFigures: readonly string[];
  /** Predicates whose negation says nothing of the world. */
  readonly framingNegations: readonly string[];
  /** Predicates that frame what others did; they are no deed of their own. */
  readonly framingClaims: readonly string[];
  /** Predicates that many actors share in one story. */
  readonly sharedDeeds: readonly string[];
  /** What governs "to" in a plan; "want", "hope" and "seek" are wishes and no plans. */
  readonly planning: readonly string[];
  /** What only people suffer: a bare number under it counts people ("Fifty-two had been arrested"). */
  readonly suffered: readonly string[];
  /** Last words of offices, ranks and titles as they stand before a name ("minister", "sergeant"). */
  readonly offices: readonly string[];
  /** Words that speak of the whole of something, and of a part of it. */
  readonly whole: readonly string[];
  readonly part: readonly string[];
  /** Plural nouns for who bears arms, and for who does not: one of them is none of the others. */
  readonly armed: readonly string[];
  readonly unarmed: readonly string[];
  /** Plural nouns for people of one kind. */
  readonly people: readonly string[];
}

/** The word lists of a data file as sets, by name: each is read when it is first asked for, and kept. */
export function listsOf<Name extends string>(file: string): (name: Name) => ReadonlySet<string> {
  return remember((name) => new Set(readData<Record<string, readonly string[]>>(file)[name]));
}

/** A list by which statements are compared. */
export const wordList = listsOf<keyof WordLists>('word-lists');

/** Lemmas that make a number a span of time or a measure. */
export const quantityWords = listsOf<'durations' | 'measures'>('quantity-words');
