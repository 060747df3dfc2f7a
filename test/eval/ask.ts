import { createLogger } from '../../src/ops/logger.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { judge, type Outcome } from './ask/judge.ts';
import { describeCurve, describeReliability, describeSet } from './ask/report.ts';
import { type EvalSet, readSets } from './ask/sets.ts';

// Asks the questions of BYLINE_EVAL_DATA with and without the reader. `--unread` asks the unread events too,
// and never shows their text; `--misses` shows what went wrong in the parts that may be read.
const unread = process.argv.includes('--unread');
const showMisses = process.argv.includes('--misses');

async function run(set: EvalSet, reader: Reader | null): Promise<readonly Outcome[]> {
  const log = createLogger({ level: 'error' });
  const engine = await createEngine({ corpus: set.corpus, data: null, log, reader });
  const outcomes: Outcome[] = [];
  for (const question of set.questions) outcomes.push(await judge(engine, question));
  await engine.close();
  return outcomes;
}

function missesOf(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ question, answered, right, text, best, cited, supporting }) => {
    if (question.answerable ? right && cited === supporting : !answered) return [];
    const what = !question.answerable
      ? 'answered, though nothing answers it'
      : right
        ? `${cited - supporting} citations without support`
        : answered
          ? 'wrong sentence'
          : 'refused';
    return [`  ${question.name} (${best.toFixed(2)}) ${what}: ${question.question}\n      ${text}`];
  });
}

const reader = openReader();
const all: Outcome[] = [];
for (const set of readSets(unread)) {
  const ways: readonly (readonly [string, Reader | null])[] = [
    ['with the reader', reader],
    ['by words alone', null],
  ];
  for (const [way, chosen] of ways) {
    const outcomes = await run(set, chosen);
    console.log(`${set.name}, ${way}`);
    for (const line of describeSet(outcomes)) console.log(`  ${line}`);
    if (chosen === null) continue;
    console.log(`  ${describeCurve(outcomes)}`);
    if (showMisses && set.isRead) console.log(missesOf(outcomes).join('\n'));
    all.push(...outcomes);
  }
}
console.log('reliability of confidence, all sets');
for (const line of describeReliability(all)) console.log(`  ${line}`);
await reader.close();
