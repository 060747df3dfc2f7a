import { readData } from '../../data/read.ts';

/** A fact of an article that a column, a key or a front matter field can hold. */
export type ColumnField = 'id' | 'headline' | 'text' | 'summary' | 'url' | 'outlet' | 'published';

let known: ReadonlyMap<string, ColumnField> | null = null;

/** The field a column's name stands for, or null. */
export function fieldFor(name: string): ColumnField | null {
  known ??= new Map(
    Object.entries(
      readData<Readonly<Record<ColumnField, readonly string[]>>>('import-columns'),
    ).flatMap(([field, names]) => names.map((one) => [one, field as ColumnField] as const)),
  );
  return known.get(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? null;
}
