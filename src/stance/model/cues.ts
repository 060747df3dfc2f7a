import { readData } from '../../data/read.ts';
import type { Token } from './analyse.ts';

/** The marks that carry stance by themselves: a question, a quotation, an exclamation, "X: Y". */
const MARKS: readonly string[] = ['?', '"', '!', ':'];

interface Lexicon {
  readonly kinds: readonly string[];
  readonly byStem: ReadonlyMap<string, readonly string[]>;
}

let loaded: Lexicon | undefined;

function lexicon(): Lexicon {
  if (loaded === undefined) {
    const lists = readData<Record<string, readonly string[]>>('stance-cues');
    const byStem = new Map<string, string[]>();
    for (const [kind, stems] of Object.entries(lists)) {
      for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), kind]);
    }
    for (const mark of MARKS) byStem.set(mark, [mark]);
    loaded = { kinds: [...Object.keys(lists), ...MARKS], byStem };
  }
  return loaded;
}

/** The kinds of cue there are: refute, negate, hedge, attribute, confirm, future, virality and the marks. */
export function cueKinds(): readonly string[] {
  return lexicon().kinds;
}

/** The kinds of cue a token is; most tokens are none. */
export function cuesOf(token: Token): readonly string[] {
  const { byStem } = lexicon();
  const kinds = byStem.get(token.stem) ?? byStem.get(token.word);
  if (kinds !== undefined) return kinds;
  return token.word.endsWith("n't") ? ['negate'] : [];
}

/** Counts the cues of each kind. */
export function countCues(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) {
    for (const kind of cuesOf(token)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
