import { accuracyOf, type Confusion, macroF1, scoreClasses } from './metrics.ts';

/** A figure with three decimals. */
export function figure(value: number): string {
  return value.toFixed(3);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Accuracy, macro F1 and the scores of each class, as Markdown. */
export function describeConfusion(confusion: Confusion, classes: readonly string[]): string {
  const rows = scoreClasses(confusion).map(({ precision, recall, f1 }, k) => [
    classes[k] ?? '',
    figure(precision),
    figure(recall),
    figure(f1),
    ...(confusion[k] ?? []).map(String),
  ]);
  const head = ['class', 'precision', 'recall', 'F1', ...classes.map((name) => `as ${name}`)];
  return [
    `Accuracy ${figure(accuracyOf(confusion))}, macro F1 ${figure(macroF1(confusion))}.`,
    '',
    table(head, rows),
  ].join('\n');
}

/** One judged case: the probability of the class that was given, and whether it was right. */
export interface Judged {
  readonly probability: number;
  readonly right: boolean;
}

const BINS = 10;

/** A reliability table by tenths of probability, and the expected calibration error (Naeini et al. 2015). */
export function describeReliability(cases: readonly Judged[]): string {
  let error = 0;
  const rows: string[][] = [];
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = cases.filter(
      (c) => Math.min(BINS - 1, Math.floor(c.probability * BINS)) === bin,
    );
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, c) => sum + c.probability, 0) / inside.length;
    const right = inside.filter((c) => c.right).length / inside.length;
    error += (inside.length / cases.length) * Math.abs(mean - right);
    const range = `${(bin / BINS).toFixed(1)}–${((bin + 1) / BINS).toFixed(1)}`;
    rows.push([range, String(inside.length), figure(mean), figure(right)]);
  }
  const head = ['given probability', 'cases', 'mean probability', 'share right'];
  return [`Expected calibration error ${figure(error)}.`, '', table(head, rows)].join('\n');
}
