/** Milliseconds of a day: retention times are given in days. */
export const DAY_MS = 86_400_000;
