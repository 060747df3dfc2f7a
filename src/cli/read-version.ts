import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** The version in package.json. */
export function readVersion(): string {
  const file = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as unknown;
  const holdsVersion = typeof file === 'object' && file !== null && 'version' in file;
  return holdsVersion ? String(file.version) : 'unknown';
}
