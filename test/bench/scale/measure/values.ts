/** Figures of one run by the ids of their metrics. */
export type Values = Readonly<Record<string, number>>;
