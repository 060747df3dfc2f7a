import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The layers whose code and data decide how a corpus is read and what an index of it holds. */
export const INDEXED_LAYERS = [
  'ops',
  'corpus',
  'data',
  'text',
  'search',
  'reading',
  'events',
  'compare',
  'differences',
  'reindex',
] as const;

/** The layers whose code and data decide, beside those, what the reader finds in two reports; the model is named in its card. */
const READING_LAYERS = [...INDEXED_LAYERS, 'reader', 'answer'] as const;

let cached: string | undefined;
let cachedReading: string | undefined;

/**
 * SHA-256 (hex) over everything but the corpus that decides what an index holds: code and data of the
 * layers that build it, and the pinned versions of the libraries they use. Any change to them makes a saved
 * index unfit, without anybody having to raise a number. Read once a process.
 */
export function configurationHash(): string {
  cached ??= hashConfiguration(fileURLToPath(new URL('..', import.meta.url)));
  return cached;
}

/** As `configurationHash`, over everything that decides what the reader finds in two reports. */
export function readingHash(): string {
  cachedReading ??= hashConfiguration(
    fileURLToPath(new URL('..', import.meta.url)),
    READING_LAYERS,
  );
  return cachedReading;
}

/** The hash of the program whose sources, or their build, lie in a folder. Throws where a layer is missing. */
export function hashConfiguration(
  source: string,
  layers: readonly string[] = INDEXED_LAYERS,
): string {
  const hash = createHash('sha256');
  for (const layer of layers) {
    for (const file of listFiles(join(source, layer))) {
      hash.update(relative(source, file)).update('\0').update(readFileSync(file)).update('\0');
    }
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
