import { ask, explain } from '../answer/ask/ask.ts';
import { findArticles, listSources, readArticle, searchPassages } from '../answer/browse.ts';
import { listDisagreements } from '../answer/disagreements/disagreements.ts';
import {
  type KnownDifferences,
  keysOf,
  rememberDifferences,
} from '../answer/disagreements/read-differences.ts';
import type { Engine, EngineStatus, Questions } from '../answer/engine.ts';
import { type Library, openLibrary } from '../answer/library.ts';
import { scopeLibrary } from '../answer/scoped-library.ts';
import { requireArticles } from '../corpus/require-articles.ts';
import { UserError } from '../errors.ts';
import type { Reader } from '../reader/reader.ts';
import type { ReindexResult } from '../types.ts';
import { createChanges } from './changes.ts';
import { createReindexCoordinator } from './coordinator.ts';
import { followGenerations } from './follow.ts';
import type { Generation } from './generation.ts';
import { indexFolder } from './index-folder.ts';
import { type DifferencesFile, openDifferencesFile } from './known-differences.ts';
import { type GenerationOptions, openGeneration } from './open-generation.ts';
import { countParagraphs } from './store-documents.ts';

/** Scoped views kept of one generation. Each costs a list of the articles; its disagreements are joined on first use. */
const KEPT_SCOPES = 50;

/** How long a question for disagreements waits for reports that are not compared yet, where a person waits. */
const CHAT_PATIENCE_MS = 5_000;
/** The same on the command line: some hundred pairs of reports. What is compared is kept, so that the next time goes on from there. */
const CONSOLE_PATIENCE_MS = 30_000;
/** Reports are compared in the background for so long at a time, then whatever else waits has its turn. */
const BACKGROUND_SLICE_MS = 1_000;

/** A generation in service, and the requests that it still answers. */
interface Served {
  readonly generation: Generation;
  readonly library: Library;
  /** The library as readers of some outlets see it, by those outlets. */
  readonly scopes: Map<string, Library>;
  readonly pending: Set<Promise<unknown>>;
}

/**
 * Opens a corpus for questions. Requests run on the generation they began with; a reindex builds the next
 * one beside it and swaps. Rejects with a `UserError` "corpus" when the corpus cannot be read.
 */
export async function createEngine(options: GenerationOptions): Promise<Engine> {
  const coordinator = createReindexCoordinator();
  const stopping = new AbortController();
  const { reader = null, log } = options;
  const known = openDifferences(options);
  let served = serve(await openGeneration(options), reader, known);
  const isServed = (one: Served): boolean => one === served && !stopping.signal.aborted;
  compareInBackground(served, options, isServed);
  const changes = createChanges(log);
  const swap = async (generation: Generation, result: ReindexResult): Promise<void> => {
    const old = served;
    served = serve(generation, reader, known);
    compareInBackground(served, options, isServed);
    if (result.removed.length + result.changed.length > 0)
      known.keepOnly(keysOf(generation.evidence.pairs));
    changes.tell(result);
    if (old.generation.store !== generation.store) await retire(old);
  };
  const follow = options.follow === true ? followGenerations(options, adopt) : null;
  // Who waits gets what is compared so far; a command line waits for longer, as nothing is compared when it has ended.
  const patience = options.baseline === 'opened' ? CHAT_PATIENCE_MS : CONSOLE_PATIENCE_MS;
  return {
    ...askServed(() => served, null, patience),
    within: (outlets) => askServed(() => served, outlets, patience),
    stance: async (request) => (await import('../answer/stance.ts')).judgeText(request),
    compare: async (a, b) => (await import('../answer/compare.ts')).compareSentences(a, b),
    corpus: () => served.generation.corpus,
    status: () => statusOf(served.generation, coordinator.running()),
    onChange: changes.listen,
    reindex: (request) =>
      coordinator.run(request, async (onProgress) => {
        const { rebuildGeneration } = await import('./rebuild.ts');
        const { generation, result } = await rebuildGeneration(
          options,
          served.generation,
          { ...request, onProgress },
          stopping.signal,
        );
        await swap(generation, result);
        return result;
      }),
    close: async () => {
      follow?.stop();
      stopping.abort(new UserError('unavailable', 'Byline is stopping. The old index stays.'));
      await retire(served);
      await known.flush();
    },
  };

  /** Another process has saved a generation: it is served here too, unless this one is building its own. */
  async function adopt(): Promise<void> {
    // Loaded on use: what builds an index is not needed to answer from a saved one.
    const { adoptGeneration, isOutdated } = await import('./adopt.ts');
    if (coordinator.running() !== null || !(await isOutdated(options, served.generation))) return;
    await coordinator.run({ startedBy: 'another process' }, async () => {
      const adopted = await adoptGeneration(options, served.generation, stopping.signal);
      if (adopted !== null) await swap(adopted.generation, adopted.result);
    });
  }
}

