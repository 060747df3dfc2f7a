import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The layers whose code and data decide what an index of a given corpus holds. */
const LAYERS = ['data', 'text', 'search/embedded', 'evidence'];

let cached: string | undefined;

/**
 * SHA-256 (hex) over everything but the corpus that decides what an index holds: code and data of the
 * layers that build it, and the pinned versions of the libraries they use. Any change to them makes a saved
 * index unfit, without anybody having to raise a number.
 */
export function configurationHash(): string {
  cached ??= computeHash();
  return cached;
}

function computeHash(): string {
  const hash = createHash('sha256');
  const source = fileURLToPath(new URL('..', import.meta.url));
  for (const layer of LAYERS) {
    for (const file of listFiles(join(source, layer))) hash.update(readFileSync(file)).update('\0');
  }
  return hash.update(readDependencies(source)).digest('hex');
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|js|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The package lies one folder above the sources, two above the build. */
function readDependencies(source: string): string {
  const file = [join(source, '..'), join(source, '..', '..')]
    .map((folder) => join(folder, 'package.json'))
    .find((path) => existsSync(path));
  if (file === undefined) throw new Error('package.json was not found beside the program');
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: unknown };
  return JSON.stringify(dependencies);
}
