import { readData } from '../data/read.ts';
import { remember } from '../text/remember.ts';
import { listsOf } from './word-lists.ts';

let predicateClasses: ReadonlyMap<string, string> | undefined;
let verbsOnly: ReadonlySet<string> | undefined;
let headGroups: ReadonlyMap<string, string> | undefined;

/** Word lists that scope polarity, certainty, aspect and attribution; see src/data/cues.json. */
export interface Cues {
  readonly negation: readonly string[];
  readonly denial: readonly string[];
  readonly hedge: readonly string[];
  readonly future: readonly string[];
  readonly ongoing: readonly string[];
  /** The forms of "be", with their short forms. */
  readonly be: readonly string[];
  /** Words whose "to" clause has happened where they have: "had to apologise", "was forced to land" (Karttunen 1971, implicative verbs). */
  readonly implicative: readonly string[];
  readonly reportingVerbs: readonly string[];
  readonly speechActs: readonly string[];
  /** Verbs that give somebody's word only beside a quotation: "he fumed", "she stormed". */
  readonly quotingVerbs: readonly string[];
  readonly anybody: readonly string[];
  readonly sourceNouns: readonly string[];
  readonly groupNouns: readonly string[];
  /** Institutions that are a source by their common noun: "police said", "the union said". */
  readonly institutions: readonly string[];
  readonly roleNouns: readonly string[];
  readonly reportNouns: readonly string[];
  readonly mediaNouns: readonly string[];
  /** With "it" or "they" only plain verbs of saying count: "it declared a caliphate" cites nobody. */
  readonly plainSaying: readonly string[];
  /** What one may go by without being told anything: "according to plan". */
  readonly yardsticks: readonly string[];
  /** Words before a source that are no part of it: "the", "another", "unnamed". */
  readonly sourceDeterminers: readonly string[];
  /** Words that follow a source and begin what it says. */
  readonly behindSources: readonly string[];
  /** What is often called by a name that does not say so: "Fenwick … the company", "Norpress … the agency". */
  readonly oftenUntold: readonly string[];
  /** Things that tell something: figures, footage, a survey. */
  readonly recordNouns: readonly string[];
  readonly places: readonly string[];
  /** Bodies that are called after their fields, beside the groups: "Food and Drug Administration". */
  readonly bodies: readonly string[];
  /** Names that hold an "and": "trinidad and tobago". */
  readonly pairs: readonly string[];
}

/** The happening a verb or event noun stands for ("die" for kill, death, slain), or the lemma itself. */
export const predicateClass = remember((lemma: string): string => {
  predicateClasses ??= invert(readData<Record<string, readonly string[]>>('predicate-classes'));
  return predicateClasses.get(lemma) ?? predicateClasses.get(baseForm(lemma)) ?? lemma;
});

/** The tagger leaves words it does not know inflected: "beheaded", "demined". */
function baseForm(lemma: string): string {
  const stripped = lemma.replace(/(ed|ing|s)$/, '');
  return predicateClasses?.has(stripped) === true ? stripped : `${stripped}e`;
}

/** Whether the lemma stands for a listed happening. */
export const isListedPredicate = remember((lemma: string): boolean => {
  predicateClass(lemma);
  return (
    (predicateClasses?.has(lemma) ?? false) || (predicateClasses?.has(baseForm(lemma)) ?? false)
  );
});

/** Whether a word as it is used stands for a listed happening: "blew up" does, "a mortal blow" does not. */
export function isHappening(lemma: string, pos: string): boolean {
  verbsOnly ??= new Set(readData<readonly string[]>('predicate-verbs'));
  return isListedPredicate(lemma) && !(pos === 'NOUN' && verbsOnly.has(lemma));
}

/** The group under which a noun is counted ("fighter" for militant, jihadist), or the lemma itself. */
export const headGroup = remember((lemma: string): string => {
  headGroups ??= invert(readData<Record<string, readonly string[]>>('head-groups'));
  const compound = lemma.slice(lemma.lastIndexOf('-') + 1);
  const singular = compound.endsWith('s') ? compound.slice(0, -1) : compound;
  return headGroups.get(lemma) ?? headGroups.get(compound) ?? headGroups.get(singular) ?? lemma;
});

/** A cue list. */
export const cueSet = listsOf<keyof Cues>('cues');

/** Whether a word stands in one of some cue lists. */
export function isInAny(names: readonly (keyof Cues)[], word: string): boolean {
  return names.some((name) => cueSet(name).has(word));
}

function invert(lists: Record<string, readonly string[]>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [name, members] of Object.entries(lists)) {
    for (const member of members) map.set(member, name);
  }
  return map;
}
