import { dirname } from 'node:path';
import { evalFolder } from '../../eval/eval-data.ts';
import { COLLECTIONS, type Collection, readCollection } from '../../eval/retrieval/collections.ts';
import { mean, ndcg, pairedP, recall, reciprocalRank } from '../../eval/retrieval/measures.ts';
import type { Ranking } from './engine.ts';
import { FUSED } from './engines/byline.ts';
import type { Measures, QualityRow } from './figures.ts';
import type { QualityReport } from './messages.ts';
import { runChild } from './run-child.ts';

/** Values of each query. */
interface Scores {
  readonly ndcg: readonly number[];
  readonly mrr: readonly number[];
  readonly recall: readonly number[];
}

/** Scores of one view, a collection each. */
type ViewScores = Readonly<Record<string, Scores>>;

/** What the quality part found; `queries` counts those of each collection. */
export interface QualityFigures {
  readonly queries: Readonly<Record<string, number>>;
  readonly rows: readonly QualityRow[];
}

/** Children at once: quality does not depend on time. */
const CHILDREN = 2;

/**
 * Ranks the queries of the test collections with every engine. Throws a message that says how to set
 * BYLINE_EVAL_DATA where it names no collections.
 */
export async function compareQuality(
  engines: readonly string[],
  quick: boolean,
): Promise<QualityFigures> {
  const folder = dirname(evalFolder('ir'));
  const names = quick ? COLLECTIONS.slice(0, 1) : COLLECTIONS;
  const collections = names.map((name) => readCollection(folder, name));
  const views = new Map<string, ViewScores>();
  for (const { rankings } of await rankAll(engines, names)) {
    for (const [view, ranked] of Object.entries(rankings)) {
      views.set(view, scoreView(collections, ranked));
    }
  }
  const fused = views.get(FUSED);
  return {
    queries: Object.fromEntries(collections.map(({ name, queries }) => [name, queries.length])),
    rows: Array.from(views, ([view, scores]) =>
      describeView(view, scores, view === FUSED ? undefined : fused),
    ),
  };
}

async function rankAll(
  engines: readonly string[],
  collections: readonly string[],
): Promise<readonly QualityReport[]> {
  const reports = new Map<string, QualityReport>();
  const waiting = [...engines];
  const work = async () => {
    for (let engine = waiting.shift(); engine !== undefined; engine = waiting.shift()) {
      const child = await runChild<QualityReport>({ kind: 'quality', engine, collections });
      reports.set(engine, child.report);
      console.log(`quality: ${engine} has ranked`);
    }
  };
  await Promise.all(Array.from({ length: CHILDREN }, work));
  return engines.flatMap((engine) => reports.get(engine) ?? []);
}

function scoreView(
  collections: readonly Collection[],
  rankings: Readonly<Record<string, readonly Ranking[]>>,
): ViewScores {
  return Object.fromEntries(
    collections.map(({ name, queries }) => {
      const each = (measure: typeof ndcg) =>
        queries.map(({ gains }, i) => measure(rankings[name]?.[i] ?? [], gains));
      return [name, { ndcg: each(ndcg), mrr: each(reciprocalRank), recall: each(recall) }];
    }),
  );
}

function describeView(view: string, scores: ViewScores, fused: ViewScores | undefined): QualityRow {
  const collections = Object.entries(scores).map(([name, own]): [string, Measures] => [
    name,
    {
      ndcg: mean(own.ndcg),
      mrr: mean(own.mrr),
      recall: mean(own.recall),
      p: fused === undefined ? null : pairedP(fused[name]?.ndcg ?? [], own.ndcg),
    },
  ]);
  const over = (of: keyof Omit<Measures, 'p'>) => mean(collections.map(([, own]) => own[of]));
  const p = (half: Half) =>
    fused === undefined ? null : pairedP(weigh(fused, half), weigh(scores, half));
  const heldBack = mean(Object.values(scores).map((own) => mean(own.ndcg.filter(isHeldBack))));
  return {
    view,
    collections: Object.fromEntries(collections),
    mean: { ndcg: over('ndcg'), mrr: over('mrr'), recall: over('recall'), p: p(() => true) },
    heldBack: { ndcg: heldBack, p: p(isHeldBack) },
  };
}

type Half = (value: number, i: number) => boolean;

/** The queries that `npm run eval:retrieval` reports on, never chooses by. */
const isHeldBack: Half = (_value, i) => i % 2 === 0;

/** All nDCG values in a row, each collection with the same weight whatever its number of queries. */
function weigh(scores: ViewScores, half: Half): readonly number[] {
  return Object.values(scores).flatMap(({ ndcg: values }) => {
    const own = values.filter(half);
    return own.map((value) => value / own.length);
  });
}
