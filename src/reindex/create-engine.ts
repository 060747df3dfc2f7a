import { ask, explain } from '../answer/ask.ts';
import { findArticles, listSources, readArticle, searchPassages } from '../answer/browse.ts';
import { compareSentences } from '../answer/compare.ts';
import { listDisagreements } from '../answer/disagreements.ts';
import type { Engine, EngineStatus } from '../answer/engine.ts';
import { type Library, openLibrary } from '../answer/library.ts';
import { reported } from '../answer/reported.ts';
import { judgeText } from '../answer/stance.ts';
import { createReindexCoordinator } from './coordinator.ts';
import type { Generation } from './generation.ts';
import { type GenerationOptions, openGeneration } from './open-generation.ts';
import { rebuildGeneration } from './rebuild.ts';
import { countParagraphs } from './store-documents.ts';

/** Where the engine's corpus is and where its index is kept; `baseline` defaults to `saved`. */
export type EngineOptions = Omit<GenerationOptions, 'baseline'> & {
  readonly baseline?: GenerationOptions['baseline'];
};

interface Served {
  readonly generation: Generation;
  readonly library: Library;
}

/**
 * Opens a corpus for questions. Requests run on the generation they began with; a reindex builds the next
 * one beside it and swaps. Rejects with a `UserError` "corpus" when the corpus cannot be read.
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const settings: GenerationOptions = { ...options, baseline: options.baseline ?? 'saved' };
  const coordinator = createReindexCoordinator();
  const stopping = new AbortController();
  let served = serve(await openGeneration(settings));
  return {
    ask: (request) => ask(served.library, request),
    explain: (request) => explain(served.library, request),
    reported: (fact) => reported(served.library, fact),
    disagreements: async (request) => ({
      disagreements: listDisagreements(served.library, request),
    }),
    sources: () => listSources(served.library),
    article: (id, paragraph) => readArticle(served.library, id, paragraph),
    search: (request) => searchPassages(served.library, request),
    stance: (request) => judgeText(request),
    compare: compareSentences,
    suggest: (prefix, limit) => served.library.store.suggest(prefix, limit),
    findArticles: (typed, limit) => findArticles(served.library, typed, limit),
    lookup: (id) => served.library.article(id),
    corpus: () => served.generation.corpus,
    status: () => statusOf(served.generation, coordinator.running()),
    reindex: (request) =>
      coordinator.run(request, async (onProgress) => {
        const { generation, result } = await rebuildGeneration(
          settings,
          served.generation,
          { ...request, onProgress },
          stopping.signal,
        );
        const old = served;
        served = serve(generation);
        if (old.generation.store !== generation.store) await old.generation.store.close();
        return result;
      }),
    close: async () => {
      stopping.abort();
      await served.generation.store.close();
    },
  };
}

function serve(generation: Generation): Served {
  return {
    generation,
    library: openLibrary(generation.corpus, generation.store, generation.evidence),
  };
}

function statusOf(generation: Generation, reindex: EngineStatus['reindex']): EngineStatus {
  const { corpus, indexedAt } = generation;
  return {
    articles: corpus.articles.length,
    paragraphs: countParagraphs(corpus),
    outlets: new Set(corpus.articles.map((article) => article.outlet)).size,
    corpusHash: corpus.hash,
    indexedAt,
    reindex,
  };
}
