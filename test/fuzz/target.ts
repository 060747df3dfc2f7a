import type fc from 'fast-check';

/** One door of Byline that takes text nobody of us wrote, and what must hold for every text. */
export interface Target<Input = never> {
  readonly name: string;
  /** Parts of a run that this door gets; slow doors get few. */
  readonly weight: number;
  readonly inputs: fc.Arbitrary<Input>;
  /** Resolves when Byline gave a right answer or a clear error; rejects with what was wrong. */
  check(input: Input): void | Promise<void>;
  /** Done before the first input, so that it counts for none: opening an engine takes longer than asking it. */
  open?(): Promise<unknown>;
  close?(): Promise<void>;
}

/** A target whose inputs are nobody else's business. */
export type AnyTarget = Omit<Target, 'inputs' | 'check' | 'open'> & {
  readonly run: (rounds: number, seed: number) => Promise<Figures>;
};

/** What a run of one target came to. Times in milliseconds; `worstMs` of the processor, `totalMs` on the clock. */
export interface Figures {
  readonly inputs: number;
  readonly worstMs: number;
  /** Of the slowest input, in UTF-16 code units, as far as its JSON tells. */
  readonly worstLength: number;
  readonly totalMs: number;
}
