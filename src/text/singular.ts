import { readData } from '../data/read.ts';

/** Irregular plurals by kind; see `irregular-nouns.json`. */
interface IrregularNouns {
  readonly words: Readonly<Record<string, string>>;
  /** What compounds end in, by the plural. */
  readonly endings: Readonly<Record<string, string>>;
  /** Words that end so and are no plurals. */
  readonly regular: readonly string[];
}

interface Tables {
  readonly words: ReadonlyMap<string, string>;
  readonly endings: readonly (readonly [plural: string, singular: string])[];
  readonly regular: ReadonlySet<string>;
}

let tables: Tables | undefined;

/** The singular of an irregular plural, folded ("wolves" → "wolf", "policemen" → "policeman"); any other word as it is. */
export function singularOf(word: string): string {
  const { words, endings, regular } = loaded();
  const known = words.get(word);
  if (known !== undefined) return known;
  const ending = endings.find(([plural]) => word.endsWith(plural));
  if (ending === undefined || regular.has(word)) return word;
  return word.slice(0, -ending[0].length) + ending[1];
}

function loaded(): Tables {
  if (tables === undefined) {
    const { words, endings, regular } = readData<IrregularNouns>('irregular-nouns');
    tables = {
      words: new Map(Object.entries(words)),
      endings: Object.entries(endings),
      regular: new Set(regular),
    };
  }
  return tables;
}
