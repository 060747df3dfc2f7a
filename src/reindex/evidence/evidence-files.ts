import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../../ops/atomic-file.ts';
import { type Columns, decodeColumns, encodeColumns } from '../../ops/columns.ts';
import { type BlobSource, openBlob } from './blob.ts';

/** The tables beside the segments, each a file of columns. */
export type TableName = 'places' | 'pairs' | 'sketches' | 'concepts';

/** Everything the evidence of a corpus consists of, in files or, where nothing is kept on the disk, in memory. */
export interface EvidenceFiles extends Readonly<Record<TableName, BlobSource>> {
  /** Pieces of articles; the table of places says where which lies. */
  readonly segments: readonly BlobSource[];
}

/** What the table of places says beside its columns: the names of the segments' files. */
const PlacesMeta = z.object({ segments: z.array(z.string().regex(/^evidence-[0-9a-f]+\.bin$/)) });

function tableFile(folder: string, name: TableName): string {
  return join(folder, `${name}.columns`);
}

/** The evidence in a folder. Throws when its table of places cannot be read. */
export function evidenceFilesIn(folder: string): EvidenceFiles {
  const { segments } = PlacesMeta.parse(readColumns({ path: tableFile(folder, 'places') }).meta);
  return {
    places: { path: tableFile(folder, 'places') },
    pairs: { path: tableFile(folder, 'pairs') },
    sketches: { path: tableFile(folder, 'sketches') },
    concepts: { path: tableFile(folder, 'concepts') },
    segments: segments.map((name) => ({ path: join(folder, name) })),
  };
}

/** Writes a table into a folder, or into memory that other threads can read. Rejects with the system's error. */
export async function writeTable(
  folder: string | null,
  name: TableName,
  columns: Columns,
): Promise<BlobSource> {
  const encoded = encodeColumns(columns);
  if (folder !== null) {
    const path = tableFile(folder, name);
    await writeFileAtomically(path, encoded);
    return { path };
  }
  const bytes = new Uint8Array(new SharedArrayBuffer(encoded.length));
  bytes.set(encoded);
  return { bytes };
}

/** The columns of a table, read whole. Throws when they are damaged. */
export function readColumns(source: BlobSource): Columns {
  const blob = openBlob(source);
  try {
    return decodeColumns(blob.readAll());
  } finally {
    blob.close();
  }
}
