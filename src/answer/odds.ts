/** Probabilities are rounded to three decimals: the odds of 0 and 1 stay finite. */
const LEAST = 0.001;

/** The log of the odds of a probability as the reader gives it: 0 and 1 are rounded, and stay finite. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return Math.log(p / (1 - p));
}

/** The probability of these odds, to three decimals. */
export function probabilityOf(odds: number): number {
  return Math.round((1000 * odds) / (1 + odds)) / 1000;
}
