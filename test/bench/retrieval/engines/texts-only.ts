import type { BenchEngine } from '../engine.ts';

/** No index at all: what a process weighs that only holds the paragraphs. */
export const textsOnly: BenchEngine = {
  name: 'none',
  library: null,
  setUp: 'no index: a process that only holds the paragraphs',
  views: [],
  build: async () => ({ search: () => [] }),
};
