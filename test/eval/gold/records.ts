import { compareSentences } from '../../../src/answer/compare.ts';
import type { Engine } from '../../../src/answer/engine.ts';
import type { Disagreement, Position } from '../../../src/types.ts';
import { isSeed, plain } from './seeds.ts';

/** A gold record: sentences of several seeds that conflict, agree, or must not be compared. */
export interface GoldRecord {
  readonly id: string;
  readonly section: 'disagreement' | 'number' | 'shared' | 'trap' | 'syndication';
  readonly verdict: string;
  readonly severity?: string;
  readonly title: string;
  readonly items: readonly { readonly seed: string; readonly quote: string }[];
}

/** Which gold records `disagreements` finds and which it should not have flagged, as lines to print. */
export async function findGold(
  engine: Engine,
  records: readonly GoldRecord[],
): Promise<readonly string[]> {
  const { disagreements } = await engine.disagreements({ severity: 'low' });
  const wanted = records.filter((record) => record.section === 'disagreement');
  const others = records.filter((record) => /^(number|shared|trap)$/.test(record.section));
  const lines: string[] = [];
  let [shown, found] = [0, 0];
  for (const record of wanted) {
    const matching = disagreements.filter((one) => speaksOf(one, record));
    if (matching.length > 0) found += 1;
    if (matching.some((one) => one.severity !== 'low')) shown += 1;
    else
      lines.push(
        `${record.id} (${record.severity}) not shown, ${matching.length} low: ${record.title}`,
      );
  }
  const unexplained = disagreements.filter(
    (one) => !wanted.some((record) => speaksOf(one, record)),
  );
  const flagged = others.filter((record) => unexplained.some((one) => speaksOf(one, record)));
  for (const record of flagged) lines.push(`${record.id} is flagged: ${record.title}`);
  return [
    ...lines,
    `disagreements listed at medium and above ${shown} of ${wanted.length}, at any severity ${found}`,
    `other records flagged ${flagged.length} of ${others.length}; listed beside the gold ${unexplained.length} of ${disagreements.length}`,
  ];
}

/** A disagreement speaks of a record when two of its positions hold sentences of two of its items. */
function speaksOf({ positions }: Disagreement, { items }: GoldRecord): boolean {
  const held = positions.map((position) => items.filter((item) => holds(position, item)));
  return held.some((own, i) =>
    held.slice(i + 1).some((other) => own.some((a) => other.some((b) => a !== b))),
  );
}

function holds(position: Position, { seed, quote }: GoldRecord['items'][number]): boolean {
  const wanted = plain(quote);
  return position.statements.some((statement) => {
    const sentence = plain(statement.quote);
    return (
      isSeed(statement.article, seed) && (sentence.includes(wanted) || wanted.includes(sentence))
    );
  });
}

/** How `compare` does on every pair of sentences of two seeds in a record, as lines to print. */
export function compareGold(records: readonly GoldRecord[]): readonly string[] {
  const lines: string[] = [];
  const counts = { pairs: 0, false: 0, records: 0, found: 0 };
  for (const record of records.filter((one) => one.section !== 'syndication')) {
    const conflicts = pairsOf(record).filter(
      ([a, b]) => compareSentences(a, b).verdict === 'conflict',
    );
    if (record.section === 'disagreement') {
      counts.records += 1;
      if (conflicts.length > 0) counts.found += 1;
      else lines.push(`${record.id} (${record.severity}): no pair is a conflict: ${record.title}`);
      continue;
    }
    // Two events are told apart by their dates; `compare` takes its sentences as one event.
    if (record.verdict === 'different_event') continue;
    counts.pairs += pairsOf(record).length;
    counts.false += conflicts.length;
    for (const [a, b] of conflicts) lines.push(`${record.id} is a conflict: ${a} | ${b}`);
  }
  return [
    ...lines,
    `compare: ${counts.found} of ${counts.records} disagreements have a conflicting pair, ${counts.false} false conflicts in ${counts.pairs} other pairs`,
  ];
}

function pairsOf({ items }: GoldRecord): readonly (readonly [string, string])[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b) => (a.seed === b.seed ? [] : [[a.quote, b.quote] as const])),
  );
}
