import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of Byline's package.json: it stands above the built file and above the source. */
export function packageRoot(): string {
  const candidates = ['../../', '../../../'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const root = candidates.find((path) => existsSync(`${path}package.json`));
  if (root === undefined) throw new Error('package.json of Byline is missing beside dist and src');
  return root;
}
