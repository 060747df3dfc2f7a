import { countStrings, lowerBound } from '../../search/embedded/packed-strings.ts';
import { LEAD_NAME, type SketchTable } from '../sketches/sketch-table.ts';
import { documentFrequencies } from '../sketches/sketch-weights.ts';
import { smoothedIdf } from '../weights.ts';

/** Heaviest names of an article by which its event is found, and heaviest words where it has hardly a name. */
const INDEXED_NAMES = 15;
const INDEXED_WORDS = 10;
/** Names two reports of one event share; templates of unrelated reports (earnings, markets) share none. */
export const SHARED_NAMES = 2;
/** Articles of other matters assumed beside those of the corpus (24 invented events, each a corpus of its own: 59 of 72 pairs linked with 20 to 100, 51 without any). */
const OTHER_ARTICLES = 30;
/** Figures stand behind this mark, and count in no likeness. */
const FIGURE_MARK = '=';
/** The first string behind all that begin with the mark. */
const AFTER_FIGURES = '>';

/** A list of numbers for each row: row `r` owns `values[offsets[r]]` to `values[offsets[r + 1]]`. */
export interface NumberLists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** What articles are found and held against each other by; concepts are numbers of the table. Rows that tell nothing in sentences are empty. */
export interface EventFeatures {
  /** By concept: its inverse document frequency; 0 for figures. */
  readonly idf: Float64Array;
  /** By count of sentences: what it is worth for a word. */
  readonly worth: Float64Array;
  /** By row: length of its vector of weighted concepts. */
  readonly norms: Float64Array;
  /** By concept: how rare a name is that begins reports, 1 for one no article holds; 0 where it is no event's own. */
  readonly rarity: Float64Array;
  /** The heaviest names of each row. */
  readonly names: NumberLists;
  /** The rare names that begin each row. */
  readonly leads: NumberLists;
  /** What each row is found by: its heaviest names, its rare lead names, and its heaviest words where it has hardly a name. */
  readonly keys: NumberLists;
}

/** Weighs the concepts of every row. `mostLeads`: a name in more leads than that is no event's own. */
export function readEventFeatures(table: SketchTable, mostLeads: number): EventFeatures {
  const rows = table.published.length;
  const total = rows + OTHER_ARTICLES;
  const idf = Float64Array.from(documentFrequencies(table), (holding) =>
    smoothedIdf(holding, total),
  );
  const rarity = readRarity(table, idf, smoothedIdf(0, total), mostLeads);
  const { vocabulary } = table;
  idf.fill(0, lowerBound(vocabulary, FIGURE_MARK), lowerBound(vocabulary, AFTER_FIGURES));
  const worth = worthOfCounts(table.toldCounts);
  const norms = new Float64Array(rows);
  const [names, leads, keys] = [newLists(rows), newLists(rows), newLists(rows)];
  for (let row = 0; row < rows; row += 1) {
    if (table.toldInSentences[row] === 1) {
      const own = readRow(table, row, { idf, worth, rarity });
      norms[row] = own.norm;
      names.values.push(...own.names);
      leads.values.push(...own.leads);
      keys.values.push(...new Set([...own.names, ...own.leads, ...own.words]));
    }
    for (const list of [names, leads, keys]) list.offsets[row + 1] = list.values.length;
  }
  return {
    ...{ idf, worth, norms, rarity },
    ...{ names: packLists(names), leads: packLists(leads), keys: packLists(keys) },
  };
}

/** Words count 1 + ln count, as repeating one says little more. */
function worthOfCounts(counts: Uint16Array): Float64Array {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  return Float64Array.from({ length: most + 1 }, (_, count) =>
    count === 0 ? 0 : 1 + Math.log(count),
  );
}

function readRarity(
  table: SketchTable,
  idf: Float64Array,
  rarest: number,
  mostLeads: number,
): Float64Array {
  const counts = new Uint32Array(countStrings(table.vocabulary));
  for (let row = 0; row < table.published.length; row += 1) {
    if (table.toldInSentences[row] !== 1) continue;
    const end = table.offsets[row + 1] ?? 0;
    for (let entry = table.offsets[row] ?? 0; entry < end; entry += 1) {
      const concept = table.concepts[entry] ?? 0;
      if (isLeadName(table, entry)) counts[concept] = (counts[concept] ?? 0) + 1;
    }
  }
  return Float64Array.from(counts, (count, concept) =>
    count >= 2 && count <= mostLeads ? (idf[concept] ?? 0) / rarest : 0,
  );
}

function isLeadName({ flags }: SketchTable, entry: number): boolean {
  return ((flags[entry] ?? 0) & LEAD_NAME) !== 0;
}

/** A concept of a row, and what it weighs there. */
interface Weighed {
  readonly concept: number;
  readonly weight: number;
}

/** Names count in full, unlike words: whom a report names often it is about, also in a corpus of one event. */
function readRow(
  table: SketchTable,
  row: number,
  { idf, worth, rarity }: Pick<EventFeatures, 'idf' | 'worth' | 'rarity'>,
) {
  const named: Weighed[] = [];
  const told: Weighed[] = [];
  const leads: number[] = [];
  let squares = 0;
  const end = table.offsets[row + 1] ?? 0;
  for (let entry = table.offsets[row] ?? 0; entry < end; entry += 1) {
    const concept = table.concepts[entry] ?? 0;
    if (isLeadName(table, entry) && (rarity[concept] ?? 0) > 0) leads.push(concept);
    const rare = idf[concept] ?? 0;
    const toldCount = table.toldCounts[entry] ?? 0;
    if (rare === 0 || toldCount === 0) continue;
    const weight = rare * (worth[toldCount] ?? 0);
    squares += weight * weight;
    told.push({ concept, weight });
    const nameCount = table.nameCounts[entry] ?? 0;
    if (nameCount > 0) named.push({ concept, weight: rare * nameCount });
  }
  const names = heaviest(named, INDEXED_NAMES);
  const words = names.length >= SHARED_NAMES ? [] : heaviest(told, INDEXED_WORDS);
  return { norm: Math.sqrt(squares), names, leads, words };
}

function heaviest(weighed: readonly Weighed[], limit: number): readonly number[] {
  return weighed
    .toSorted((a, b) => b.weight - a.weight || a.concept - b.concept)
    .slice(0, limit)
    .map(({ concept }) => concept);
}

interface GrowingLists {
  readonly offsets: Uint32Array;
  readonly values: number[];
}

function newLists(rows: number): GrowingLists {
  return { offsets: new Uint32Array(rows + 1), values: [] };
}

function packLists({ offsets, values }: GrowingLists): NumberLists {
  return { offsets, values: Uint32Array.from(values) };
}
