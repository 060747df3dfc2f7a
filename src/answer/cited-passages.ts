import type { AskResult, Passage } from '../types.ts';

/** The passages that an answer cites, in the order of its citations: the only ones that count as its evidence. */
export function citedPassages({ answer, passages }: AskResult): readonly Passage[] {
  return (answer?.citations ?? []).flatMap(
    (n) => passages.find((passage) => passage.n === n) ?? [],
  );
}
