import { miniSearchDefaults } from '../../../eval/retrieval/baselines.ts';
import type { BenchEngine } from '../engine.ts';

export const miniSearch: BenchEngine = {
  name: 'minisearch',
  library: 'minisearch',
  setUp: 'its defaults, as its README shows them',
  views: ['MiniSearch'],
  async build(documents) {
    const rank = miniSearchDefaults({ documents });
    return { search: (_view, query, top) => rank(query, top) };
  },
};
