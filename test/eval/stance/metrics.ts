/** Counts by true class (rows) and given class (columns). */
export type Confusion = readonly (readonly number[])[];

/** Counts pairs of true and given class numbers. */
export function confusionOf(
  pairs: readonly { readonly truth: number; readonly given: number }[],
  classes: number,
): Confusion {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const { truth, given } of pairs) {
    const row = counts[truth];
    if (row !== undefined) row[given] = (row[given] ?? 0) + 1;
  }
  return counts;
}

/** Precision, recall and F1 of one class; 0 where undefined. */
export interface ClassScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The scores of each class. */
export function scoreClasses(confusion: Confusion): readonly ClassScore[] {
  return confusion.map((row, k) => {
    const hit = row[k] ?? 0;
    const given = confusion.reduce((sum, other) => sum + (other[k] ?? 0), 0);
    const truth = row.reduce((sum, count) => sum + count, 0);
    return {
      precision: hit / Math.max(1, given),
      recall: hit / Math.max(1, truth),
      f1: (2 * hit) / Math.max(1, given + truth),
    };
  });
}

/** Share of cases on the diagonal. */
export function accuracyOf(confusion: Confusion): number {
  const hits = confusion.reduce((sum, row, k) => sum + (row[k] ?? 0), 0);
  const all = confusion.flat().reduce((sum, count) => sum + count, 0);
  return hits / Math.max(1, all);
}

/** Mean F1 of the classes that occur: a collection without unrelated pairs is not judged by that class. */
export function macroF1(confusion: Confusion): number {
  const occurs = (k: number) => (confusion[k] ?? []).some((count) => count > 0);
  const scores = scoreClasses(confusion).filter((_, k) => occurs(k));
  return scores.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, scores.length);
}
