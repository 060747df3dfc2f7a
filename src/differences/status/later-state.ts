/** What a reader is told where two reports of different days give two states. */
export const LATER_STATE = ' The later report may tell of a later state.';
