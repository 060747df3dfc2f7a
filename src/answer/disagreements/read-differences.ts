import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Article, Corpus } from '../../corpus/article.ts';
import { type DenialDifference, findDenials } from '../../differences/asked/denials.ts';
import { type ToldSentence, tellArticle } from '../../differences/asked/told.ts';
import {
  findValueDifferences,
  type ToldFigure,
  type ValueDifference,
} from '../../differences/asked/value-differences.ts';
import { READ } from '../../differences/cluster.ts';
import { opposition } from '../../differences/negation/negation.ts';
import type {
  ArticlePair,
  EvidenceIndex,
  StoredFinding,
  StoredSide,
} from '../../events/evidence-index.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Statement } from '../../reading/statement.ts';
import { spansMeet } from '../../text/spans.ts';

/** What the reader has found in the pairs of reports compared so far. */
export interface ReadDifferences {
  /** All pairs of reports: with what was found in them by structure, and, where compared, by the reader. */
  readonly pairs: readonly ArticlePair[];
  /** Pairs in which the reader has found something; as long as it stays, so do `pairs`. */
  readonly found: number;
  /** How many pairs are still to be compared. */
  readonly left: number;
  /**
   * Compares what is left, the most alike reports first, until all is done or `milliseconds` have passed. What the
   * reader cannot read, as it is lost, stays left.
   */
  compare(milliseconds: number): Promise<void>;
}

/** What the reader found in pairs of reports, kept from one generation to the next, and from one process to the next. */
export interface KnownDifferences {
  /** What was found in two texts, by their key; undefined: they were not compared. */
  get(key: string): readonly StoredFinding[] | undefined;
  set(key: string, found: readonly StoredFinding[]): void;
  /** Forgets all but these keys. */
  keepOnly(keys: ReadonlySet<string>): void;
}

/** Differences kept in memory alone. */
export function rememberDifferences(): KnownDifferences {
  const known = new Map<string, readonly StoredFinding[]>();
  return {
    get: (key) => known.get(key),
    set: (key, found) => void known.set(key, found),
    keepOnly: (keys) => {
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    },
  };
}

/**
 * From here a difference that the reader has confirmed is shown at medium: each sentence asks for the other's figure
 * and is about what the other states, surely. On the development events one was, and it was right.
 */
const MEDIUM_CERTAINTY = 0.5;
const MEDIUM_ABOUT = 0.75;
const UPDATE = 'The later report has the higher count: it may be an update.';

/** Where the reader is lost a call rests for so long, in milliseconds, that who compares again and again does not spin; the next one asks it anew. */
const REST_MS = 100;

/** An article with its sentences as they are kept. */
interface Reported {
  readonly article: Article;
  readonly statements: readonly Statement[];
  readonly told: readonly ToldSentence[];
}

/** Compares the reports of a corpus's events as far as it is let. `known` is read and filled. */
export function openReadDifferences(
  corpus: Corpus,
  evidence: EvidenceIndex,
  reader: Reader,
  known: KnownDifferences,
): ReadDifferences {
  const articles = new Map(corpus.articles.map((article) => [article.id, article]));
  const tell = (id: string): Reported | null => {
    const [article, own] = [articles.get(id), evidence.article(id)];
    return article === undefined || own === undefined
      ? null
      : { article, statements: own.statements, told: tellArticle(article, own) };
  };
  let listed: ArticlePair[] | undefined;
  // On first use: the pairs are not needed before a difference is asked for, or looked for.
  const waiting = (): ArticlePair[] => {
    if (listed === undefined) {
      known.keepOnly(keysOf(evidence.pairs));
      listed = evidence.pairs
        .filter((pair) => areOfTwoOutlets(pair, articles) && known.get(keyOf(pair)) === undefined)
        .toSorted((a, b) => b.similarity - a.similarity);
    }
    return listed;
  };
  let running: Promise<boolean> | null = null;
  let added = 0;
  /** False: the reader reads nothing, and the pair waits on. */
  const compareNext = async (): Promise<boolean> => {
    const pair = waiting().shift();
    const [a, b] = [tell(pair?.a ?? ''), tell(pair?.b ?? '')];
    if (pair === undefined || a === null || b === null) return true;
    const found = await findValueDifferences(reader, a.told, b.told);
    const denials = found === null ? null : await findDenials(reader, a, b);
    if (found === null || denials === null) {
      waiting().unshift(pair);
      return false;
    }
    const further = [...found.map((one) => store(one, a, b)), ...denials.map(storeDenial)].filter(
      (one) => !isKnown(one, pair),
    );
    known.set(keyOf(pair), further);
    if (further.length > 0) added += 1;
    return true;
  };
  return {
    get pairs() {
      return evidence.pairs.map((pair) => {
        const further = known.get(keyOf(pair)) ?? [];
        return further.length === 0 ? pair : { ...pair, findings: [...pair.findings, ...further] };
      });
    },
    get found() {
      return added;
    },
    get left() {
      return waiting().length;
    },
    compare: async (milliseconds) => {
      const until = performance.now() + milliseconds;
      while (waiting().length > 0 && performance.now() < until) {
        running ??= compareNext().finally(() => {
          running = null;
        });
        if (!(await running)) return setTimeout(REST_MS);
      }
    },
  };
}

