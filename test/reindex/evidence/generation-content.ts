import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBlob } from '../../../src/reindex/evidence/blob.ts';
import {
  type EvidenceFiles,
  evidenceFilesIn,
  readColumns,
} from '../../../src/reindex/evidence/evidence-files.ts';
import { openPieces } from '../../../src/reindex/evidence/pieces.ts';
import { placeAt, placesOfColumns } from '../../../src/reindex/evidence/places.ts';
import { readCurrentGeneration } from '../../../src/reindex/index-folder.ts';

/** Everything evidence says, byte by byte; not where in its files a piece lies, which differs with its history. */
export interface EvidenceContent {
  readonly pieces: readonly string[];
  readonly tables: readonly string[];
}

/** Reads all there is of evidence; a character of a piece is one byte of it. */
export function contentOfEvidence(files: EvidenceFiles): EvidenceContent {
  const places = placesOfColumns(readColumns(files.places));
  const opened = openPieces(files.segments, 1);
  const pieces = Array.from(places.segments, (_, row) =>
    Buffer.from(opened.bytesAt(placeAt(places, row))).toString('latin1'),
  );
  opened.close();
  const tables = [files.pairs, files.sketches, files.concepts].map((source) => {
    const blob = openBlob(source);
    const bytes = Buffer.from(blob.readAll()).toString('base64');
    blob.close();
    return bytes;
  });
  return { pieces, tables };
}

/** Reads the current generation of an index folder: its evidence and its search index. */
export async function contentOfGeneration(folder: string) {
  const saved = await readCurrentGeneration(folder);
  if (saved.state !== 'saved') throw new Error(`no generation is saved in ${folder}`);
  const store = await readFile(join(saved.folder, 'store.bin'));
  return {
    ...contentOfEvidence(evidenceFilesIn(saved.folder)),
    store: store.toString('base64'),
  };
}
