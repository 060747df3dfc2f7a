import { readData } from '../../data/read.ts';
import { stem } from '../../text/stem.ts';

type Lists<T> = Readonly<
  Record<'negators' | 'failing' | 'unreal' | 'loose' | 'atleast' | 'atmost', T>
>;

/** Words that turn, weaken or bound a statement, and opposites, by stem. */
export interface PairCues extends Lists<ReadonlySet<string>> {
  readonly antonyms: ReadonlyMap<string, ReadonlySet<string>>;
}

interface StoredCues extends Lists<readonly string[]> {
  readonly antonyms: readonly (readonly string[])[];
}

let loaded: PairCues | undefined;

/** The cues, read on first use. */
export function pairCues(): PairCues {
  loaded ??= buildCues(readData<StoredCues>('pair-cues'));
  return loaded;
}

function buildCues(stored: StoredCues): PairCues {
  const stems = (words: readonly string[]) => new Set(words.map(stem));
  const antonyms = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = antonyms.get(one) ?? new Set<string>();
    antonyms.set(one, known.add(other));
  };
  for (const [one = '', other = ''] of stored.antonyms) {
    add(stem(one), stem(other));
    add(stem(other), stem(one));
  }
  return {
    negators: stems(stored.negators),
    failing: stems(stored.failing),
    unreal: stems(stored.unreal),
    loose: stems(stored.loose),
    atleast: stems(stored.atleast),
    atmost: stems(stored.atmost),
    antonyms,
  };
}
