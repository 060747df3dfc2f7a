import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Version of an installed package; empty for Byline's own code. */
export function libraryVersion(library: string | null): string {
  if (library === null) return '';
  let folder = dirname(createRequire(import.meta.url).resolve(library));
  for (;;) {
    const found = readPackage(join(folder, 'package.json'));
    if (found?.name === library) return found.version ?? '';
    if (dirname(folder) === folder) return '';
    folder = dirname(folder);
  }
}

function readPackage(file: string): { readonly name?: string; readonly version?: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string };
  } catch {
    return null;
  }
}
