/** An order of rows among those that are equally near to one. */
export type TieBreak = (row: number, a: number, b: number) => number;

/** For each row the nearest others, at most so many, in two columns. */
export class NearestRows {
  readonly #most: number;
  readonly #tieBreak: TieBreak;
  readonly #counts: Uint32Array;
  readonly #others: Uint32Array;
  readonly #similarities: Float64Array;

  constructor(rows: number, most: number, tieBreak: TieBreak) {
    this.#most = most;
    this.#tieBreak = tieBreak;
    this.#counts = new Uint32Array(rows);
    this.#others = new Uint32Array(rows * most);
    this.#similarities = new Float64Array(rows * most);
  }

  /** Takes another in where it is among the nearest so far. */
  add(row: number, other: number, similarity: number): void {
    const start = row * this.#most;
    const count = this.#counts[row] ?? 0;
    let at = start + count;
    while (at > start && this.#isNearer(row, other, similarity, at - 1)) at -= 1;
    if (at === start + this.#most) return;
    const end = Math.min(start + count, start + this.#most - 1);
    this.#others.copyWithin(at + 1, at, end);
    this.#similarities.copyWithin(at + 1, at, end);
    this.#others[at] = other;
    this.#similarities[at] = similarity;
    this.#counts[row] = end + 1 - start;
  }

  #isNearer(row: number, other: number, similarity: number, at: number): boolean {
    const known = this.#similarities[at] ?? 0;
    if (similarity !== known) return similarity > known;
    return this.#tieBreak(row, other, this.#others[at] ?? 0) < 0;
  }

  /** The nearest of a row, nearest first. */
  others(row: number): Uint32Array {
    const start = row * this.#most;
    return this.#others.subarray(start, start + (this.#counts[row] ?? 0));
  }

  /** The similarities of `others`, in the same order. */
  similarities(row: number): Float64Array {
    const start = row * this.#most;
    return this.#similarities.subarray(start, start + (this.#counts[row] ?? 0));
  }
}
