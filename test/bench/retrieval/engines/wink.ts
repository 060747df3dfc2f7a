import { winkUsual } from '../../../eval/retrieval/baselines.ts';
import type { BenchEngine } from '../engine.ts';

export const wink: BenchEngine = {
  name: 'wink',
  library: 'wink-bm25-text-search',
  setUp: 'the preparation its documentation shows: lower case, words, stop words, stems, negations',
  views: ['wink'],
  async build(documents) {
    const rank = winkUsual({ documents });
    return { search: (_view, query, top) => rank(query, top) };
  },
};
