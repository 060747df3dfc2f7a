import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  configurationHash,
  hashConfiguration,
  INDEXED_LAYERS,
} from '../../src/reindex/configuration-hash.ts';
import { importsOf, readSources } from '../architecture/sources.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the program, in which a test may change files; returns its folder of sources. */
function copyProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'byline-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const layer of [...INDEXED_LAYERS, 'cli'])
    cpSync(join(ROOT, 'src', layer), join(folder, 'src', layer), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  return join(folder, 'src');
}

describe('the configuration hash', () => {
  test('GIVEN the same program in another folder THEN its hash is the same, a SHA-256 in hex', () => {
    expect(configurationHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(hashConfiguration(copyProgram())).toBe(configurationHash());
  });

  test.each([
    'search/index-terms.ts',
    'search/aliases.ts',
    'search/stop-names.ts',
    'search/bm25-parameters.ts',
    'search/embedded/build.ts',
    'text/chunk.ts',
    'text/values/units.ts',
    'data/stop-words.json',
    'data/irregular-nouns.json',
    'data/irregular-verbs.json',
    'reading/statement.ts',
    'events/evidence-index.ts',
    'differences/quantity/figures.ts',
    'reindex/store-documents.ts',
  ])('GIVEN a change in %s THEN it is another', (file) => {
    const source = copyProgram();
    appendFileSync(join(source, file), '\n');
    expect(hashConfiguration(source)).not.toBe(configurationHash());
  });

  test('GIVEN a new file, or another version of a library, THEN it is another', () => {
    const source = copyProgram();
    writeFileSync(join(source, 'search', 'more.ts'), '');
    expect(hashConfiguration(source)).not.toBe(configurationHash());
    rmSync(join(source, 'search', 'more.ts'));
    expect(hashConfiguration(source)).toBe(configurationHash());
    const manifest = join(source, '..', 'package.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace(/("wink-porter2-stemmer": ")[^"]*/, '$10.0.1'));
    expect(hashConfiguration(source)).not.toBe(configurationHash());
  });

  test('GIVEN a change in a layer that only shows answers THEN it is the same', () => {
    const source = copyProgram();
    appendFileSync(join(source, 'cli', 'run.ts'), '\n');
    expect(hashConfiguration(source)).toBe(configurationHash());
  });

  test('THEN it covers every layer that what builds an index imports', () => {
    const imports = importsOf(readSources(ROOT, ['src']));
    const reached = new Set(['src/reindex/build-parts.ts', 'src/reindex/store-part.ts']);
    for (const file of reached)
      for (const { from, target } of imports)
        if (from === file && target !== null) reached.add(target);
    const layers = new Set([...reached].map((file) => file.split('/')[1] ?? ''));
    expect(layers.size).toBeGreaterThan(INDEXED_LAYERS.length);
    // Types and errors, and what only names how far a build is.
    const others = ['types.ts', 'errors.ts', 'answer'];
    expect([...layers].filter((layer) => !others.includes(layer)).toSorted()).toEqual(
      INDEXED_LAYERS.toSorted(),
    );
  });
});
