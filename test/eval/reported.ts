import { join } from 'node:path';
import { createLogger } from '../../src/ops/logger.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { createEngine } from '../../src/reindex/create-engine.ts';
import { type Disagreement, SEVERITIES, type Severity } from '../../src/types.ts';
import { evalFolder, readJsonLines } from './eval-data.ts';

// Facts and differences of annotated events (BYLINE_EVAL_DATA), with the reader and by words alone: how many stances of
// articles the annotators accept, how many "differs" and "denies" they do not, which of their differences are shown, and
// how many pairs they marked as no difference. `--unread` measures the unread events, of which nothing is shown but counts.

interface Fact {
  readonly event: string;
  readonly fact: string;
  readonly stances: Readonly<Record<string, readonly string[]>>;
}

interface Quote {
  readonly article: string;
  readonly quote: string;
}

interface Difference {
  readonly event: string;
  readonly grade: 'plain' | 'subtle';
  readonly positions: readonly { readonly statements: readonly Quote[] }[];
}

interface Trap {
  readonly event: string;
  readonly a?: Quote;
  readonly b?: Quote;
}

interface Events {
  readonly name: string;
  readonly folder: string;
  /** Null: all. */
  readonly chosen: readonly string[] | null;
}

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `e${from + i}`);
const unread = process.argv.includes('--unread');
const SETS: readonly Events[] = unread
  ? [{ name: 'news e18-e23, unread', folder: 'data/news', chosen: range(18, 23) }]
  : [
      { name: 'four unseen events', folder: 'data/unseen', chosen: null },
      { name: 'news e12-e17', folder: 'data/news', chosen: range(12, 17) },
    ];

function holds(item: Disagreement, quote: Quote): readonly number[] {
  return item.positions.flatMap(({ statements }, i) =>
    statements.some(
      (one) =>
        one.article.id === quote.article &&
        (one.quote.includes(quote.quote) ||
          (one.text.includes(quote.quote) && quote.quote.includes(one.quote))),
    )
      ? [i]
      : [],
  );
}

/** Whether a shown item has two of these positions as two of its own. */
function shows(item: Disagreement, positions: Difference['positions']): boolean {
  const at = positions.map(({ statements }) => statements.flatMap((one) => holds(item, one)));
  return at.some((left, i) =>
    at.slice(i + 1).some((right) => left.some((x) => right.some((y) => x !== y))),
  );
}

async function measure({ name, folder, chosen }: Events, reader: Reader | null): Promise<void> {
  const path = (file: string): string => join(evalFolder(folder), file);
  const load = <T extends { readonly event: string }>(file: string): readonly T[] =>
    readJsonLines<T>(path(file)).filter(({ event }) => chosen === null || chosen.includes(event));
  const facts = load<Fact>('facts.jsonl');
  const articles = new Set(facts.flatMap(({ stances }) => Object.keys(stances)));
  const log = createLogger({ level: 'error' });
  const engine = await createEngine({ corpus: path('corpus.jsonl'), data: null, log, reader });
  const count = { of: 0, accepted: 0, against: 0, wrong: 0 };
  for (const { fact, stances } of facts) {
    const result = await engine.reported(fact);
    for (const [id, accepted] of Object.entries(stances)) {
      const stance = result.articles.find(({ article }) => article.id === id)?.stance ?? 'silent';
      const isAgainst = stance === 'differs' || stance === 'denies';
      count.of += 1;
      if (accepted.includes(stance)) count.accepted += 1;
      if (isAgainst) count.against += 1;
      if (isAgainst && !accepted.includes(stance)) count.wrong += 1;
    }
  }
  const { disagreements } = await engine.disagreements({ severity: 'low' });
  const shown = disagreements.filter(({ positions }) =>
    positions.some(({ statements }) => statements.some((one) => articles.has(one.article.id))),
  );
  await engine.close();
  console.log(`${name}, ${reader === null ? 'by words alone' : 'with the reader'}`);
  console.log(
    `  stances accepted ${(count.accepted / count.of).toFixed(3)} (${count.accepted} of ${count.of}); differs or denies ${count.against}, not accepted ${count.wrong}`,
  );
  const differences = load<Difference>('differences.jsonl');
  for (const grade of ['plain', 'subtle'] as const) {
    const rows = differences.filter((one) => one.grade === grade);
    const found = (least: Severity): number =>
      rows.filter(({ positions }) =>
        shown.some(
          (item) =>
            SEVERITIES.indexOf(item.severity) >= SEVERITIES.indexOf(least) &&
            shows(item, positions),
        ),
      ).length;
    console.log(
      `  ${grade} differences shown ${found('low')} of ${rows.length}, at medium and above ${found('medium')}`,
    );
  }
  const traps = load<Trap>('traps.jsonl').flatMap(({ a, b }) =>
    a === undefined || b === undefined ? [] : [[{ statements: [a] }, { statements: [b] }]],
  );
  const trapped = traps.filter((pair) => shown.some((item) => shows(item, pair))).length;
  const medium = shown.filter(({ severity }) => severity !== 'low').length;
  console.log(
    `  traps shown ${trapped} of ${traps.length}; shown in all ${shown.length}, at medium and above ${medium}`,
  );
}

const reader = openReader();
for (const set of SETS) {
  await measure(set, reader);
  await measure(set, null);
}
await reader.close();
