import type { Article } from '../../corpus/article.ts';
import { composeSketches, type SketchRow } from '../../events/sketches/compose-sketches.ts';
import type { SketchTable } from '../../events/sketches/sketch-table.ts';
import type { EvidenceRequest } from './evidence-request.ts';
import type { KnownEvidence } from './known-evidence.ts';
import { createPlaces, type Places, placeAt, setPlace } from './places.ts';
import type { ReadBatch } from './read-batch.ts';
import { openSegments, type Segment, type Segments } from './segments.ts';

/** All articles read: by row where its piece lies and what its sketch is. */
export interface ReadArticles {
  /** By row the row in the earlier build, where the article is unchanged; else -1. */
  readonly before: readonly number[];
  readonly segments: readonly Segment[];
  readonly places: Places;
  readonly sketches: SketchTable;
}

/** Characters of text in one piece of work: some tenths of a second, and less than a megabyte of evidence. */
const BATCH_CHARS = 100_000;

/** Takes over what is known of unchanged articles and reads the others; pieces are kept in the order of their rows. */
export async function readArticles(
  { articles, folder, crew, onProgress }: EvidenceRequest,
  known: KnownEvidence | null,
): Promise<ReadArticles> {
  const before = articles.map((article) => known?.rowOf(article) ?? -1);
  const segments = await openSegments(folder, known, before);
  try {
    const places = createPlaces(articles.length);
    const sources: SketchTable[] = known === null ? [] : [known.sketches];
    const picks: SketchRow[] = before.map((row) => ({ source: 0, row }));
    const fresh = [...before.keys()].filter((row) => before[row] === -1);
    const batches = inBatches(fresh, articles).map((rows) => ({
      rows,
      read: crew.read(rows.map((row) => readable(articles[row] as Article))),
    }));
    // What fails is thrown below, at its turn; until then it must not count as unhandled.
    for (const { read } of batches) read.catch(() => undefined);
    for (const [row, old] of before.entries())
      if (old !== -1 && known !== null)
        setPlace(places, row, await segments.keep(placeAt(known.places, old)));
    let done = articles.length - fresh.length;
    for (const { rows, read } of batches) {
      onProgress({ phase: 'indexing', done, total: articles.length });
      const batch = await read;
      await takeBatch(batch, rows, segments, places);
      for (const [i, row] of rows.entries()) picks[row] = { source: sources.length, row: i };
      sources.push(batch.sketches);
      done += rows.length;
    }
    return {
      before,
      places,
      segments: await segments.finish(),
      sketches: composeSketches(sources, picks),
    };
  } finally {
    await segments.close();
  }
}

function readable({ id, hash, published, paragraphs }: Article) {
  return { id, hash, published, paragraphs };
}

async function takeBatch(
  { pieces, lengths, checksums }: ReadBatch,
  rows: readonly number[],
  segments: Segments,
  places: Places,
): Promise<void> {
  const first = await segments.append(pieces);
  let offset = first.offset;
  for (const [i, row] of rows.entries()) {
    const length = lengths[i] ?? 0;
    setPlace(places, row, { segment: first.segment, offset, length, checksum: checksums[i] ?? 0 });
    offset += length;
  }
}

/** Rows in pieces of work, in their order. */
function inBatches(
  rows: readonly number[],
  articles: readonly Article[],
): readonly (readonly number[])[] {
  const batches: number[][] = [];
  let chars = BATCH_CHARS;
  for (const row of rows) {
    if (chars >= BATCH_CHARS) {
      batches.push([]);
      chars = 0;
    }
    batches.at(-1)?.push(row);
    chars += articles[row]?.paragraphs.reduce((sum, text) => sum + text.length, 0) ?? 0;
  }
  return batches;
}
