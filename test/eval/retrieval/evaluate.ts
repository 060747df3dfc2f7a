import { buildEmbeddedIndex } from '../../../src/search/embedded/build.ts';
import { FUSION_WEIGHTS, type FusionWeights, fuse } from '../../../src/search/embedded/fuse.ts';
import { FusedRanker, type FusionInput } from '../../../src/search/embedded/fused-ranker.ts';
import { resolveTerms } from '../../../src/search/embedded/query-terms.ts';
import { Bm25Ranker } from '../../../src/search/embedded/rank-bm25.ts';
import { MiniSearchRanker } from '../../../src/search/embedded/rank-minisearch.ts';
import { openEmbeddedStore } from '../../../src/search/embedded/store.ts';
import { WordRepairer } from '../../../src/search/embedded/word-repair.ts';
import { miniSearchDefaults, type Rank, winkUsual } from './baselines.ts';
import { COLLECTIONS, type Collection, readCollection } from './collections.ts';
import { mean, ndcg, pairedP } from './measures.ts';

/** Weights tried on the first half of the queries. */
const GRID: readonly FusionWeights[] = [0, 0.1, 0.15, 0.2].flatMap((miniSearch) =>
  [0, 0.2, 0.3, 0.4].flatMap((window) =>
    [0, 0.1, 0.2, 0.3].map((pairs) => ({ miniSearch, window, pairs })),
  ),
);

interface Prepared {
  readonly collection: Collection;
  readonly inputs: readonly FusionInput[];
  readonly systems: ReadonlyMap<string, readonly number[]>;
}

const odd = <T>(values: readonly T[]): readonly T[] => values.filter((_value, i) => i % 2 === 1);
const even = <T>(values: readonly T[]): readonly T[] => values.filter((_value, i) => i % 2 === 0);

async function prepare(collection: Collection): Promise<Prepared> {
  const index = buildEmbeddedIndex(collection.documents);
  const store = openEmbeddedStore(index);
  const repairer = new WordRepairer(index);
  const miniSearch = new MiniSearchRanker(index.miniSearch);
  const ranker = new FusedRanker(index, new Bm25Ranker(index.bm25, index.documents), miniSearch);
  const inputs: FusionInput[] = [];
  const systems = new Map<string, number[]>();
  const note = (name: string, value: number) => {
    systems.set(name, [...(systems.get(name) ?? []), value]);
  };
  const baselines: readonly (readonly [string, Rank])[] = [
    ['wink, usual preparation', winkUsual(collection)],
    ['MiniSearch, defaults', miniSearchDefaults(collection)],
  ];
  for (const { text, gains } of collection.queries) {
    inputs.push(ranker.gather(await resolveTerms(index, repairer, text), 100, undefined));
    for (const [name, rank] of baselines) note(name, ndcg(rank(text), gains));
    for (const view of ['bm25', 'minisearch', 'fused'] as const) {
      const { hits } = await store.search({ text, top: 10, store: view });
      note(
        view,
        ndcg(
          hits.map(({ ordinal }) => ordinal),
          gains,
        ),
      );
    }
  }
  return { collection, inputs, systems };
}

function withWeights({ collection, inputs }: Prepared, weights: FusionWeights): readonly number[] {
  return inputs.map(({ first, evidence, queryTerms }, i) => {
    const hits = fuse(first, evidence, queryTerms, weights);
    return ndcg(
      hits.map(({ ordinal }) => ordinal),
      collection.queries[i]?.gains ?? new Map(),
    );
  });
}

function chooseWeights(all: readonly Prepared[]): FusionWeights {
  const scored = GRID.map((weights) => ({
    weights,
    score: mean(all.map((prepared) => mean(odd(withWeights(prepared, weights))))),
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).weights;
}

/** Each collection counts the same in a mean, whatever its number of queries. */
function weighted(values: readonly (readonly number[])[]): readonly number[] {
  return values.flatMap((own) => even(own).map((value) => value / even(own).length));
}

/** nDCG@10 of each system on the second half, and p against wink with its usual preparation. */
function report(all: readonly Prepared[], chosen: FusionWeights): void {
  const names = [...(all[0]?.systems.keys() ?? [])];
  console.log(
    `weights in use ${JSON.stringify(FUSION_WEIGHTS)}; best on the first half ${JSON.stringify(chosen)}`,
  );
  console.log(
    ['second half of the queries', ...all.map(({ collection }) => collection.name), 'mean'].join(
      '\t',
    ),
  );
  for (const name of [...names, 'fused, best of the first half']) {
    const values = all.map(
      (prepared) => prepared.systems.get(name) ?? withWeights(prepared, chosen),
    );
    const cells = values.map((own, i) => {
      const reference = all[i]?.systems.get('wink, usual preparation') ?? [];
      const p = name.startsWith('wink')
        ? ''
        : ` (p ${pairedP(even(own), even(reference)).toFixed(3)})`;
      return `${mean(even(own)).toFixed(4)}${p}`;
    });
    const reference = all.map(({ systems }) => systems.get('wink, usual preparation') ?? []);
    const p = pairedP(weighted(values), weighted(reference)).toFixed(4);
    const overall = mean(values.map((own) => mean(even(own)))).toFixed(4);
    console.log(
      [name, ...cells, name.startsWith('wink') ? overall : `${overall} (p ${p})`].join('\t'),
    );
  }
}

async function main(): Promise<void> {
  const folder = process.env.BYLINE_EVAL_DATA;
  if (folder === undefined || folder === '') {
    console.error('eval:retrieval needs BYLINE_EVAL_DATA: the folder that holds ir/<collection>.');
    process.exitCode = 1;
    return;
  }
  const all: Prepared[] = [];
  for (const name of COLLECTIONS) all.push(await prepare(readCollection(folder, name)));
  report(all, chooseWeights(all));
}

await main();
