import type { ArticleEvidence, Statement } from '../statement.ts';
import { EVEN_WEIGHTS, overlap } from '../weights.ts';
import { comparePair } from './compare.ts';
import { type Finding, isFinding } from './finding.ts';

/** Overlap from which two statements are compared even when no figure, state or undertaking meets. */
const WORTH_COMPARING = 0.5;

/** The findings between two articles of one event. The order of the articles changes nothing but the order of sides. */
export function compareArticles(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const index = indexByKey(b.statements);
  const found: Finding[] = [];
  for (const left of a.statements) {
    const keys = comparableKeys(left);
    const meeting = new Set(keys.flatMap((key) => index.get(key) ?? []));
    for (const right of b.statements) {
      if (!meeting.has(right) && overlap(left, right, EVEN_WEIGHTS) < WORTH_COMPARING) continue;
      const comparisons = comparePair({
        a: left,
        b: right,
        weights: EVEN_WEIGHTS,
        publishedA: a.published,
        publishedB: b.published,
      });
      found.push(...comparisons.filter(isFinding));
    }
  }
  return found;
}

/** What a statement can be compared in: only statements that share a key can differ in a figure, a date or a state. */
export function comparableKeys(statement: Statement): readonly string[] {
  const keys = new Set<string>();
  for (const one of statement.quantities)
    keys.add(`quantity ${one.scale} ${one.unit ?? ''} ${one.head}`);
  for (const one of statement.states) keys.add(`state ${one.frame}`);
  for (const one of statement.frames)
    if (statement.times.length > 0 || one.verbal) keys.add(`happening ${one.predicate}`);
  if (statement.quoted.length > 0) for (const one of statement.names) keys.add(`quotation ${one}`);
  return [...keys];
}

function indexByKey(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const index = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const key of comparableKeys(statement)) {
      const bucket = index.get(key);
      if (bucket === undefined) index.set(key, [statement]);
      else bucket.push(statement);
    }
  }
  return index;
}
