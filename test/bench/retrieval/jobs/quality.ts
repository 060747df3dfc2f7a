import { dirname } from 'node:path';
import { evalFolder } from '../../../eval/eval-data.ts';
import { readCollection } from '../../../eval/retrieval/collections.ts';
import type { Ranking } from '../engine.ts';
import { engineNamed } from '../engines/index.ts';
import { libraryVersion } from '../library-version.ts';
import type { QualityJob, QualityReport } from '../messages.ts';

/** Deep enough for recall@100. */
const TOP = 100;

/** Ranks every query of the collections with every view of the engine. */
export async function runQuality(job: QualityJob): Promise<QualityReport> {
  const engine = engineNamed(job.engine);
  const folder = dirname(evalFolder('ir'));
  const rankings: Record<string, Record<string, Ranking[]>> = {};
  for (const name of job.collections) {
    const { documents, queries } = readCollection(folder, name);
    const index = await engine.build(documents);
    for (const view of engine.views) {
      const ranked: Ranking[] = [];
      for (const { text } of queries) ranked.push(await index.search(view, text, TOP));
      rankings[view] = { ...rankings[view], [name]: ranked };
    }
  }
  return { version: libraryVersion(engine.library), rankings };
}
