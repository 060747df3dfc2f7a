import { MIN_LEAD_SHARE } from '../../reading/article-names.ts';
import { countStrings } from '../../search/embedded/packed-strings.ts';
import {
  FIRST_NAME,
  LEAD_NAME,
  NAME,
  type SketchTable,
  UNDATED,
} from '../sketches/sketch-table.ts';
import { type EventFeatures, type NumberLists, SHARED_NAMES } from './event-features.ts';

/**
 * Cosine from which two articles inside the window that share names tell of one event among many (`AMONG_FEW`). On BASIL it
 * alone links about 140 of 150 same-event pairs and no foreign one (`npm run eval:events`).
 */
const EVENT_SIMILARITY = 0.18;
/** The same where the articles share hardly a name, or one of them has no date. */
const LOOSE_SIMILARITY = 0.32;
/** The same for articles that share so many of their heaviest names that they hardly tell of two events, in other words. */
const NAMED_SIMILARITY = 0.12;
const MANY_NAMES = 4;
/**
 * The same for articles that begin with the same rare names, whatever words follow: what the names both leads share weigh,
 * in names that no other article holds. At 1 and above all of 10 pairs that were not linked in 32 invented events but for two,
 * and no two events of BASIL (highest 0.7).
 */
const SAME_LEAD_SIMILARITY = 0.05;
const SAME_LEAD_WEIGHT = 1;
/**
 * Among few articles that are near in time two that share names and are alike seldom tell of two events: what is needed is lowered to this
 * share among as few as the first, and rises with the logarithm of their number to all of it at the second.
 */
const AMONG_FEW = { share: 0.6, few: 10, many: 300 };
/** Beside the flags of the table: the name is one of the heaviest of the article. */
const HEAVY_NAME = 8;

/** Holds one article at a time against others: what it holds is laid out by concept, so that another is read once, in the order of its concepts. */
export class Likeness {
  readonly #table: SketchTable;
  readonly #features: EventFeatures;
  /** By row: the share of a likeness that is enough by how many articles are near it in time; all of it without a date. */
  readonly #shares: Float64Array;
  /** By concept: what it weighs in the article. */
  readonly #weights: Float64Array;
  /** By concept: the flags of the article's concept. */
  readonly #flags: Uint8Array;
  #row = -1;

