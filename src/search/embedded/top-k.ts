/** A ranked paragraph: ordinal and score. */
export interface Scored {
  readonly ordinal: number;
  readonly score: number;
}

/** Keeps the k best of a stream; the total order is score, then the lower ordinal. A bounded heap, worst on top. */
export class TopK {
  readonly #scores: Float64Array;
  readonly #ordinals: Uint32Array;
  #size = 0;

  constructor(k: number) {
    this.#scores = new Float64Array(k);
    this.#ordinals = new Uint32Array(k);
  }

  get full(): boolean {
    return this.#size === this.#scores.length;
  }

  /** The score to reach; 0 while there is room. Equal scores may still enter by their ordinal. */
  get threshold(): number {
    return this.full ? (this.#scores[0] ?? 0) : 0;
  }

  clear(): void {
    this.#size = 0;
  }

  offer(ordinal: number, score: number): void {
    if (!this.full) {
      this.#set(this.#size, ordinal, score);
      this.#size += 1;
      this.#rise(this.#size - 1);
    } else if (this.#size > 0 && this.#isWorse(0, ordinal, score)) {
      this.#set(0, ordinal, score);
      this.#sink();
    }
  }

  /** Best first. */
  sorted(): readonly Scored[] {
    const hits: Scored[] = [];
    for (let i = 0; i < this.#size; i += 1) {
      hits.push({ ordinal: this.#ordinals[i] ?? 0, score: this.#scores[i] ?? 0 });
    }
    return hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  }

  #set(at: number, ordinal: number, score: number): void {
    this.#ordinals[at] = ordinal;
    this.#scores[at] = score;
  }

  /** Whether the entry `at` comes after (ordinal, score) in the ranking. */
  #isWorse(at: number, ordinal: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#ordinals[at] ?? 0) > ordinal);
  }

  #swap(a: number, b: number): void {
    const ordinal = this.#ordinals[a] ?? 0;
    const score = this.#scores[a] ?? 0;
    this.#set(a, this.#ordinals[b] ?? 0, this.#scores[b] ?? 0);
    this.#set(b, ordinal, score);
  }

  #rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (!this.#isWorse(at, this.#ordinals[parent] ?? 0, this.#scores[parent] ?? 0)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (
          child < this.#size &&
          this.#isWorse(child, this.#ordinals[worst] ?? 0, this.#scores[worst] ?? 0)
        ) {
          worst = child;
        }
      }
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
