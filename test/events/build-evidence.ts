import type { Article } from '../../src/corpus/article.ts';
import { buildEvidence } from '../../src/reindex/evidence/build-evidence.ts';
import { type Crew, createCrewOfOne } from '../../src/reindex/evidence/crew.ts';
import type { EvidenceFiles } from '../../src/reindex/evidence/evidence-files.ts';
import { type OpenEvidence, openEvidence } from '../../src/reindex/evidence/open-evidence.ts';

/** Evidence that was built, as its files and opened. */
export interface BuiltEvidence {
  readonly articles: readonly Article[];
  readonly files: EvidenceFiles;
  readonly index: OpenEvidence;
}

/** How evidence is built; left out: from nothing, in memory, on this thread. */
export interface BuildOptions {
  readonly previous?: BuiltEvidence | null;
  readonly folder?: string | null;
  readonly crew?: Crew;
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** The evidence of articles, built and opened as a generation does it. Damage throws. */
export async function evidenceOf(
  articles: readonly Article[],
  { previous = null, folder = null, crew = createCrewOfOne(), onProgress }: BuildOptions = {},
): Promise<BuiltEvidence> {
  const files = await buildEvidence({
    articles,
    previous,
    folder,
    crew,
    onProgress: ({ phase, done, total }) => onProgress?.(phase, done, total),
  });
  const index = openEvidence(files, articles, (error) => {
    throw error;
  });
  return { articles, files, index };
}
