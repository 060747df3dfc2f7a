import type { Span } from '../../types.ts';

/** What a number measures. Only equal scales are ever compared. */
export type Scale = 'count' | 'proportion' | 'money' | 'duration' | 'age' | 'measure';

/**
 * A number with what it counts, in canonical units. The value is the interval lo..hi (open ends are exclusive): "at least 400"
 * is [400, ∞), "more than 40" is (40, ∞), "around 180" is ±10 %, "dozens" is [24, 120).
 */
export interface Quantity {
  readonly lo: number;
  readonly hi: number;
  readonly openLo: boolean;
  /** The one number it stands for, whatever its modifier: of "more than 40" and "nearly 40" 40, of a range the middle. */
  readonly middle: number;
  readonly scale: Scale;
  /** Canonical ("s", "m", "USD", "percent", of a rate "kg per day"), or the noun of "47-page"; null for a plain count. */
  readonly unit: string | null;
  /** The unit as written: "hours", "$", "page". */
  readonly writtenUnit: string | null;
  /** Group of the counted noun ("fighter"); empty when the sentence names none. */
  readonly head: string;
  /** Lower-case words that narrow the counted noun ("terrorist", "government"). */
  readonly qualifiers: readonly string[];
  /** For money: what it is spent on or meant for ("on fur capes"); empty when the sentence does not say. */
  readonly purpose: string;
  /** Predicate classes of the verbs that govern the number. */
  readonly predicates: readonly string[];
  /** The number with its modifier and unit or noun, verbatim. */
  readonly span: Span;
  /** Concepts that stand nearest to this figure of all figures of its sentence: what it is a figure of. */
  readonly near: readonly string[];
  /** Those of `near` that are names. */
  readonly nearNames: readonly string[];
  /** Whether it counts only a part or an addition: "17 of the missing", "fourteen more". */
  readonly partial: boolean;
  /** Whether its sentence lists several figures of its scale ("20 percent, followed by …"). */
  readonly listed: boolean;
  /** Whether a daily or yearly rate ("a day", "per year") or a share of something follows. */
  readonly rate: boolean;
}
