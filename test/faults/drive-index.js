// Opens an index and reindexes on demand, as the bot does, but without Discord; runs the built program.
// Started as: node drive-index.js <corpus> <data>. Reads commands and writes events, one JSON value a line.
import { createInterface } from 'node:readline';
import { createLogger } from '../../dist/src/ops/logger.js';
import { openGeneration } from '../../dist/src/reindex/open-generation.js';
import { rebuildGeneration } from '../../dist/src/reindex/rebuild.js';

const [, , corpus, data] = process.argv;
const log = createLogger({ level: 'warn' });
const options = { corpus, data, baseline: 'opened', log };
const say = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

let generation = await openGeneration(options);
describe('opened');

for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  if (command.ask) await ask(command.ask);
  else await reindex(command.reindex);
}

async function reindex({ full = false, memoryMb }) {
  try {
    const next = await rebuildGeneration({ ...options, workerMemoryMb: memoryMb }, generation, {
      full,
      onProgress: ({ phase }) => say({ phase }),
    });
    generation = next.generation;
    describe('reindexed');
  } catch (error) {
    say({ failed: error.message, code: error.code ?? null, name: error.name });
  }
}

async function ask(text) {
  const { hits } = await generation.store.search({ text, top: 1 });
  const paragraphs = generation.corpus.articles.flatMap((article) => article.paragraphs);
  say({ found: paragraphs[hits[0]?.ordinal] ?? null });
}

function describe(event) {
  const { corpus: held, store, indexedAt } = generation;
  say({ [event]: true, hash: held.hash, paragraphs: store.documents, indexedAt });
}
