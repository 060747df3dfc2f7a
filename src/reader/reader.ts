import type { Span } from '../types.ts';

/** A sentence as a reader is shown it: with its article's headline and the sentence before it. */
export interface ReaderSentence {
  readonly text: string;
  readonly headline: string | null;
  readonly previous: string | null;
}

/** How a sentence stands to a statement; the three probabilities add up to 1. */
export interface ReadStance {
  readonly states: number;
  readonly contradicts: number;
  /** Neither: another matter, or the same one without saying so. */
  readonly touches: number;
}

/** What the reader says of one sentence. */
export interface Reading {
  /** Calibrated probability, 0 to 1, that the sentence answers the question by itself. */
  readonly probability: number;
  /** The words that answer, as offsets into the sentence (UTF-16); null where nothing stands out. */
  readonly span: Span | null;
  readonly stance: ReadStance;
}

/** Who waits: a person's question, or work that yields to every question. */
export type ReadPriority = 'question' | 'background';

/**
 * Reads a question (or a statement) against sentences. `null` where the work that waits is too much already:
 * the caller then answers without. Readings keep the order of the sentences.
 */
export interface Reader {
  read(
    question: string,
    sentences: readonly ReaderSentence[],
    priority?: ReadPriority,
  ): Promise<readonly Reading[] | null>;
  close(): Promise<void>;
}
