import { countStrings, findString } from '../../search/embedded/packed-strings.ts';
import { smoothedIdf, type Weights } from '../weights.ts';
import { countRows, type SketchTable } from './sketch-table.ts';

/** Articles that hold each concept, by concept number. */
export function documentFrequencies({
  vocabulary,
  concepts,
}: Pick<SketchTable, 'vocabulary' | 'concepts'>): Uint32Array {
  const frequencies = new Uint32Array(countStrings(vocabulary));
  for (const concept of concepts) frequencies[concept] = (frequencies[concept] ?? 0) + 1;
  return frequencies;
}

/**
 * The weights that `buildWeights` gives for the articles of a table, `others` more articles assumed beside them. A concept
 * is looked up in the packed vocabulary once, and remembered if it is there.
 */
export function weightsOfSketches(table: SketchTable, others = 0): Weights {
  const frequencies = documentFrequencies(table);
  const total = countRows(table) + others;
  const found = new Map<string, number>();
  const holding = (concept: string): number => {
    const known = found.get(concept);
    if (known !== undefined) return known;
    const number = findString(table.vocabulary, concept);
    if (number < 0) return 0;
    const frequency = frequencies[number] ?? 0;
    found.set(concept, frequency);
    return frequency;
  };
  return {
    idf: (concept) => smoothedIdf(holding(concept), total),
    has: (concept) => holding(concept) > 0,
  };
}
