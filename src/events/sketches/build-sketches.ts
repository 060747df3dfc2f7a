import type { ArticleEvidence, Statement } from '../../reading/statement.ts';
import { GrowingUint32Array } from '../../search/embedded/growing-array.ts';
import {
  compareUtf8,
  type PackedStrings,
  packStrings,
} from '../../search/embedded/packed-strings.ts';
import {
  FIRST_NAME,
  LEAD_NAME,
  MOST_COUNTED,
  NAME,
  type SketchTable,
  UNDATED,
} from './sketch-table.ts';

/** Statements of a lead. */
const LEAD_LENGTH = 3;
/** Share of its sentences that a report must tell. */
const NARRATIVE_SHARE = 0.5;
/** Shortest narrative sentence, in words: below it stand table rows and captions. */
const NARRATIVE_WORDS = 8;

/** How one article uses one of its concepts. */
interface Use {
  /** Numbered in the order of appearance until all concepts are known. */
  readonly concept: number;
  told: number;
  asName: number;
  flags: number;
}

/** Concepts numbered in the order of appearance. */
interface Numbering {
  readonly concepts: string[];
  readonly numbers: Map<string, number>;
}

/** The table of these articles, a row each in the order given. */
export function buildSketches(evidence: readonly ArticleEvidence[]): SketchTable {
  const numbering: Numbering = { concepts: [], numbers: new Map() };
  const offsets = new Uint32Array(evidence.length + 1);
  const toldInSentences = new Uint8Array(evidence.length);
  const entries = new GrowingEntries();
  for (const [row, article] of evidence.entries()) {
    const narrative = article.statements.map(isNarrative);
    // A report that is mostly table rows is made from a form and tells of no event that others report.
    const told = narrative.filter((isTold) => isTold).length;
    toldInSentences[row] = told >= NARRATIVE_SHARE * narrative.length ? 1 : 0;
    for (const use of usesOf(article.statements, narrative, numbering)) entries.push(use);
    offsets[row + 1] = entries.length;
  }
  const { vocabulary, ranks } = sortConcepts(numbering.concepts);
  return {
    articleIds: packStrings(evidence.map((article) => article.articleId)),
    published: Int32Array.from(evidence, ({ published }) => published ?? UNDATED),
    toldInSentences,
    vocabulary,
    offsets,
    ...entries.sortedIn(offsets, ranks),
  };
}

function isNarrative(statement: Statement): boolean {
  return (
    statement.frames.some((frame) => frame.verbal) &&
    statement.text.split(' ').length >= NARRATIVE_WORDS
  );
}

function usesOf(
  statements: readonly Statement[],
  narrative: readonly boolean[],
  numbering: Numbering,
): Iterable<Use> {
  const uses = new Map<number, Use>();
  const useOf = (concept: string): Use => {
    const number = numberOf(concept, numbering);
    const use = uses.get(number) ?? { concept: number, told: 0, asName: 0, flags: 0 };
    uses.set(number, use);
    return use;
  };
  const first = statements.findIndex(({ names }) => names.length > 0);
  for (const [i, { concepts, names }] of statements.entries()) {
    const counted = narrative[i] ? 1 : 0;
    const flags = NAME | (i < LEAD_LENGTH ? LEAD_NAME : 0) | (i === first ? FIRST_NAME : 0);
    for (const concept of concepts) useOf(concept).told += counted;
    for (const name of names) {
      const use = useOf(name);
      use.asName += counted;
      use.flags |= flags;
    }
  }
  return uses.values();
}

function numberOf(concept: string, { concepts, numbers }: Numbering): number {
  const known = numbers.get(concept);
  if (known !== undefined) return known;
  // Packed strings are UTF-8, where half a surrogate pair cannot be told from another: they are one concept.
  const packable = Buffer.from(concept).toString();
  const number = numbers.get(packable) ?? concepts.push(packable) - 1;
  numbers.set(packable, number);
  numbers.set(concept, number);
  return number;
}

/** The vocabulary, and the final number of each concept. */
function sortConcepts(concepts: readonly string[]): {
  readonly vocabulary: PackedStrings;
  readonly ranks: Uint32Array;
} {
  const order = [...concepts.keys()].sort((a, b) =>
    compareUtf8(concepts[a] ?? '', concepts[b] ?? ''),
  );
  const ranks = new Uint32Array(order.length);
  order.forEach((number, rank) => {
    ranks[number] = rank;
  });
  return { vocabulary: packStrings(order.map((number) => concepts[number] ?? '')), ranks };
}

/** The entries of all rows while concepts still appear. */
class GrowingEntries {
  readonly #concepts = new GrowingUint32Array();
  readonly #told = new GrowingUint32Array();
  readonly #asName = new GrowingUint32Array();
  readonly #flags = new GrowingUint32Array();

  get length(): number {
    return this.#concepts.length;
  }

  push({ concept, told, asName, flags }: Use): void {
    this.#concepts.push(concept);
    this.#told.push(Math.min(told, MOST_COUNTED));
    this.#asName.push(Math.min(asName, MOST_COUNTED));
    this.#flags.push(flags);
  }

  /** The columns with final concept numbers, each row in their order. */
  sortedIn(
    offsets: Uint32Array,
    ranks: Uint32Array,
  ): Pick<SketchTable, 'concepts' | 'toldCounts' | 'nameCounts' | 'flags'> {
    const concepts = this.#concepts.toArray().map((number) => ranks[number] ?? 0);
    const order = orderInRows(concepts, offsets);
    const [told, asName, flags] = [this.#told, this.#asName, this.#flags].map((column) =>
      column.toArray(),
    );
    return {
      concepts: order.map((entry) => concepts[entry] ?? 0),
      toldCounts: Uint16Array.from(order, (entry) => told?.[entry] ?? 0),
      nameCounts: Uint16Array.from(order, (entry) => asName?.[entry] ?? 0),
      flags: Uint8Array.from(order, (entry) => flags?.[entry] ?? 0),
    };
  }
}

/** The entries of each row by concept number. Number and place are sorted as one figure, which needs no comparison function. */
function orderInRows(concepts: Uint32Array, offsets: Uint32Array): Uint32Array {
  const order = new Uint32Array(concepts.length);
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    const start = offsets[row] ?? 0;
    const length = (offsets[row + 1] ?? 0) - start;
    const keys = Float64Array.from(
      concepts.subarray(start, start + length),
      (concept, i) => concept * length + i,
    ).sort();
    for (const [i, key] of keys.entries()) order[start + i] = start + (key % length);
  }
  return order;
}
