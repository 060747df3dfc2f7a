/** Failures in a row after which the engine counts as down: one is chance, five are not. */
const FAILURES_TO_OPEN = 5;
/** Milliseconds until the first probe, doubled after each failed one up to the longest wait. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/**
 * Stops asking a server that does not answer (a circuit breaker; M. Nygard, Release It!, 2007). Closed: all
 * pass. Open: none pass until the wait is over. Half open: one probe passes and its outcome decides.
 */
export class CircuitBreaker {
  readonly #now: () => number;
  #failures = 0;
  #wait = FIRST_WAIT;
  #openUntil: number | null = null;
  #probing = false;

  /** `now` gives milliseconds that never go back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Whether a call may be made; a caller that gets true reports `succeed` or `fail` afterwards. */
  admit(): boolean {
    if (this.#openUntil === null) return true;
    if (this.#probing || this.#now() < this.#openUntil) return false;
    this.#probing = true;
    return true;
  }

  /** The server answered, if only with a refusal. */
  succeed(): void {
    this.#failures = 0;
    this.#wait = FIRST_WAIT;
    this.#openUntil = null;
    this.#probing = false;
  }

  /** The server did not answer. */
  fail(): void {
    this.#failures += 1;
    if (this.#probing) this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    if (this.#probing || this.#failures >= FAILURES_TO_OPEN) {
      this.#openUntil = this.#now() + this.#wait;
    }
    this.#probing = false;
  }
}
