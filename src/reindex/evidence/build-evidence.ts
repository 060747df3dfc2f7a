import type { Article } from '../../corpus/article.ts';
import { type EventLink, linkEvents } from '../../events/same-event.ts';
import { composeSketches } from '../../events/sketches/compose-sketches.ts';
import type { SketchTable } from '../../events/sketches/sketch-table.ts';
import { countConcepts } from '../../events/sketches/sketch-weights.ts';
import { comparePairs } from './compare-pairs.ts';
import { type EvidenceFiles, writeTable } from './evidence-files.ts';
import type { EvidenceRequest } from './evidence-request.ts';
import { openKnown } from './known-evidence.ts';
import { columnsOfPairs, packPairs } from './pair-columns.ts';
import { columnsOfPlaces } from './places.ts';
import { readArticles } from './read-articles.ts';
import { columnsOfConcepts, columnsOfSketches } from './sketch-files.ts';

/**
 * Builds the evidence of a corpus: reads what is new sentence by sentence, links the articles of one event, compares
 * those pairs of which either is new. What is known of unchanged articles is taken over; the result is the same as that of
 * a build from nothing, whoever does the work, as an article is read by itself and a comparison looks at nothing but its
 * two articles. Teasers take part in no event. Rejects with the system's error when the disk refuses.
 */
export async function buildEvidence(request: EvidenceRequest): Promise<EvidenceFiles> {
  const { articles, folder } = request;
  const known = request.previous === null ? null : openKnown(request.previous);
  try {
    const read = await readArticles(request, known);
    const pairs = await comparePairs(request, known, read, linkRows(articles, read.sketches));
    const { segments } = read;
    return {
      segments: segments.map(({ source }) => source),
      places: await writeTable(folder, 'places', {
        ...columnsOfPlaces(read.places),
        meta: { segments: segments.map(({ name }) => name) },
      }),
      sketches: await writeTable(folder, 'sketches', columnsOfSketches(read.sketches)),
      concepts: await writeTable(
        folder,
        'concepts',
        columnsOfConcepts(countConcepts(read.sketches)),
      ),
      pairs: await writeTable(folder, 'pairs', columnsOfPairs(packPairs(pairs))),
    };
  } finally {
    known?.close();
  }
}

/** The rows that tell of one event. Teasers tell of none. */
function linkRows(articles: readonly Article[], sketches: SketchTable): readonly EventLink[] {
  const rows = [...articles.keys()].filter((row) => articles[row]?.kind !== 'teaser');
  const told =
    rows.length === articles.length
      ? sketches
      : composeSketches(
          [sketches],
          rows.map((row) => ({ source: 0, row })),
        );
  return linkEvents(told).map(({ a, b, similarity }) => ({
    a: rows[a] ?? 0,
    b: rows[b] ?? 0,
    similarity,
  }));
}
