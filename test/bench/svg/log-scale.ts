import { round } from './text.ts';

/** A logarithmic axis: a tick a power of ten, and the place of a value in pixels. */
export interface LogScale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** The axis from pixel `from` to `to` that holds all values, which are above 0, in whole powers of ten. */
export function logScale(values: readonly number[], from: number, to: number): LogScale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
    at: (value) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}

/** A power of ten in as few digits as it needs. */
export function tickLabel(tick: number): string {
  return tick >= 1 ? tick.toLocaleString('en') : String(Number(tick.toPrecision(1)));
}
