import {
  countStrings,
  findString,
  type PackedStrings,
} from '../../search/embedded/packed-strings.ts';
import { smoothedIdf, type Weights } from '../weights.ts';
import type { SketchTable } from './sketch-table.ts';

/** Articles that hold each concept, by concept number. */
export function documentFrequencies({
  vocabulary,
  concepts,
}: Pick<SketchTable, 'vocabulary' | 'concepts'>): Uint32Array {
  const frequencies = new Uint32Array(countStrings(vocabulary));
  for (const concept of concepts) frequencies[concept] = (frequencies[concept] ?? 0) + 1;
  return frequencies;
}

/** In how many of so many articles each concept stands. */
export interface ConceptCounts {
  /** Every concept, by its UTF-8 bytes. */
  readonly vocabulary: PackedStrings;
  /** By concept number. */
  readonly frequencies: Uint32Array;
  readonly articles: number;
}

/** The counts of a table's concepts. */
export function countConcepts(table: SketchTable): ConceptCounts {
  const { vocabulary } = table;
  return { vocabulary, frequencies: documentFrequencies(table), articles: table.published.length };
}

/** The weights of the concepts that were counted. A concept is looked up in the packed vocabulary once, and remembered if it is there. */
export function weightsOfConcepts({ vocabulary, frequencies, articles }: ConceptCounts): Weights {
  const found = new Map<string, number>();
  const holding = (concept: string): number => {
    const known = found.get(concept);
    if (known !== undefined) return known;
    const number = findString(vocabulary, concept);
    if (number < 0) return 0;
    const frequency = frequencies[number] ?? 0;
    found.set(concept, frequency);
    return frequency;
  };
  return {
    idf: (concept) => smoothedIdf(holding(concept), articles),
    has: (concept) => holding(concept) > 0,
  };
}
