/** Wakes those who wait for a state of the server: every change fires, every waiter looks again. */
export class Signal {
  readonly #waiters = new Set<() => void>();

  /** Tells every waiter that something changed. */
  fire(): void {
    for (const wake of [...this.#waiters]) wake();
  }

  /**
   * Waits until `probe` gives something other than undefined.
   * @throws what `probe` throws, and an Error naming `what` after `timeoutMs`.
   */
  async until<T>(probe: () => T | undefined, what: string, timeoutMs = 10_000): Promise<T> {
    const first = probe();
    if (first !== undefined) return first;
    return await new Promise<T>((resolve, reject) => {
      const finish = (act: () => void): void => {
        this.#waiters.delete(look);
        clearTimeout(timer);
        act();
      };
      const look = (): void => {
        try {
          const found = probe();
          if (found !== undefined) finish(() => resolve(found));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const timer = setTimeout(
        () => finish(() => reject(new Error(`waited ${timeoutMs} ms for ${what}`))),
        timeoutMs,
      );
      this.#waiters.add(look);
    });
  }
}
