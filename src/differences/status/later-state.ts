/** Why two states of different days weigh little; "update" is what the note tells of it (`describe-cluster.ts`). */
export const LATER_STATE = ' The later report may tell of a later state: it may be an update.';
