import { readData } from '../../../data/read.ts';
import type { Severity } from '../../../types.ts';
import { oncePer } from '../../once-per.ts';
import type { ArticleEvidence } from '../../statement.ts';
import type { Finding } from '../finding.ts';
import { MAX_NAMINGS } from './people.ts';
import { familyOf, mayBeSameGiven } from './person-name.ts';
import { readRivalDeeds, type Told, type ToldBySurname, type Way } from './read-rival-deeds.ts';

/** Ways that exclude each other, as `src/data/rival-deeds.json` lists them. */
interface Rivalry {
  /** %s stands for the person. */
  readonly topic: string;
  /** The most a difference counts. */
  readonly severity: Severity;
  readonly ways: readonly Way[];
  readonly void: readonly string[];
}

let rivalries: readonly Rivalry[] | undefined;

/**
 * Compares how one thing came about for one person ("fired" / "stepped down"): ways that exclude each other,
 * where each article knows only one of them.
 */
export function compareRivalDeeds(a: ArticleEvidence, b: ArticleEvidence): readonly Finding[] {
  const [left, right] = [readDeeds(a), readDeeds(b)];
  return readRivalries().flatMap((rivalry, i) =>
    compareTold(rivalry, left[i] ?? NOTHING, right[i] ?? NOTHING),
  );
}

const NOTHING: ToldBySurname = new Map();
/** What an article tells of each rivalry, in their order. */
const readDeeds = oncePer((article: ArticleEvidence): readonly ToldBySurname[] =>
  readRivalries().map((rivalry) =>
    isVoid(rivalry, article) ? NOTHING : readRivalDeeds(rivalry.ways, article),
  ),
);

function readRivalries(): readonly Rivalry[] {
  rivalries ??= readData<readonly Rivalry[]>('rival-deeds');
  return rivalries;
}

function compareTold(
  rivalry: Rivalry,
  left: ToldBySurname,
  right: ToldBySurname,
): readonly Finding[] {
  return [...left].flatMap(([surname, told]) => {
    const others = right.get(surname) ?? [];
    if (!isOneWay(told) || !isOneWay(others) || told[0]?.value === others[0]?.value) return [];
    return surest(told)
      .slice(0, MAX_NAMINGS)
      .flatMap((one) =>
        surest(others)
          .slice(0, MAX_NAMINGS)
          .map((other) => [one, other] as const),
      )
      .filter(([one, other]) => mayBeSameGiven(one.person, other.person))
      .map(([one, other]) => findingOf(rivalry, one, other));
  });
}

/** Whether an article tells it, and tells of one way only. */
function isOneWay(told: readonly Told[]): boolean {
  return new Set(told.map((one) => one.value)).size === 1;
}

/** What an article states, or what it only speaks of when it states none. */
function surest(told: readonly Told[]): readonly Told[] {
  const stated = told.filter((one) => one.stated);
  return stated.length > 0 ? stated : told;
}

function findingOf(rivalry: Rivalry, a: Told, b: Told): Finding {
  const severity = a.stated && b.stated ? rivalry.severity : 'low';
  return {
    kind: 'status',
    severity,
    topic: rivalry.topic.replace('%s', familyOf(a.person, b.person)),
    a: { statement: a.person.statement, value: a.value, key: a.value, span: a.span },
    b: { statement: b.person.statement, value: b.value, key: b.value, span: b.span },
    why: `The reports tell it differently: ${a.value} / ${b.value}.`,
  };
}

function isVoid({ void: words }: Rivalry, { statements }: ArticleEvidence): boolean {
  return statements.some(({ text }) => {
    const lower = text.toLowerCase();
    return words.some((word) => lower.includes(word));
  });
}
