import { ask, explain } from '../answer/ask.ts';
import { findArticles, listSources, readArticle, searchPassages } from '../answer/browse.ts';
import { listDisagreements } from '../answer/disagreements.ts';
import type { Engine, EngineStatus } from '../answer/engine.ts';
import { type Library, openLibrary } from '../answer/library.ts';
import { requireArticles } from '../corpus/require-articles.ts';
import { UserError } from '../errors.ts';
import type { Reader } from '../reader/reader.ts';
import { createReindexCoordinator } from './coordinator.ts';
import type { Generation } from './generation.ts';
import { type GenerationOptions, openGeneration } from './open-generation.ts';
import { countParagraphs } from './store-documents.ts';

/** A generation in service, and the requests that it still answers. */
interface Served {
  readonly generation: Generation;
  readonly library: Library;
  readonly pending: Set<Promise<unknown>>;
}

/**
 * Opens a corpus for questions. Requests run on the generation they began with; a reindex builds the next
 * one beside it and swaps. Rejects with a `UserError` "corpus" when the corpus cannot be read.
 */
export async function createEngine(options: GenerationOptions): Promise<Engine> {
  const coordinator = createReindexCoordinator();
  const stopping = new AbortController();
  const { reader = null } = options;
  let served = serve(await openGeneration(options), reader);
  return {
    ask: (request) => answerFrom(served, (library) => ask(library, request)),
    explain: (request) => answerFrom(served, (library) => explain(library, request)),
    reported: (fact) =>
      answerFrom(served, async (library) => {
        const { reported } = await import('../answer/reported.ts');
        return reported(library, fact);
      }),
    disagreements: async (request) => ({
      disagreements: listDisagreements(filled(served), request),
    }),
    sources: () => listSources(served.library),
    article: (id, paragraph) => readArticle(filled(served), id, paragraph),
    search: (request) => answerFrom(served, (library) => searchPassages(library, request)),
    stance: async (request) => (await import('../answer/stance.ts')).judgeText(request),
    compare: async (a, b) => (await import('../answer/compare.ts')).compareSentences(a, b),
    suggest: (prefix, limit) => served.library.store.suggest(prefix, limit),
    findArticles: (typed, limit) => findArticles(served.library, typed, limit),
    lookup: (id) => served.library.article(id),
    corpus: () => served.generation.corpus,
    status: () => statusOf(served.generation, coordinator.running()),
    reindex: (request) =>
      coordinator.run(request, async (onProgress) => {
        const { rebuildGeneration } = await import('./rebuild.ts');
        const { generation, result } = await rebuildGeneration(
          options,
          served.generation,
          { ...request, onProgress },
          stopping.signal,
        );
        const old = served;
        served = serve(generation, reader);
        if (old.generation.store !== generation.store) await retire(old);
        return result;
      }),
    close: async () => {
      stopping.abort(new UserError('unavailable', 'Byline is stopping. The old index stays.'));
      await retire(served);
    },
  };
}

/** The library of a corpus that has articles. Throws `UserError('corpus')` for an empty one. */
function filled({ library }: Served): Library {
  requireArticles(library.corpus);
  return library;
}

/** Runs a request on a generation, which stays open until the request has ended. */
async function answerFrom<T>(served: Served, work: (library: Library) => Promise<T>): Promise<T> {
  const { pending } = served;
  const answer = work(filled(served)).finally(() => pending.delete(answer));
  pending.add(answer);
  return answer;
}

/** Closes a generation after the last of its requests. */
async function retire({ generation, pending }: Served): Promise<void> {
  await Promise.allSettled(pending);
  await generation.store.close();
}

function serve(generation: Generation, reader: Reader | null): Served {
  return {
    generation,
    pending: new Set(),
    library: openLibrary(generation.corpus, generation.store, generation.evidence, reader),
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
