import type { Span } from '../types.ts';
import type { Reading, ReadStance } from './reader.ts';
import type { Row } from './rows.ts';

/** Longest answer, in tokens: a clause; longer ones point at nothing. */
const MAX_SPAN = 40;

/** What the model says of a row, as logits: one answer, start and end for each of its tokens, three stances. */
export interface RawOutput {
  readonly answers: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly stance: Float32Array;
}

/** How logits become probabilities; fitted on development data (`training/reader/calibrate.py`). */
export interface Calibration {
  readonly answers: { readonly scale: number; readonly shift: number };
  readonly stance: { readonly temperature: number };
}

/** The reading of a row. */
export function decodeRow(row: Row, output: RawOutput, { answers, stance }: Calibration): Reading {
  const logit = output.answers[0] ?? 0;
  return {
    probability: rounded(sigmoid(answers.scale * logit + answers.shift)),
    span: bestSpan(row, output),
    stance: stanceOf(output.stance, stance.temperature),
  };
}

/** The reading of a sentence from those of its windows: what the surest window says. */
export function joinWindows(readings: readonly Reading[]): Reading | undefined {
  const surest = readings.toSorted((a, b) => b.probability - a.probability)[0];
  const telling = readings.toSorted((a, b) => a.stance.touches - b.stance.touches)[0];
  return surest === undefined || telling === undefined
    ? undefined
    : { ...surest, stance: telling.stance };
}

/** Three decimals: the last digits of a logit differ with the processor, and nothing shown or decided may depend on those. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Start and end with the greatest sum of logits, as offsets in the sentence. */
function bestSpan({ first, length, starts, ends }: Row, output: RawOutput): Span | null {
  let best = Number.NEGATIVE_INFINITY;
  let found: Span | null = null;
  for (let a = 0; a < length; a += 1) {
    const start = output.start[first + a] ?? Number.NEGATIVE_INFINITY;
    for (let b = a; b < Math.min(length, a + MAX_SPAN); b += 1) {
      const value = start + (output.end[first + b] ?? Number.NEGATIVE_INFINITY);
      const [from, to] = [starts[a] ?? 0, ends[b] ?? 0];
      if (value > best && to > from) {
        best = value;
        found = [from, to];
      }
    }
  }
  return found;
}

function stanceOf(logits: Float32Array, temperature: number): ReadStance {
  const scaled = Array.from(logits, (logit) => logit / temperature);
  const top = Math.max(...scaled);
  const parts = scaled.map((one) => Math.exp(one - top));
  const sum = parts.reduce((all, one) => all + one, 0);
  const [states = 0, contradicts = 0, touches = 0] = parts.map((one) => rounded(one / sum));
  return { states, contradicts, touches };
}