/** What the reader has found so far; kept in memory alone where nothing is kept on the disk. */
function openDifferences({ data, corpus, log }: GenerationOptions): DifferencesFile {
  if (data !== null) return openDifferencesFile(indexFolder(data, corpus), log);
  return { ...rememberDifferences(), flush: async () => undefined };
}

/** The questions, answered by whatever is served when they are asked. */
function askServed(
  served: () => Served,
  outlets: readonly string[] | null,
  patience: number,
): Questions {
  const library = (): Library => libraryFor(served(), outlets);
  const answer = <T>(work: (library: Library) => Promise<T>): Promise<T> =>
    answerFrom(served(), outlets, work);
  const full = (): Library => filled(served(), outlets);
  return {
    ask: (request) => answer((from) => ask(from, request)),
    explain: (request) => answer((from) => explain(from, request)),
    reported: (fact, cited) =>
      answer(async (from) => {
        const { reported } = await import('../answer/reported/reported.ts');
        return reported(from, fact, cited);
      }),
    disagreements: (request) =>
      answer(async (from) => {
        await from.differences?.compare(patience);
        const notCompared = from.differences?.left ?? 0;
        return {
          disagreements: listDisagreements(from, request),
          ...(notCompared > 0 ? { notCompared } : {}),
        };
      }),
    sources: () => listSources(library()),
    article: (id, paragraph) => readArticle(full(), id, paragraph),
    search: (request) => answer((from) => searchPassages(from, request)),
    suggest: (prefix, limit) => library().store.suggest(prefix, limit),
    findArticles: (typed, limit) => findArticles(library(), typed, limit),
    lookup: (id) => library().article(id),
  };
}

function libraryFor({ library, scopes }: Served, outlets: readonly string[] | null): Library {
  if (outlets === null) return library;
  const key = JSON.stringify(outlets.toSorted());
  const known = scopes.get(key) ?? scopeLibrary(library, outlets);
  // The oldest goes first: there are as many scopes as servers that set one.
  scopes.delete(key);
  scopes.set(key, known);
  if (scopes.size > KEPT_SCOPES) {
    for (const oldest of scopes.keys()) {
      scopes.delete(oldest);
      break;
    }
  }
  return known;
}

/** The library of a corpus that has articles. Throws `UserError('corpus')` for an empty one. */
function filled(served: Served, outlets: readonly string[] | null): Library {
  requireArticles(served.library.corpus);
  return libraryFor(served, outlets);
}

/** Runs a request on a generation, which stays open until the request has ended. */
async function answerFrom<T>(
  served: Served,
  outlets: readonly string[] | null,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  const { pending } = served;
  const answer = work(filled(served, outlets)).finally(() => pending.delete(answer));
  pending.add(answer);
  return answer;
}

/** Closes a generation after the last of its requests. */
async function retire({ generation, pending }: Served): Promise<void> {
  await Promise.allSettled(pending);
  generation.evidence.close();
  await generation.store.close();
}

/** Where the process stays, the reports of all events are compared while nobody asks. */
function compareInBackground(
  one: Served,
  { baseline, log }: GenerationOptions,
  isServed: (one: Served) => boolean,
): void {
  const { differences } = one.library;
  if (baseline !== 'opened' || differences === null) return;
  const next = (): void => {
    if (differences.left === 0 || !isServed(one)) return;
    differences
      .compare(BACKGROUND_SLICE_MS)
      .then(() => setTimeout(next, 0).unref())
      .catch((error: unknown) => log.warn({ err: error }, 'reports could not be compared'));
  };
  next();
}

function serve(generation: Generation, reader: Reader | null, known: KnownDifferences): Served {
  return {
    generation,
    pending: new Set(),
    scopes: new Map(),
    library: openLibrary(generation.corpus, generation.store, generation.evidence, reader, known),
  };
}

function statusOf(generation: Generation, reindex: EngineStatus['reindex']): EngineStatus {
  const { corpus, indexedAt } = generation;
  return {
    articles: corpus.articles.length,
    paragraphs: countParagraphs(corpus),
    outlets: new Set(corpus.articles.map((article) => article.outlet)).size,
    corpusHash: corpus.hash,
    rejected: corpus.rejected.length,
    indexedAt,
    reindex,
  };
}
