import { readData } from '../data/read.ts';

/** Irregular verbs with their forms; see `irregular-verbs.json`. */
interface IrregularVerbs {
  readonly prefixes: readonly string[];
  /** Words that begin and end so and are no such forms. */
  readonly regular: readonly string[];
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

interface Tables {
  readonly prefixes: readonly string[];
  readonly regular: ReadonlySet<string>;
  /** By past or participle: the base. */
  readonly bases: ReadonlyMap<string, string>;
}

let tables: Tables | undefined;

/** The base of an irregular past or participle, folded ("took" → "take", "retaken" → "retake"); any other word as it is. */
export function baseVerbOf(word: string): string {
  const { prefixes, regular, bases } = loaded();
  const known = bases.get(word);
  if (known !== undefined) return known;
  if (regular.has(word)) return word;
  for (const prefix of prefixes) {
    const base = word.startsWith(prefix) ? bases.get(word.slice(prefix.length)) : undefined;
    if (base !== undefined) return prefix + base;
  }
  return word;
}

function loaded(): Tables {
  if (tables === undefined) {
    const { prefixes, regular, verbs } = readData<IrregularVerbs>('irregular-verbs');
    const forms = Object.entries(verbs).flatMap(([base, own]) =>
      own.map((form): readonly [string, string] => [form, base]),
    );
    tables = { prefixes, regular: new Set(regular), bases: new Map(forms) };
  }
  return tables;
}
