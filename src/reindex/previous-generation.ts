import type { Corpus } from '../corpus/article.ts';
import { configurationHash } from './configuration-hash.ts';
import { readCorpusFile } from './corpus-part.ts';
import { type EvidenceFiles, evidenceFilesIn } from './evidence/evidence-files.ts';
import type { FileStamps } from './file-stamps.ts';
import { readCurrentGeneration } from './index-folder.ts';

/** A saved generation as the next build takes over from it. */
export interface PreviousGeneration {
  readonly folder: string;
  readonly corpus: Corpus;
  readonly stamps: FileStamps;
  readonly evidence: EvidenceFiles;
}

/**
 * Reads what is saved, where this program and configuration built it; null: nothing can be taken over. What is damaged is
 * told to `onDamage`: everything is then built from nothing, which costs time alone.
 */
export async function readPrevious(
  folder: string,
  onDamage: (remark: string) => void,
): Promise<PreviousGeneration | null> {
  const saved = await readCurrentGeneration(folder);
  if (saved.state !== 'saved' || saved.header.configuration !== configurationHash()) return null;
  try {
    const { corpus, stamps } = await readCorpusFile(saved.folder);
    return { folder: saved.folder, corpus, stamps, evidence: evidenceFilesIn(saved.folder) };
  } catch (error) {
    onDamage(
      `The saved index cannot be taken over: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
}
