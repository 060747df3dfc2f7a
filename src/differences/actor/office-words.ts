import { readData } from '../../data/read.ts';

/** Offices and what stands before them; see `src/data/offices.json`. */
export interface OfficeWords {
  /** Offices of which a person holds one at a time: name and spellings. */
  readonly groups: readonly Readonly<Record<string, readonly string[]>>[];
  readonly titles: readonly string[];
  readonly qualifiers: readonly string[];
  readonly past: readonly string[];
  /** Words that leave open whether the office is still held. */
  readonly unclear: readonly string[];
  /** Offices that nobody is called by any more after leaving them. */
  readonly left: readonly string[];
}

let lists: OfficeWords | undefined;
let words: ReadonlySet<string> | undefined;

/** The office lists. */
export function officeWords(): OfficeWords {
  lists ??= readData<OfficeWords>('offices');
  return lists;
}

/** Whether a folded word is the last word of an office or title, as it stands before a name. */
export function isOfficeWord(folded: string): boolean {
  words ??= new Set([
    ...officeWords().groups.flatMap((group) =>
      Object.values(group).flatMap((spellings) =>
        spellings.map((spelling) => spelling.slice(spelling.lastIndexOf(' ') + 1)),
      ),
    ),
    ...officeWords().titles,
  ]);
  return words.has(folded);
}
