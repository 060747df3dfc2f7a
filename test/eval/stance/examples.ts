import { bodyIdOf, type ClaimIndex } from './claims.ts';
import type { Posture, StanceData } from './datasets.ts';
import { hash } from './hash.ts';

/** A claim beside a text with the number of its class, and the claim (rumour) it belongs to. */
export interface PairExample {
  readonly claim: string;
  readonly text: string;
  readonly label: number;
  readonly weight: number;
  readonly group: string;
}

/** Everything the stance model learns from; short texts and articles are told apart in training. */
export interface TrainingSet {
  readonly bodies: readonly string[];
  readonly related: readonly PairExample[];
  readonly claims: readonly PairExample[];
  readonly posture: readonly PairExample[];
}

/** Classes in the order of their numbers. */
export const RELATED = ['unrelated', 'related'] as const;
export const CLAIM_POSTURES = ['asserts', 'hedges', 'refutes', 'statement'] as const;
export const TEXT_POSTURES: readonly Posture[] = ['for', 'observing', 'against'];

const STATEMENT = 3;
/** One in so many unrelated pairs of FNC-1 is used, with that weight: they are many and alike. */
const UNRELATED_STEP = 3;
/** Headlines set beside each body when its posture is learnt, and what each such pair weighs. */
const HEADLINES_PER_BODY = 2;
const HEADLINE_PAIR_WEIGHT = 0.5;
/** Texts of other claims set beside each headline as unrelated. */
const FOREIGN_HEADLINES = 2;

/** Collects the examples whose claim `keeps` accepts; pairs of two claims need both. */
export function collectExamples(
  data: StanceData,
  index: ClaimIndex,
  keeps: (group: string) => boolean,
): TrainingSet {
  const bodies = [...data.bodies].filter(([id]) => keeps(index.groupOfBody(id)));
  const headlines = headlineExamples(data, index).filter(({ group }) => keeps(group));
  const articles = articleExamples(data, index).filter(({ group }) => keeps(group));
  const pairs = fncExamples(data, index, keeps);
  return {
    bodies: bodies.map(([, text]) => text),
    related: [
      ...pairs,
      ...[headlines, articles].flatMap((part) => [...part.map(asRelated), ...foreign(part)]),
    ],
    claims: claimExamples(index, keeps),
    posture: [...headlines, ...articles, ...bodyPostures(pairs, index)],
  };
}

function asRelated(example: PairExample): PairExample {
  return { ...example, label: 1, weight: 1 };
}

/** Claims beside texts of other claims, picked by hash. */
function foreign(examples: readonly PairExample[]): PairExample[] {
  return examples.flatMap((example) =>
    Array.from({ length: FOREIGN_HEADLINES }, (_, n) => {
      const at = hash(`${n}|${example.claim}|${example.text}`) % examples.length;
      return { ...example, text: examples[at]?.text ?? '', label: 0, other: examples[at]?.group };
    }).filter(({ other, group }) => other !== group),
  );
}

/** Plain claims beside headlines: Emergent's own, and FNC-1's headlines whose claim is known. */
function headlineExamples(data: StanceData, index: ClaimIndex): PairExample[] {
  const seen = new Set<string>();
  const examples: PairExample[] = [];
  const add = (claim: string, text: string, posture: Posture, group: string): void => {
    if (seen.has(`${group}|${text}`)) return;
    seen.add(`${group}|${text}`);
    examples.push({ claim, text, label: TEXT_POSTURES.indexOf(posture), weight: 1, group });
  };
  for (const { claim, headline, stance, claimId } of data.headlines) {
    add(claim, headline, stance, index.groupOfClaim(claimId));
  }
  for (const [headline, posture] of index.headlinePostures) {
    const group = index.groupOfHeadline(headline);
    const claim = index.statements.get(group);
    if (claim !== undefined) add(claim, headline, posture, group);
  }
  return examples;
}

function articleExamples(data: StanceData, index: ClaimIndex): PairExample[] {
  return data.articles.flatMap(({ id, claim, claimId, body }) => {
    const posture = index.bodyPostures.get(bodyIdOf(id));
    if (posture === undefined) return [];
    const label = TEXT_POSTURES.indexOf(posture);
    return [{ claim, text: body, label, weight: 1, group: index.groupOfClaim(claimId) }];
  });
}

/** A pair of FNC-1, related (1) or not (0), with the body's number. */
interface FncExample extends PairExample {
  readonly bodyId: number;
}

function fncExamples(
  data: StanceData,
  index: ClaimIndex,
  keeps: (group: string) => boolean,
): readonly FncExample[] {
  const examples: FncExample[] = [];
  for (const { headline, bodyId, stance: label } of data.pairs) {
    const group = index.groupOfBody(bodyId);
    if (!keeps(group) || !keeps(index.groupOfHeadline(headline))) continue;
    const example = { claim: headline, text: data.bodies.get(bodyId) ?? '', group, bodyId };
    if (label !== 'unrelated') {
      examples.push({ ...example, label: 1, weight: 1 });
    } else if (hash(`${headline}|${bodyId}`) % UNRELATED_STEP === 0) {
      examples.push({ ...example, label: 0, weight: UNRELATED_STEP });
    }
  }
  return examples;
}

/** A body's posture beside some of FNC-1's headlines, so that it is known beside headlines too. */
function bodyPostures(pairs: readonly FncExample[], index: ClaimIndex): PairExample[] {
  const used = new Map<number, number>();
  return pairs.flatMap((pair) => {
    const posture = index.bodyPostures.get(pair.bodyId);
    const count = used.get(pair.bodyId) ?? 0;
    if (pair.label === 0 || posture === undefined || count >= HEADLINES_PER_BODY) return [];
    used.set(pair.bodyId, count + 1);
    const label = TEXT_POSTURES.indexOf(posture);
    return [{ ...pair, label, weight: HEADLINE_PAIR_WEIGHT }];
  });
}

function claimExamples(index: ClaimIndex, keeps: (group: string) => boolean): PairExample[] {
  const examples: PairExample[] = [];
  for (const [headline, posture] of index.headlinePostures) {
    const group = index.groupOfHeadline(headline);
    const label = TEXT_POSTURES.indexOf(posture);
    if (keeps(group)) examples.push({ claim: headline, text: '', label, weight: 1, group });
  }
  for (const [group, claim] of index.statements) {
    if (keeps(group)) examples.push({ claim, text: '', label: STATEMENT, weight: 1, group });
  }
  return examples;
}
