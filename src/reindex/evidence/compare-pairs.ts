import type { Article } from '../../corpus/article.ts';
import type { EventLink } from '../../events/same-event.ts';
import type { PlacedReport, ReportPair } from './compare-batch.ts';
import type { EvidenceRequest } from './evidence-request.ts';
import type { KnownEvidence } from './known-evidence.ts';
import type { ComparedPair } from './pair-columns.ts';
import { type Places, placeAt } from './places.ts';
import type { ReadArticles } from './read-articles.ts';

/**
 * Pairs in one piece of work: a few tenths of a second, or some seconds where there are many. What is read in an article is
 * half of the work and is read once a piece, so that pieces are long; each member of the crew gets several all the same.
 */
const BATCH_PAIRS = { least: 200, most: 4_000 } as const;
const BATCHES_A_MEMBER = 6;

/** Compares the linked rows of which either is new or which were not linked before; the others keep their findings. */
export async function comparePairs(
  { articles, crew, onProgress }: EvidenceRequest,
  known: KnownEvidence | null,
  { before, segments, places }: ReadArticles,
  links: readonly EventLink[],
): Promise<readonly ComparedPair[]> {
  const found = links.map(({ a, b }) => known?.findingsOf(before[a] ?? -1, before[b] ?? -1));
  const compared: ComparedPair[] = links.map((link, i) => ({ ...link, findings: found[i] ?? [] }));
  const day = (i: number): string => articles[links[i]?.a ?? 0]?.published ?? '';
  // Reports of one day together: each worker reads them once and has them at hand for all their pairs.
  const fresh = [...links.keys()]
    .filter((i) => found[i] === undefined)
    .sort((i, j) => (day(i) < day(j) ? -1 : day(i) > day(j) ? 1 : i - j));
  const sources = segments.map(({ source }) => source);
  const report = (row: number) => placedReport(articles[row] as Article, places, row);
  const share = Math.ceil(fresh.length / (crew.size * BATCHES_A_MEMBER));
  const size = Math.min(BATCH_PAIRS.most, Math.max(BATCH_PAIRS.least, share));
  const batches = Array.from({ length: Math.ceil(fresh.length / size) }, (_, batch) => {
    const numbers = fresh.slice(batch * size, (batch + 1) * size);
    const pairs = numbers.flatMap((i): ReportPair[] => {
      const link = links[i];
      return link === undefined ? [] : [[report(link.a), report(link.b)]];
    });
    return { numbers, comparing: crew.compare(pairs, sources) };
  });
  // What fails is thrown below, at its turn; until then it must not count as unhandled.
  for (const { comparing } of batches) comparing.catch(() => undefined);
  let done = links.length - fresh.length;
  for (const { numbers, comparing } of batches) {
    onProgress({ phase: 'comparing', done, total: links.length });
    const findings = await comparing;
    for (const [i, number] of numbers.entries()) {
      const pair = compared[number];
      if (pair !== undefined) compared[number] = { ...pair, findings: findings[i] ?? [] };
    }
    done += numbers.length;
  }
  return compared;
}

function placedReport(
  { id, hash, published, outlet }: Article,
  places: Places,
  row: number,
): PlacedReport {
  return { id, hash, published, outlet, ...placeAt(places, row) };
}
