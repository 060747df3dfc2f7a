import { readData } from '../data/read.ts';

/** Lists of words and predicates by which statements are compared; see `src/data/word-lists.json`. */
interface WordLists {
  /** Predicates that happen often in one story, so that two dates are two happenings. */
  readonly repeatable: readonly string[];
  /** Verbs that bring a happening about or to its end: a time near it is theirs. */
  readonly phases: readonly string[];
  /** Happenings whose count grows as a story goes on. */
  readonly tolls: readonly string[];
  /** Words that say over what a figure is taken: "35 career starts" are not 31 of one season. */
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
}

const sets = new Map<keyof WordLists, ReadonlySet<string>>();
let lists: WordLists | undefined;

/** A list as a set; cached by name. */
export function wordList(name: keyof WordLists): ReadonlySet<string> {
  const known = sets.get(name);
  if (known !== undefined) return known;
  lists ??= readData<WordLists>('word-lists');
  const set = new Set(lists[name]);
  sets.set(name, set);
  return set;
}
