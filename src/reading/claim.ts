import { readStatements, type Statement } from './statement.ts';

/** A claim that articles of different days are held against. */
export interface Claim {
  /** The claim as one statement, its relative dates ("two weeks ago") read as of a day; null when it has no words. */
  asOf(published: number | null): Statement | null;
}

/** A day by which it is seen whether a claim names a time at all; which day is all the same. */
const ANY_DAY = 0;

/** Opens a claim. It is read once, and once more for each day only where it names a time. */
export function openClaim(text: string): Claim {
  const base = readClaim(text, ANY_DAY);
  if (base === null || base.times.length === 0) return { asOf: () => base };
  const byDay = new Map<number | null, Statement | null>();
  return {
    asOf: (published) => {
      const known = byDay.get(published);
      if (known !== undefined) return known;
      const read = readClaim(text, published);
      byDay.set(published, read);
      return read;
    },
  };
}

/** A text as one statement: its sentences together. Null when it has no words. */
export function readClaim(text: string, published: number | null): Statement | null {
  const statements = readStatements(text, published);
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return null;
  const merged: Statement = {
    ...first,
    text: text.slice(first.span[0], last.span[1]),
    span: [first.span[0], last.span[1]],
    quoted: statements.flatMap((one) => one.quoted),
    concepts: [...new Set(statements.flatMap((one) => one.concepts))],
    names: [...new Set(statements.flatMap((one) => one.names))],
    quantities: statements.flatMap((one) => one.quantities),
    times: statements.flatMap((one) => one.times),
    frames: statements.flatMap((one) => one.frames),
    states: statements.flatMap((one) => one.states),
  };
  return merged.concepts.length === 0 ? null : merged;
}
