import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { linkOrCopy } from '../../ops/atomic-file.ts';
import type { BlobSource } from './blob.ts';
import type { KnownEvidence } from './known-evidence.ts';
import type { Place } from './places.ts';
import { createSegment, type SegmentWriter } from './segment-writer.ts';

/** A segment of pieces and the name of its file. */
export interface Segment {
  readonly name: string;
  readonly source: BlobSource;
}

/** The segments of a build: those it takes over as they are, and one that it fills. */
export interface Segments {
  /** Where a piece of the earlier build lies now. */
  keep(old: Place): Promise<Place>;
  /** Adds pieces that lie end to end; tells where the first begins. */
  append(pieces: Uint8Array): Promise<Pick<Place, 'segment' | 'offset'>>;
  finish(): Promise<readonly Segment[]>;
  close(): Promise<void>;
}

/** A segment is ended at this length (bytes), so that an offset fits 32 bits. */
const MAX_SEGMENT_BYTES = 1_000_000_000;
/** More segments than this are copied into one: each is a file that is kept open. */
const MAX_KEPT_SEGMENTS = 8;

/**
 * Opens the segments of a build. What earlier segments hold stays where it is (another name for the same file), unless
 * there are too many of them, or an article of theirs has gone or changed: what the corpus does not say any more is not kept
 * anywhere. `before`: by row the row in the earlier build, or -1. Rejects with the system's error.
 */
export async function openSegments(
  folder: string | null,
  known: KnownEvidence | null,
  before: readonly number[],
): Promise<Segments> {
  const taken: Segment[] =
    folder === null || known === null || shouldCopy(known, before)
      ? []
      : await linkSegments(folder, known);
  const isLinked = taken.length > 0;
  const filled: Segment[] = [];
  let current: { readonly name: string; readonly writer: SegmentWriter } | null = null;
  const end = async (): Promise<void> => {
    if (current !== null)
      filled.push({ name: current.name, source: await current.writer.finish() });
    current = null;
  };
  const append = async (pieces: Uint8Array): Promise<Pick<Place, 'segment' | 'offset'>> => {
    if (current !== null && current.writer.length + pieces.length > MAX_SEGMENT_BYTES) await end();
    if (current === null) {
      const name = `evidence-${randomBytes(6).toString('hex')}.bin`;
      current = { name, writer: await createSegment(folder, name) };
    }
    const offset = current.writer.length;
    await current.writer.append(pieces);
    return { segment: taken.length + filled.length, offset };
  };
  return {
    append,
    keep: async (old) =>
      isLinked || known === null ? old : { ...old, ...(await append(known.pieces.bytesAt(old))) },
    finish: async () => {
      await end();
      return [...taken, ...filled];
    },
    close: async () => current?.writer.close(),
  };
}

function shouldCopy({ places, files }: KnownEvidence, before: readonly number[]): boolean {
  const kept = before.reduce((sum, row) => sum + (row === -1 ? 0 : 1), 0);
  return files.segments.length > MAX_KEPT_SEGMENTS || kept < places.lengths.length;
}

async function linkSegments(folder: string, { files }: KnownEvidence): Promise<Segment[]> {
  const linked: Segment[] = [];
  for (const source of files.segments) {
    if (!('path' in source)) return [];
    const name = basename(source.path);
    await linkOrCopy(source.path, join(folder, name));
    linked.push({ name, source: { path: join(folder, name) } });
  }
  return linked;
}
