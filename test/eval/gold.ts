import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from '../../src/ops/logger.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { evalFolder, readJsonLines } from './eval-data.ts';
import { type GoldClaim, reportGold } from './gold/claims.ts';
import { askGold, type GoldQuestion } from './gold/questions.ts';
import { compareGold, findGold, type GoldRecord } from './gold/records.ts';

const folder = evalFolder('gold');
const questions = readJsonLines<GoldQuestion>(join(folder, 'seed-questions.jsonl'));
const claims = readJsonLines<GoldClaim>(join(folder, 'seed-claims.jsonl'));
const { gold: records } = JSON.parse(readFileSync(join(folder, 'palmyra.json'), 'utf8')) as {
  gold: readonly GoldRecord[];
};

const reader = openReader();
const engine = await createEngine({
  corpus: 'corpus',
  data: null,
  log: createLogger({ level: 'error' }),
  reader,
});
const parts = [
  ['ask', await askGold(engine, questions)],
  ['reported', await reportGold(engine, claims)],
  ['disagreements', await findGold(engine, records)],
  ['compare', compareGold(records)],
] as const;
for (const [name, lines] of parts)
  console.log(`${name}\n${lines.map((line) => `  ${line}`).join('\n')}`);
await engine.close();
await reader.close();
