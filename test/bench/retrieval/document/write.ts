import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { replaceSection } from '../../replace-section.ts';
import { ENGINES } from '../engines/index.ts';
import type { Figures } from '../figures.ts';
import { writeGrowth } from './growth.ts';
import { drawLatency } from './latency-plot.ts';
import { writeQuality } from './quality.ts';
import { writeSpeed } from './speed.ts';
import { writeTargets } from './targets.ts';

const LIMITS = `## How to read the figures

- Every engine gets the same text, headline and paragraph as one field, and whole questions of which any word may
  match. None but Byline knows phrases of the question, spellings of names or typing errors here.
- A library's figures are those of the set-up above. MiniSearch and wink are also what Byline compiles its own
  views from: what it adds is the analyser, the compiled postings and the second look at the first hundred.
- SQLite is native code: it indexes fastest and in the least memory, and reads every row that holds a word of the
  question, common words too.
- Memory is that of one process with garbage collected. A rebuild holds two indexes until the swap.`;

const DOCS = new URL('../../../../docs/', import.meta.url);

/** The parts in the order of the document; also what a run prints. */
export function writeParts(figures: Figures): string {
  const parts = [
    writeTargets(figures),
    writeQuality(figures.quality),
    writeSpeed(figures.speed),
    writeGrowth(figures.growth),
  ];
  return parts.join('\n\n');
}

/** How each engine was set up, with the version that was measured. */
function writeSetUps({ speed }: Figures): string {
  const versions = new Map(speed?.rows.map(({ engine, version }) => [engine, version]) ?? []);
  const lines = ENGINES.filter(({ views }) => views.length > 0).map(
    ({ name, library, setUp, views }) => {
      const version =
        library === null ? '' : ` (${library} ${versions.get(name) ?? 'not measured'})`;
      return `- **${library === null ? 'Byline' : views.join(', ')}**${version}: ${setUp}.`;
    },
  );
  return ['## What is compared', '', ...lines].join('\n');
}

/** Writes the retrieval section of docs/BENCHMARKS.md and its plot; the rest of the page stays. */
export function writeDocument(figures: Figures): void {
  mkdirSync(new URL('benchmarks/', DOCS), { recursive: true });
  writeFileSync(fileURLToPath(new URL('benchmarks/latency.svg', DOCS)), drawLatency(figures));
  const section = [writeSetUps(figures), writeParts(figures), LIMITS].join('\n\n');
  const page = fileURLToPath(new URL('BENCHMARKS.md', DOCS));
  writeFileSync(page, replaceSection(readFileSync(page, 'utf8'), 'retrieval', section));
}
