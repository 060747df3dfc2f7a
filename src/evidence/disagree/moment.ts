import { readData } from '../../data/read.ts';
import type { Severity } from '../../types.ts';
import {
  type ClausePattern,
  type CompiledPattern,
  compilePatterns,
  patternAround,
} from '../clause-patterns.ts';
import type { TimeMention } from '../dates.ts';
import { oncePer } from '../once-per.ts';
import type { ArticleEvidence, Statement } from '../statement.ts';
import { coarser, timesMeet } from '../time-relations.ts';
import { wordsAt } from '../words-at.ts';
import type { Finding } from './finding.ts';

/** A moment of which an event, a thing or a person has one, as `src/data/moments.json` lists it. */
interface Moment extends ClausePattern {
  readonly moment: string;
  readonly of: 'event' | 'named';
  /** Medium when left out. */
  readonly severity?: Severity;
}

/** When an article says that a moment was. */
interface Told {
  readonly moment: Moment;
  readonly statement: Statement;
  readonly time: TimeMention;
}

/** Text looked at on either side of a time, in UTF-16 units: a clause. */
const REACH = 90;
/** What may stand between the words of a moment and its time: a few words, and a preposition. */
const UP_TO_TIME =
  '(?: [^\\s,.;:]{1,30}){0,8} (?:on|in|since|from|early|late|at|the|of|spring|summer|autumn|fall|winter|about|around) $';
/** Days beyond which two times are of two occasions, by the coarser grain. */
const TOO_FAR: Readonly<Record<TimeMention['grain'], number>> = {
  day: 60,
  week: 90,
  month: 800,
  year: 15 * 365,
};
/** Concepts in common by which two sentences speak of one thing that has no name. */
const SAME_THING = 2;

let moments: readonly CompiledPattern<Moment>[] | undefined;

/**
 * Compares when something was of which there is one: the start of the strike, the launch of the ship. Only where
 * each report gives one time for it.
 */
export function compareMoments(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readMoments(a), readMoments(b)];
  return [...left].flatMap(([name, ones]) => {
    const [one, other] = [onlyOf(ones), onlyOf(right.get(name) ?? [])];
    if (one === null || other === null || !areOfOneThing(one, other)) return [];
    return areApart(one, other) ? [findingOf(one, other)] : [];
  });
}

/** The times an article gives, by the name of the moment they are of. */
const readMoments = oncePer(
  ({ statements }: ArticleEvidence): ReadonlyMap<string, readonly Told[]> => {
    const told = new Map<string, Told[]>();
    for (const statement of statements) {
      for (const time of statement.times) {
        const moment = patternAround(patterns(), statement, time.span, REACH);
        if (moment === null) continue;
        const one = { moment, statement, time };
        told.set(moment.moment, [...(told.get(moment.moment) ?? []), one]);
      }
    }
    return told;
  },
);

function patterns(): readonly CompiledPattern<Moment>[] {
  moments ??= compilePatterns(readData<readonly Moment[]>('moments').map(reachTime));
  return moments;
}

/** A pattern that does not end with $ leaves room for a few words and a preposition before the time. */
function reachTime(moment: Moment): Moment {
  return moment.before?.endsWith('$') === false
    ? { ...moment, before: moment.before + UP_TO_TIME }
    : moment;
}

/** The time an article gives a moment, when it gives but one. */
function onlyOf(told: readonly Told[]): Told | null {
  const [first] = told;
  return first !== undefined && told.every(({ time }) => timesMeet(first.time, time))
    ? first
    : null;
}

/** Whatever an event has one of is of the event; a ship or a person both sentences have to name. */
function areOfOneThing({ moment, statement: a }: Told, { statement: b }: Told): boolean {
  if (moment.of === 'event') return true;
  const shared = a.concepts.filter((one) => b.concepts.includes(one) && !one.startsWith('='));
  return a.names.some((name) => b.names.includes(name)) || shared.length >= SAME_THING;
}

function areApart({ statement: a, time: one }: Told, { statement: b, time: other }: Told): boolean {
  if (timesMeet(one, other) || wordsAt(a, one.span) === wordsAt(b, other.span)) return false;
  return Math.max(one.from - other.to, other.from - one.to) <= TOO_FAR[coarser(one, other)];
}

function findingOf(a: Told, b: Told): Finding {
  const [left, right] = [sideOf(a), sideOf(b)];
  const { moment, severity = 'medium' } = a.moment;
  return {
    kind: 'date',
    severity,
    topic: `date of the ${moment}`,
    a: left,
    b: right,
    why: `The reports give the ${moment} two dates: ${left.value} / ${right.value}.`,
  };
}

function sideOf({ statement, time }: Told): Finding['a'] {
  const { from, to, span } = time;
  return { statement, value: wordsAt(statement, span), key: `${from}-${to}`, span };
}