/** Two reports of one outlet are no two sources. */
function areOfTwoOutlets(
  { a, b }: Pick<ArticlePair, 'a' | 'b'>,
  articles: ReadonlyMap<string, Article>,
): boolean {
  return articles.get(a)?.outlet !== articles.get(b)?.outlet;
}

/** The keys of pairs, as their differences are kept under. */
export function keysOf(pairs: readonly ArticlePair[]): ReadonlySet<string> {
  return new Set(pairs.map(keyOf));
}

/** Hex digits of a key: 80 bits, no collision among the pairs of any corpus that fits one machine. */
const KEY_LENGTH = 20;

/** Equal key, equal texts in the same order. */
function keyOf({ a, b, hashA, hashB }: ArticlePair): string {
  const text = JSON.stringify([a, hashA, b, hashB]);
  return createHash('sha256').update(text).digest('hex').slice(0, KEY_LENGTH);
}

function store(difference: ValueDifference, left: Reported, right: Reported): StoredFinding {
  const { a, b } = difference;
  const update = mayBeUpdate(difference, left.article, right.article);
  const sure = difference.certainty >= MEDIUM_CERTAINTY && difference.about >= MEDIUM_ABOUT;
  return {
    kind: 'quantity',
    severity: sure && !update ? 'medium' : 'low',
    topic: a.figure.counted ?? a.figure.measure,
    group: `${READ}${a.figure.measure} ${a.figure.unit ?? ''}`,
    why: update ? UPDATE : `The figures differ: ${wordsOf(a)} / ${wordsOf(b)}.`,
    a: sideOf(a, left),
    b: sideOf(b, right),
  };
}

function storeDenial({ a, b }: DenialDifference): StoredFinding {
  const found = opposition(a, b, 'low');
  return {
    ...found,
    group: found.topic,
    a: { ...found.a, statement: a.told.statement },
    b: { ...found.b, statement: b.told.statement },
  };
}

/** Whether structure has found one of these two figures or deeds to differ already. */
function isKnown({ kind, a, b }: StoredFinding, { findings }: ArticlePair): boolean {
  const meet = (one: StoredSide, two: StoredSide): boolean =>
    one.statement === two.statement && spansMeet(one.span, two.span);
  return findings.some((one) => one.kind === kind && (meet(one.a, a) || meet(one.b, b)));
}

/** A count that has grown with the days: those who count later often count more. */
function mayBeUpdate({ a, b }: ValueDifference, left: Article, right: Article): boolean {
  if (left.published === null || right.published === null) return false;
  if (left.published === right.published || a.figure.measure !== 'count') return false;
  return left.published < right.published
    ? b.figure.stated > a.figure.stated
    : a.figure.stated > b.figure.stated;
}

function wordsOf({ told, figure }: ToldFigure): string {
  return told.shown.text.slice(...figure.span);
}

function sideOf(figure: ToldFigure, { statements }: Reported): StoredSide {
  const { statement } = figure.told;
  const start = statements[statement]?.span[0] ?? 0;
  const { lo, hi, measure, span } = figure.figure;
  return {
    statement,
    value: wordsOf(figure),
    key: `${measure} ${lo} ${hi}`,
    span: [start + span[0], start + span[1]],
  };
}
