import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Source files by their path from the repository's root, with `/` between folders. */
export type Sources = ReadonlyMap<string, string>;

/** One import of a file: the specifier as written, and the file it names where it is one of ours. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly target: string | null;
}

/** Reads every TypeScript file below the folders given. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/'))),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** `import … from '…'`, `export … from '…'`, `import '…'`, `import('…')` and `import.meta.resolve('…')`. */
const IMPORT =
  /^(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport(?:\.meta\.resolve)?\(\s*['"]([^'"]+)['"]/gm;

/** All imports of all files, those of types included. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].map((match) => {
      const specifier = match[1] ?? match[2] ?? match[3] ?? '';
      const target = specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null;
      return { from, specifier, target };
    }),
  );
}
