/** One unit of a compiled weight is 1e-9, which makes every weight a whole number. */
export const WEIGHT_UNITS = 1e9;