  /** `around`: by row, how many articles are near it in time. */
  constructor(table: SketchTable, features: EventFeatures, around: Uint32Array) {
    this.#table = table;
    this.#features = features;
    this.#shares = Float64Array.from(around, (count, row) =>
      table.published[row] === UNDATED ? 1 : shareAmong(count),
    );
    this.#weights = new Float64Array(countStrings(table.vocabulary));
    this.#flags = new Uint8Array(this.#weights.length);
  }

  /** Takes up an article: the others are held against it. */
  take(row: number): void {
    const { offsets, concepts, toldCounts, flags } = this.#table;
    const { idf, worth, names } = this.#features;
    if (this.#row >= 0) this.#layDown();
    this.#row = row;
    const end = offsets[row + 1] ?? 0;
    for (let entry = offsets[row] ?? 0; entry < end; entry += 1) {
      const concept = concepts[entry] ?? 0;
      this.#weights[concept] = (worth[toldCounts[entry] ?? 0] ?? 0) * (idf[concept] ?? 0);
      this.#flags[concept] = flags[entry] ?? 0;
    }
    const lastName = names.offsets[row + 1] ?? 0;
    for (let i = names.offsets[row] ?? 0; i < lastName; i += 1) {
      const name = names.values[i] ?? 0;
      this.#flags[name] = (this.#flags[name] ?? 0) | HEAVY_NAME;
    }
  }

  #layDown(): void {
    const { offsets, concepts } = this.#table;
    const end = offsets[this.#row + 1] ?? 0;
    for (let entry = offsets[this.#row] ?? 0; entry < end; entry += 1) {
      const concept = concepts[entry] ?? 0;
      this.#weights[concept] = 0;
      this.#flags[concept] = 0;
    }
  }

  /** Cosine of the weighted concepts, 0 to 1; to the last bit the same either way round, so that equal articles are equally near. */
  cosine(other: number): number {
    const { offsets, concepts, toldCounts } = this.#table;
    const { idf, worth, norms } = this.#features;
    const norm = (norms[this.#row] ?? 0) * (norms[other] ?? 0);
    if (norm === 0) return 0;
    let dot = 0;
    const end = offsets[other + 1] ?? 0;
    for (let entry = offsets[other] ?? 0; entry < end; entry += 1) {
      const concept = concepts[entry] ?? 0;
      const weight = this.#weights[concept] ?? 0;
      if (weight !== 0)
        dot += weight * ((worth[toldCounts[entry] ?? 0] ?? 0) * (idf[concept] ?? 0));
    }
    return dot / norm;
  }

  /** Whether two articles with this cosine tell of one event. */
  isOneEvent(other: number, cosine: number): boolean {
    return cosine >= SAME_LEAD_SIMILARITY && cosine >= this.#neededSimilarity(other);
  }

  /** What share of the usual likeness is enough for the two: what the one with more articles near it in time needs. */
  shareNeeded(other: number): number {
    return Math.max(this.#shares[this.#row] ?? 1, this.#shares[other] ?? 1);
  }

  #neededSimilarity(other: number): number {
    const { published } = this.#table;
    const { names } = this.#features;
    if (published[this.#row] === UNDATED || published[other] === UNDATED) return LOOSE_SIMILARITY;
    if (this.#sharedRarity(other) >= SAME_LEAD_WEIGHT) return SAME_LEAD_SIMILARITY;
    const shared = this.#sharedNames(other);
    const share = this.shareNeeded(other);
    if (shared >= MANY_NAMES && this.leadsMeet(other)) return share * NAMED_SIMILARITY;
    const needed = Math.min(SHARED_NAMES, lengthAt(names, this.#row), lengthAt(names, other));
    return needed > 0 && shared >= needed ? share * EVENT_SIMILARITY : LOOSE_SIMILARITY;
  }

  /** How much the rare names both leads share weigh together, in names no article holds. */
  #sharedRarity(other: number): number {
    const { leads, rarity } = this.#features;
    let weight = 0;
    const end = leads.offsets[other + 1] ?? 0;
    for (let i = leads.offsets[other] ?? 0; i < end; i += 1) {
      const name = leads.values[i] ?? 0;
      if (((this.#flags[name] ?? 0) & LEAD_NAME) !== 0) weight += rarity[name] ?? 0;
    }
    return weight;
  }

  /** How many of the heaviest names they share. */
  #sharedNames(other: number): number {
    const { names } = this.#features;
    let shared = 0;
    const end = names.offsets[other + 1] ?? 0;
    for (let i = names.offsets[other] ?? 0; i < end; i += 1)
      if (((this.#flags[names.values[i] ?? 0] ?? 0) & HEAVY_NAME) !== 0) shared += 1;
    return shared;
  }

  /** Whether each report names some of those the other's first named sentence is about. */
  leadsMeet(other: number): boolean {
    const { offsets, concepts, flags } = this.#table;
    let [first, named] = [0, 0];
    let [otherFirst, otherNamed] = [0, 0];
    const ownEnd = offsets[this.#row + 1] ?? 0;
    for (let entry = offsets[this.#row] ?? 0; entry < ownEnd; entry += 1)
      if (((flags[entry] ?? 0) & FIRST_NAME) !== 0) first += 1;
    const end = offsets[other + 1] ?? 0;
    for (let entry = offsets[other] ?? 0; entry < end; entry += 1) {
      const theirs = flags[entry] ?? 0;
      const ours = this.#flags[concepts[entry] ?? 0] ?? 0;
      if ((ours & FIRST_NAME) !== 0 && (theirs & NAME) !== 0) named += 1;
      if ((theirs & FIRST_NAME) === 0) continue;
      otherFirst += 1;
      if ((ours & NAME) !== 0) otherNamed += 1;
    }
    return isShare(named, first) && isShare(otherNamed, otherFirst);
  }
}

function shareAmong(count: number): number {
  const { share, few, many } = AMONG_FEW;
  const risen = Math.log(Math.max(count, few) / few) / Math.log(many / few);
  return Math.min(1, share + (1 - share) * risen);
}

/** A report without names is about whatever the other is. */
function isShare(named: number, first: number): boolean {
  return first === 0 || named / first >= MIN_LEAD_SHARE;
}

function lengthAt({ offsets }: NumberLists, row: number): number {
  return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
}
