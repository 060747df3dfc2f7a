/** A growing list of numbers below 2^32, at four bytes each. */
export class GrowingUint32Array {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** A copy of exactly the values pushed. */
  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
