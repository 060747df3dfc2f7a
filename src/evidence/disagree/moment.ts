import { readData } from '../../data/read.ts';
import type { Severity } from '../../types.ts';
import { compilePattern } from '../compile-pattern.ts';
import type { TimeMention } from '../dates.ts';
import type { ArticleEvidence, Statement } from '../statement.ts';
import type { Finding } from './finding.ts';

/** A moment of which an event, a thing or a person has one, as `src/data/moments.json` lists it. */
interface MomentPattern {
  readonly moment: string;
  readonly of: 'event' | 'named';
  readonly severity?: Severity;
  readonly before?: string;
  readonly after?: string;
}

interface CompiledMoment extends Omit<MomentPattern, 'before' | 'after'> {
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

/** When an article says that a moment was. */
interface Told {
  readonly statement: Statement;
  readonly time: TimeMention;
}

/** Text looked at on either side of a time, in UTF-16 units: a clause. */
const REACH = 90;
/** What may stand between the words of a moment and its time: a few words, and a preposition. */
const UP_TO_TIME =
  '(?: [^\\s,.;:]{1,30}){0,5}(?: (?:on|in|since|from|early|late|at|the|of|spring|summer|autumn|fall|winter|about|around)){1,4} $';
/** Days beyond which two times are of two occasions, by the coarser grain. */
const TOO_FAR: Readonly<Record<TimeMention['grain'], number>> = {
  day: 60,
  week: 90,
  month: 800,
  year: 15 * 365,
};
const GRAINS: readonly TimeMention['grain'][] = ['day', 'week', 'month', 'year'];
/** Concepts in common by which two sentences speak of one thing that has no name. */
const SAME_THING = 2;

let moments: readonly CompiledMoment[] | undefined;

/**
 * Compares when something was of which there is one: the start of the strike, the launch of the ship. Only where
 * each report gives one time for it.
 */
export function compareMoments(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readMoments(a), readMoments(b)];
  const found: Finding[] = [];
  for (const [moment, ones] of left) {
    const others = right.get(moment);
    const [one, other] = [onlyOf(ones), others && onlyOf(others)];
    if (one === null || other === undefined || other === null) continue;
    const known = patterns().find((pattern) => pattern.moment === moment);
    if (known?.of === 'named' && !nameOneThing(one.statement, other.statement)) continue;
    if (areApart(one, other))
      found.push({ ...findingOf(moment, one, other), severity: known?.severity ?? 'medium' });
  }
  return found;
}

const read = new WeakMap<ArticleEvidence, ReadonlyMap<string, readonly Told[]>>();

/** The times an article gives, by the moment they are of; read once for each article. */
function readMoments(article: ArticleEvidence): ReadonlyMap<string, readonly Told[]> {
  const known = read.get(article);
  if (known !== undefined) return known;
  const told = new Map<string, Told[]>();
  for (const statement of article.statements) {
    for (const time of statement.times) {
      const moment = momentOf(statement, time);
      if (moment === null) continue;
      const bucket = told.get(moment);
      if (bucket === undefined) told.set(moment, [{ statement, time }]);
      else bucket.push({ statement, time });
    }
  }
  read.set(article, told);
  return told;
}

function momentOf({ text, span }: Statement, time: TimeMention): string | null {
  const [start, end] = [time.span[0] - span[0], time.span[1] - span[0]];
  const before = text.slice(Math.max(0, start - REACH), start).toLowerCase();
  const after = text.slice(end, end + REACH).toLowerCase();
  const found = patterns().find((one) => one.before?.test(before) || one.after?.test(after));
  return found?.moment ?? null;
}

function patterns(): readonly CompiledMoment[] {
  moments ??= readData<readonly MomentPattern[]>('moments').map(({ before, after, ...moment }) => ({
    ...moment,
    before: compilePattern(before?.endsWith('$') === false ? before + UP_TO_TIME : before),
    after: compilePattern(after),
  }));
  return moments;
}

/** The time an article gives a moment, when it gives but one. */
function onlyOf(told: readonly Told[]): Told | null {
  const [first] = told;
  return first !== undefined && told.every(({ time }) => meet(first.time, time)) ? first : null;
}

function meet(a: TimeMention, b: TimeMention): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function nameOneThing(a: Statement, b: Statement): boolean {
  const shared = a.concepts.filter((one) => b.concepts.includes(one) && !one.startsWith('='));
  return a.names.some((name) => b.names.includes(name)) || shared.length >= SAME_THING;
}

function areApart({ statement: a, time: one }: Told, { statement: b, time: other }: Told): boolean {
  if (meet(one, other) || wordsOf(a, one) === wordsOf(b, other)) return false;
  const grain = GRAINS[Math.max(GRAINS.indexOf(one.grain), GRAINS.indexOf(other.grain))] ?? 'year';
  return Math.max(one.from - other.to, other.from - one.to) <= TOO_FAR[grain];
}

function wordsOf({ text, span }: Statement, time: TimeMention): string {
  return text.slice(time.span[0] - span[0], time.span[1] - span[0]);
}

function findingOf(moment: string, a: Told, b: Told): Omit<Finding, 'severity'> {
  const [left, right] = [sideOf(a), sideOf(b)];
  return {
    kind: 'date',
    topic: `date of the ${moment}`,
    a: left,
    b: right,
    why: `The reports give the ${moment} two dates: ${left.value} / ${right.value}.`,
  };
}

function sideOf({ statement, time }: Told): Finding['a'] {
  const value = wordsOf(statement, time);
  return { statement, value, key: `${time.from}-${time.to}`, span: time.span };
}
